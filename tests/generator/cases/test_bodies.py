"""Bodies as their media types want them (OpenAPI 3.1.1, sections 4.8.14.2 and 4.8.15)."""

from __future__ import annotations

import pytest

from generator.cases.bodies import as_declared, sent_body
from generator.cases.case import File, FormBody, JsonBody, MultipartBody, Part, RawBody, SentBody, Value
from generator.model.api import Body, Content, Encoding, Explode, Style, WholeBody, Wire
from generator.model.types import Any, Presence

FILE = File("a.png", "image/png", b"\x00")
UNTYPED = File("a.png", None, b"\x00")


def body(wire: Wire, media_type: str, *encodings: Encoding) -> Body:
    return Body(Any(), WholeBody(Any()), Presence.REQUIRED, (Content(wire, media_type, encodings),))


def form(value: Value, *encodings: Encoding) -> list[tuple[str, str]]:
    sent = sent_body(body(Wire.FORM, "application/x-www-form-urlencoded", *encodings), value)
    assert isinstance(sent, FormBody)
    return list(sent.pairs)


def parts(value: Value, *encodings: Encoding) -> list[Part]:
    sent = sent_body(body(Wire.MULTIPART, "multipart/form-data", *encodings), value)
    assert isinstance(sent, MultipartBody)
    return list(sent.parts)


@pytest.mark.parametrize(
    ("wire", "media_type", "value", "expected"),
    [
        (Wire.JSON, "application/merge-patch+json", {"a": None}, JsonBody("application/merge-patch+json", {"a": None})),
        (Wire.BINARY, "audio/wav", FILE, RawBody("audio/wav", b"\x00")),
        (Wire.TEXT, "text/plain", "é", RawBody("text/plain", "é".encode())),
        (Wire.BINARY, "application/octet-stream", "text", RawBody("application/octet-stream", b"text")),
    ],
)
def test_json_text_and_bytes(wire: Wire, media_type: str, value: Value, expected: SentBody) -> None:
    assert sent_body(body(wire, media_type), value) == expected


@pytest.mark.parametrize(
    ("value", "encodings", "expected"),
    [
        ({"a": "x y", "b": True, "c": 1.5, "d": None}, (), [("a", "x y"), ("b", "true"), ("c", "1.5"), ("d", "")]),
        ({"a": ["x", 1]}, (), [("a", "x"), ("a", "1")]),
        ({"a": {"b": [1]}}, (), [("a", '{"b":[1]}')]),
        ({"a": [{"b": 1}]}, (), [("a", '{"b":1}')]),
        ({"a": ["x", "y"]}, (Encoding("a", style=Style.FORM, explode=Explode.JOINED),), [("a", "x,y")]),
        ({"a": ["x", "y"]}, (Encoding("a", style=Style.FORM),), [("a", "x"), ("a", "y")]),
        ({"a": {"b": "&"}}, (Encoding("a", style=Style.DEEP_OBJECT),), [("a[b]", "&")]),
        ({"a": [1]}, (Encoding("a", content_type="application/json"),), [("a", "[1]")]),
    ],
)
def test_a_form_is_decoded_pairs(
    value: Value, encodings: tuple[Encoding, ...], expected: list[tuple[str, str]]
) -> None:
    assert form(value, *encodings) == expected


@pytest.mark.parametrize(
    ("value", "encodings", "expected"),
    [
        ({"a": FILE}, (), [Part("a", b"\x00", "a.png", "image/png")]),
        ({"a": FILE}, (Encoding("a", content_type="image/jpeg"),), [Part("a", b"\x00", "a.png", "image/png")]),
        ({"a": UNTYPED}, (Encoding("a", content_type="image/jpeg"),), [Part("a", b"\x00", "a.png", "image/jpeg")]),
        ({"a": [FILE, FILE]}, (), [Part("a", b"\x00", "a.png", "image/png")] * 2),
        ({"a": "x", "b": 1}, (), [Part("a", b"x"), Part("b", b"1")]),
        ({"a": {"b": 1}}, (), [Part("a", b'{"b":1}', None, "application/json")]),
        ({"a": ["x", "y"]}, (), [Part("a", b"x"), Part("a", b"y")]),
        (
            {"a": [1, 2]},
            (Encoding("a", content_type="application/json"),),
            [Part("a", b"[1,2]", None, "application/json")],
        ),
    ],
)
def test_a_multipart_body_is_a_part_a_field(
    value: Value, encodings: tuple[Encoding, ...], expected: list[Part]
) -> None:
    assert parts(value, *encodings) == expected


@pytest.mark.parametrize(
    ("declared", "content_type"),
    [
        (None, "image/png"),
        ("application/pdf", None),
        ("image/*", "image/png"),
        ("image/*, image/webp, image/gif", "image/webp"),
    ],
)
def test_a_files_type_is_the_declared_one(declared: str | None, content_type: str | None) -> None:
    one = body(Wire.MULTIPART, "multipart/form-data", Encoding("a", content_type=declared))
    expected = File("a.png", content_type, b"\x00")
    assert as_declared(one, {"a": [FILE], "b": FILE, "c": 1}) == {"a": [expected], "b": FILE, "c": 1}
    assert as_declared(body(Wire.BINARY, "image/png"), FILE) == FILE
