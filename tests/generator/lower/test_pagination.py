"""Which lists are pages: by their parameters and by what comes back, or by sdk.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.config import UNCONFIGURED, PaginationRule
from generator.model.api import Cursor, NextLink, Offset, PageNumber, PageResult, Pagination, Result, Strategy
from generator.model.types import Named, OfOperation, OperationId, Role, Scalar, ScalarKind, TypeId

from .small import operation

TEXT = {"type": "string"}
COUNT = {"type": "integer"}
ITEMS = {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}
ITEM = {"type": "object", "properties": {"id": TEXT}}


def thing(**properties: object) -> dict[str, object]:
    return {"type": "object", "properties": properties}


def listed(
    parameters: Mapping[str, object], body: object, method: str = "get", rule: PaginationRule | None = None
) -> tuple[Result, tuple[str, ...]]:
    raw = {
        "parameters": [{"name": name, "in": "query", "schema": schema} for name, schema in parameters.items()],
        "responses": {"200": {"content": {"application/json": {"schema": body}}}},
    }
    config = replace(UNCONFIGURED, pagination=(rule,) if rule else ())
    found, _, faults = operation(raw, root={"components": {"schemas": {"Item": ITEM}}}, method=method, config=config)
    return found.result, faults


def page(parameters: tuple[str, ...], body: object) -> Pagination:
    found, _ = listed(dict.fromkeys(parameters, COUNT), body)
    assert isinstance(found, PageResult), found
    return found.pagination


META = thing(total_pages=COUNT, page_number=COUNT)


@pytest.mark.parametrize(
    ("number", "size"),
    [
        ("page[number]", "page[size]"),
        ("number", "size"),
        ("page", "per_page"),
        ("page", "page_size"),
        ("page", "recordsPerPage"),
        ("page_number", "page_size"),
        ("Page", "PageSize"),
    ],
)
def test_page_numbers(number: str, size: str) -> None:
    found = page((size, number), thing(data=ITEMS, meta=META))
    assert found.strategy == PageNumber(number, size, ("meta", "total_pages"))
    assert (found.items, found.meta) == (("data",), ("meta",))
    assert found.item == Named(TypeId("#/components/schemas/Item"))
    assert isinstance(found.meta_type, Named)


def test_page_numbers_without_a_total_end_with_an_empty_page() -> None:
    found = page(("page", "recordsPerPage"), thing(records=ITEMS, page=COUNT, totalRecords=COUNT))
    assert found.strategy == PageNumber("page", "recordsPerPage", None)
    assert (found.items, found.meta) == (("records",), ())
    assert isinstance(found.meta_type, Named)


def test_a_list_may_be_the_whole_body() -> None:
    found = page(("page[number]", "page[size]"), ITEMS)
    assert (found.items, found.meta) == ((), None)


def test_the_only_list_is_the_items_whatever_its_name() -> None:
    assert page(("page[number]", "page[size]"), thing(log_messages=ITEMS, meta=META)).items == ("log_messages",)


@pytest.mark.parametrize(
    ("schema", "first"),
    [
        ({**COUNT, "default": 0}, 0),
        ({**COUNT, "minimum": 0}, 0),
        ({**COUNT, "minimum": 0, "default": 1}, 1),
        (COUNT, 1),
    ],
)
def test_where_pages_begin(schema: object, first: int) -> None:
    found, _ = listed({"page": schema, "per_page": COUNT}, thing(data=ITEMS))
    assert isinstance(found, PageResult)
    assert isinstance(found.pagination.strategy, PageNumber)
    assert found.pagination.strategy.first == first


CURSORS: list[tuple[tuple[str, ...], object, Strategy]] = [
    (
        ("cursor", "limit"),
        thing(data=ITEMS, meta=thing(cursor=TEXT, has_more={"type": "boolean"})),
        Cursor("cursor", ("meta", "cursor"), None, ("meta", "has_more"), "limit"),
    ),
    (
        ("page[after]", "page[limit]"),
        thing(data=ITEMS, meta=thing(cursors=thing(after=TEXT, before=TEXT))),
        Cursor("page[after]", ("meta", "cursors", "after"), None, None, "page[limit]"),
    ),
    (
        ("page_cursor", "page_size"),
        thing(data=ITEMS, meta=thing(page_cursor=TEXT)),
        Cursor("page_cursor", ("meta", "page_cursor"), None, None, "page_size"),
    ),
    (
        ("after", "limit"),
        thing(data=ITEMS, last_id=TEXT, has_more={"type": "boolean"}),
        Cursor("after", ("last_id",), None, ("has_more",), "limit"),
    ),
    (("after", "limit"), ITEMS, Cursor("after", None, "id", None, "limit")),
    (("pageToken",), thing(items=ITEMS, nextPageToken=TEXT), Cursor("pageToken", ("nextPageToken",), None, None, None)),
    (("offset", "limit"), thing(results=ITEMS, total=COUNT), Offset("offset", "limit", ("total",))),
    (("Page", "PageSize"), thing(queues=ITEMS, next_page_uri=TEXT), NextLink(("next_page_uri",))),
    (
        ("page", "per_page"),
        thing(data=ITEMS, links=thing(pages=thing(next=TEXT))),
        NextLink(("links", "pages", "next")),
    ),
]


@pytest.mark.parametrize(("parameters", "body", "strategy"), CURSORS)
def test_cursors_offsets_and_links(parameters: tuple[str, ...], body: object, strategy: Strategy) -> None:
    assert page(parameters, body).strategy == strategy


@pytest.mark.parametrize(
    ("parameters", "body"),
    [
        ((), thing(data=ITEMS, meta=META)),
        (("limit",), thing(data=ITEMS)),
        (("page[number]", "page[size]"), thing(data=ITEM)),
        (("page", "per_page"), thing(first=ITEMS, second=ITEMS)),
        (("cursor",), thing(data=ITEMS)),
    ],
)
def test_what_is_no_page(parameters: tuple[str, ...], body: object) -> None:
    found, _ = listed(dict.fromkeys(parameters, COUNT), body)
    assert not isinstance(found, PageResult)


def test_only_what_is_read_is_paged() -> None:
    found, _ = listed({"page": COUNT, "per_page": COUNT}, thing(data=ITEMS, meta=META), method="delete")
    assert not isinstance(found, PageResult)


def test_a_union_of_envelopes_is_one_envelope() -> None:
    other = thing(data=ITEMS, meta=thing(cursor=TEXT))
    found = page(("page[number]", "page[size]"), {"oneOf": [thing(data=ITEMS, meta=META), other]})
    assert found.strategy == PageNumber("page[number]", "page[size]", ("meta", "total_pages"))


def test_an_inline_item_is_named_after_its_operation() -> None:
    body = thing(data={"type": "array", "items": ITEM}, meta=META)
    raw = {
        "parameters": [{"name": name, "in": "query", "schema": COUNT} for name in ("page", "per_page")],
        "responses": {"200": {"content": {"application/json": {"schema": body}}}},
    }
    found, api, _ = operation(raw)
    assert isinstance(found.result, PageResult)
    assert isinstance(found.result.pagination.item, Named)
    definition = api.definitions[found.result.pagination.item.id]
    assert definition.origin == OfOperation(OperationId("GET /things"), Role.ITEM)


def rule(strategy: str, operation: str = "GET /things", **fields: str) -> PaginationRule:
    return PaginationRule(operation, strategy, fields)


def test_a_rule_can_say_that_a_list_is_no_page() -> None:
    found, _ = listed({"page": COUNT, "per_page": COUNT}, thing(data=ITEMS, meta=META), rule=rule("none"))
    assert not isinstance(found, PageResult)


RULES: list[tuple[PaginationRule, Strategy]] = [
    (
        rule("page-number", page="p", size="s", total_pages="meta.pages", first="0"),
        PageNumber("p", "s", ("meta", "pages"), 0),
    ),
    (rule("PageNumber", page="p"), PageNumber("p", None, None)),
    (rule("offset", offset="from", total="count"), Offset("from", None, ("count",))),
    (rule("cursor", parameter="c", next="meta.c"), Cursor("c", ("meta", "c"), None, None, None)),
    (rule("next_link", link="links.next"), NextLink(("links", "next"))),
]


@pytest.mark.parametrize(("stated", "strategy"), RULES)
def test_a_rule_has_the_last_word(stated: PaginationRule, strategy: Strategy) -> None:
    asked = {stated.fields[key]: TEXT for key in ("parameter", "page", "offset") if key in stated.fields}
    found, faults = listed(asked, thing(first=ITEMS, second={"type": "array", "items": TEXT}), rule=stated)
    assert not isinstance(found, PageResult)  # which list is meant isn't said
    fields = {**stated.fields, "items": "second"}
    found, faults = listed(
        asked,
        thing(first=ITEMS, second={"type": "array", "items": TEXT}),
        rule=PaginationRule("GET /things", stated.strategy, fields),
    )
    assert isinstance(found, PageResult)
    assert found.pagination.strategy == strategy
    assert found.pagination.item == Scalar(ScalarKind.STRING)
    assert faults == ()


def test_a_rule_can_say_that_the_body_itself_tells_of_the_page() -> None:
    stated = rule("page-number", page="p", meta=".")
    found, _ = listed({"p": COUNT}, thing(data=ITEMS, meta=META), rule=stated)
    assert isinstance(found, PageResult)
    assert found.pagination.meta == ()
    assert found.pagination.meta_type == found.envelope


def test_rules_that_cannot_be_used_are_reported() -> None:
    assert listed({}, thing(data=ITEMS), rule=rule("cursor"))[1] == ("unusable-pagination-rule",)
    assert listed({}, thing(data=ITEMS), rule=rule("guess"))[1] == ("unusable-pagination-rule",)
    assert listed({}, thing(data=ITEMS), rule=rule("none", "GET /nothing"))[1] == ("unused-pagination-rule",)


@pytest.mark.parametrize(
    "stated", [rule("cursor", parameter="x", next="n"), rule("offset", offset="x"), rule("page-number", page="x")]
)
def test_a_rule_that_sends_what_the_operation_does_not_take_is_an_error(stated: PaginationRule) -> None:
    found, faults = listed({"cursor": TEXT}, thing(data=ITEMS), rule=stated)
    assert faults == ("unknown-page-parameter",)
    assert not isinstance(found, PageResult)


def test_what_asks_for_the_page_before_is_known_by_its_twin() -> None:
    strategy = page(("starting_after", "ending_before", "limit"), thing(data=ITEMS, has_more=COUNT)).strategy
    assert isinstance(strategy, Cursor)
    assert (strategy.parameter, strategy.before) == ("starting_after", "ending_before")
