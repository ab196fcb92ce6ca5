"""What a media type says of how a body is written."""

from __future__ import annotations

import pytest

from generator.lower.media import essence, wire
from generator.model.api import Wire


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("application/json", Wire.JSON),
        ("application/json; charset=utf-8", Wire.JSON),
        ("Application/JSON", Wire.JSON),
        ("application/vnd.api+json", Wire.JSON),
        ("application/problem+json", Wire.JSON),
        ("text/json", Wire.JSON),
        ("application/x-www-form-urlencoded", Wire.FORM),
        ("multipart/form-data", Wire.MULTIPART),
        ("multipart/mixed; boundary=x", Wire.MULTIPART),
        ("text/plain", Wire.TEXT),
        ("text/csv", Wire.TEXT),
        ("application/xml", Wire.TEXT),
        ("application/soap+xml", Wire.TEXT),
        ("application/octet-stream", Wire.BINARY),
        ("application/x-ndjson", Wire.LINES),
        ("application/jsonl; charset=utf-8", Wire.LINES),
        ("application/stream+json", Wire.LINES),
        ("application/geo+json-seq", Wire.LINES),
        ("text/jsonlines", Wire.LINES),
        ("application/cbor", Wire.CBOR),
        ("application/senml+cbor", Wire.CBOR),
        ("image/png", Wire.BINARY),
        ("*/*", None),
        ("*", None),
        ("application/*", None),
        ("", None),
    ],
)
def test_wires(media_type: str, expected: Wire | None) -> None:
    assert wire(media_type) is expected


def test_essence_is_without_parameters_and_case() -> None:
    assert essence(" Text/Plain ; charset=UTF-8") == "text/plain"
