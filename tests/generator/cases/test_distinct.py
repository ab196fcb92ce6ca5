"""Equal arguments become different ones that still fit."""

from __future__ import annotations

import pytest

from generator.cases.case import Value
from generator.cases.distinct import distinct
from generator.model.types import (
    Component,
    Constraints,
    Definition,
    Enum,
    Literal,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
)
from generator.model.types import Value as Known

ID = TypeId("kind")
KIND = Enum(ScalarKind.STRING, (Known("a"), Known("b")))
DEFINITIONS = {ID: Definition(ID, KIND, Component("kind"))}
UUID = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"


def text(format: str | None = None, pattern: str | None = None) -> Scalar:
    return Scalar(ScalarKind.STRING, format, Constraints(pattern=pattern))


@pytest.mark.parametrize(
    ("type", "given", "expected"),
    [
        (text(), ["x", "x", "x"], ["x", "x-2", "x-3"]),
        (text("uuid"), [UUID, UUID], [UUID, UUID.replace("26e", "20e")]),
        (text("uri"), ["http://a.example"] * 2, ["http://a.example", "http://a.example/2"]),
        (text("email"), ["a@b.example"] * 2, ["a@b.example", "2-a@b.example"]),
        (text(pattern=r"^\+[0-9]{11}$"), ["+13125550001"] * 2, ["+13125550001", "+13125550000"]),
        (Scalar(ScalarKind.DATE), ["2024-01-15"] * 2, ["2024-01-15", "2024-01-10"]),
        (Scalar(ScalarKind.INTEGER), [1, 1, 2], [1, 2, 3]),
        (Scalar(ScalarKind.INTEGER, None, Constraints(maximum=1)), [1, 1], [1, 1]),
        (Scalar(ScalarKind.NUMBER), [0.5, 0.5], [0.5, 1.5]),
        (Scalar(ScalarKind.BOOLEAN), [True, True, True], [True, False, True]),
        (Nullable(Named(ID)), ["a", "a", "a"], ["a", "b", "a"]),
        (Literal("x"), ["x", "x"], ["x", "x"]),
        (text(), [{"a": 1}, {"a": 1}], [{"a": 1}, {"a": 1}]),
    ],
)
def test_what_is_equal_is_varied_within_its_type(type: Type, given: list[Value], expected: list[Value]) -> None:
    assert distinct([(type, value) for value in given], DEFINITIONS) == expected


def test_true_is_not_one() -> None:
    both: list[tuple[Type, Value]] = [(Scalar(ScalarKind.BOOLEAN), True), (Scalar(ScalarKind.INTEGER), 1)]
    assert distinct(both, {}) == [True, 1]
