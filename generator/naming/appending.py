"""names.yaml with what was inferred added to it: from then on it is promised. No line that is there is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.api import Api, Operation, PageResult
from .names import Names, TypeName
from .promise import Promises
from .subjects import components

BEGINNING = (
    "# Public names, promised: an entry stays as it is, whatever the document or the rules of inference become.\n"
)


def appended(promises: Promises, names: Names, api: Api) -> str:
    """The text of `promises`, with an entry for each operation and each component that has none, in document order."""
    operations = [
        line
        for operation in api.operations
        if operation.id not in promises.operations
        for line in _operation(operation, names)
    ]
    schemas = [
        line
        for name, id in components(api).items()
        if name not in promises.schemas
        for line in _begun(name, f" {spelled(dotted(names.types[id]))}")
    ]
    text = promises.text or BEGINNING
    return _inserted(_inserted(text, "operations", operations), "schemas", schemas)


def _operation(operation: Operation, names: Names) -> Iterator[str]:
    yield from _begun(operation.id)
    yield f"  name: {spelled(names.operations[operation.id].accessor)}"
    if operation.id in names.results:
        yield f"  returns: {spelled(names.results[operation.id].name)}"
    if isinstance(operation.result, PageResult):
        yield f"  page: {type(operation.result.pagination.strategy).__name__}"


def _begun(text: str, value: str = "") -> tuple[str, ...]:
    """The lines that an entry begins with. A key of over 1,024 characters has to say so (YAML 1.2.2, section 7.4)."""
    key = spelled(text)
    return (f"{key}:{value}",) if len(key) <= 1000 else (f"? {key}", f":{value}")


def dotted(name: TypeName) -> str:
    return ".".join((*name.namespace, name.name))


PLAIN = re.compile("[A-Za-z][A-Za-z0-9_.-]*|[A-Z]+ /[A-Za-z0-9_./{}$~-]*")
NOT_TEXT = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""What YAML 1.1 or 1.2 reads as something else than text."""


def spelled(text: str) -> str:
    """`text` as YAML on one line: plain where nothing can be mistaken, else in double quotes.

    Their escapes: YAML 1.2.2, section 5.7.
    """
    if PLAIN.fullmatch(text) and text.lower() not in NOT_TEXT:
        return text
    return '"' + "".join(letter if _is_plain(letter) else f"\\U{ord(letter):08x}" for letter in text) + '"'


def _is_plain(letter: str) -> bool:
    return " " <= letter <= "~" and letter not in '"\\'


def _inserted(text: str, block: str, new: list[str]) -> str:
    """`text` with `new` lines at the end of its top-level mapping `block`, which is begun where it is not there."""
    if not new:
        return text
    lines = text.removesuffix("\n").split("\n")
    start = next((number for number, line in enumerate(lines) if re.match(f"{block} *:", line)), None)
    if start is None:
        return "\n".join([*lines, f"{block}:", *(f"  {line}" for line in new), ""])
    if re.fullmatch(f"{block} *: *({{}}|null|~) *", lines[start]):
        lines[start] = f"{block}:"
    end = start + 1
    for number, line in enumerate(lines[start + 1 :], start + 1):
        if line[:1] not in ("", " ", "#"):
            break
        if line[:1] == " " and line.strip():
            end = number + 1
    indent = _indent(lines[start + 1 : end]) or "  "
    return "\n".join([*lines[:end], *(indent + line for line in new), *lines[end:], ""])


def _indent(lines: list[str]) -> str:
    """The spaces before the first entry of a mapping: a person may have chosen others than we do."""
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("#")), "")
    return first[: len(first) - len(first.lstrip())]
