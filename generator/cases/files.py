"""Which types have bytes in them."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.types import Array, Definition, Named, Nullable, Object, Scalar, ScalarKind, Type, TypeId


def holds_files(type: Type, definitions: Mapping[TypeId, Definition]) -> bool:
    """Whether a value has bytes at its top or in its fields: an example of such a value is text, and no file."""
    match type:
        case Named(id=id):
            found = definitions[id].type
            return isinstance(found, Object) and any(_is_file(field.type) for field in found.fields)
        case _:
            return _is_file(type)


def _is_file(type: Type) -> bool:
    match type:
        case Scalar(kind=ScalarKind.BINARY):
            return True
        case Array(items=inner) | Nullable(inner=inner):
            return _is_file(inner)
        case _:
            return False
