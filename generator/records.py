"""A YAML file as a frozen dataclass: by its annotations, and with the line of whatever does not fit."""

from __future__ import annotations

import dataclasses
import difflib
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import yaml

from .diagnostics import Diagnostic, DocumentError, Place, Severity

if typing.TYPE_CHECKING:
    from _typeshed import DataclassInstance

LINE = "line"
"""Marks, in its metadata, a field that isn't written but is the line where its record begins."""

PLACES = "places"
"""Marks a field that isn't written but is where each key of its record has its value."""

T = typing.TypeVar("T", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Written:
    """Where a value stands."""

    file: str
    line: int


def load_record(path: Path, kind: type[T]) -> T:
    """DocumentError with file and line when the file can't be read, or says what `kind` has no place for."""
    if path.exists() and not path.is_file():
        raise fault(path, 1, "is no file", "settings are read from an ordinary file")
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except OSError as error:
        raise fault(path, 1, f"can't be read: {error.strerror}", "see `sdkgen new --help`") from error
    except UnicodeDecodeError as error:
        raise fault(path, 1, f"is not UTF-8: {error.reason}") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise fault(path, line, f"is not YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        raise fault(path, 1, f"is not YAML: {str(error).splitlines()[0]}") from error
    except RecursionError as error:
        raise fault(path, 1, "is nested too deep", "settings need a few levels") from error
    if node is None:
        raise fault(path, 1, "is empty")
    return _Reader(path).record(node, kind)


def fault(path: Path, line: int, what: str, remedy: str = "") -> DocumentError:
    return DocumentError(Diagnostic("settings", Severity.ERROR, Place(str(path), line=line), what, remedy))


def line_of(path: Path, *steps: str | int) -> int:
    """Where a setting stands in a file that was read already: keys of mappings and numbers in lists lead to it."""
    node: yaml.Node | None = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    line = 1
    for step in steps:
        match node, step:
            case yaml.MappingNode(), str():
                key, node = next((pair for pair in node.value if pair[0].value == step), (None, None))
                line = key.start_mark.line + 1 if key is not None else line
            case yaml.SequenceNode(), int() if step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line + 1
            case _:
                return line
    return line


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns YAML nodes, which know their lines, into the dataclasses above by their annotations."""

    path: Path

    def record(self, node: yaml.Node, kind: type[T]) -> T:
        lines = {f.name for f in dataclasses.fields(kind) if LINE in f.metadata}
        places = {f.name for f in dataclasses.fields(kind) if PLACES in f.metadata}
        hints = typing.get_type_hints(kind).items()
        annotations = {name: each for name, each in hints if name not in lines | places}
        given: dict[str, object] = dict.fromkeys(lines, node.start_mark.line + 1)
        given |= {name: {key.value: self.place(value) for key, value in self.pairs(node)} for name in places}
        for key, value in self.pairs(node):
            if key.value not in annotations:
                raise self.unknown(key, tuple(annotations))
            if key.value in given:
                raise self.fault(key, f"`{key.value}` is given twice")
            given[key.value] = self.value(value, annotations[key.value])
        missing = [f"`{f.name}`" for f in dataclasses.fields(kind) if f.name not in given and _is_required(f)]
        if missing:
            raise self.fault(node, f"lacks {', '.join(missing)}")
        return kind(**given)

    def value(self, node: yaml.Node, kind: typing.Any) -> object:
        arguments = typing.get_args(kind)
        match typing.get_origin(kind):
            case types.UnionType | typing.Union:
                return None if node.tag.endswith(":null") else self.value(node, arguments[0])
            case origin if origin is tuple:
                return tuple(self.value(item, arguments[0]) for item in self.items(node))
            case origin if origin is Mapping:
                return {key.value: self.value(value, arguments[1]) for key, value in self.pairs(node)}
            case _ if dataclasses.is_dataclass(kind):
                return self.record(node, typing.cast("type[DataclassInstance]", kind))
            case _:
                return self.scalar(node, kind)

    def scalar(self, node: yaml.Node, kind: type[str] | type[int] | type[Enum]) -> object:
        if not isinstance(node, yaml.ScalarNode):
            raise self.fault(node, "needs a single value here, not a list or mapping")
        if issubclass(kind, Enum) and node.value not in (known := [str(one.value) for one in kind]):
            raise self.fault(node, f"{node.value!r} is none of {', '.join(known)}")
        if kind is int and not node.tag.endswith(":int"):
            raise self.fault(node, f"needs a whole number here, not {node.value!r}")
        return kind(node.value)

    def items(self, node: yaml.Node) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.fault(node, "needs a list here")
        return list(node.value)

    def pairs(self, node: yaml.Node) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            raise self.fault(node, "needs `key: value` pairs here")
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.fault(key, "a key must be text, not a list or a mapping")
        return list(node.value)

    def unknown(self, key: yaml.ScalarNode, known: tuple[str, ...]) -> DocumentError:
        near = difflib.get_close_matches(str(key.value), known, n=1)
        remedy = f"did you mean `{near[0]}`?" if near else f"known here: {', '.join(known)}"
        return self.fault(key, f"`{key.value}` is no setting", remedy)

    def place(self, node: yaml.Node) -> Written:
        return Written(str(self.path), node.start_mark.line + 1)

    def fault(self, node: yaml.Node, what: str, remedy: str = "") -> DocumentError:
        return fault(self.path, node.start_mark.line + 1, what, remedy)


def _is_required(item: dataclasses.Field[typing.Any]) -> bool:
    return item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING
