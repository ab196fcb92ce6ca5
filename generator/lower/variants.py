"""Types side by side: null and repetition taken away, known values of one kind made one enum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model.types import Any, Enum, Literal, Nullable, Scalar, ScalarKind, Type, Union, Value, Variant
from .parts import Part


def opened(type: Type) -> Iterable[Type]:
    inner = type.inner if isinstance(type, Nullable) else type
    if inner == Literal(None):
        return ()
    if isinstance(inner, Union) and inner.discriminator is None:
        return [variant.type for variant in inner.variants]
    return (inner,)


def joined(types: Sequence[Type]) -> Type:
    """One type for several: itself where there is one, any value where one of them is any value."""
    flat = list(dict.fromkeys(each for type in types for each in opened(type)))
    if not flat:
        return Literal(None)
    if Any() in flat:
        return Any()
    one = merged_values(flat, []) or (flat[0] if len(flat) == 1 else Union(tuple(Variant(type) for type in flat)))
    return Nullable(one) if any(isinstance(type, Nullable) or type == Literal(None) for type in types) else one


def merged_values(types: Sequence[Type], sources: Sequence[Part]) -> Type | None:
    """Known values of one kind are one enum, which is open: the bare scalar beside them adds nothing."""
    kind = _value_kind(types[0]) if len(types) > 1 else None
    if kind is None or any(_value_kind(type) is not kind for type in types):
        return None
    words = [str(source.raw.get("description") or source.raw.get("title") or "") for source in sources]
    values: dict[object, Value] = {}
    for type, description in zip(types, words or [""] * len(types), strict=True):
        for value in _values(type, description):
            values.setdefault(value.value, value)
    return Enum(kind, tuple(values.values())) if values else Scalar(kind)


def _value_kind(type: Type) -> ScalarKind | None:
    match type:
        case Literal(value=str()):
            return ScalarKind.STRING
        case Literal(value=int()) if not isinstance(type.value, bool):
            return ScalarKind.INTEGER
        case Enum(kind=kind) | Scalar(kind=kind) if kind is not ScalarKind.BOOLEAN:
            return kind
        case _:
            return None


def _values(type: Type, description: str) -> tuple[Value, ...]:
    match type:
        case Enum(values=values):
            return values
        case Literal(value=str() | int() as value):
            return (Value(value, description),)
        case _:
            return ()
