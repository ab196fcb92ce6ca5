"""What is made from the document where no server can be asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cases.case import File, Value
from generator.model.api import (
    BinaryResult,
    ChannelResult,
    ErrorResponse,
    NoResult,
    Result,
    StreamResult,
    TextResult,
)
from generator.model.types import Any, Literal, Map, Scalar, ScalarKind, Union, Variant
from generator.recording.answers import answer, errors, frames, status_of
from generator.recording.exchange import Events, Json, Octets, Received

from .small import model, operation

NUMBER, STRING = Scalar(ScalarKind.INTEGER), Scalar(ScalarKind.STRING)
EITHER = Union((Variant(Literal("start")), Variant(NUMBER)))
STREAM = StreamResult(EITHER, Map(NUMBER), "stream")


@pytest.mark.parametrize(
    ("result", "sent", "status", "media_type", "body"),
    [
        (NoResult(), None, 204, None, None),
        (TextResult("text/csv"), None, 200, "text/csv", Octets(b"An example text.\n")),
        (BinaryResult(("audio/mpeg", "audio/wav")), None, 200, "audio/mpeg", Octets(bytes(range(256)))),
        (BinaryResult(("*/*",)), None, 200, "application/octet-stream", Octets(bytes(range(256)))),
        (STREAM, {"stream": False}, 200, "application/json", Json({"key": 1})),
        (
            STREAM,
            {"stream": True},
            200,
            "text/event-stream",
            Events(('data: "start"', "", "data: 1", "", "data: [DONE]", ""), ("start", 1)),
        ),
        (
            StreamResult(NUMBER, None, None),
            None,
            200,
            "text/event-stream",
            Events(("data: 1", "", "data: [DONE]", ""), (1,)),
        ),
    ],
)
def test_a_success_of_every_kind(
    result: Result, sent: Value, status: int, media_type: str | None, body: Received | None
) -> None:
    found = answer(model().api, replace(operation("GET /pets"), result=result), sent)
    assert (found.status, dict(found.headers).get("content-type"), found.body) == (status, media_type, body)


def test_what_comes_back_has_its_read_only_fields() -> None:
    found = answer(model().api, operation("POST /pets"), None)
    assert found.body == Json({"id": "id", "name": "Rex", "weight": 7.5})


def test_a_page_is_a_whole_envelope() -> None:
    found = answer(model().api, operation("GET /pets"), None)
    pet: Value = {"id": "id", "name": "Rex", "weight": 7.5}
    assert found.body == Json({"data": [pet], "meta": {"total_pages": 1, "page_number": 1}})


def test_frames_are_one_of_each_kind_in_both_directions() -> None:
    found = frames(model().api, ChannelResult(Scalar(ScalarKind.BINARY), EITHER))
    (sent,) = found.sends
    assert isinstance(sent, File)
    assert found.receives == ("start", 1)


def test_an_error_with_a_body_is_answered_and_one_without_is_not() -> None:
    fault = operation("GET /pets").errors[0]
    both = replace(operation("GET /pets"), errors=(fault, ErrorResponse("500", None)))
    (found,) = errors(model().api, both)
    assert (found.declared, found.response.status, found.response.body) == ("404", 404, Json({"title": "Not found"}))


@pytest.mark.parametrize(
    ("words", "word", "status"),
    [
        (("404",), "404", 404),
        (("4XX",), "4XX", 400),
        (("400", "4XX"), "4XX", 409),
        (("5XX",), "5XX", 500),
        (("default",), "default", 400),
        (("4XX", "default"), "default", 500),
        (("4XX", "500", "default"), "default", 501),
        (("4XX", "5XX", "default"), "default", None),
    ],
)
def test_a_range_is_stood_for_by_a_status_that_nothing_more_exact_covers(
    words: tuple[str, ...], word: str, status: int | None
) -> None:
    declared = {one: ErrorResponse(one, Any()) for one in words}
    found = replace(operation("GET /pets"), errors=tuple(declared.values()))
    assert status_of(declared[word], found) == status
