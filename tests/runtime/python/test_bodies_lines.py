"""Bodies of many JSON texts, bodies that can be given whole or by fields, and CBOR, as a server receives them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import date
from typing import Any

import pytest
from callers import SECRETS, SERVICE, AsyncThings, Caller, Things
from loopback import Answer, Reply, Request, Server
from runtime_under_test.cbor import cbor
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.models import BaseModel

Serve = Callable[[Answer], Server]
LINES = Endpoint("POST", "/p", body="lines application/x-ndjson")
RECORDS = Endpoint("POST", "/p", body="lines application/json-seq")
EITHER = Endpoint("POST", "/p", body="lines application/jsonl", whole="lines application/jsonl")
PATCH = Endpoint("PATCH", "/p", body="json application/merge-patch+json", whole="json application/json-patch+json")
OBJECT = Endpoint("POST", "/p", body="cbor application/cbor", whole="binary application/cbor")


class Pet(BaseModel):
    name: str


def sent(caller: Caller, serve: Serve, endpoint: Endpoint, **arguments: Any) -> Request:
    server = serve(lambda _: Reply())
    caller(server.url, endpoint, **arguments)
    return server.last


def test_a_list_is_a_line_an_item_and_its_length_is_known(caller: Caller, serve: Serve) -> None:
    items = [{"a": 1}, Pet(name="é"), [1, None], {"on": date(2025, 1, 2)}]
    request = sent(caller, serve, LINES, body=items)
    assert request.headers["content-type"] == "application/x-ndjson"
    assert request.body.decode() == '{"a":1}\n{"name":"é"}\n[1,null]\n{"on":"2025-01-02"}\n'
    assert request.headers["content-length"] == str(len(request.body))


def test_records_stand_between_a_separator_and_a_line_feed(caller: Caller, serve: Serve) -> None:
    assert sent(caller, serve, RECORDS, body=[{"a": 1}, 2]).body == b'\x1e{"a":1}\n\x1e2\n'


def test_an_iterator_is_written_while_it_is_read(caller: Caller, serve: Serve) -> None:
    request = sent(caller, serve, LINES, body=({"a": number} for number in range(3)))
    assert (request.body, request.headers["transfer-encoding"]) == (b'{"a":0}\n{"a":1}\n{"a":2}\n', "chunked")


def test_an_asynchronous_iterator_is_for_asynchronous_clients(serve: Serve) -> None:
    server = serve(lambda _: Reply())

    async def items() -> AsyncIterator[object]:
        yield {"a": 1}
        yield {"a": 2}

    async def main() -> None:
        async with AsyncClient(SERVICE, SECRETS, base_url=server.url) as client:
            await AsyncThings(client).call(LINES, body=items())

    asyncio.run(main())
    assert server.last.body == b'{"a":1}\n{"a":2}\n'
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client, pytest.raises(TypeError, match="async client"):
        Things(client).call(LINES, body=items())


class Again:
    """Can be iterated as often as one likes."""

    def __iter__(self) -> Iterator[object]:
        return iter([{"a": 1}])


@pytest.mark.parametrize(("body", "requests"), [(Again(), 2), ([{"a": 1}], 2), (iter([{"a": 1}]), 1)])
def test_what_can_be_read_once_is_sent_once(serve: Serve, body: object, requests: int) -> None:
    answers = iter([Reply(503, headers={"retry-after": "0"}), Reply()])
    server = serve(lambda _: next(answers))
    endpoint = Endpoint("PUT", "/p", body="lines application/x-ndjson")
    with SyncClient(SERVICE, SECRETS, base_url=server.url, max_retries=1) as client:
        try:
            Things(client).call(endpoint, body=body)
        except Exception:
            assert requests == 1
    assert [request.body for request in server.requests] == [b'{"a":1}\n'] * requests


@pytest.mark.parametrize("body", ["a", b"a", 5, None])
def test_what_is_no_list_of_items_is_refused_by_name(caller: Caller, serve: Serve, body: object) -> None:
    server = serve(lambda _: Reply())
    with pytest.raises(TypeError, match="body: "):
        caller(server.url, LINES, body=body)
    assert server.requests == []


def test_the_fields_of_one_line_or_all_lines(caller: Caller, serve: Serve) -> None:
    assert sent(caller, serve, EITHER, body={"a": 1}).body == b'{"a":1}\n'
    assert sent(caller, serve, EITHER, whole=[{"a": 1}, {"a": 2}]).body == b'{"a":1}\n{"a":2}\n'
    assert sent(caller, serve, EITHER).body == b""
    with pytest.raises(TypeError, match="either the whole body or its fields"):
        sent(caller, serve, EITHER, body={"a": 1}, whole=[])


def test_another_media_type_is_given_whole(caller: Caller, serve: Serve) -> None:
    request = sent(caller, serve, PATCH, whole=[{"op": "test"}])
    assert (request.headers["content-type"], request.json) == ("application/json-patch+json", [{"op": "test"}])
    request = sent(caller, serve, PATCH, body={"a": 1})
    assert (request.headers["content-type"], request.json) == ("application/merge-patch+json", {"a": 1})
    assert sent(caller, serve, PATCH, body={}).json == {}


def test_cbor_from_fields_and_bytes_as_they_are(caller: Caller, serve: Serve) -> None:
    request = sent(caller, serve, OBJECT, body={"a": 1})
    assert (request.headers["content-type"], request.body) == ("application/cbor", b"\xa1aa\x01")
    assert sent(caller, serve, OBJECT, whole=b"\xa0").body == b"\xa0"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (1000, "1903e8"),
        (1000000, "1a000f4240"),
        (18446744073709551615, "1bffffffffffffffff"),
        (-1, "20"),
        (-100, "3863"),
        (1.1, "fb3ff199999999999a"),
        (False, "f4"),
        (True, "f5"),
        (None, "f6"),
        ("IETF", "6449455446"),
        ("ü", "62c3bc"),
        (b"\x01\x02", "420102"),
        ([1, [2, 3]], "8201820203"),
        ({"a": 1, "b": [2, 3]}, "a26161016162820203"),
        (date(2025, 1, 2), "6a323032352d30312d3032"),
    ],
)
def test_the_standards_examples_of_cbor(value: object, expected: str) -> None:
    """RFC 8949, appendix A."""
    assert cbor(value).hex() == expected


def test_what_cbor_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        cbor(1 << 64)
    with pytest.raises(TypeError, match="object"):
        cbor(object())
