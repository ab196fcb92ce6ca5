"""From an edited document to the files that change: the part is generated as it was and as it is now.

What the part gives twice alike is left alone. What differs is written only where the former part gives the very
bytes that lie on the disk: then the part stands for the whole. Anything else is left to a whole run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath

from .. import pipeline
from ..beside import beside
from ..config import Config, load_config
from ..diagnostics import Diagnostic
from ..diff import octets
from ..document import Extent
from ..document.pointer import escape
from ..folder import ApiFolder
from ..scratch import scratch
from ..targets.target import Tree
from ..watch import Watch
from .blocks import cut
from .checker import Checker
from .memory import Memory
from .part import changed_paths, concerned, part

MANY = 8
"""Path items after whose change a whole run is as good."""

Trees = Mapping[str, Tree]
Changes = Mapping[str, Mapping[PurePosixPath, bytes]]


@dataclass(frozen=True, slots=True)
class Request:
    """One job: what is generated for which targets into which folder."""

    folder: ApiFolder
    out: Path
    targets: Sequence[str]


@dataclass(frozen=True, slots=True)
class Given:
    """What a document's part gives: trees that are not yet formatted, accessors by operation, and diagnostics."""

    trees: Trees
    accessors: Mapping[str, str]
    found: Sequence[Diagnostic]


@dataclass(frozen=True, slots=True)
class Edit:
    """Both parts as folders; where the edit is; the faults known there; what waits for those that are there now."""

    before: ApiFolder
    after: ApiFolder
    pointers: Sequence[str]
    known: Sequence[tuple[str, ...]]
    verdict: Callable[[], Sequence[Diagnostic]]


def touched(request: Request, memory: Memory, text: str, check: Checker, watch: Watch) -> Changes | None:
    """The new content of the files that an edit changes; None where a whole run is due."""
    before, after = cut(memory.text), cut(text)
    if before is None or after is None or len(before.paths) != len(memory.accessors):
        return None
    changed = changed_paths(before, after)
    if not changed or len(changed) > MANY:
        return None
    lines = concerned(changed, dict(zip(before.paths, memory.accessors, strict=True)))
    old, new = part(before, lines), part(after, lines)
    if old is None or new is None:
        return None
    with scratch("edit") as aside:
        before_it, after_it = _folders(request.folder, aside, old, new)
        pointers = _pointers(changed)
        edit = Edit(before_it, after_it, pointers, _faults(memory.faults, pointers), check(after_it))
        return _compared(request, edit, watch)


def _folders(folder: ApiFolder, aside: Path, *texts: str) -> list[ApiFolder]:
    """Each text as the document of a folder that is otherwise the API's own."""
    found = [replace(folder, document=aside / str(number) / folder.document.name) for number in range(len(texts))]
    for one, text in zip(found, texts, strict=True):
        one.document.parent.mkdir()
        one.document.write_text(text, encoding="utf-8")
    return found


def _compared(request: Request, edit: Edit, watch: Watch) -> Changes | None:
    """The former part in a process beside this one, as the validator is."""
    for name in request.targets:
        pipeline.target(name)  # imported once, before there are two processes
    former = beside(lambda: _given(request, edit.before, Watch(lambda stage: None)))
    new = _given(request, edit.after, watch)
    with watch.stage("validate"):
        faults = _faults([*map(fault, [*new.found, *edit.verdict()])], edit.pointers)
    old = former()
    if old.accessors != new.accessors or faults != edit.known:
        return None
    config = load_config(request.folder.sdk)
    changes = {
        name: _changes(*_differing(old.trees[name], new.trees[name], config, watch), request.out / name)
        for name in request.targets
    }
    known = {name: change for name, change in changes.items() if change is not None}
    return known if len(known) == len(changes) else None


def _given(request: Request, folder: ApiFolder, watch: Watch) -> Given:
    document = pipeline.read(folder, watch, Extent.PART)
    understood = pipeline.understand(folder, load_config(folder.sdk), document, watch, Extent.PART)
    model = pipeline.exemplified(understood, watch)
    trees = {name: pipeline.render_target(pipeline.target(name), model, watch) for name in request.targets}
    return Given(trees, {id: name.accessor for id, name in model.names.operations.items()}, model.diagnostics)


def fault(found: Diagnostic) -> tuple[str, str]:
    """What a fault is known by from run to run: lines move."""
    return found.code, found.place.pointer


def _faults(found: Iterable[Sequence[str]], pointers: Sequence[str]) -> list[tuple[str, ...]]:
    inside = (one for one in found if any(f"{one[1]}/".startswith(f"{pointer}/") for pointer in pointers))
    return sorted(tuple(one) for one in inside)


def _pointers(lines: Sequence[str]) -> tuple[str, ...]:
    paths = (line.strip().removesuffix(":").strip("'\"") for line in lines)
    return tuple(f"#/paths/{escape(path)}" for path in paths)


def _differing(old: Tree, new: Tree, config: Config, watch: Watch) -> tuple[Tree, Tree]:
    """Both trees less the files that are the same in both, formatted."""
    same = {path for path in new if path in old and old[path] == new[path]}
    before, after = ({path: text for path, text in tree.items() if path not in same} for tree in (old, new))
    return pipeline.format_tree(before, config, watch), pipeline.format_tree(after, config, watch)


def _changes(old: Tree, new: Tree, folder: Path) -> Mapping[PurePosixPath, bytes] | None:
    if set(old) != set(new):
        return None
    found: dict[PurePosixPath, bytes] = {}
    for path in new:
        if old[path] != new[path]:
            amended = _amended(path, (folder / path).read_bytes(), octets(old[path]), octets(new[path]))
            if amended is None:
                return None
            found[path] = amended
    return found


def _amended(path: PurePosixPath, disk: bytes, old: bytes, new: bytes) -> bytes | None:
    """The new content of one file. A page that lists everything holds the part's lines among others."""
    if disk == old:
        return new
    return relisted(disk, old, new) if path.suffix == ".md" else None


def relisted(disk: bytes, old: bytes, new: bytes) -> bytes | None:
    """`disk` with the lines that differ between `old` and `new` exchanged; None where one is not there exactly once."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for kind, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        gone = b"".join(before[start:end])
        if kind != "replace" or disk.count(gone) != 1:
            return None
        disk = disk.replace(gone, b"".join(after[new_start:new_end]))
    return disk
