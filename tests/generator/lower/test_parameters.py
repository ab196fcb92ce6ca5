"""Parameters: merged, styled, matched with the path (OpenAPI 3.1.1, section 4.8.12)."""

from __future__ import annotations

import pytest

from generator.model.api import Explode, Location, Parameter, Reserved, Style
from generator.model.types import (
    Component,
    Named,
    Nested,
    OfOperation,
    OperationId,
    Presence,
    Role,
    Scalar,
    ScalarKind,
    TypeId,
)

from .small import lowered, operation

TEXT = {"type": "string"}


def parameters(
    *raw: dict[str, object], path: str = "/things", item: tuple[dict[str, object], ...] = ()
) -> tuple[dict[str, Parameter], tuple[str, ...]]:
    found, _, faults = operation({"parameters": list(raw)}, path, item={"parameters": list(item)})
    return {each.wire: each for each in found.parameters}, faults


def query(name: str, **rest: object) -> dict[str, object]:
    return {"name": name, "in": "query", "schema": TEXT, **rest}


def test_the_operation_overrides_the_path_item() -> None:
    found, _ = parameters(
        query("a", description="Ours.", required=True), item=(query("a", description="Theirs."), query("b"))
    )
    assert [(each.wire, each.description, each.presence) for each in found.values()] == [
        ("a", "Ours.", Presence.REQUIRED),
        ("b", "", Presence.OPTIONAL),
    ]


def test_one_name_in_two_places_is_two_parameters() -> None:
    id = {"name": "id", "schema": TEXT}
    found, _, _ = operation(
        {"parameters": [{**id, "in": "path", "required": True}, {**id, "in": "query"}, {**id, "in": "header"}]},
        "/things/{id}",
    )
    assert [each.location for each in found.parameters] == [Location.PATH, Location.QUERY, Location.HEADER]


@pytest.mark.parametrize(
    ("place", "style", "explode"),
    [
        ("path", Style.SIMPLE, Explode.JOINED),
        ("query", Style.FORM, Explode.EXPLODED),
        ("header", Style.SIMPLE, Explode.JOINED),
        ("cookie", Style.FORM, Explode.EXPLODED),
    ],
)
def test_default_styles(place: str, style: Style, explode: Explode) -> None:
    found, _ = parameters({"name": "x", "in": place, "required": True, "schema": TEXT}, path="/{x}")
    x = next(each for each in found.values() if each.location.value == place)
    assert (x.style, x.explode, x.reserved) == (style, explode, Reserved.ENCODED)


@pytest.mark.parametrize(
    ("stated", "style", "explode"),
    [
        ({"style": "spaceDelimited"}, Style.SPACE_DELIMITED, Explode.JOINED),
        ({"style": "pipeDelimited", "explode": True}, Style.PIPE_DELIMITED, Explode.EXPLODED),
        ({"style": "form", "explode": False}, Style.FORM, Explode.JOINED),
        ({"style": "deepObject", "explode": True}, Style.DEEP_OBJECT, Explode.EXPLODED),
    ],
)
def test_stated_styles(stated: dict[str, object], style: Style, explode: Explode) -> None:
    found, faults = parameters(query("x", **stated))
    assert (found["x"].style, found["x"].explode) == (style, explode)
    assert faults == ()


def test_a_style_that_does_not_exist_there_is_reported() -> None:
    found, faults = parameters(query("x", style="matrix"))
    assert found["x"].style is Style.FORM
    assert faults == ("impossible-style",)


def test_reserved_characters() -> None:
    assert parameters(query("x", allowReserved=True))[0]["x"].reserved is Reserved.ALLOWED


def test_content_is_json() -> None:
    content = {"application/json": {"schema": {"type": "object", "properties": {"a": TEXT}}}}
    found, _ = parameters({"name": "x", "in": "query", "content": content})
    assert found["x"].style is Style.JSON
    assert isinstance(found["x"].type, Named)


@pytest.mark.parametrize("name", ["Accept", "content-type", "AUTHORIZATION"])
def test_headers_that_the_standard_ignores(name: str) -> None:
    found, faults = parameters({"name": name, "in": "header", "schema": TEXT})
    assert found == {}
    assert faults == ()


def test_a_query_parameter_may_be_called_accept() -> None:
    assert list(parameters(query("Accept"))[0]) == ["Accept"]


def test_path_parameters_are_those_of_the_template() -> None:
    unused = {"name": "old", "in": "path", "required": True, "schema": TEXT}
    found, faults = parameters(unused, path="/things/{thing_id}/{part}")
    assert [(each.wire, each.location, each.presence) for each in found.values()] == [
        ("thing_id", Location.PATH, Presence.REQUIRED),
        ("part", Location.PATH, Presence.REQUIRED),
    ]
    assert found["part"].type == Scalar(ScalarKind.STRING)
    assert sorted(faults) == ["undeclared-path-parameter", "undeclared-path-parameter", "unused-path-parameter"]


def test_path_parameters_are_required_whatever_is_said() -> None:
    found, _ = parameters({"name": "x", "in": "path", "schema": TEXT}, path="/{x}")
    assert found["x"].presence is Presence.REQUIRED


PAGE = {
    "type": "object",
    "properties": {
        "number": {"type": "integer", "default": 1, "description": "Which page."},
        "size": {"type": "integer"},
    },
}


def test_a_deep_page_is_taken_apart() -> None:
    found, _ = parameters(query("page", style="deepObject", explode=True, schema=PAGE))
    assert list(found) == ["page[number]", "page[size]"]
    number = found["page[number]"]
    assert (number.style, number.default, number.description) == (Style.FORM, "1", "Which page.")
    assert number.type == Scalar(ScalarKind.INTEGER)
    assert number.presence is Presence.OPTIONAL


def test_a_page_that_is_an_exploded_form_is_sent_by_its_keys() -> None:
    assert list(parameters(query("page", explode=True, schema=PAGE))[0]) == ["number", "size"]


def test_a_page_with_more_than_scalars_and_other_objects_stay_whole() -> None:
    deeper = {"type": "object", "properties": {"number": PAGE}}
    assert list(parameters(query("page", style="deepObject", schema=deeper))[0]) == ["page"]
    assert list(parameters(query("filter", style="deepObject", schema=PAGE))[0]) == ["filter"]


def test_a_parameter_without_a_type_is_text() -> None:
    found, faults = parameters({"name": "x", "in": "query"})
    assert found["x"].type == Scalar(ScalarKind.STRING)
    assert faults == ("parameter-without-schema",)


@pytest.mark.parametrize("raw", [{"name": "x", "in": "body"}, {"in": "query"}, {"name": 3, "in": ["query"]}])
def test_what_cannot_be_sent_is_reported(raw: dict[str, object]) -> None:
    found, faults = parameters(raw)
    assert found == {}
    assert "unusable-parameter" in faults


def test_a_name_said_twice_is_reported() -> None:
    found, faults = parameters(query("x"), query("x", description="The other."))
    assert found["x"].description == "The other."
    assert faults == ("repeated-parameter",)


def test_words_beside_a_reference_are_the_parameters_own() -> None:
    shared = {"components": {"parameters": {"X": query("x", description="Theirs.")}}}
    ref = {"$ref": "#/components/parameters/X"}
    ours, _, _ = operation({"parameters": [{**ref, "description": "Ours."}]}, root=shared)
    theirs, _, _ = operation({"parameters": [ref]}, root=shared)
    assert [each.parameters[0].description for each in (ours, theirs)] == ["Ours.", "Theirs."]


def test_words_default_and_examples() -> None:
    raw = query("x", deprecated=True, example="a", schema={**TEXT, "default": "b", "description": "The schema's."})
    found = parameters(raw)[0]["x"]
    assert (found.description, found.default, found.examples) == ("The schema's.", '"b"', ('"a"',))
    assert found.deprecated
    named = query("y", examples={"one": {"value": 1}, "two": {"externalValue": "elsewhere"}})
    assert parameters(named)[0]["y"].examples == ("1",)


def test_an_object_is_named_after_its_operation_unless_it_is_shared() -> None:
    filter = {"name": "filter", "in": "query", "schema": {"properties": {"a": {"properties": {"b": TEXT}}}}}
    ref = {"parameters": [{"$ref": "#/components/parameters/Filter"}], "responses": {}}
    id = TypeId("#/components/parameters/Filter/schema")
    shared, _ = lowered({"components": {"parameters": {"Filter": filter}}, "paths": {"/a": {"get": ref, "put": ref}}})
    alone, _ = lowered({"components": {"parameters": {"Filter": filter}}, "paths": {"/a": {"get": ref}}})
    assert shared.definitions[id].origin == Component("Filter")
    assert alone.definitions[id].origin == OfOperation(OperationId("GET /a"), Role.PARAMETER, "filter")
    assert alone.definitions[TypeId(f"{id}/properties/a")].origin == Nested(id, "a")
