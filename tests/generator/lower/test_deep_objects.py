"""How arrays inside a deepObject are written: by sdk.yaml, by the document's words, else by a guess that is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.config import UNCONFIGURED, Config, DeepArrays, DeepObject
from generator.model.api import Arrays, FlatBody

from .small import lowered

LIST = {"type": "array", "items": {"type": "string"}}
OBJECT = {"type": "object", "properties": {"x": LIST, "y": {"type": "string"}}}
GUESSED = ("deep-object-arrays",)


def parameter(
    words: str = "", config: Config = UNCONFIGURED, schema: object = OBJECT, own: str = ""
) -> tuple[Arrays, tuple[str, ...]]:
    raw = {"name": "filter", "in": "query", "style": "deepObject", "description": words, "schema": schema}
    item = {"get": {"parameters": [raw], "description": own, "responses": {"204": {"description": ""}}}}
    api, faults = lowered({"paths": {"/a": item}}, config)
    (found,) = api.operations[0].parameters
    return found.arrays, tuple(fault.code for fault in faults)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("As `filter[x]=US`.", Arrays.REPEAT),
        ("As `filter[x] =US`.", Arrays.REPEAT),
        ("Originally: filter[y], filter[x][]", Arrays.BRACKETS),
        ("?filter%5Bx%5D%5B%5D=a", Arrays.BRACKETS),
        ("?filter[x][0]=a&filter[x][1]=b", Arrays.INDICES),
    ],
)
def test_the_documents_own_words(words: str, expected: Arrays) -> None:
    assert parameter(words) == (expected, ())
    assert parameter(own=words) == (expected, ())
    assert parameter(schema={**OBJECT, "description": words}) == (expected, ())


@pytest.mark.parametrize("words", ["", "filter[y]=a", "filter[x]", "myfilter[x]=a", "filter[z][]=a"])
def test_words_that_say_nothing_of_arrays_leave_a_guess(words: str) -> None:
    assert parameter(words) == (Arrays.BRACKETS, GUESSED)


@pytest.mark.parametrize("schema", [{"type": "object", "properties": {"y": {"type": "string"}}}, {"type": "object"}])
def test_where_there_is_no_array_nothing_is_guessed(schema: object) -> None:
    assert parameter(schema=schema) == (Arrays.BRACKETS, ())


def test_a_circle_of_objects_ends() -> None:
    nodes = {"Node": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Node"}, "tags": LIST}}}
    raw = {"name": "filter", "in": "query", "style": "deepObject", "schema": {"$ref": "#/components/schemas/Node"}}
    item = {"get": {"parameters": [raw], "responses": {"204": {"description": ""}}}}
    api, faults = lowered({"paths": {"/a": item}, "components": {"schemas": nodes}})
    assert [fault.code for fault in faults] == ["deep-object-arrays"]
    assert api.operations[0].parameters[0].arrays is Arrays.BRACKETS


def test_sdk_yaml_says_it_for_the_api_where_the_words_are_silent_and_for_a_parameter_whatever_they_say() -> None:
    for_all = replace(UNCONFIGURED, deep_object_arrays=DeepArrays.INDICES)
    assert parameter(config=for_all) == (Arrays.INDICES, ())
    assert parameter("filter[x]=a", config=for_all) == (Arrays.REPEAT, ())
    for_one = replace(for_all, deep_objects=(DeepObject("GET /a", "filter", DeepArrays.BRACKETS),))
    assert parameter("filter[x]=a", config=for_one) == (Arrays.BRACKETS, ())


@pytest.mark.parametrize(("operation", "name"), [("GET /b", "filter"), ("GET /a", "filters")])
def test_a_line_that_nothing_is_written_by_is_reported(operation: str, name: str) -> None:
    config = replace(UNCONFIGURED, deep_objects=(DeepObject(operation, name, DeepArrays.BRACKETS),))
    assert parameter("filter[x]=a", config=config)[1] == ("unused-deep-object",)


def test_fields_of_forms() -> None:
    content = {
        "schema": {"type": "object", "properties": {"meta": OBJECT}},
        "encoding": {"meta": {"style": "deepObject"}},
    }
    media = {"application/x-www-form-urlencoded": content}
    item = {"post": {"requestBody": {"content": media}, "responses": {"204": {"description": ""}}}}
    config = replace(UNCONFIGURED, deep_objects=(DeepObject("POST /a", "meta", DeepArrays.INDICES),))
    api, faults = lowered({"paths": {"/a": item}}, config)
    body = api.operations[0].body
    assert body is not None
    assert isinstance(body.shape, FlatBody)
    assert ([each.arrays for each in body.contents[0].encodings], faults) == ([Arrays.INDICES], ())
    assert [fault.code for fault in lowered({"paths": {"/a": item}})[1]] == ["deep-object-arrays"]
