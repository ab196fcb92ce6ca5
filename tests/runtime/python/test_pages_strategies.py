"""What to ask for next, by each strategy, from bodies that fit and bodies that don't."""

from __future__ import annotations

from typing import Any

import pytest
from runtime_under_test.models import BaseModel, Field
from runtime_under_test.origins import ForeignLinkError, same_origin_link
from runtime_under_test.pages import Cursor, NextLink, Offset, PageNumber
from runtime_under_test.parse import construct
from runtime_under_test.strategies import Answer, Strategy, next_of_header, value_at

NUMBERED = PageNumber(page="page[number]", size="page[size]", items=("data",), total_pages=("meta", "total_pages"))
OFFSET = Offset(offset="skip", limit="take", items=("data",), total=("total",))
CURSOR = Cursor(parameter="after", next=("paging", "next"), has_more=("more",), items=("data",))
LAST_ITEM = Cursor(parameter="after", item_key="id", has_more=("more",), items=("data",))
LINKED = NextLink(link=("links", "next"), items=("data",))


def asked_next(strategy: Strategy, body: Any, query: dict[str, object] | None = None, header: str | None = None) -> Any:
    items = value_at(body, strategy.items)
    step = strategy.next_step(Answer(body, items if isinstance(items, list) else [], query or {}, header))
    return None if step is None else step.link or dict(step.query)


@pytest.mark.parametrize(
    ("body", "query", "expected"),
    [
        ({"data": [1], "meta": {"total_pages": 3}}, {}, {"page[number]": 2}),
        ({"data": [1], "meta": {"total_pages": 3}}, {"page[number]": 2}, {"page[number]": 3}),
        ({"data": [1], "meta": {"total_pages": 3}}, {"page[number]": "2"}, {"page[number]": 3}),
        ({"data": [1], "meta": {"total_pages": 3}}, {"page[number]": 3}, None),
        ({"data": [], "meta": {"total_pages": 3}}, {"page[number]": 2}, {"page[number]": 3}),
        ({"data": [1], "meta": {"total_pages": 0}}, {}, None),
        ({"data": [1], "meta": {"total_pages": 2.0}}, {"page[number]": 2}, None),
        ({"data": [1], "meta": {"total_pages": 2.5}}, {}, {"page[number]": 2}),
        ({"data": [1], "meta": {"total_pages": "3"}}, {}, {"page[number]": 2}),
        ({"data": [1], "meta": None}, {"page[number]": 7}, {"page[number]": 8}),
        ({"data": []}, {"page[number]": 7}, None),
        ({"data": None}, {}, None),
        ([1, 2], {}, None),
        ({"data": [1]}, {"page[number]": None}, {"page[number]": 2}),
    ],
)
def test_page_numbers_start_where_the_caller_did(body: Any, query: dict[str, object], expected: object) -> None:
    assert asked_next(NUMBERED, body, query) == expected


def test_page_numbers_may_count_from_zero() -> None:
    strategy = PageNumber(page="page", items=(), first=0)
    assert asked_next(strategy, [1]) == {"page": 1}
    assert asked_next(strategy, []) is None


@pytest.mark.parametrize(
    ("body", "query", "expected"),
    [
        ({"data": [1, 2], "total": 5}, {}, {"skip": 2}),
        ({"data": [1, 2], "total": 5}, {"skip": 2}, {"skip": 4}),
        ({"data": [1], "total": 5}, {"skip": 4}, None),
        ({"data": [1, 2]}, {"skip": "2"}, {"skip": 4}),
        ({"data": [], "total": 5}, {"skip": 2}, None),
    ],
)
def test_offsets_grow_by_what_came(body: Any, query: dict[str, object], expected: object) -> None:
    assert asked_next(OFFSET, body, query) == expected


@pytest.mark.parametrize(
    ("strategy", "body", "expected"),
    [
        (CURSOR, {"data": [1], "paging": {"next": "c2"}}, {"after": "c2"}),
        (CURSOR, {"data": [], "paging": {"next": "c2"}, "more": True}, {"after": "c2"}),
        (CURSOR, {"data": [1], "paging": {"next": 17}}, {"after": 17}),
        (CURSOR, {"data": [1], "paging": {"next": "c2"}, "more": False}, None),
        (CURSOR, {"data": [1], "paging": {"next": ""}}, None),
        (CURSOR, {"data": [1], "paging": {"next": None}}, None),
        (CURSOR, {"data": [1], "paging": {"next": {"odd": 1}}}, None),
        (CURSOR, {"data": [1]}, None),
        (LAST_ITEM, {"data": [{"id": "a"}, {"id": "b"}]}, {"after": "b"}),
        (LAST_ITEM, {"data": [{"id": "a"}], "more": False}, None),
        (LAST_ITEM, {"data": []}, None),
        (LAST_ITEM, {"data": ["odd"]}, None),
    ],
)
def test_cursors_come_from_the_body_or_the_last_item(strategy: Strategy, body: Any, expected: object) -> None:
    assert asked_next(strategy, body) == expected


def test_links_come_from_the_body_or_the_header() -> None:
    assert asked_next(LINKED, {"links": {"next": "/2"}}) == "/2"
    assert asked_next(LINKED, {"links": {"next": None}}) is None
    assert asked_next(LINKED, {}, header='</2>; rel="next"') == "/2"
    assert asked_next(LINKED, {"links": {"next": 5}}) is None


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", None),
        ('<https://a.test/2?x=1,2>; rel="next"', "https://a.test/2?x=1,2"),
        ('</1>; rel="prev", </3>; rel=next', "/3"),
        ('</3>; title="a"; rel="last next"', "/3"),
        ('</3>; REL=Next, </9>; rel="last"', "/3"),
        ('</3>; rel="nextish"', None),
        ("</3>", None),
        ("garbage", None),
    ],
)
def test_link_headers_are_read(header: str, expected: str | None) -> None:
    assert next_of_header(header) == expected


def test_values_are_found_in_models_by_their_wire_names() -> None:
    class Meta(BaseModel):
        total_pages: int = Field(alias="totalPages")

    class Envelope(BaseModel):
        data: list[str]
        meta_: Meta = Field(alias="meta")

    envelope = construct(Envelope, {"data": ["a"], "meta": {"totalPages": 2, "new": 1}, "more": {"x": [1]}})
    assert value_at(envelope, ("data",)) == ["a"]
    assert value_at(envelope, ("meta", "totalPages")) == 2
    assert value_at(envelope, ("meta", "total_pages")) is None
    assert value_at(envelope, ("meta", "new")) == 1
    assert value_at(envelope, ("more", "x")) == [1]
    assert value_at(envelope, ("data", "x", "y")) is None
    assert value_at(envelope, ()) is envelope
    assert value_at(envelope, None) is None


@pytest.mark.parametrize(
    ("url", "link", "expected"),
    [
        ("https://a.test/v1/x?p=1", "?p=2", "https://a.test/v1/x?p=2"),
        ("https://a.test/v1/x", "/v1/x?p=2#top", "https://a.test/v1/x?p=2"),
        ("https://a.test/v1/x", "https://a.test:443/v1/x?p=2", "https://a.test:443/v1/x?p=2"),
        ("https://a.test/v1/x", "https://A.TEST/v1/x?p=2", "https://A.TEST/v1/x?p=2"),
        ("https://a.test/v1/x", "http://a.test/v1/x?p=2", "https://a.test/v1/x?p=2"),
        ("http://a.test:8080/x", "//a.test:8080/y", "http://a.test:8080/y"),
    ],
)
def test_links_within_the_origin_are_followed(url: str, link: str, expected: str) -> None:
    assert same_origin_link(url, link) == expected


@pytest.mark.parametrize(
    "link",
    [
        *("https://b.test/x", "//b.test/x", "https://a.test.b.test/x", "https://a.test:8443/x", "http://a.test:8080/x"),
        *("https://a.test@b.test/x", "https://user:pw@a.test/x", "ftp://a.test/x", "javascript:alert(1)", "https://[/"),
        *("https://a.test:99999/x", "https://a.test:port/x"),
    ],
)
def test_links_to_anywhere_else_are_refused(link: str) -> None:
    with pytest.raises(ForeignLinkError, match="not followed"):
        same_origin_link("https://a.test/v1/x", link)
