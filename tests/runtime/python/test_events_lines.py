"""Lines and sequences of JSON, whole events, names of events, signs of life, and limits; both ways of waiting."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, Protocol

import pytest
from callers import SECRETS, SERVICE
from loopback import Answer, Reply, Server
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import APIDecodeError, LimitExceededError
from runtime_under_test.event_text import ServerSentEvent, TooLong
from runtime_under_test.events import AsyncStream, EventError, Stream, StreamEvent
from runtime_under_test.limits import Limits
from runtime_under_test.line_text import LINE_END, RECORD, LineReader
from runtime_under_test.models import BaseModel, Tagged
from runtime_under_test.resource import AsyncResource, SyncResource

Serve = Callable[[Answer], Server]
LINES = Endpoint("GET", "/p", accept="application/x-ndjson", stream="lines application/x-ndjson")
RECORDS = Endpoint("GET", "/p", accept="application/json-seq", stream="records application/json-seq")
EVENTS = Endpoint("GET", "/p", accept="text/event-stream")
WHOLE = Endpoint("GET", "/p", accept="text/event-stream", stream="wrapped")


class Thing(BaseModel):
    id: int


class Token(BaseModel):
    event: Literal["token"]
    data: Thing
    id: str | None = None


class End(BaseModel):
    event: Literal["end"]
    data: str


Happening = Annotated[Token | End, Tagged("event", {"token": 0, "end": 1})]


class Things(SyncResource):
    def stream(self, endpoint: Endpoint, returns: Any) -> Stream[Any]:
        return self._stream(endpoint, returns)


class AsyncThings(AsyncResource):
    async def stream(self, endpoint: Endpoint, returns: Any) -> AsyncStream[Any]:
        return await self._stream(endpoint, returns)


class Listen(Protocol):
    def __call__(self, url: str, endpoint: Endpoint, returns: Any, limit: int = ...) -> list[StreamEvent[Any]]: ...


NO_LIMIT = 1 << 30


def listen_sync(url: str, endpoint: Endpoint, returns: Any, limit: int = NO_LIMIT) -> list[StreamEvent[Any]]:
    with (
        SyncClient(SERVICE, SECRETS, base_url=url, max_retries=0) as client,
        Things(client).stream(endpoint, returns) as stream,
    ):
        stream.limit = limit
        return list(stream.events())


def listen_async(url: str, endpoint: Endpoint, returns: Any, limit: int = NO_LIMIT) -> list[StreamEvent[Any]]:
    async def listen() -> list[StreamEvent[Any]]:
        async with (
            AsyncClient(SERVICE, SECRETS, base_url=url, max_retries=0) as client,
            await AsyncThings(client).stream(endpoint, returns) as stream,
        ):
            stream.limit = limit
            return [event async for event in stream.events()]

    return asyncio.run(listen())


@pytest.fixture(params=[listen_sync, listen_async], ids=["sync", "async"])
def listen(request: pytest.FixtureRequest) -> Listen:
    found: Listen = request.param
    return found


def streaming(serve: Serve, body: bytes, media: str = "application/x-ndjson") -> Server:
    return serve(lambda _: Reply(body=body, headers={"Content-Type": media}))


def values(events: Sequence[StreamEvent[Any]]) -> list[Any]:
    return [event.data for event in events]


@pytest.mark.parametrize(
    "body",
    [
        b'{"id":1}\n{"id":2}\n',
        b'{"id":1}\r\n{"id":2}',
        b'\n\n{"id":1}\n \r\n\t{"id":2}\n\n',
        b'\xef\xbb\xbf{"id":1}\n{"id":2}',
    ],
)
def test_lines(listen: Listen, serve: Serve, body: bytes) -> None:
    server = streaming(serve, body)
    assert values(listen(server.url, LINES, Thing)) == [Thing(id=1), Thing(id=2)]
    assert server.last.headers["accept"] == "application/x-ndjson"


def test_records(listen: Listen, serve: Serve) -> None:
    server = streaming(serve, b'\x1e{"id":\n1}\n\x1e{"id":2}\n', "application/json-seq")
    assert values(listen(server.url, RECORDS, Thing)) == [Thing(id=1), Thing(id=2)]


def test_json_is_no_reason_to_refuse_lines_but_html_is(listen: Listen, serve: Serve) -> None:
    assert values(listen(streaming(serve, b'{"id":1}\n', "application/json").url, LINES, Thing)) == [Thing(id=1)]
    with pytest.raises(APIDecodeError, match="text/html came back"):
        listen(streaming(serve, b"<html>", "text/html").url, LINES, Thing)


def test_a_line_that_is_no_json_is_an_error_that_shows_it(listen: Listen, serve: Serve) -> None:
    with pytest.raises(APIDecodeError, match=r"not JSON.*'oops'"):
        listen(streaming(serve, b'{"id":1}\noops\n').url, LINES, Thing)


def test_a_line_with_an_error_is_a_line(listen: Listen, serve: Serve) -> None:
    found = values(listen(streaming(serve, b'{"id":1,"error":"no"}\n').url, LINES, Thing))
    assert found[0].to_dict() == {"id": 1, "error": "no"}


def read(pieces: Sequence[bytes], separator: bytes = LINE_END) -> list[str]:
    reader = LineReader(separator)
    events = [event for piece in pieces for event in reader.feed(piece)]
    return [event.data for event in (*events, *reader.end())]


def test_pieces_may_end_anywhere() -> None:
    text = '{"a":"é\N{LINE SEPARATOR}"}\r\n{"b":"\N{GRINNING FACE}"}'
    octets = text.encode()
    for size in range(1, len(octets) + 1):
        pieces = [octets[start : start + size] for start in range(0, len(octets), size)]
        assert read(pieces) == text.split("\r\n")
    assert read([b"\x1e1\n\x1e", b"2"], RECORD) == ["1", "2"]


def test_a_line_without_an_end_is_an_error_in_time() -> None:
    reader = LineReader(limit=10)
    assert [event.data for event in reader.feed(b"0123456789\n01234\n")] == ["0123456789", "01234"]
    assert list(reader.feed(b"0123456")) == []
    with pytest.raises(TooLong, match="longer than 10 characters"):
        list(reader.feed(b"78901"))


@pytest.mark.parametrize(
    ("endpoint", "media", "body"),
    [
        (LINES, "application/x-ndjson", b'{"id": 1234567890}'),
        (RECORDS, "application/json-seq", b'\x1e{"id": 1234567890}'),
        (EVENTS, "text/event-stream", b'data: {"id":\ndata: 1234567890}\n\n'),
    ],
)
def test_limits_can_be_set(listen: Listen, serve: Serve, endpoint: Endpoint, media: str, body: bytes) -> None:
    server = streaming(serve, body, media)
    assert values(listen(server.url, endpoint, Thing, limit=40)) == [Thing(id=1234567890)]
    with pytest.raises(LimitExceededError, match=r"longer than 8 characters.*max_line"):
        listen(server.url, endpoint, Thing, limit=8)


def test_a_clients_limit_is_that_of_its_streams(serve: Serve) -> None:
    server = streaming(serve, b'{"id": 1234567890}')
    limits = Limits(max_line=8)
    with (
        SyncClient(SERVICE, SECRETS, base_url=server.url, limits=limits) as client,
        Things(client).stream(LINES, Thing) as stream,
        pytest.raises(LimitExceededError, match="longer than 8 characters"),
    ):
        list(stream)


def test_events_have_names_ids_and_delays(listen: Listen, serve: Serve) -> None:
    body = b'event: a\nid: 7\nretry: 10\ndata: {"id":1}\n\ndata: {"id":2}\n\n'
    assert listen(streaming(serve, body, "text/event-stream").url, EVENTS, Thing) == [
        StreamEvent(Thing(id=1), "a", "7", 10),
        StreamEvent(Thing(id=2), "message", "7", None),
    ]


def test_signs_of_life_are_no_values_unless_text_is_wanted(listen: Listen, serve: Serve) -> None:
    server = streaming(serve, b'event: ping\ndata: \n\n: comment\n\ndata\n\ndata: {"id":1}\n\n', "text/event-stream")
    assert values(listen(server.url, EVENTS, Thing)) == [Thing(id=1)]
    assert values(listen(server.url, EVENTS, str))[:2] == ["", ""]


def test_whole_events(listen: Listen, serve: Serve) -> None:
    body = (
        b'id: 1\nevent: token\ndata: {"id":1}\n\n'
        b"event: ping\ndata: \n\n"
        b"event: end\ndata: 5\n\n"
        b"event: end\ndata:\n\n"
        b'data: {"event":"end","data":"within"}\n\n'
        b'event: news\ndata: {"n":1}\n\n'
        b"data: [DONE]\n\n"
    )
    found = values(listen(streaming(serve, body, "text/event-stream").url, WHOLE, Happening))
    assert found[0] == Token(event="token", data=Thing(id=1), id="1")
    assert found[1:4] == [End(event="end", data="5"), End(event="end", data=""), End(event="end", data="within")]
    assert found[4].to_dict() == {"event": "news", "data": {"n": 1}}
    assert len(found) == 5


def test_an_event_without_a_name_is_a_message_where_one_is_wanted(listen: Listen, serve: Serve) -> None:
    class Message(BaseModel):
        event: Literal["message"]
        data: Thing

    class Nameless(BaseModel):
        data: Thing

    server = streaming(serve, b'data: {"id":1}\n\n', "text/event-stream")
    assert values(listen(server.url, WHOLE, Message)) == [Message(event="message", data=Thing(id=1))]
    assert values(listen(server.url, WHOLE, Nameless))[0].to_dict() == {"data": {"id": 1}}


def test_an_error_breaks_off_whole_events_too(listen: Listen, serve: Serve) -> None:
    server = streaming(serve, b'event: error\ndata: {"message":"no"}\n\n', "text/event-stream")
    with pytest.raises(EventError, match="no"):
        listen(server.url, WHOLE, Happening)


def test_what_an_event_has_itself_is_no_part_of_what_it_is() -> None:
    assert ServerSentEvent("a", given=frozenset({"data"})) == ServerSentEvent("a")
