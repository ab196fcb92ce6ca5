"""Cases: which arguments are given, with which values, and the request that must go out for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from generator.cases.build import cases, of_operation
from generator.cases.case import Amount, Case, FormBody, JsonBody, MultipartBody, RawBody, Request, Rule, Value
from generator.model.api import (
    Api,
    BinaryResult,
    Body,
    ChannelResult,
    Content,
    Explode,
    FlatBody,
    JsonResult,
    Location,
    NoResult,
    Operation,
    Parameter,
    Result,
    StreamResult,
    Style,
    TextResult,
    WholeBody,
    Wire,
)
from generator.model.types import (
    Access,
    Any,
    Array,
    Component,
    Definition,
    Enum,
    Field,
    Json,
    Literal,
    Map,
    Named,
    Object,
    OperationId,
    Presence,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
    Variant,
)
from generator.model.types import Value as Known

REQUIRED, OPTIONAL = Presence.REQUIRED, Presence.OPTIONAL
STRING, INTEGER = Scalar(ScalarKind.STRING), Scalar(ScalarKind.INTEGER)
STYLES = {Location.PATH: Style.SIMPLE, Location.HEADER: Style.SIMPLE}


def parameter(
    wire: str, place: Location = Location.QUERY, type: Type = STRING, *examples: str, presence: Presence = OPTIONAL
) -> Parameter:
    presence = REQUIRED if place is Location.PATH else presence
    style, given = STYLES.get(place, Style.FORM), tuple(map(Json, examples))
    explode = Explode.EXPLODED if style is Style.FORM else Explode.JOINED
    return Parameter(wire, place, type, presence, style, explode, examples=given)


def flat(fields: Iterable[Field], *examples: str, wire: Wire = Wire.JSON, type: Type | None = None) -> Body:
    shape = FlatBody(tuple(fields), Any())
    content = Content(wire, "application/json" if wire is Wire.JSON else "application/x-www-form-urlencoded")
    whole = type or Object(shape.fields, shape.extra)
    return Body(whole, shape, REQUIRED, (content,), examples=tuple(map(Json, examples)))


OPERATION = Operation(
    id=OperationId("POST /pets/{pet_id}"),
    pointer=TypeId("#"),
    method="POST",
    path="/pets/{pet_id}",
    operation_id=None,
    tags=(),
    summary="",
    description="",
    deprecated=False,
    parameters=(parameter("pet_id", Location.PATH),),
    body=None,
    result=JsonResult(Any(), "application/json"),
    errors=(),
    security=None,
    server=None,
)
API = Api("", "", "", (), (), (), (), (OPERATION,), (), {})


def of(*parameters: Parameter, body: Body | None = None, rule: Rule | None = None, api: Api = API) -> list[Case]:
    one = replace(OPERATION, parameters=(*OPERATION.parameters, *parameters), body=body)
    return list(of_operation(api, one, rule or Rule()))


def given(case: Case) -> Mapping[str, Value]:
    return {one.wire: one.value for one in case.arguments}


def sent(case: Case) -> Value:
    assert isinstance(case.request.body, JsonBody)
    return case.request.body.value


def test_one_case_has_the_required_arguments_and_one_all() -> None:
    minimal, full = of(parameter("limit", type=INTEGER), parameter("name", presence=REQUIRED))
    assert (minimal.amount, full.amount) == (Amount.MINIMAL, Amount.FULL)
    assert given(minimal) == {"pet_id": "pet_id", "name": "my-resource"}
    assert given(full) == {"pet_id": "pet_id", "limit": 1, "name": "my-resource"}
    assert full.request.query == (("limit", "1"), ("name", "my-resource"))


def test_one_case_stands_for_both_where_they_are_the_same_call() -> None:
    (only,) = of(parameter("name", presence=REQUIRED))
    assert only.amount is Amount.MINIMAL
    assert [case.operation for case in cases(API)] == [OPERATION.id]


def test_every_location_has_its_place_in_the_request() -> None:
    _, full = of(
        parameter("q", Location.QUERY, Array(STRING), '["a b", "c"]'),
        parameter("X-Trace", Location.HEADER, STRING, '"a b"'),
        parameter("theme", Location.COOKIE, STRING, '"dark"'),
        parameter("lang", Location.COOKIE, STRING, '"en"'),
        body=flat([Field("name", STRING, REQUIRED)]),
    )
    assert full.request == Request(
        "POST",
        "/pets/pet_id",
        (("q", "a%20b"), ("q", "c")),
        {
            "accept": "application/json",
            "content-type": "application/json",
            "x-trace": "a b",
            "cookie": "theme=dark; lang=en",
        },
        JsonBody("application/json", {"name": "my-resource"}),
    )


@pytest.mark.parametrize("example", ['""', '"."', '".."'])
def test_an_example_that_would_leave_the_path_is_not_used(example: str) -> None:
    one = replace(OPERATION, parameters=(parameter("pet_id", Location.PATH, STRING, example),))
    (only,) = of_operation(API, one)
    assert only.request.path == "/pets/pet_id"


def test_what_stands_between_the_arguments_of_a_path_is_encoded_where_it_must_be() -> None:
    path = "/pets:find/{pet_id}/größe/pet_id@{pet_id}"
    (only,) = of_operation(API, replace(OPERATION, path=path))
    assert only.request.path == "/pets:find/pet_id/gr%C3%B6%C3%9Fe/pet_id@pet_id"


@pytest.mark.parametrize("path", ["{", "/a{/{pet_id}", "/}{pet_id}{", "/{{pet_id}}", "/{}"])
def test_a_brace_that_encloses_no_name_is_a_character(path: str) -> None:
    (only,) = of_operation(API, replace(OPERATION, path=path))
    expected = path.replace("{pet_id}", "pet_id").replace("{", "%7B").replace("}", "%7D")
    assert only.request.path == expected


def test_arguments_of_a_call_differ() -> None:
    fields = [Field(wire, INTEGER, OPTIONAL) for wire in ("a", "b")]
    _, full = of(*(parameter(wire, type=INTEGER) for wire in ("x", "y", "z")), body=flat(fields))
    assert given(full) == {"pet_id": "pet_id", "x": 1, "y": 2, "z": 3, "a": 1, "b": 2}


FIELDS = (
    Field("id", STRING, REQUIRED, Access.READ_ONLY),
    Field("name", STRING, REQUIRED),
    Field("age", INTEGER, OPTIONAL),
    Field("kind", Enum(ScalarKind.STRING, (Known("cat"), Known("dog"))), OPTIONAL),
)


def test_a_body_takes_from_its_example_what_the_case_gives_and_makes_the_rest() -> None:
    shown = [field for field in FIELDS if field.access is not Access.READ_ONLY]
    body = flat(shown, '{"kind": "bird"}', '{"name": "Rex", "kind": "dog", "id": "7"}', type=Object(FIELDS, Any()))
    minimal, full = of(body=body)
    assert sent(minimal) == {"name": "Rex"}
    assert sent(full) == {"name": "Rex", "age": 1, "kind": "dog"}
    assert list(given(full)) == ["pet_id", "name", "age", "kind"]


def test_fields_that_are_all_optional_still_make_a_body() -> None:
    minimal, _ = of(body=flat([Field("age", INTEGER, OPTIONAL)]))
    assert sent(minimal) == {}
    form, _ = of(body=flat([Field("age", INTEGER, OPTIONAL)], wire=Wire.FORM))
    assert form.request.body == FormBody(())


def test_a_body_of_any_other_kind_is_one_argument_and_left_out_where_it_may_be() -> None:
    content = (Content(Wire.BINARY, "application/octet-stream"),)
    body = Body(STRING, WholeBody(Scalar(ScalarKind.BINARY)), OPTIONAL, content)
    minimal, full = of(body=body)
    assert minimal.request.body is None
    assert "content-type" not in minimal.request.headers
    assert full.request.body == RawBody("application/octet-stream", b"example file content")
    assert list(given(full)) == ["pet_id", ""]
    (only,) = of(body=replace(body, presence=REQUIRED))
    assert only.request.body == full.request.body


def test_one_of_several_bodies_is_one_of_them_and_not_all_at_once() -> None:
    cat, dog = Object((Field("purrs", STRING, REQUIRED),), None), Object((Field("barks", STRING, REQUIRED),), None)
    names = {TypeId("cat"): cat, TypeId("dog"): dog}
    definitions = {id: Definition(id, type, Component(str(id))) for id, type in names.items()}
    either = Union(tuple(Variant(Named(id)) for id in names))
    merged = [replace(field, presence=OPTIONAL) for type in (cat, dog) for field in type.fields]
    (only,) = of(body=flat(merged, type=either), api=replace(API, definitions=definitions))
    assert sent(only) == {"purrs": "purrs"}


def test_json_or_a_form_with_a_file_is_json_at_least_and_the_form_at_most() -> None:
    link = Object((Field("url", STRING, REQUIRED),), None)
    file = Object((Field("photo", Scalar(ScalarKind.BINARY), REQUIRED), Field("note", STRING, OPTIONAL)), None)
    types = {TypeId("link"): link, TypeId("file"): file}
    definitions = {id: Definition(id, type, Component(str(id))) for id, type in types.items()}
    merged = [replace(field, presence=OPTIONAL) for type in types.values() for field in type.fields]
    either = flat(merged, type=Union(tuple(Variant(Named(id)) for id in types)))
    contents = (*either.contents, Content(Wire.MULTIPART, "multipart/form-data"))
    minimal, full = of(body=replace(either, contents=contents), api=replace(API, definitions=definitions))
    assert sent(minimal) == {"url": "https://example.com/resource"}
    assert isinstance(full.request.body, MultipartBody)
    assert [part.name for part in full.request.body.parts] == ["photo", "note"]
    assert full.request.headers["content-type"] == "multipart/form-data"


def test_rules_give_and_leave_out() -> None:
    fields = [Field("url", STRING, OPTIONAL), Field("text", STRING, OPTIONAL), Field("must", STRING, REQUIRED)]
    rule = Rule(give=frozenset({"url"}), leave_out=frozenset({"text", "must"}))
    (only,) = of(body=flat(fields), rule=rule)
    assert sent(only) == {"url": "https://example.com/resource", "must": "must"}
    (same,) = cases(replace(API, operations=(replace(OPERATION, body=flat(fields)),)), {OPERATION.id: rule})
    assert same == only


def test_the_full_case_of_a_stream_asks_for_events() -> None:
    fields = [Field("stream", Scalar(ScalarKind.BOOLEAN), OPTIONAL), Field("n", INTEGER, REQUIRED)]
    result = StreamResult(Any(), Map(Any()), "stream")
    one = replace(OPERATION, body=flat(fields, '{"n": 1, "stream": false}'), result=result)
    minimal, full = of_operation(API, one)
    assert (sent(minimal), minimal.request.headers["accept"]) == ({"n": 1}, "application/json")
    assert (sent(full), full.request.headers["accept"]) == ({"stream": True, "n": 1}, "text/event-stream")


def test_a_value_without_end_is_left_out_where_it_may_be() -> None:
    id = TypeId("node")
    node = Object((Field("next", Named(id), REQUIRED),), None)
    api = replace(API, definitions={id: Definition(id, node, Component("node"))})
    (only,) = of(body=flat([Field("next", Named(id), OPTIONAL), Field("one", Literal(1), REQUIRED)]), api=api)
    assert sent(only) == {"one": 1}


@pytest.mark.parametrize(
    ("result", "accept"),
    [
        (NoResult(), {"accept": "*/*"}),
        (BinaryResult(("audio/mpeg", "audio/wav")), {"accept": "audio/mpeg, audio/wav"}),
        (TextResult("text/csv"), {"accept": "text/csv"}),
        (ChannelResult(Any(), Any()), {}),
    ],
)
def test_what_is_accepted_is_what_success_is_said_to_be(result: Result, accept: dict[str, str]) -> None:
    (only,) = of_operation(API, replace(OPERATION, result=result))
    assert only.request.headers == accept
