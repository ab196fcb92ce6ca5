"""Which files the types become. plan.py adds these to its own."""

from __future__ import annotations

from collections.abc import Sequence

from ...config import Config
from ...model.api import Api
from ...naming.names import Names
from ..target import PlannedFile
from .name import Book


def planned_types(api: Api, names: Names, config: Config, book: Book) -> Sequence[PlannedFile]:
    """Models, typed dicts, params classes, aliases, the lazy `__init__` of each namespace: `src/<package>/types`."""
    raise NotImplementedError
