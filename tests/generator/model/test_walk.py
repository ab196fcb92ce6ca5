"""What uses what, what is sent and received, and circles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.api import (
    Api,
    BinaryResult,
    Body,
    ChannelResult,
    Content,
    ErrorResponse,
    Explode,
    FlatBody,
    JsonResult,
    Location,
    NoResult,
    Operation,
    PageNumber,
    PageResult,
    Pagination,
    Parameter,
    Result,
    StreamResult,
    Style,
    TextResult,
    Webhook,
    WholeBody,
    Wire,
)
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
    OperationId,
    Presence,
    Type,
    TypeId,
    Union,
    Variant,
)
from generator.model.walk import groups, received, references, sent

ACCESSES = (("a", Access.READ_ONLY), ("b", Access.WRITE_ONLY))


def definition(id: str, *uses: str) -> Definition:
    fields = tuple(Field(use, Named(TypeId(use)), Presence.REQUIRED) for use in uses)
    return Definition(TypeId(id), Object(fields, None), Component(id))


def graph(**edges: str) -> dict[TypeId, Definition]:
    return {TypeId(id): definition(id, *uses) for id, uses in edges.items()}


def test_references_of_every_kind_of_type() -> None:
    a, b, c, d, e = (Named(TypeId(id)) for id in "abcde")
    field = Field("f", Nullable(a), Presence.REQUIRED)
    type: Type = Object((field,), Union((Variant(Array(b)), Variant(Map(c)), Variant(d))))
    assert list(references(type)) == ["a", "b", "c", "d"]
    assert list(references(Literal(1))) == list(references(Any())) == []
    assert list(references(Array(e))) == ["e"]


def test_fields_that_never_travel_this_way_are_passed_over() -> None:
    read, write = (Field(id, Named(TypeId(id)), Presence.REQUIRED, access) for id, access in ACCESSES)
    type = Object((read, write, Field("c", Array(Named(TypeId("c"))), Presence.OPTIONAL)), None)
    assert list(references(type)) == ["a", "b", "c"]
    assert list(references(type, hidden=Access.READ_ONLY)) == ["b", "c"]
    assert list(references(type, hidden=Access.WRITE_ONLY)) == ["a", "c"]


def test_what_is_used_comes_first_and_circles_stay_together() -> None:
    assert groups(graph(a="b", b="c", c="ab", d="a", e="")) == (("a", "b", "c"), ("d",), ("e",))
    assert groups(graph(a="b", b="")) == (("b",), ("a",))
    assert groups(graph(a="a")) == (("a",),)


def test_a_chain_of_thousands_is_no_problem() -> None:
    chain = {TypeId(str(n)): definition(str(n), str(n + 1)) for n in range(5000)}
    assert [group[0] for group in groups(chain)] == [str(n) for n in reversed(range(5000))]


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.text("abcdefgh", max_size=4), min_size=1))
def test_groups_are_the_circles(edges: dict[str, str]) -> None:
    reach = {id: _reach(edges, id) for id in edges}
    found = groups(graph(**edges))
    assert sorted(id for group in found for id in group) == sorted(edges)
    home = {id: number for number, group in enumerate(found) for id in group}
    for one in edges:
        for other in edges:
            assert (home[TypeId(one)] == home[TypeId(other)]) == (
                one == other or (other in reach[one] and one in reach[other])
            )
        assert all(home[TypeId(use)] <= home[TypeId(one)] for use in edges[one] if use in edges)


def _reach(edges: dict[str, str], start: str) -> set[str]:
    found: set[str] = set()
    waiting = list(edges[start])
    while waiting:
        id = waiting.pop()
        if id in edges and id not in found:
            found.add(id)
            waiting.extend(edges[id])
    return found


def use(id: str) -> Named:
    return Named(TypeId(id))


def parameter(type: Type) -> Parameter:
    return Parameter("q", Location.QUERY, type, Presence.OPTIONAL, Style.FORM, Explode.EXPLODED)


def body(type: Type, *fields: Field) -> Body:
    shape = FlatBody(fields, None) if fields else WholeBody(type)
    return Body(type, shape, Presence.REQUIRED, (Content(Wire.JSON, "application/json"),))


def api(
    result: Result,
    *parameters: Parameter,
    body: Body | None = None,
    errors: tuple[ErrorResponse, ...] = (),
    webhooks: tuple[Webhook, ...] = (),
) -> Api:
    operation = Operation(
        id=OperationId("GET /a"),
        pointer=TypeId("#/paths/~1a/get"),
        method="GET",
        path="/a",
        operation_id=None,
        tags=(),
        summary="",
        description="",
        deprecated=False,
        parameters=parameters,
        body=body,
        result=result,
        errors=errors,
        security=None,
        server=None,
    )
    definitions = graph(a="", b="", c="", d="c", e="")
    return Api("", "", "", (), (), (), (), (operation,), webhooks, definitions)


def test_parameters_and_bodies_are_sent() -> None:
    assert sent(api(NoResult(), parameter(Array(use("b"))), body=body(use("d")))) == ("b", "c", "d")
    field = Field("f", Nullable(use("e")), Presence.REQUIRED)
    assert sent(api(NoResult(), body=body(use("a"), field))) == ("a", "e")
    assert received(api(NoResult(), parameter(use("b")))) == ()


def test_errors_and_webhooks_are_received() -> None:
    errors = (ErrorResponse("404", use("a")), ErrorResponse("500", None))
    webhooks = (Webhook("w", TypeId("#/webhooks/w/post"), "", "", use("b"), ()),)
    found = api(NoResult(), errors=errors, webhooks=webhooks)
    assert received(found) == ("a", "b")
    assert sent(found) == ()


PAGES = Pagination(PageNumber("page", None, None), ("data",), ("meta",), use("b"), use("e"))

RESULTS: list[tuple[Result, tuple[str, ...], tuple[str, ...]]] = [
    (NoResult(), (), ()),
    (TextResult("text/plain"), (), ()),
    (BinaryResult(("audio/wav",)), (), ()),
    (JsonResult(use("d"), "application/json"), (), ("c", "d")),
    (PageResult(use("a"), PAGES, "application/json"), (), ("a", "b", "e")),
    (StreamResult(use("a"), use("b"), "stream"), (), ("a", "b")),
    (StreamResult(use("a"), None, None), (), ("a",)),
    (ChannelResult(use("a"), use("b")), ("a",), ("b",)),
]


@pytest.mark.parametrize(("result", "out", "back"), RESULTS)
def test_results(result: Result, out: tuple[str, ...], back: tuple[str, ...]) -> None:
    assert sent(api(result)) == out
    assert received(api(result)) == back
