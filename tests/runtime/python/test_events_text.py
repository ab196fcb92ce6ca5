"""Event streams by the HTML standard's rules, whatever the pieces they come in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime_under_test.event_text import EventReader, ServerSentEvent

Event = ServerSentEvent


def read(*chunks: bytes) -> list[ServerSentEvent]:
    reader = EventReader()
    return [event for chunk in chunks for event in reader.feed(chunk)]


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        ("data: a\n\n", [Event("a")]),
        ("data:a\n\n", [Event("a")]),
        ("data:  a \n\n", [Event(" a ")]),
        ("data: a\ndata: b\ndata\n\n", [Event("a\nb\n")]),
        ("data: YHOO\ndata: +2\ndata: 10\n\n", [Event("YHOO\n+2\n10")]),
        ("data\n\ndata\ndata\n\ndata:", [Event(""), Event("\n")]),
        (": comment\n\n:\n\ndata: a\n\n", [Event("a")]),
        ("event: add\ndata: 1\n\ndata: 2\n\n", [Event("1", "add"), Event("2")]),
        ("event: lost\n\ndata: 2\n\n", [Event("2")]),
        ("id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n", [Event("a", id="1"), Event("b", id="1"), Event("c")]),
        ("id: 1\n\ndata: b\n\n", [Event("b", id="1")]),
        ("id: a\0b\ndata: x\n\n", [Event("x")]),
        ("retry: 1500\ndata: a\n\n", [Event("a", retry=1500)]),
        ("retry: -1\nretry: 1.5\nretry: ٣\ndata: a\n\n", [Event("a")]),
        ("unknown: x\ndata: a\nDATA: b\n data: c\n\n", [Event("a")]),
        ("data: a\r\rdata: b\r\n\r\ndata: c\n\r", [Event("a"), Event("b"), Event("c")]),
        ("\ufeffdata: a\n\n\ufeffdata: b\n\n", [Event("a")]),
        ("data: a\n\ndata: cut off", [Event("a")]),
        ("data: a\n\ndata: cut off\n", [Event("a")]),
        ("data: a\u2028b\x0b\x0c\x85\n\n", [Event("a\u2028b\x0b\x0c\x85")]),
        ("data: {\"a\": 1}\n\n", [Event('{"a": 1}')]),
        ("", []),
        ("\n\n\n", []),
    ],
)  # fmt: skip
def test_streams_are_read_by_the_standard(stream: str, expected: list[ServerSentEvent]) -> None:
    content = stream.encode()
    assert read(content) == expected
    assert read(*(content[i : i + 1] for i in range(len(content)))) == expected


def test_bytes_that_are_no_text_are_replaced() -> None:
    assert read(b"data: \xff\xc3", b"\xa9\n\n") == [Event("\ufffdé")]


def test_events_come_as_soon_as_they_are_complete() -> None:
    reader = EventReader()
    assert list(reader.feed(b"data: a\r")) == []
    assert list(reader.feed(b"\r")) == [Event("a")]
    assert list(reader.feed(b"\ndata: b\n\n")) == [Event("b")]


@given(
    st.lists(st.sampled_from(["data: é", "data", ": c", "event: e", "id: 1", "retry: 5", ""]), max_size=12),
    st.lists(st.sampled_from(["\r", "\n", "\r\n"]), min_size=12, max_size=12),
    st.lists(st.integers(1, 4), min_size=1, max_size=50),
)
def test_where_the_pieces_break_does_not_matter(lines: list[str], ends: list[str], sizes: list[int]) -> None:
    content = "".join(map("".join, zip(lines, ends, strict=False))).encode()
    chunks: list[bytes] = []
    at = 0
    while at < len(content):
        size = sizes[len(chunks) % len(sizes)]
        chunks.append(content[at : at + size])
        at += size
    assert read(*chunks) == read(content)
