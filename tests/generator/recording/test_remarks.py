"""What an answer's text does not tell: where it breaks promises, has no type, is a date; and that a fixture says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cases.case import Amount, Request
from generator.model.api import JsonResult, Result, StreamResult
from generator.model.types import (
    Access,
    Any,
    Array,
    Component,
    Definition,
    Field,
    Literal,
    Map,
    Named,
    Nullable,
    Object,
    Presence,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
    Variant,
)
from generator.recording.exchange import (
    Call,
    ErrorAnswer,
    Events,
    Exchange,
    Json,
    Octets,
    OperationFixture,
    Received,
    Remark,
    Response,
    Source,
)
from generator.recording.fixture import Writer
from generator.recording.marking import marked
from generator.recording.remarks import remarks

from .small import model, operation

DAY = Scalar(ScalarKind.DATE)
STRING, INTEGER = Scalar(ScalarKind.STRING), Scalar(ScalarKind.INTEGER)
PET = Object(
    (
        Field("name", STRING, Presence.REQUIRED),
        Field("age", INTEGER, Presence.OPTIONAL),
        Field("secret", STRING, Presence.REQUIRED, Access.WRITE_ONLY),
        Field("mother", Named(TypeId("pet")), Presence.OPTIONAL),
    ),
    Any(),
)
PETS = {TypeId("pet"): Definition(TypeId("pet"), PET, Component("Pet"))}
ONE = Named(TypeId("pet"))


@pytest.mark.parametrize(
    ("value", "type", "expected"),
    [
        ({"name": "Rex", "age": 3}, ONE, []),
        ({"name": 1, "age": "3"}, ONE, ["/name", "/age"]),
        ({"age": 3}, ONE, ["/name"]),
        ({"name": "Rex", "a/b~c": 1}, ONE, ["/a~1b~0c"]),
        ({"name": "Rex", "mother": {"name": None}}, ONE, ["/mother/name"]),
        ([{"name": "Rex"}, {}], Array(ONE), ["/1/name"]),
        ({"a": 1, "b": "2"}, Map(INTEGER), ["/b"]),
        (None, Nullable(ONE), []),
        ("Rex", Nullable(ONE), [""]),
        ({}, Array(STRING), [""]),
        (2, Literal(1), [""]),
        ("x", Union((Variant(INTEGER), Variant(STRING))), []),
        (True, Union((Variant(INTEGER), Variant(STRING))), [""]),
        ({"name": "Rex", "more": 1}, Union((Variant(ONE), Variant(INTEGER))), ["/more"]),
    ],
)
def test_a_pointer_to_each_misfit(value: object, type: Type, expected: list[str]) -> None:
    assert list(remarks(value, type, PETS)) == [(Remark.MISFIT, pointer) for pointer in expected]


@pytest.mark.parametrize(
    ("value", "type", "expected"),
    [
        ({"anything": [1]}, Any(), [(Remark.UNTYPED, "")]),
        ({"a": 1, "b": None}, Map(Any()), [(Remark.UNTYPED, "/a"), (Remark.UNTYPED, "/b")]),
        ("x", Union((Variant(INTEGER), Variant(Any()))), [(Remark.UNTYPED, "")]),
        (["2026-01-02", "soon"], Array(DAY), [(Remark.DATE, "/0"), (Remark.MISFIT, "/1")]),
        ("2026-01-02T03:04:05Z", Nullable(Scalar(ScalarKind.DATE_TIME)), [(Remark.MOMENT, "")]),
        ("2026-01-02", Union((Variant(INTEGER), Variant(DAY))), [(Remark.DATE, "")]),
    ],
)
def test_what_else_its_text_does_not_tell(value: object, type: Type, expected: list[tuple[Remark, str]]) -> None:
    assert list(remarks(value, type, PETS)) == expected


def told(result: Result, body: Received) -> object:
    """The body's members in a fixture of an operation with this result."""
    one = replace(operation("GET /pets"), result=result)
    response = Response(Source.SERVER, 200, (), body)
    call = Call((Amount.FULL,), (), Exchange(Request("GET", "/pets", (), {}, None), response))
    fixture = OperationFixture(one.id, "list", "d", None, "json", (call,), (), None)
    return Writer({}).operation(marked(model().api, one, fixture))["calls"][0]["response"]["body"]


def test_a_fixture_says_where_its_answer_misfits() -> None:
    assert told(JsonResult(INTEGER, "application/json"), Json("x")) == {"json": "x", "misfits": [""]}
    assert told(JsonResult(INTEGER, "application/json"), Json(1)) == {"json": 1}
    assert told(JsonResult(INTEGER, "application/json"), Octets(b"x")) == {"text": "x"}
    events = Events(("data: 1", "", 'data: "x"', ""), (1, "x"))
    expected = {"lines": list(events.lines), "events": [1, "x"], "misfits": ["/1"]}
    assert told(StreamResult(INTEGER, None, None), events) == expected


def test_an_error_is_held_against_its_own_type() -> None:
    one = operation("GET /pets")
    errors = (ErrorAnswer("404", Response(Source.SERVER, 404, (), Json({"title": 1}))),)
    (found,) = marked(model().api, one, OperationFixture(one.id, "list", "d", None, "page", (), errors, None)).errors
    assert isinstance(found.response.body, Json)
    assert found.response.body.remarks == ((Remark.MISFIT, "/title"),)
