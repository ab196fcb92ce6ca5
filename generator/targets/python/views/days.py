"""Where an operation's arguments hold days: to Python a `datetime` is a `date`, so a caller may give either."""

from __future__ import annotations

from ....model.api import Operation
from ....model.types import ScalarKind
from ..name import Book
from .inside import Path, inside, is_of


def days(operation: Operation, book: Book) -> tuple[Path, ...]:
    """`("query", "on")`, `("body", "stays", "*", "from")`: the place, then wire names down to a day."""
    return tuple(dict.fromkeys(place.path for place in inside(operation, book) if is_of(place.type, ScalarKind.DATE)))
