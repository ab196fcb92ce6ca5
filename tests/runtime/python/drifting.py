"""Models that no one wrote, and JSON that more or less fits them: what the property tests of decoding run on.

A plan says what a type is; types and values are both made from it. (Not values from types: `typing` remembers equal
unions, so the order of a type's arguments depends on what was made before.)
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Annotated, Any, Literal, TypeAlias

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
NAMES = {"a": "a", "b": "b", "from_": "from", "c_d": "cD", "kind": "kind"}
PLAIN: dict[str, tuple[Any, st.SearchStrategy[Any]]] = {
    "str": (str, TEXTS),
    "int": (int, st.integers()),
    "float": (float, st.floats(allow_nan=False, allow_infinity=False) | st.integers(-5, 5)),
    "bool": (bool, st.booleans()),
    "object": (object, ANYTHING),
    "none": (type(None), st.none()),
    "date-time": (DateTime, TEXTS),
    "date": (Date, TEXTS),
    "a or b": (Literal["a", "b"], st.sampled_from(["a", "b"])),
    "seven": (Literal[7], st.just(7)),
}


@dataclass(frozen=True)
class Plain:
    name: str


@dataclass(frozen=True)
class Several:
    kind: Literal["list", "dict"]
    of: Plan


@dataclass(frozen=True)
class OneOf:
    plans: tuple[Plan, ...]


@dataclass(frozen=True)
class Slot:
    name: str
    plan: Plan
    required: bool


@dataclass(frozen=True)
class Model:
    slots: tuple[Slot, ...]


@dataclass(frozen=True)
class ByTag:
    models: tuple[Model, ...]


Plan: TypeAlias = "Plain | Several | OneOf | Model | ByTag"


_COUNT = st.integers(0, 3)
_TWO_OR_MORE = st.integers(2, 3)
_OUT_OF_SIX = st.integers(1, 6)
_KINDS = st.sampled_from(["plain", "model", "model", "list", "dict", "optional", "union", "tagged"])


def _plan(draw: st.DrawFn, depth: int) -> Plan:
    kind = draw(_KINDS) if depth else "plain"
    if kind == "model":
        return _model(draw, depth)
    if kind in ("list", "dict"):
        return Several("list" if kind == "list" else "dict", _plan(draw, depth - 1))
    if kind == "optional":
        return OneOf((_plan(draw, depth - 1), Plain("none")))
    if kind == "union":
        return OneOf(tuple(_plan(draw, depth - 1) for _ in range(draw(_TWO_OR_MORE))))
    if kind == "tagged":
        return ByTag(tuple(_model(draw, depth - 1) for _ in range(draw(_TWO_OR_MORE))))
    return Plain(draw(st.sampled_from(sorted(PLAIN))))


def _model(draw: st.DrawFn, depth: int) -> Model:
    names = [name for name in NAMES if draw(_OUT_OF_SIX) > 3]
    inner = max(depth - 1, 0)
    return Model(tuple(Slot(name, _plan(draw, inner), draw(st.booleans())) for name in names))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Any, list[Any]]:
    """A type, and JSON for it: mostly fitting, with a misfit here and there."""
    plan = _plan(draw, draw(_COUNT))
    return _type(plan), [_value(draw, plan) for _ in range(draw(st.integers(2, 8)))]


def _type(plan: Plan) -> Any:
    match plan:
        case Plain():
            return PLAIN[plan.name][0]
        case Several("list"):
            return types.GenericAlias(list, (_type(plan.of),))
        case Several():
            return types.GenericAlias(dict, (str, _type(plan.of)))
        case OneOf():
            return reduce(or_, [_type(each) for each in plan.plans])
        case Model():
            return create_model("Generated", __base__=BaseModel, **{slot.name: _field(slot) for slot in plan.slots})
        case ByTag():
            models = [_type(each) for each in plan.models]
            return Annotated[reduce(or_, models), Tagged("kind", {f"{index}": index for index in range(len(models))})]


def _field(slot: Slot) -> Any:
    wire = NAMES[slot.name]
    default = ... if slot.required else None
    annotation = _type(slot.plan) if slot.required else _type(slot.plan) | None
    return annotation, default if wire == slot.name else Field(default, alias=wire)


def _value(draw: st.DrawFn, plan: Plan) -> Any:
    return draw(ANYTHING) if draw(_OUT_OF_SIX) == 6 else _fitting(draw, plan)


def _fitting(draw: st.DrawFn, plan: Plan) -> Any:
    match plan:
        case Plain():
            return draw(PLAIN[plan.name][1])
        case Several("list"):
            return [_value(draw, plan.of) for _ in range(draw(_COUNT))]
        case Several():
            return {draw(TEXTS): _value(draw, plan.of) for _ in range(draw(_COUNT))}
        case OneOf():
            return _value(draw, draw(st.sampled_from(plan.plans)))
        case Model():
            extra = {draw(TEXTS): draw(ANYTHING)} if draw(_OUT_OF_SIX) == 6 else {}
            came = [slot for slot in plan.slots if draw(_OUT_OF_SIX) < 6]
            return {**extra, **{NAMES[slot.name]: _value(draw, slot.plan) for slot in came}}
        case ByTag():
            tag = draw(st.integers(0, len(plan.models) - 1))
            return {**_fitting(draw, plan.models[tag]), "kind": f"{tag}"}
