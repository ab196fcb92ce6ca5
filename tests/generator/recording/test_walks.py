"""A walk over two pages, for every pagination of the model."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cases.case import Amount, Argument, Request, Value
from generator.model.api import (
    Cursor,
    JsonResult,
    Location,
    NextLink,
    Offset,
    Operation,
    PageNumber,
    PageResult,
    Pagination,
    Strategy,
)
from generator.model.types import Any
from generator.recording.exchange import Call, Exchange, Json, Response, Source, Walk
from generator.recording.walks import walk

from .small import model, operation

ONE, TWO = [{"id": "p1"}], [{"id": "p1"}, {"id": "p1"}]


def pages(strategy: Strategy) -> Operation:
    paging = Pagination(strategy, ("data",), None, Any(), None)
    return replace(operation("GET /pets"), result=PageResult(Any(), paging, "application/json"))


def first(body: Value, *query: tuple[str, str], arguments: tuple[Argument, ...] = ()) -> Call:
    response = Response(Source.SERVER, 200, (("content-type", "application/json"),), Json(body))
    return Call((Amount.MINIMAL,), arguments, Exchange(Request("GET", "/pets", query, {}, None), response))


def walked(strategy: Strategy, call: Call) -> Walk:
    found = walk(model().api, pages(strategy), call)
    assert found is not None
    return found


def told(walk: Walk) -> list[tuple[tuple[tuple[str, str], ...], Value]]:
    """Each request's query, and the body it is answered with."""
    bodies = [one.response.body for one in walk.exchanges]
    return [
        (one.request.query, body.value)
        for one, body in zip(walk.exchanges, bodies, strict=True)
        if isinstance(body, Json)
    ]


NEXT = "next-page"
CASES: list[tuple[Strategy, list[tuple[tuple[tuple[str, str], ...], Value]]]] = [
    (
        PageNumber("page[number]", None, ("meta", "total_pages")),
        [
            ((), {"data": ONE, "meta": {"total_pages": 2}}),
            ((("page%5Bnumber%5D", "2"),), {"data": TWO, "meta": {"total_pages": 2}}),
        ],
    ),
    (
        PageNumber("page", None, None, first=0),
        [((), {"data": ONE}), ((("page", "1"),), {"data": TWO}), ((("page", "2"),), {"data": []})],
    ),
    (
        Offset("offset", None, ("total",)),
        [((), {"data": ONE, "total": 3}), ((("offset", "1"),), {"data": TWO, "total": 3})],
    ),
    (
        Offset("offset", None, None),
        [((), {"data": ONE}), ((("offset", "1"),), {"data": TWO}), ((("offset", "3"),), {"data": []})],
    ),
    (
        Cursor("after", ("next",), None, None, None),
        [((), {"data": ONE, "next": NEXT}), ((("after", NEXT),), {"data": TWO, "next": None})],
    ),
    (
        Cursor("after", None, "id", ("more",), None),
        [((), {"data": ONE, "more": True}), ((("after", "p1"),), {"data": [*ONE, {"id": NEXT}], "more": False})],
    ),
    (
        NextLink(("links", "next")),
        [
            ((), {"data": ONE, "links": {"next": f"https://pets.example/v1/pets?page={NEXT}"}}),
            ((("page", NEXT),), {"data": TWO, "links": {"next": None}}),
        ],
    ),
]


@pytest.mark.parametrize(("strategy", "expected"), CASES)
def test_two_pages_are_asked_for_and_told_as_the_pagination_says(
    strategy: Strategy, expected: list[tuple[tuple[tuple[str, str], ...], Value]]
) -> None:
    found = walked(strategy, first({"data": ONE}))
    assert told(found) == expected
    assert found.items == 3
    assert {one.response.source for one in found.exchanges} == {Source.DOCUMENT}


def test_a_page_that_must_be_given_is_counted_from_and_the_rest_of_the_query_stays() -> None:
    page = Argument("page", Location.QUERY, 4)
    call = first({"data": ONE}, ("q", "rex"), ("page", "4"), arguments=(page,))
    found = walked(PageNumber("page", None, ("pages",)), call)
    assert [query for query, _ in told(found)] == [(("q", "rex"), ("page", "4")), (("q", "rex"), ("page", "5"))]
    assert told(found)[0][1] == {"data": ONE, "pages": 5}


def test_an_answer_without_items_is_given_one() -> None:
    found = walked(PageNumber("page", None, ("pages",)), first({"data": []}))
    assert found.items == 3
    assert told(found)[0][1] == {"data": ["value"], "pages": 2}


def test_what_is_no_list_has_no_walk() -> None:
    result = JsonResult(Any(), "application/json")
    assert walk(model().api, replace(operation("GET /pets"), result=result), first({})) is None
