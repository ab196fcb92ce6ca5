"""What a rule is: where it looks, what it finds, what is done about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from ...diagnostics import Severity
from ..grammar import Kind
from ..loading import Document
from ..walk import Site


class Fault(NamedTuple):
    """`id`: the place; `message`: what is wrong there."""

    id: str
    message: str


Find: TypeAlias = Callable[[Document, Site], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`find` is called for each object of `kind` that has the key `key` (None: for each).

    `action`: what we do about a fault.
    """

    code: str
    severity: Severity
    kind: Kind
    key: str | None
    find: Find
    action: str
