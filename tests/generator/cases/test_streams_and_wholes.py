"""What goes out for lines, kinds of multipart, media ranges and arrays in deep objects, by the encoder of cases."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from generator.cases.bodies import as_whole, sent_body
from generator.cases.case import File, MultipartBody, Part, RawBody
from generator.cases.encode import Value, pairs
from generator.model.api import (
    Alternative,
    Arrays,
    Body,
    Content,
    Encoding,
    Explode,
    FlatBody,
    Location,
    Parameter,
    Style,
    WholeBody,
    Wire,
)
from generator.model.types import Any, Presence, Scalar, ScalarKind

FILE = File("a.png", "image/png", b"x")


def body(wire: Wire, media_type: str, *encodings: Encoding) -> Body:
    return Body(Any(), WholeBody(Any()), Presence.REQUIRED, (Content(wire, media_type, encodings),))


def test_lines_and_records() -> None:
    items = [{"a": "é"}, 2]
    assert sent_body(body(Wire.LINES, "application/jsonl"), items) == RawBody(
        "application/jsonl", '{"a":"é"}\n2\n'.encode()
    )
    records = RawBody("application/json-seq", b'\x1e{"a":1}\n\x1e2\n')
    assert sent_body(body(Wire.LINES, "application/json-seq"), [{"a": 1}, 2]) == records


def test_a_style_makes_parts_as_in_a_query() -> None:
    form = body(
        Wire.MULTIPART,
        "multipart/form-data",
        Encoding("joined", style=Style.FORM, explode=Explode.JOINED, content_type="text/csv"),
        Encoding("each", style=Style.FORM),
        Encoding("deep", style=Style.DEEP_OBJECT),
    )
    sent = sent_body(form, {"joined": ["a b", "c"], "each": [1, 2], "deep": {"x": {"y": 1}}})
    assert isinstance(sent, MultipartBody)
    assert sent.parts == (Part("joined", b"a b,c"), Part("each", b"1"), Part("each", b"2"), Part("deep[x][y]", b"1"))


def test_a_related_body_begins_with_what_is_no_file() -> None:
    sent = sent_body(body(Wire.MULTIPART, "multipart/related"), {"file": FILE, "about": {"n": 1}})
    about = Part("about", b'{"n":1}', None, "application/json")
    assert sent == MultipartBody((about, Part("file", b"x", "a.png", "image/png")), "multipart/related")


def test_a_list_gives_parts_without_names() -> None:
    sent = sent_body(body(Wire.MULTIPART, "multipart/mixed"), [FILE, "a"])
    assert sent == MultipartBody((Part("", b"x", "a.png", "image/png"), Part("", b"a")), "multipart/mixed")


def test_of_a_media_range_the_files_own_type_is_sent() -> None:
    assert sent_body(body(Wire.BINARY, "image/*"), FILE) == RawBody("image/png", b"x")
    unsaid = File("a", None, b"x")
    assert sent_body(body(Wire.BINARY, "image/*"), unsaid) == RawBody("application/octet-stream", b"x")
    assert as_whole(body(Wire.BINARY, "image/*"), FILE) == FILE


def test_where_the_document_says_the_type_the_caller_says_none() -> None:
    assert as_whole(body(Wire.BINARY, "audio/wav"), FILE) == File("a.png", None, b"x")
    assert as_whole(body(Wire.BINARY, "image/png"), FILE) == FILE
    assert as_whole(body(Wire.JSON, "application/json"), {"a": 1}) == {"a": 1}


def test_what_may_be_given_whole_under_the_same_type_is() -> None:
    content = Content(Wire.BINARY, "application/cbor")
    flat = Body(
        Any(),
        FlatBody((), None),
        Presence.REQUIRED,
        (Content(Wire.CBOR, "application/cbor"),),
        alternative=Alternative(Scalar(ScalarKind.BINARY), content),
    )
    assert sent_body(flat, FILE) == RawBody("application/cbor", b"x")


@pytest.mark.parametrize(
    ("arrays", "scalars"),
    [
        (Arrays.BRACKETS, ["q[x][]=a", "q[x][]=b"]),
        (Arrays.REPEAT, ["q[x]=a", "q[x]=b"]),
        (Arrays.INDICES, ["q[x][0]=a", "q[x][1]=b"]),
    ],
)
def test_arrays_in_deep_objects(arrays: Arrays, scalars: list[str]) -> None:
    parameter = Parameter(
        "q",
        Location.QUERY,
        Any(),
        Presence.REQUIRED,
        Style.DEEP_OBJECT,
        Explode.EXPLODED,
        arrays=arrays,
    )

    def written(value: Value) -> list[str]:
        return [f"{unquote(name)}={text}" for name, text in pairs(parameter, {"x": value})]

    assert written(["a", "b"]) == scalars
    assert written([{"p": 1, "q": 2}, {"p": 3}]) == ["q[x][0][p]=1", "q[x][0][q]=2", "q[x][1][p]=3"]
