"""names.yaml: every public name that was promised, read and appended to. Its order counts: whoever stands first keeps a name.

    operations:
      GET /ai/conversations:
        name: ai.conversations.list
        returns: ConversationListResponse
    schemas:
      Conversation: ai.Conversation

What is read here is never rewritten: `appended` adds lines at the end of each of the two mappings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

import ryaml

from ..diagnostics import Diagnostic, DocumentError, Place, Severity
from ..model.api import Api
from ..model.types import Component, OperationId
from .lines import line_of
from .names import Names, OperationName, TypeName

ACCESSOR = re.compile("[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)*")
TYPE = re.compile("([a-z][a-z0-9_]*[.])*[A-Z][A-Za-z0-9]*")


@dataclass(frozen=True, slots=True)
class Go:
    """What Go calls it, where it does not follow. `params` empty: the method takes none."""

    name: str | None = None
    params: str | None = None
    returns: str | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """`returns`: a type name, or a word in small letters for what has none (`object`, `str`). `page`: the kind of page it is an item of."""

    name: str
    returns: str | None = None
    page: str | None = None
    typescript: str | None = None
    go: Go = Go()

    @property
    def operation_name(self) -> OperationName:
        *resource, method = self.name.split(".")
        go = self.go
        return OperationName(tuple(resource), method, self.typescript, go.name, go.params, go.returns)


@dataclass(frozen=True, slots=True)
class Promises:
    """`text` is the file as it was read, `file` its path for diagnostics."""

    operations: Mapping[OperationId, Promise] = field(default_factory=dict)
    schemas: Mapping[str, TypeName] = field(default_factory=dict)
    text: str = ""
    file: str = "names.yaml"

    def place(self, *keys: str) -> Place:
        return Place(self.file, line=line_of(self.text, keys))


def load(path: Path) -> Promises:
    """The promises of a names.yaml; none where there is no such file. DocumentError with the line of what is not understood."""
    try:
        return read(path.read_text(encoding="utf-8"), str(path))
    except FileNotFoundError:
        return Promises(file=str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(_fault(Place(str(path)), f"can't be read: {error}")) from error


def read(text: str, file: str = "names.yaml") -> Promises:
    """The promises in `text`. Errors as `load`."""
    try:
        content = ryaml.loads(text) or {}
    except ryaml.InvalidYamlError as error:
        raise DocumentError(_fault(Place(file, line=_line_in(str(error))), f"is not YAML: {error}")) from error
    reader = _Reader(text, file)
    top = reader.mapping(content, ())
    reader.known(top, ("operations", "schemas"), ())
    operations = reader.mapping(top.get("operations") or {}, ("operations",))
    schemas = reader.mapping(top.get("schemas") or {}, ("schemas",))
    return Promises(
        operations={OperationId(id): reader.promise(given, ("operations", id)) for id, given in operations.items()},
        schemas={name: reader.type_name(given, ("schemas", name)) for name, given in schemas.items()},
        text=text,
        file=file,
    )


def _fault(place: Place, message: str, action: str = "") -> Diagnostic:
    return Diagnostic("names", Severity.ERROR, place, message, action)


def _line_in(message: str) -> int | None:
    found = re.search(r"at line (\d+)", message)
    return int(found[1]) if found else None


PROMISE_KEYS = tuple(item.name for item in fields(Promise))
GO_KEYS = tuple(item.name for item in fields(Go))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Checks what was parsed; looks for a line only when there is something to say about it."""

    text: str
    file: str

    def promise(self, given: object, keys: tuple[str, ...]) -> Promise:
        entry = self.mapping(given, keys)
        self.known(entry, PROMISE_KEYS, keys)
        values = {key: self.word(value, (*keys, key)) for key, value in entry.items() if key != "go"}
        if not ACCESSOR.fullmatch(values.get("name", "")):
            raise self.fault(keys, "needs a `name` like `ai.conversations.list`")
        go = self.mapping(entry.get("go") or {}, (*keys, "go"))
        self.known(go, GO_KEYS, (*keys, "go"))
        return Promise(**values, go=Go(**{key: self.word(value, (*keys, "go", key)) for key, value in go.items()}))

    def type_name(self, given: object, keys: tuple[str, ...]) -> TypeName:
        text = self.word(given, keys)
        if not TYPE.fullmatch(text):
            raise self.fault(keys, f"`{text}` is no type name", "write it like `Conversation` or `ai.Conversation`")
        *namespace, name = text.split(".")
        return TypeName(tuple(namespace), name)

    def mapping(self, given: object, keys: tuple[str, ...]) -> dict[str, object]:
        if not isinstance(given, dict):
            raise self.fault(keys, "needs `key: value` pairs here")
        return given

    def word(self, given: object, keys: tuple[str, ...]) -> str:
        if not isinstance(given, str):
            raise self.fault(keys, f"needs text here, not {given!r}")
        return given

    def known(self, given: Mapping[str, object], known: tuple[str, ...], keys: tuple[str, ...]) -> None:
        for key in given:
            if key not in known:
                raise self.fault((*keys, key), f"`{key}` is not known here", f"known are {', '.join(known)}")

    def fault(self, keys: tuple[str, ...], message: str, action: str = "") -> DocumentError:
        return DocumentError(_fault(Place(self.file, line=line_of(self.text, keys)), message, action))


def appended(promises: Promises, names: Names, api: Api) -> str:
    """The text of `promises` with what `names` adds to it: operations and schemas that had no promise, in document order."""
    operations = [line for id in names.operations if id not in promises.operations for line in _operation(id, names)]
    schemas = [
        f"  {_key(origin.name)}: {dotted(names.types[id])}\n"
        for id, definition in api.definitions.items()
        if isinstance(origin := definition.origin, Component)
        and id in names.types
        and origin.name not in promises.schemas
    ]
    return _insert(_insert(promises.text, "operations", operations), "schemas", schemas)


def _operation(id: OperationId, names: Names) -> Iterator[str]:
    yield f"  {_key(id)}:\n"
    yield f"    name: {names.operations[id].accessor}\n"
    if id in names.results:
        yield f"    returns: {names.results[id].name}\n"


def dotted(name: TypeName) -> str:
    return ".".join((*name.namespace, name.name))


PLAIN_KEY = re.compile("[A-Za-z][A-Za-z0-9_.-]*|[A-Z]+ /[A-Za-z0-9_./{}$~-]*")
NOT_TEXT = frozenset("true false null yes no on off y n".split())
"""What YAML 1.1 or 1.2 reads as something else than text."""


def _key(text: str) -> str:
    """`text` as a YAML key on one line: plain where nothing can be mistaken, else in double quotes (JSON's escapes are YAML's)."""
    if PLAIN_KEY.fullmatch(text) and text.lower() not in NOT_TEXT:
        return text
    escaped = "".join(
        letter if " " <= letter <= "~" and letter not in '"\\' else f"\\U{ord(letter):08x}" for letter in text
    )
    return f'"{escaped}"'


def _insert(text: str, block: str, new: list[str]) -> str:
    """`text` with `new` lines at the end of its top-level mapping `block`, which is begun where it is not there."""
    if not new:
        return text
    lines = (text if not text or text.endswith("\n") else text + "\n").splitlines(keepends=True)
    start = next((number for number, line in enumerate(lines) if line.startswith(f"{block}:")), None)
    if start is None:
        return "".join([*lines, f"{block}:\n", *new])
    end = start + 1
    for number in range(start + 1, len(lines)):
        if lines[number].strip() and not lines[number].startswith((" ", "#")):
            break
        if lines[number].startswith(" "):
            end = number + 1
    return "".join([*lines[:end], *new, *lines[end:]])
