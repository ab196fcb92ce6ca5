"""What the methods of a generated package say of themselves: their annotations, evaluated where they are needed.

The modules import types for type checkers alone (`if TYPE_CHECKING`); a name is imported here once it is read.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from types import ModuleType
from typing import Any


class Names(Mapping[str, Any]):
    """The names that a module's annotations may use."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module
        self._imports = dict(_imports(module))

    def __getitem__(self, name: str) -> Any:
        if name in self._imports:
            origin, attribute = self._imports[name]
            return getattr(importlib.import_module(origin, self._module.__package__), attribute)
        if hasattr(self._module, name):
            return getattr(self._module, name)
        return getattr(builtins, name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._imports)

    def __len__(self) -> int:
        return len(self._imports)


def _imports(module: ModuleType) -> Iterator[tuple[str, tuple[str, str]]]:
    """`if TYPE_CHECKING: from ..types.a import B as B_` -> `B_`: (`..types.a`, `B`)."""
    for node in ast.parse(inspect.getsource(module)).body:
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            for line in node.body:
                if not isinstance(line, ast.ImportFrom):
                    raise AssertionError(f"{module.__name__}, line {line.lineno}: only `from … import …` is known here")
                origin = "." * line.level + (line.module or "")
                yield from ((one.asname or one.name, (origin, one.name)) for one in line.names)


@lru_cache(maxsize=4096)
def _names(module: str) -> Names:
    return Names(importlib.import_module(module))


def returned(method: Callable[..., object]) -> Any:
    """What `method` is said to give. A method without an annotation would prove nothing: KeyError."""
    function = inspect.unwrap(method)
    return evaluated(function.__annotations__["return"], function.__module__)


def evaluated(annotation: Any, module: str) -> Any:
    if not isinstance(annotation, str):
        return annotation
    return eval(annotation, {"__builtins__": {}}, _names(module))


def alternatives(annotation: str) -> frozenset[str]:
    """The plain names among the alternatives: `str | datetime | Omit | None` -> str, datetime, Omit, None."""
    return frozenset(_alternatives(ast.parse(annotation.strip(), mode="eval").body))


def _alternatives(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.BinOp(left=left, right=right, op=ast.BitOr()):
            yield from _alternatives(left)
            yield from _alternatives(right)
        case ast.Name(id=name):
            yield name.rstrip("_")
        case ast.Constant(value=None):
            yield "None"
        case _:
            return
