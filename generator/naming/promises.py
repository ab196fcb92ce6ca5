"""names.yaml: every public name that was promised. Its order counts: who stands first keeps a name.

    operations:
      GET /ai/conversations:
        name: ai.conversations.list
        returns: ConversationListResponse
        arguments: {filter: where}
    schemas:
      Conversation: ai.Conversation

This module reads it; `appended` is what `sdkgen names` writes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from io import StringIO
from pathlib import Path

import ryaml

from ..diagnostics import Diagnostic, DocumentError, Place, Severity
from ..model.types import OperationId
from .appending import appended as appended
from .lines import line_of
from .names import TypeName
from .promise import Go, Promise, Promises

__all__ = ["Go", "Promise", "Promises", "appended", "load", "read"]

ACCESSOR = re.compile("[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)*")
ARGUMENT = re.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*")
WORD = re.compile("[A-Za-z][A-Za-z0-9]*")
TYPE = re.compile("([a-z][a-z0-9_]*[.])*[A-Z][A-Za-z0-9]*")


def load(path: Path) -> Promises:
    """The promises of a names.yaml; none where there is no file. DocumentError with the line of what is not known."""
    if path.exists() and not path.is_file():
        raise DocumentError(_fault(Place(str(path)), "is no file", "promises are read from an ordinary file"))
    try:
        return read(path.read_text(encoding="utf-8"), str(path))
    except (FileNotFoundError, NotADirectoryError):  # a bare document has no folder of its own
        return Promises(file=str(path))
    except OSError as error:
        raise DocumentError(_fault(Place(str(path)), f"can't be read: {error.strerror}")) from error
    except UnicodeDecodeError as error:
        raise DocumentError(_fault(Place(str(path)), f"is not UTF-8: {error.reason}", "save it as UTF-8")) from error


def read(text: str, file: str = "names.yaml") -> Promises:
    """The promises in `text`. Errors as `load`."""
    try:
        content = ryaml.load(StringIO(text)) or {}
    except ValueError as error:
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
NESTED = ("go", "arguments")
GO_KEYS = tuple(item.name for item in fields(Go))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Checks what was parsed; looks for a line only when there is something to say about it."""

    text: str
    file: str

    def promise(self, given: object, keys: tuple[str, ...]) -> Promise:
        entry = self.mapping(given, keys)
        self.known(entry, PROMISE_KEYS, keys)
        values = {key: self.word(value, (*keys, key)) for key, value in entry.items() if key not in NESTED}
        if not ACCESSOR.fullmatch(values.get("name", "")):
            raise self.fault(keys, "needs a `name` like `ai.conversations.list`")
        for key in ("returns", "page"):
            if not WORD.fullmatch(values.get(key, "X")):
                raise self.fault((*keys, key), f"`{values[key]}` is no name", "letters and digits, a letter first")
        go = self.mapping(entry.get("go") or {}, (*keys, "go"))
        self.known(go, GO_KEYS, (*keys, "go"))
        return Promise(
            **values,
            go=Go(**{key: self.word(value, (*keys, "go", key)) for key, value in go.items()}),
            arguments=self.arguments(entry.get("arguments") or {}, (*keys, "arguments")),
        )

    def arguments(self, given: object, keys: tuple[str, ...]) -> dict[str, str]:
        found = {key: self.word(value, (*keys, key)) for key, value in self.mapping(given, keys).items()}
        for key, name in found.items():
            if not ARGUMENT.fullmatch(name):
                raise self.fault((*keys, key), f"`{name}` is no argument's name", "write it like `document_id`")
        return found

    def type_name(self, given: object, keys: tuple[str, ...]) -> TypeName:
        text = self.word(given, keys)
        if not TYPE.fullmatch(text):
            raise self.fault(keys, f"`{text}` is no type name", "write it like `Conversation` or `ai.Conversation`")
        *namespace, name = text.split(".")
        return TypeName(tuple(namespace), name)

    def mapping(self, given: object, keys: tuple[str, ...]) -> dict[str, object]:
        if not isinstance(given, dict):
            raise self.fault(keys, "needs `key: value` pairs here")
        for key in given:
            if not isinstance(key, str):
                raise self.fault((*keys, str(key)), f"`{key}` is no text", "put it in quotes")
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
