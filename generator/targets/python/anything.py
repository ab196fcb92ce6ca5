"""Where any value will do."""

from __future__ import annotations

from ...model.types import Any, Named, Nullable, Type, Union
from .name import Book


def is_anything(type_: Type, book: Book) -> bool:
    """Whether a type, or one case of it, is any value at all: then the rest says nothing."""
    match type_:
        case Any():
            return True
        case Nullable(inner=inner):
            return is_anything(inner, book)
        case Union(variants=variants):
            return any(is_anything(variant.type, book) for variant in variants)
        case Named(id=id):
            meant = book.meaning(id)
            return not isinstance(meant, Named) and is_anything(meant, book)
        case _:
            return False
