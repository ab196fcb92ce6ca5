"""Responses: the success, how it is read, the errors, streams and channels."""

from __future__ import annotations

import pytest

from generator.model.api import (
    BinaryResult,
    ChannelResult,
    ErrorResponse,
    JsonResult,
    NoResult,
    Result,
    StreamResult,
    TextResult,
)
from generator.model.types import (
    Any,
    Array,
    Component,
    Named,
    Nullable,
    OfOperation,
    OperationId,
    Role,
    Scalar,
    ScalarKind,
    TypeId,
    Union,
    Variant,
)

from .small import lowered, operation

TEXT = {"type": "string"}
FILE = {"type": "string", "format": "binary"}
THING = {"type": "object", "properties": {"a": TEXT}}
SCHEMA = TypeId("#/paths/~1things/get/responses/200/content/application~1json/schema")
JSON = "application/json"


def content(media_type: str = JSON, schema: object = None) -> dict[str, object]:
    return {"description": "Fine.", "content": {media_type: {"schema": THING if schema is None else schema}}}


def result(responses: dict[str, object], body: object = None) -> tuple[Result, tuple[str, ...]]:
    raw: dict[str, object] = {"responses": responses}
    if body is not None:
        raw["requestBody"] = {"content": {JSON: {"schema": body}}}
    found, _, faults = operation(raw)
    return found.result, faults


def test_json() -> None:
    assert result({"200": content()}) == (JsonResult(Named(SCHEMA), JSON), ())
    assert result({"200": content(schema={"type": "array", "items": TEXT})})[0] == JsonResult(
        Array(Scalar(ScalarKind.STRING)), JSON
    )


def test_json_without_a_schema_is_any_value() -> None:
    assert result({"200": {"content": {JSON: {}}}})[0] == JsonResult(Any(), JSON)


@pytest.mark.parametrize("status", ["200", "201", "202", "2XX", "2xx"])
def test_any_2xx_is_success(status: str) -> None:
    assert isinstance(result({"404": content(), status: content()})[0], JsonResult)


def test_the_2xx_with_content_is_the_success() -> None:
    found, faults = result({"202": {"description": "Later."}, "200": content()})
    assert found == JsonResult(Named(SCHEMA), JSON)
    assert faults == ()


def test_several_successes_are_reported_where_they_differ() -> None:
    assert result({"200": content(), "201": content()})[1] == ()
    assert result({"200": content(), "201": content(schema=TEXT)})[1] == ("several-successes",)


def test_no_content() -> None:
    assert result({"204": {"description": "Gone."}}) == (NoResult(), ())


@pytest.mark.parametrize("status", ["204", "205"])
def test_no_content_beside_json_may_come_too(status: str) -> None:
    found = result({"200": content(), status: {"description": "Nothing."}})
    assert found == (JsonResult(Nullable(Named(SCHEMA)), JSON), ())


def test_default_is_the_success_only_where_it_is_alone() -> None:
    assert isinstance(result({"default": content()})[0], JsonResult)
    found, _, faults = operation({"responses": {"404": content(), "default": content()}})
    assert found.result == NoResult()
    assert [error.status for error in found.errors] == ["404", "default"]
    assert faults == ("no-success",)


@pytest.mark.parametrize(
    "media_type", ["*/*", "application/vnd.api+json", "text/json", "text/plain", "application/pdf"]
)
def test_an_object_is_json_whatever_it_is_called(media_type: str) -> None:
    found, _ = result({"200": content(media_type)})
    assert isinstance(found, JsonResult)
    assert found.media_type == media_type


@pytest.mark.parametrize("media_type", ["application/xml", "text/xml", "application/soap+xml", "application/x-yaml"])
def test_an_object_in_markup_is_its_text(media_type: str) -> None:
    assert result({"200": content(media_type)}) == (TextResult(media_type), ("markup",))


def test_of_bytes_and_events_that_nothing_chooses_between_the_first_is_read() -> None:
    bytes = {"audio/mpeg": {"schema": FILE}}
    assert result({"200": {"content": {**bytes, **EVENTS}}}) == (BinaryResult(("audio/mpeg",)), ("other-media-type",))
    assert isinstance(result({"200": {"content": {**EVENTS, **bytes}}})[0], StreamResult)


def test_text_and_bytes() -> None:
    assert result({"200": content("text/csv", TEXT)})[0] == TextResult("text/csv")
    assert result({"200": content("audio/wav", FILE)})[0] == BinaryResult(("audio/wav",))
    assert result({"200": content("*", FILE)})[0] == BinaryResult(("*",))
    assert result({"200": content("application/octet-stream", TEXT)})[0] == BinaryResult(("application/octet-stream",))
    assert result({"200": {"content": {"image/png": {}}}})[0] == BinaryResult(("image/png",))


def test_json_is_read_where_text_is_offered_too() -> None:
    both = {"content": {"text/csv": {"schema": TEXT}, JSON: {"schema": THING}}}
    assert result({"200": both}) == (JsonResult(Named(SCHEMA), JSON), ("other-media-type",))


def test_a_string_called_json_beside_a_file_is_the_file() -> None:
    both = {"content": {"video/mp4": {"schema": FILE}, "image/webp": {"schema": FILE}, JSON: {"schema": TEXT}}}
    found, _ = result({"200": both})
    assert isinstance(found, BinaryResult)
    assert found.media_types[:2] == ("video/mp4", "image/webp")


EVENTS = {"text/event-stream": {"schema": {"oneOf": [THING, {"type": "object", "properties": {"b": TEXT}}]}}}


def test_a_stream_alone() -> None:
    found, _ = result({"200": {"content": EVENTS}})
    assert isinstance(found, StreamResult)
    assert isinstance(found.event, Union)
    assert (found.whole, found.switch) == (None, None)


def test_a_stream_beside_json_is_chosen_by_a_field_of_the_body() -> None:
    asked = {"type": "object", "properties": {"stream": {"type": "boolean"}}}
    found, faults = result({"200": {"content": {JSON: {"schema": THING}, **EVENTS}}}, asked)
    assert isinstance(found, StreamResult)
    assert (found.whole, found.switch) == (Named(SCHEMA), "stream")
    assert faults == ()


def test_a_stream_beside_json_that_nothing_chooses_is_reported() -> None:
    found, faults = result({"200": {"content": {JSON: {"schema": THING}, **EVENTS}}})
    assert isinstance(found, StreamResult)
    assert found.whole is None
    assert faults == ("stream-without-switch",)


def test_a_stream_of_text_carries_any_event() -> None:
    found, _ = result({"200": content("text/event-stream", TEXT)})
    assert found == StreamResult(Any(), None, None)


def test_the_schema_of_one_event_may_be_said_as_that() -> None:
    found, _ = result({"200": {"content": {"text/event-stream": {"itemSchema": THING}}}})
    assert isinstance(found, StreamResult)
    assert isinstance(found.event, Named)


def test_inline_events_are_named_as_events() -> None:
    _, api, _ = operation({"responses": {"200": content("text/event-stream")}})
    assert [each.origin for each in api.definitions.values()] == [OfOperation(OperationId("GET /things"), Role.EVENT)]


def test_errors_keep_their_schemas() -> None:
    raw = {"200": content(), "404": content(), "5XX": {"description": "Broken."}, "default": content(schema=TEXT)}
    found, api, _ = operation({"responses": raw})
    id = TypeId(str(SCHEMA).replace("200", "404"))
    assert found.errors == (
        ErrorResponse("404", Named(id), "Fine."),
        ErrorResponse("5XX", None, "Broken."),
        ErrorResponse("default", Scalar(ScalarKind.STRING), "Fine."),
    )
    assert api.definitions[id].origin == OfOperation(OperationId("GET /things"), Role.ERROR, "404")


def test_a_shared_response_is_named_after_itself() -> None:
    ref = {"responses": {"200": {"$ref": "#/components/responses/TheThing"}}}
    shared = {"components": {"responses": {"TheThing": content()}}}
    id = TypeId("#/components/responses/TheThing/content/application~1json/schema")
    api, _ = lowered({**shared, "paths": {"/a": {"get": ref, "put": ref}}})
    assert api.definitions[id].origin == Component("TheThing")
    api, _ = lowered({**shared, "paths": {"/a": {"get": ref}}})
    assert api.definitions[id].origin == OfOperation(OperationId("GET /a"), Role.RESPONSE)


SWITCHING = {"description": "Switching protocols."}
FRAMES = {"ClientFrame": THING, "Answer": THING, "Failure": {"type": "object", "properties": {"b": TEXT}}}


def frames(*names: str) -> dict[str, object]:
    refs = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    return {JSON: {"schema": refs[0] if len(refs) == 1 else {"oneOf": refs}}}


def channel(raw: dict[str, object]) -> tuple[Result, tuple[str, ...]]:
    found, _, faults = operation(raw, root={"components": {"schemas": FRAMES}})
    assert found.body is None
    return found.result, faults


def use(name: str) -> Named:
    return Named(TypeId(f"#/components/schemas/{name}"))


def test_a_channel_sends_its_request_body_and_receives_its_101() -> None:
    binary = {"requestBody": {"content": {"application/octet-stream": {"schema": FILE}}}}
    json = {"requestBody": {"content": frames("ClientFrame")}}
    responses = {"responses": {"101": {**SWITCHING, "content": frames("Answer")}, "200": {"description": "Never."}}}
    assert channel({**binary, **responses}) == (ChannelResult(Scalar(ScalarKind.BINARY), use("Answer")), ())
    assert channel({**json, **responses}) == (ChannelResult(use("ClientFrame"), use("Answer")), ())


def test_a_channel_of_one_schema_is_taken_apart_by_names() -> None:
    responses = {"101": {**SWITCHING, "content": frames("ClientFrame", "Answer", "Failure")}}
    assert channel({"responses": responses}) == (
        ChannelResult(use("ClientFrame"), Union((Variant(use("Answer")), Variant(use("Failure"))))),
        ("frames-by-name",),
    )


def test_a_channel_that_does_not_say_what_is_sent() -> None:
    found, faults = channel({"responses": {"101": {**SWITCHING, "content": frames("Answer", "Failure")}}})
    assert isinstance(found, ChannelResult)
    assert found.sends == Any()
    assert faults == ("unknown-frames",)
