"""The part of a document that an edit concerns, as a document: some path items, and the components they refer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import unquote

from .blocks import COMPONENTS, PATHS, Blocks

REFERENCE = re.compile(r"#/components/(\w+)/([^\s'\",}\]]+)")
WHOLE_KINDS = ("securitySchemes",)
TIED = re.compile(r"^ *(?:- +)*(?:[^\s#'\"][^#'\"\n]*?: +|- +)?[&*]\w|[\t\r]", re.MULTILINE)
"""An anchor or an alias, which ties places together, or a character that a line's indentation can't be told with."""

LEFT_OUT = ("webhooks:",)
"""Sections whose content no operation's code depends on."""

Accessors = Mapping[str, Sequence[str]]
"""The accessors of each path item's operations, by the line that begins it, in document order."""


def changed_paths(before: Blocks, after: Blocks) -> list[str] | None:
    """The lines of the path items that differ; None when anything else does, the order included."""
    if before.sections != after.sections or before.components != after.components:
        return None
    if list(before.paths) != list(after.paths) or list(before.components) != list(after.components):
        return None
    return [line for line, text in after.paths.items() if before.paths[line] != text]


def concerned(changed: Iterable[str], accessors: Accessors) -> list[str]:
    """All path items of the resources that an edit touches, and one of each resource directly below those."""
    resources = {_resource(accessor) for line in changed for accessor in accessors[line]}
    wanted: set[str] = set()
    below: set[str] = set()
    for line, names in accessors.items():
        homes = {_resource(name) for name in names}
        children = {child for home in homes for child in _children(home, resources)} - below
        if homes & resources or children:
            wanted.add(line)
        below |= children
    return [line for line in accessors if line in wanted]


def _resource(accessor: str) -> str:
    return accessor.rpartition(".")[0]


def _children(resource: str, parents: set[str]) -> Iterable[str]:
    """The resource at or above `resource` that is directly below one of `parents`."""
    steps = resource.split(".") if resource else []
    names = [".".join(steps[:end]) for end in range(1, len(steps) + 1)]
    return [name for name in names if _resource(name) in parents]


def part(blocks: Blocks, lines: Sequence[str]) -> str | None:
    """A document's text; None where a reference leads out of what was cut, or the text is less plain than it looks."""
    names = {_key(kind, line): (kind, line) for kind, line in blocks.components}
    needed = {at for at in blocks.components if at[0].strip(" :") in WHOLE_KINDS}
    waiting = [blocks.paths[line] for line in lines]
    while waiting:
        for kind, name in REFERENCE.findall(waiting.pop()):
            at = names.get((kind, _unescaped(name)))
            if at is None:
                return None
            if at not in needed:
                needed.add(at)
                waiting.append(blocks.components[at])
    sections = [text for name, text in blocks.sections.items() if name not in LEFT_OUT]
    paths = [f"{PATHS}\n", *(blocks.paths[line] for line in lines)]
    text = "".join([*map(_ended, sections), *map(_ended, paths), *_components(blocks, needed)])
    return None if TIED.search(text) else text


def _components(blocks: Blocks, needed: set[tuple[str, str]]) -> list[str]:
    found = [f"{COMPONENTS}\n"] if needed else []
    for number, at in enumerate(kept := [at for at in blocks.components if at in needed]):
        if not number or kept[number - 1][0] != at[0]:
            found.append(f"{at[0]}\n")
        found.append(_ended(blocks.components[at]))
    return found


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"


def _key(kind: str, line: str) -> tuple[str, str]:
    """`  schemas:` and `    "Pet":` as a reference says them."""
    return kind.strip(" :"), line.strip().removesuffix(":").strip("'\"")


def _unescaped(name: str) -> str:
    """RFC 6901, section 6: percent-decoded, then `~1` and `~0`."""
    return unquote(name).replace("~1", "/").replace("~0", "~")
