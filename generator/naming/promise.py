"""What names.yaml holds, as values: a promise for each operation, a type name for each component."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..diagnostics import Place
from ..model.types import OperationId
from .lines import line_of
from .names import OperationName, TypeName


@dataclass(frozen=True, slots=True)
class Go:
    """What Go calls it, where it does not follow. `params` empty: the method takes none."""

    name: str | None = None
    params: str | None = None
    returns: str | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """`returns`: a type name, or a word in small letters for what has none (`object`, `str`).

    `page`: the kind of page that `returns` is an item of. `arguments`: as `arguments.py` says.
    """

    name: str
    returns: str | None = None
    page: str | None = None
    typescript: str | None = None
    go: Go = Go()
    arguments: Mapping[str, str] = field(default_factory=dict)

    @property
    def operation_name(self) -> OperationName:
        *resource, method = self.name.split(".")
        go = self.go
        return OperationName(tuple(resource), method, self.typescript or None, go.name, go.params, go.returns)


@dataclass(frozen=True, slots=True)
class Promises:
    """`text` is the file as it was read, `file` its path for diagnostics."""

    operations: Mapping[OperationId, Promise] = field(default_factory=dict)
    schemas: Mapping[str, TypeName] = field(default_factory=dict)
    text: str = ""
    file: str = "names.yaml"

    def at(self, *keys: str) -> Callable[[], Place]:
        """The place of an entry, looked for only when asked: that takes far longer than reading all of them."""
        return lambda: Place(self.file, line=line_of(self.text, keys))
