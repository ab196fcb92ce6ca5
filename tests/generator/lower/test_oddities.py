"""Whatever a document says, lowering ends, says what is wrong, and gives a model that keeps its own promises."""

from __future__ import annotations

from typing import assert_never

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import DocumentError
from generator.model.api import FlatBody
from generator.model.types import (
    Any,
    Array,
    Enum,
    Literal,
    Map,
    Named,
    Nested,
    Nullable,
    Object,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
)
from generator.model.walk import references
from tests.thorough import examples

from .small import codes, lowered

KEYWORDS = (
    *("type", "properties", "required", "items", "prefixItems", "additionalProperties", "patternProperties"),
    *("allOf", "oneOf", "anyOf", "enum", "const", "discriminator", "format", "nullable", "not", "default", "example"),
    *("description", "title", "readOnly", "deprecated", "minimum", "maxLength", "minItems", "uniqueItems", "pattern"),
    *("mapping", "propertyName", "x-enum-descriptions"),
)
WORDS = st.sampled_from(("string", "object", "array", "integer", "null", "A", "a", "#/components/schemas/A", ""))
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(-2, 2), st.floats(allow_nan=True), WORDS)
REFERENCES = st.sampled_from(("A", "B")).map(lambda name: {"$ref": f"#/components/schemas/{name}"})


def _wider(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    keys = st.one_of(st.sampled_from(KEYWORDS), st.sampled_from(("a", "b/c", "~")))
    beside = st.tuples(REFERENCES, st.dictionaries(keys, inner, max_size=3)).map(lambda both: {**both[0], **both[1]})
    return st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=4), REFERENCES, beside)


ODD = st.recursive(LEAVES, _wider, max_leaves=12)


@pytest.mark.thorough
@examples(150, 2000)
@given(a=ODD, b=ODD, inline=ODD)
def test_odd_schemas(a: object, b: object, inline: object) -> None:
    response = {"content": {"application/json": {"schema": inline}}}
    operation = {
        "parameters": [{"name": "q", "in": "query", "schema": inline}],
        "requestBody": response,
        "responses": {"200": response},
    }
    ref = {"responses": {"200": {"$ref": "#/components/responses/Shared"}}}
    components = {"schemas": {"A": a, "B": b}, "responses": {"Shared": response}}
    api, _ = lowered({"components": components, "paths": {"/a": {"post": operation, "get": ref, "put": ref}}})
    assert list(api.definitions)[:1] == ["#/components/schemas/A"]
    for definition in api.definitions.values():
        assert not isinstance(definition.type, Nullable)
        for type in _inside(definition.type):
            _holds(type)
        assert set(references(definition.type)) <= set(api.definitions)
        assert not isinstance(definition.origin, Nested) or definition.origin.parent in api.definitions


def _inside(type: Type) -> tuple[Type, ...]:
    if not isinstance(type, Object):
        return (type,)
    return (*(field.type for field in type.fields), *([type.extra] if type.extra is not None else []))


FRAME = ("parameters", "requestBody", "responses", "content", "schema", "200", "101", "application/json", "in", "name")
OPERATION_KEYS = st.sampled_from(
    (*FRAME, "security", "servers", "tags", "text/event-stream", "style", "explode", "get")
)
FRAMES = st.recursive(
    st.one_of(LEAVES, st.sampled_from(("query", "path", "form", "deepObject"))),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(OPERATION_KEYS, inner, max_size=4)),
    max_leaves=12,
)


@pytest.mark.thorough
@examples(150, 2000)
@given(item=FRAMES, components=FRAMES, rest=FRAMES)
def test_odd_frames(item: object, components: object, rest: object) -> None:
    root = {"paths": {"/a": {"get": item}, "/b": item}, "components": components}
    api, _ = lowered({**root, "webhooks": rest, "security": rest, "servers": rest, "tags": rest, "info": rest})
    assert api.operations[0].id == "GET /a"
    assert lowered({"paths": rest, "components": {"securitySchemes": rest, "schemas": rest}})[0].title == "Small"


def _holds(type: Type) -> None:
    """What the docstrings of the model say of a type that is no definition's own."""
    match type:
        case Object():
            pytest.fail("an object stands inside another type")
        case Nullable(inner=inner):
            assert not isinstance(inner, (Nullable, Any))
            _holds(inner)
        case Array(items=inner) | Map(values=inner):
            _holds(inner)
        case Union(variants=variants):
            assert not {Literal(None), Any()} & {variant.type for variant in variants}
            for variant in variants:
                _holds(variant.type)
        case Enum(values=values):
            assert len({value.value for value in values}) == len(values) > 0
        case Scalar() | Literal() | Any() | Named():
            pass
        case _:
            assert_never(type)


@pytest.mark.parametrize(
    "raw",
    [{"properties": ["a"]}, {"properties": {"a": "string"}}, {"allOf": {"a": 1}}, {"required": "a"}, {"enum": "a"}],
)
def test_wrong_kinds_are_reported(raw: dict[str, object]) -> None:
    _, faults = lowered({"components": {"schemas": {"A": {"type": "object", **raw}}}})
    assert "wrong-kind" in codes(faults)


def test_a_bound_without_end_is_no_bound() -> None:
    raw = {"properties": {"a": {"type": "string", "maxLength": float("inf")}, "b": {"maximum": float("inf")}}}
    type = lowered({"components": {"schemas": {"A": raw}}})[0].definitions[TypeId("#/components/schemas/A")].type
    assert isinstance(type, Object)
    assert [field.type for field in type.fields] == [Scalar(ScalarKind.STRING), Scalar(ScalarKind.NUMBER)]


def test_circles_of_unions_and_of_lists_end() -> None:
    refs = {name: {"$ref": f"#/components/schemas/{name}"} for name in ("A", "B", "L")}
    thing = {"type": "object", "properties": {"x": {"type": "string"}, "l": refs["L"]}}
    schemas = {
        "A": {"oneOf": [refs["B"], thing]},
        "B": {"anyOf": [refs["A"], {"type": "object", "properties": {"type": {"const": "b"}}}]},
        "L": {"type": "array", "items": refs["L"]},
    }
    content = {"content": {"multipart/form-data": {"schema": refs["A"]}}}
    operation = {"requestBody": content, "responses": {"200": content}}
    root = {"paths": {"/a": {"post": operation}}, "webhooks": {"w": {"post": {"requestBody": content}}}}
    api, _ = lowered({"components": {"schemas": schemas}, **root})
    body = api.operations[0].body
    assert body is not None
    assert isinstance(body.shape, FlatBody)
    assert [field.wire for field in body.shape.fields] == ["type", "x", "l"]
    assert api.webhooks[0].events == ("b",)


def test_nesting_without_end_is_refused() -> None:
    raw: dict[str, object] = {"type": "string"}
    for _ in range(3000):
        raw = {"type": "array", "items": raw}
    with pytest.raises(DocumentError) as refused:
        lowered({"components": {"schemas": {"A": raw}}})
    assert refused.value.diagnostic.code == "too-deep"


def test_old_habits_are_read_and_left_to_the_rules() -> None:
    old = {"type": "object", "properties": {"a": {"type": "string", "required": True}, "b": {"type": "text"}}}
    api, faults = lowered({"components": {"schemas": {"A": old}}})
    assert codes(faults) == ()
    type = api.definitions[TypeId("#/components/schemas/A")].type
    assert isinstance(type, Object)
    assert [field.type for field in type.fields] == [Scalar(ScalarKind.STRING), Any()]


def test_a_fault_is_said_once_and_says_where() -> None:
    used = {"schema": {"$ref": "#/components/schemas/A"}}
    twice = {"parameters": [{"name": name, "in": "query", **used} for name in "ab"], "responses": {"204": {}}}
    bad = {"properties": {"a": {"type": "string", "minlength": 1}}}
    _, faults = lowered({"components": {"schemas": {"A": bad}}, "paths": {"/a": {"get": twice}}})
    assert [str(fault.place) for fault in faults] == ["small.yaml #/components/schemas/A/properties/a/minlength"]
    assert faults[0].action


def test_numbers_that_json_cannot_say() -> None:
    raw = {"properties": {"a": {"type": "number", "default": float("nan"), "example": float("inf")}}}
    api, faults = lowered({"components": {"schemas": {"A": raw}}})
    type = api.definitions[TypeId("#/components/schemas/A")].type
    assert isinstance(type, Object)
    assert (type.fields[0].default, type.fields[0].examples) == (None, ())
    assert codes(faults) == ("not-json",)
