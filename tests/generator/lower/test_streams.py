"""Streams: of events, of their data, and of lines of JSON."""

from __future__ import annotations

import pytest

from generator.model.api import BinaryResult, Framing, JsonResult, Result, StreamResult, TextResult
from generator.model.types import Any, Array, Map, Named, Object, Scalar, ScalarKind, Union

from .small import lowered

TEXT = {"type": "string"}
LISTED = {"type": "array", "items": {"type": "integer"}}
NUMBERS = Array(Scalar(ScalarKind.INTEGER))
THING = {"type": "object", "properties": {"a": TEXT}}
EVENT = {"type": "object", "required": ["event", "data"], "properties": {"event": {"const": "x"}, "data": THING}}


def result(content: object, body: object = None, schemas: object = None) -> tuple[Result, tuple[str, ...]]:
    operation: dict[str, object] = {"responses": {"200": {"description": "", "content": content}}}
    if body is not None:
        operation["requestBody"] = {"content": {"application/json": {"schema": body}}}
    root = {"paths": {"/a": {"post": operation}}, "components": {"schemas": schemas or {}}}
    api, faults = lowered(root)
    return api.operations[0].result, tuple(fault.code for fault in faults)


def stream(content: object, body: object = None, schemas: object = None) -> StreamResult:
    found, _ = result(content, body, schemas)
    assert isinstance(found, StreamResult)
    return found


@pytest.mark.parametrize(
    ("media_type", "framing"),
    [
        ("application/x-ndjson", Framing.LINES),
        ("application/jsonl; charset=utf-8", Framing.LINES),
        ("application/stream+json", Framing.LINES),
        ("application/json-seq", Framing.RECORDS),
        ("application/geo+json-seq", Framing.RECORDS),
    ],
)
def test_lines_of_json(media_type: str, framing: Framing) -> None:
    found = stream({media_type: {"schema": THING}})
    assert (found.framing, found.media_type, found.whole) == (framing, media_type, None)
    assert isinstance(found.event, Named)


def test_a_list_is_that_of_all_lines_unless_it_is_said_to_be_an_item() -> None:
    assert stream({"application/jsonl": {"schema": LISTED}}).event == Scalar(ScalarKind.INTEGER)
    assert stream({"application/jsonl": {"itemSchema": LISTED}}).event == NUMBERS


def test_of_json_and_its_lines_json_is_read_unless_a_field_chooses() -> None:
    content = {"application/x-ndjson": {"schema": THING}, "application/json": {"schema": LISTED}}
    found, faults = result(content)
    assert (found, faults) == (JsonResult(NUMBERS, "application/json"), ("other-media-type",))
    chosen = stream(content, {"type": "object", "properties": {"stream": {"type": "boolean"}}})
    assert (chosen.framing, chosen.whole, chosen.switch) == (Framing.LINES, NUMBERS, "stream")


def test_an_object_of_an_events_fields_is_the_event() -> None:
    found = stream({"text/event-stream": {"schema": EVENT}})
    assert found.framing is Framing.WRAPPED
    union = {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
    found = stream({"text/event-stream": {"schema": union}}, schemas={"A": EVENT, "B": EVENT})
    assert (found.framing, isinstance(found.event, Union)) == (Framing.WRAPPED, True)


@pytest.mark.parametrize("fields", [["data"], ["id", "data"], ["event"], ["event", "data", "more"], ["a"]])
def test_any_other_object_is_its_data(fields: list[str]) -> None:
    schema = {"type": "object", "properties": dict.fromkeys(fields, TEXT)}
    assert stream({"text/event-stream": {"schema": schema}}).framing is Framing.EVENTS


def test_an_item_of_events_is_an_event_even_without_a_name() -> None:
    found = stream({"text/event-stream": {"itemSchema": {"type": "object", "properties": {"data": THING}}}})
    assert found.framing is Framing.WRAPPED


def data_of(root: object, event: object) -> object:
    api, _ = lowered({"paths": {"/a": {"get": {"responses": {"200": root}}}}, "components": {"schemas": {"E": event}}})
    found = api.operations[0].result
    assert isinstance(found, StreamResult)
    assert isinstance(found.event, Named)
    shape = api.definitions[found.event.id].type
    assert isinstance(shape, Object)
    return next(field.type for field in shape.fields if field.wire == "data")


def test_data_that_contains_json_is_what_it_contains() -> None:
    text = {"type": "string", "contentMediaType": "application/json", "contentSchema": {"type": "integer"}}
    event = {"type": "object", "properties": {"event": TEXT, "data": text}}
    inline = {"description": "", "content": {"text/event-stream": {"itemSchema": event}}}
    assert data_of(inline, {}) == Scalar(ScalarKind.INTEGER)
    named = {"description": "", "content": {"text/event-stream": {"itemSchema": {"$ref": "#/components/schemas/E"}}}}
    assert data_of(named, event) == Scalar(ScalarKind.INTEGER)


def test_a_number_as_plain_text_is_a_number() -> None:
    found, faults = result({"text/plain": {"schema": {"type": "integer"}}})
    assert (found, faults) == (JsonResult(Scalar(ScalarKind.INTEGER), "text/plain"), ("json-in-disguise",))
    assert result({"text/plain": {"schema": TEXT}})[0] == TextResult("text/plain")


def test_json_by_its_own_name_is_read_before_json_by_another() -> None:
    vendor = {
        "application/vnd.x+json": {"schema": {"type": "object"}},
        "application/json": {"schema": LISTED},
    }
    found, faults = result(vendor)
    assert (found, faults) == (JsonResult(NUMBERS, "application/json"), ("other-media-type",))


@pytest.mark.parametrize("media_type", ["application/cbor", "application/msgpack"])
def test_an_object_in_another_notation_is_bytes(media_type: str) -> None:
    found, faults = result({media_type: {"schema": THING}})
    assert (found, faults) == (BinaryResult((media_type,)), ("unread-body",))


@pytest.mark.parametrize(("status", "followed"), [("302", True), ("307", True), ("3XX", True), ("304", False)])
def test_where_the_only_answer_is_a_redirect_what_it_leads_to_is_bytes(status: str, followed: bool) -> None:
    api, faults = lowered({"paths": {"/a": {"get": {"responses": {status: {"description": ""}}}}}})
    assert isinstance(api.operations[0].result, BinaryResult) is followed
    assert [fault.code for fault in faults] == ["redirect-result" if followed else "no-success"]


def test_events_of_any_data() -> None:
    assert stream({"text/event-stream": {}}).event == Any()
    assert stream({"text/event-stream": {"schema": {"type": "object"}}}).event == Map(Any())
