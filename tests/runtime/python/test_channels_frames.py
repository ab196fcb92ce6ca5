"""What a frame carries, both ways."""

from __future__ import annotations

from typing import Any

import pytest
from runtime_under_test.frames import incoming, outgoing
from runtime_under_test.models import BaseModel


class Said(BaseModel):
    text: str


@pytest.mark.parametrize(
    ("receives", "frame", "expected"),
    [
        (Said, '{"text": "a"}', Said(text="a")),
        (Said, b'{"text": "a"}', Said(text="a")),
        (Said, "plain", "plain"),
        (Said, b"\0\1", b"\0\1"),
        (bytes, "text where bytes were promised", "text where bytes were promised"),
        (dict, "[1]", [1]),
    ],
)
def test_whatever_comes_is_kept(receives: Any, frame: str | bytes, expected: object) -> None:
    assert incoming(receives, frame) == expected


def test_what_goes_is_compact_json() -> None:
    assert outgoing({"a": [1, "é"]}) == '{"a":[1,"é"]}'
    assert outgoing(Said(text="x")) == '{"text":"x"}'
    assert outgoing([1]) == "[1]"
