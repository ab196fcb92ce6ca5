"""What every target gives the pipeline:

planned files, whose views hold nothing but text that a language has spelled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol, TypeAlias

from ..config import Config
from ..model.api import Api
from ..naming.names import Names

Tree: TypeAlias = Mapping[PurePosixPath, str | bytes]
"""Output as a value: paths relative to the target's folder."""


class Code(str):
    """Text that a speller made safe for where it stands. The only type that a template may print."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file to come.

    `view` is made only when the file is rendered (perhaps in another process); a view is a frozen dataclass.
    """

    path: PurePosixPath
    template: str
    view: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Plan:
    """`runtime` files are copied unchanged from templates/<language>/runtime to `runtime_path`."""

    files: Sequence[PlannedFile]
    runtime_path: PurePosixPath


class Target(Protocol):
    """`byproducts`: folders that using the output makes in it, each with its reason: no part of what is generated, and
    none of what is released."""

    name: str

    @property
    def byproducts(self) -> Mapping[PurePosixPath, str]: ...

    def plan(self, api: Api, names: Names, config: Config) -> Plan: ...

    def kept(self, config: Config) -> tuple[PurePosixPath, ...]:
        """Files and folders in the target's own that are not generated: other hands write them, and no run touches
        them."""
        ...
