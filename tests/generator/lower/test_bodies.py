"""Request bodies: what is sent, and as what arguments."""

from __future__ import annotations

import pytest

from generator.model.api import Body, Content, Encoding, Explode, FlatBody, Style, WholeBody, Wire
from generator.model.types import (
    Array,
    Field,
    Named,
    OfOperation,
    OperationId,
    Presence,
    Role,
    Scalar,
    ScalarKind,
    TypeId,
    Union,
    Variant,
)

from .small import operation

TEXT = {"type": "string"}
FILE = {"type": "string", "format": "binary"}
STRING = Scalar(ScalarKind.STRING)
INTEGER = Scalar(ScalarKind.INTEGER)


def thing(required: tuple[str, ...] = (), **properties: object) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(required)}


def body(content: dict[str, object], schemas: object = None, **rest: object) -> tuple[Body, tuple[str, ...]]:
    raw = {"requestBody": {"content": content, **rest}}
    found, _, faults = operation(raw, method="post", root={"components": {"schemas": schemas or {}}})
    assert found.body is not None
    return found.body, faults


def json(schema: object) -> dict[str, object]:
    return {"application/json": {"schema": schema}}


def flat(found: Body) -> dict[str, Field]:
    assert isinstance(found.shape, FlatBody)
    return {field.wire: field for field in found.shape.fields}


def test_an_objects_fields_are_the_arguments() -> None:
    id = {**TEXT, "readOnly": True}
    found, _ = body(json(thing(("id", "name"), id=id, name=TEXT, age={"type": "integer"})), required=True)
    assert [(each.wire, each.presence) for each in flat(found).values()] == [
        ("name", Presence.REQUIRED),
        ("age", Presence.OPTIONAL),
    ]
    assert found.presence is Presence.REQUIRED
    assert found.contents == (Content(Wire.JSON, "application/json"),)


def test_read_only_is_found_behind_a_reference() -> None:
    found, _ = body(json(thing(id={"$ref": "#/components/schemas/Id"}, name=TEXT)), {"Id": {**TEXT, "readOnly": True}})
    assert list(flat(found)) == ["name"]


def test_what_is_no_object_is_one_argument() -> None:
    found, _ = body(json({"type": "array", "items": TEXT}))
    assert found.shape == WholeBody(Array(STRING))
    assert found.presence is Presence.OPTIONAL


def test_a_union_of_objects_is_flat() -> None:
    variants = [thing(("a", "id"), a=TEXT, id=TEXT), thing(("b", "id"), b=TEXT, id={"type": "integer"})]
    found, _ = body(json({"oneOf": variants}))
    assert [(each.wire, each.presence, each.type) for each in flat(found).values()] == [
        ("a", Presence.OPTIONAL, STRING),
        ("id", Presence.REQUIRED, Union((Variant(STRING), Variant(INTEGER)))),
        ("b", Presence.OPTIONAL, STRING),
    ]
    assert isinstance(found.type, Union)


def test_a_union_with_something_else_is_whole() -> None:
    found, _ = body(json({"oneOf": [thing(a=TEXT), TEXT]}))
    assert isinstance(found.shape, WholeBody)


def test_a_form_declared_alone_is_a_form() -> None:
    found, _ = body({"application/x-www-form-urlencoded": {"schema": thing(a=TEXT)}})
    assert found.contents == (Content(Wire.FORM, "application/x-www-form-urlencoded"),)


def wires(found: Body) -> list[Wire]:
    return [content.wire for content in found.contents]


def test_json_is_preferred_and_a_form_that_can_hold_a_file_to_one_that_cannot() -> None:
    plain = {"schema": thing(a=TEXT)}
    found, _ = body({"multipart/form-data": plain, "application/x-www-form-urlencoded": plain, **json(plain["schema"])})
    assert wires(found) == [Wire.JSON, Wire.FORM, Wire.MULTIPART]
    for file in (FILE, {"type": "array", "items": FILE}, {"oneOf": [FILE, TEXT]}):
        with_file = {"schema": thing(a=file)}
        found, _ = body({"application/x-www-form-urlencoded": plain, "multipart/form-data": with_file})
        assert wires(found) == [Wire.MULTIPART, Wire.FORM]
        found, _ = body({"multipart/form-data": with_file, **json(thing(a=TEXT))})
        assert wires(found) == [Wire.JSON, Wire.MULTIPART]


def test_fields_that_only_another_media_type_has_are_reported() -> None:
    form = {"application/x-www-form-urlencoded": {"schema": thing(a=TEXT, other=TEXT)}}
    found, faults = body({**json(thing(a=TEXT, url=TEXT)), **form})
    assert list(flat(found)) == ["a", "url"]
    assert faults == ("unsent-fields", "other-media-type")
    same = {"schema": thing(a=TEXT)}
    assert body({**json(thing(a=TEXT)), "application/x-www-form-urlencoded": same})[1] == ("other-media-type",)


def test_json_or_a_form_with_a_file_has_the_fields_of_both() -> None:
    found, faults = body({**json(thing(a=TEXT, url=TEXT)), "multipart/form-data": {"schema": thing(a=TEXT, file=FILE)}})
    assert list(flat(found)) == ["a", "url", "file"]
    assert isinstance(found.type, Union)
    assert faults == ()


def test_encodings() -> None:
    encoding = {"a": {"contentType": "text/csv"}, "b": {"style": "form", "explode": False}, "c": {"style": "odd"}}
    found, faults = body({"multipart/form-data": {"schema": thing(a=FILE), "encoding": encoding}})
    assert found.contents[0].encodings == (
        Encoding("a", content_type="text/csv"),
        Encoding("b", style=Style.FORM, explode=Explode.JOINED),
        Encoding("c"),
    )
    assert faults == ("impossible-style",)


def test_bytes_and_text() -> None:
    found, _ = body({"application/octet-stream": {"schema": FILE}})
    assert (wires(found), found.shape) == ([Wire.BINARY], WholeBody(Scalar(ScalarKind.BINARY, "binary")))
    found, _ = body({"audio/wav": {}})
    assert (wires(found), found.shape) == ([Wire.BINARY], WholeBody(Scalar(ScalarKind.BINARY)))
    found, _ = body({"text/plain": {"schema": TEXT}})
    assert (wires(found), found.shape) == ([Wire.TEXT], WholeBody(STRING))


@pytest.mark.parametrize("name", ["application/xml", "text/xml; charset=utf-8", "image/svg+xml", "application/yaml"])
def test_what_is_to_be_written_as_markup_is_given_written(name: str) -> None:
    found, faults = body({name: {"schema": thing(a=TEXT)}})
    assert (wires(found), found.shape, faults) == ([Wire.TEXT], WholeBody(STRING), ("markup",))
    assert body({name: {"schema": TEXT}})[1] == ()


def test_json_by_another_name() -> None:
    for name in ("application/merge-patch+json", "application/vnd.api+json; version=2", "TEXT/JSON"):
        found, _ = body({name: {"schema": thing(a=TEXT)}})
        assert found.contents == (Content(Wire.JSON, name),)


def test_any_media_type_is_json_unless_the_schema_is_bytes() -> None:
    found, faults = body({"*/*": {"schema": thing(a=TEXT)}})
    assert found.contents == (Content(Wire.JSON, "application/json"),)
    assert faults == ("any-media-type",)
    found, _ = body({"*/*": {"schema": FILE}})
    assert found.contents == (Content(Wire.BINARY, "application/octet-stream"),)


def test_a_body_that_may_be_null_is_optional_and_flat() -> None:
    found, _ = body(json({"anyOf": [thing(a=TEXT), {"type": "null"}]}), required=True)
    assert list(flat(found)) == ["a"]
    assert found.presence is Presence.OPTIONAL


def test_a_body_without_content_is_reported() -> None:
    found, _, faults = operation({"requestBody": {"content": {}}}, method="post")
    assert found.body is None
    assert faults == ("body-without-content",)


def test_an_inline_body_is_named_after_its_operation() -> None:
    found, api, _ = operation({"requestBody": {"content": json(thing(a=TEXT))}}, method="post")
    id = TypeId("#/paths/~1things/post/requestBody/content/application~1json/schema")
    assert found.body is not None
    assert found.body.type == Named(id)
    assert api.definitions[id].origin == OfOperation(OperationId("POST /things"), Role.BODY)


def test_examples_of_the_media_type_come_first() -> None:
    schema = {**thing(a=TEXT), "example": {"a": "theirs"}}
    assert body({"application/json": {"schema": schema, "example": {"a": "ours"}}})[0].examples == ('{"a": "ours"}',)
    assert body(json(schema))[0].examples == ('{"a": "theirs"}',)


def given_whole(found: Body) -> tuple[object, Content] | None:
    return None if found.alternative is None else (found.alternative.type, found.alternative.content)


def test_json_by_its_own_name_comes_before_json_by_another() -> None:
    vendor = {"application/vnd.x+json": {"schema": thing(v=TEXT)}}
    found, faults = body({**vendor, **json(thing(j=TEXT))})
    assert list(flat(found)) == ["j"]
    assert faults == ("unsent-fields", "other-media-type")


def test_other_json_that_has_no_fields_can_be_given_whole() -> None:
    patches = {"application/json-patch+json": {"schema": {"type": "array", "items": TEXT}}}
    found, faults = body({"application/merge-patch+json": {"schema": thing(a=TEXT)}, **patches})
    assert list(flat(found)) == ["a"]
    assert given_whole(found) == (Array(STRING), Content(Wire.JSON, "application/json-patch+json"))
    assert faults == ()


@pytest.mark.parametrize("media_type", ["application/x-ndjson", "application/jsonl", "application/json-seq"])
@pytest.mark.parametrize("key", ["schema", "itemSchema"])
def test_lines_of_objects_are_given_as_a_list_or_as_the_fields_of_one(media_type: str, key: str) -> None:
    found, faults = body({media_type: {key: thing(a=TEXT)}})
    content = Content(Wire.LINES, media_type)
    assert list(flat(found)) == ["a"]
    assert given_whole(found) == (Array(found.type), content)
    assert (found.contents, faults) == ((content,), ())


def test_lines_of_anything_else_are_given_as_a_list() -> None:
    numbers = {"type": "array", "items": {"type": "integer"}}
    found, _ = body({"application/x-ndjson": {"schema": numbers}})
    assert (found.shape, found.alternative) == (WholeBody(Array(INTEGER)), None)
    found, _ = body({"application/x-ndjson": {"itemSchema": numbers}})
    assert found.shape == WholeBody(Array(Array(INTEGER)))


BYTES = Scalar(ScalarKind.BINARY)


@pytest.mark.parametrize(
    ("media_type", "wire"),
    [
        ("application/octet-stream", Wire.JSON),
        ("application/vnd.acme.v2", Wire.JSON),
        ("application/cbor", Wire.CBOR),
        ("application/senml+cbor", Wire.CBOR),
    ],
)
def test_an_object_under_an_odd_media_type_is_given_as_bytes_or_by_its_fields(media_type: str, wire: Wire) -> None:
    found, faults = body({media_type: {"schema": thing(a=TEXT)}})
    assert list(flat(found)) == ["a"]
    assert found.contents == (Content(wire, media_type),)
    assert given_whole(found) == (BYTES, Content(Wire.BINARY, media_type))
    assert faults == ("unwritten-body",)


@pytest.mark.parametrize("media_type", ["application/msgpack", "application/x-protobuf", "application/vnd.apache.avro"])
def test_an_object_in_another_notation_is_given_as_bytes(media_type: str) -> None:
    found, faults = body({media_type: {"schema": thing(a=TEXT)}})
    assert (found.shape, found.contents) == (WholeBody(BYTES), (Content(Wire.BINARY, media_type),))
    assert (given_whole(found), faults) == (None, ("unwritten-body",))


@pytest.mark.parametrize("media_type", ["text/csv", "text/plain"])
def test_an_object_as_text_is_given_as_text(media_type: str) -> None:
    found, faults = body({media_type: {"schema": thing(a=TEXT)}})
    assert (found.shape, found.contents) == (WholeBody(STRING), (Content(Wire.TEXT, media_type),))
    assert faults == ("unwritten-body",)


def test_a_string_is_text_unless_the_media_type_is_a_files() -> None:
    found, _ = body({"application/sdp": {"schema": TEXT}})
    assert (found.shape, wires(found)) == (WholeBody(STRING), [Wire.TEXT])
    found, _ = body({"image/png": {"schema": TEXT}})
    assert (found.shape, wires(found)) == (WholeBody(BYTES), [Wire.BINARY])


def test_media_ranges() -> None:
    found, faults = body({"image/*": {"schema": FILE}})
    assert (found.contents, faults) == ((Content(Wire.BINARY, "image/*"),), ("any-media-type",))
    found, faults = body({"text/*": {"schema": TEXT}})
    assert (found.contents, faults) == ((Content(Wire.TEXT, "text/plain"),), ("any-media-type",))
    found, faults = body({"multipart/*": {"schema": thing(a=FILE)}})
    assert (found.contents, faults) == ((Content(Wire.MULTIPART, "multipart/form-data"),), ())


def test_kinds_of_multipart_keep_their_name() -> None:
    found, faults = body({"multipart/related": {"schema": thing(a=FILE)}})
    assert (found.contents, faults) == ((Content(Wire.MULTIPART, "multipart/related"),), ("multipart-type",))
    found, _ = body({"multipart/mixed": {"itemSchema": FILE}})
    assert found.shape == WholeBody(Array(Scalar(ScalarKind.BINARY, "binary")))


def test_an_encoding_that_says_only_how_to_explode_has_the_style_form() -> None:
    encoding = {"a": {"explode": False}, "b": {"allowReserved": True}}
    found, _ = body({"multipart/form-data": {"schema": thing(a=TEXT, b=TEXT), "encoding": encoding}})
    assert [(each.field, each.style) for each in found.contents[0].encodings] == [("a", Style.FORM), ("b", Style.FORM)]
