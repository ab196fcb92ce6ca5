"""Models that no one wrote, and JSON that more or less fits them: strategies for the property tests of decoding."""

from __future__ import annotations

import types
from functools import reduce
from operator import or_
from typing import Annotated, Any, Literal, get_args, get_origin

from hypothesis import strategies as st
from pydantic import create_model
from runtime_under_test.models import BaseModel, Date, DateTime, Field, Tagged

TEXTS = st.sampled_from(
    ["", "a", "b", "1", "null", "é\u2028", "2024-02-29", "2024-02-30", "2024-01-01T10:00:00.120Z", "20240101T10"]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from([2**53 + 1, 10**30, 10**400, -0.0, 1.5, 1e300]),
    TEXTS,
)
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=6
)
NAMES = [("a", "a"), ("b", "b"), ("from_", "from"), ("c_d", "cD"), ("kind", "kind")]
PLAIN: list[Any] = [
    *(str, int, float, bool, object, DateTime, Date),
    *(Literal["a", "b"], Literal[7], dict[str, object]),
]


def _model(fields: dict[tuple[str, str], tuple[Any, bool]]) -> type[BaseModel]:
    definitions: dict[str, Any] = {}
    for (name, wire), (annotation, required) in fields.items():
        default = ... if required else None
        kept = annotation if required else annotation | None
        definitions[name] = (kept, Field(default, alias=wire) if wire != name else default)
    return create_model("Generated", __base__=BaseModel, **definitions)


def _union(members: list[Any]) -> Any:
    return reduce(or_, members)


def _listed(item: Any) -> Any:
    return types.GenericAlias(list, (item,))


def _mapped(item: Any) -> Any:
    return types.GenericAlias(dict, (str, item))


def _tagged(models: list[type[BaseModel]]) -> Any:
    distinct = list(dict.fromkeys(models))
    return Annotated[_union(distinct), Tagged("kind", {f"{index}": index for index in range(len(distinct))})]


def _grown(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    models = st.dictionaries(st.sampled_from(NAMES), st.tuples(inner, st.booleans()), max_size=4).map(_model)
    return st.one_of(
        models,
        models,
        inner.map(_listed),
        inner.map(_mapped),
        inner.map(lambda item: item | None),
        st.lists(st.one_of(inner, models), min_size=2, max_size=3).map(_union),
        st.lists(models, min_size=2, max_size=3).map(_tagged),
    )


ANNOTATIONS = st.recursive(st.sampled_from(PLAIN), _grown, max_leaves=8)


_SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False) | st.integers(-5, 5),
    bool: st.booleans(),
    object: ANYTHING,
    type(None): st.none(),
}
_COUNT = st.integers(0, 3)
_OUT_OF_SIX = st.integers(1, 6)


@st.composite
def values(draw: st.DrawFn, annotation: Any) -> Any:
    """JSON for `annotation`: mostly fitting, with a misfit here and there."""
    return _value(draw, annotation)


def _value(draw: st.DrawFn, annotation: Any) -> Any:
    return draw(ANYTHING) if draw(_OUT_OF_SIX) == 6 else _fitting(draw, annotation)


def _fitting(draw: st.DrawFn, annotation: Any) -> Any:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(draw, arguments[0], arguments[1:])
    if origin is Literal:
        return draw(st.sampled_from(arguments))
    if origin is list:
        return [_value(draw, arguments[0]) for _ in range(draw(_COUNT))]
    if origin is dict:
        return {draw(TEXTS): _value(draw, arguments[1]) for _ in range(draw(_COUNT))}
    if arguments:
        return _value(draw, draw(st.sampled_from(arguments)))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _object(draw, annotation)
    return draw(_SCALARS[annotation])


def _annotated(draw: st.DrawFn, inner: Any, marks: tuple[Any, ...]) -> Any:
    for mark in marks:
        if isinstance(mark, Tagged):
            tag, index = draw(st.sampled_from(sorted(mark.variants.items())))
            return {**_object(draw, (get_args(inner) or (inner,))[index]), "kind": tag}
    return draw(TEXTS)


def _object(draw: st.DrawFn, model: type[BaseModel]) -> dict[str, Any]:
    value: dict[str, Any] = {draw(TEXTS): draw(ANYTHING)} if draw(_OUT_OF_SIX) == 6 else {}
    for name, field in model.model_fields.items():
        if draw(_OUT_OF_SIX) < 6:
            marks = tuple(field.metadata)
            value[field.alias or name] = (
                draw(ANYTHING)
                if draw(_OUT_OF_SIX) == 6
                else _annotated(draw, field.annotation, marks) if marks else _fitting(draw, field.annotation)
            )
    return value
