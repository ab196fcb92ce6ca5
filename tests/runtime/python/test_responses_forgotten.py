"""Answers that nobody reads, closes or keeps give their connections back; what was made of them keeps it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from callers import SECRETS, SERVICE
from loopback import Answer, Reply, Server
from runtime_under_test.client import SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.resource import SyncResource
from runtime_under_test.responses import RAW, STREAMED, BinaryAPIResponse

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/photo")
PHOTO = b"x" * (1 << 20)


class Photos(SyncResource):
    def photo(self) -> Any:
        return self._call(GET, BinaryAPIResponse)

    def words(self) -> Any:
        return self._stream(GET, dict)


@pytest.fixture
def client(serve: Serve) -> Iterator[SyncClient]:
    server = serve(lambda _: Reply(200, PHOTO))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        yield client


def test_a_binary_response(client: SyncClient) -> None:
    response = Photos(client).photo().http_response
    assert response.is_closed


@pytest.mark.parametrize("mode", [RAW, STREAMED])
def test_a_raw_response(client: SyncClient, mode: Any) -> None:
    responses = [Photos(client, mode).photo().http_response, Photos(client, mode).words().http_response]
    assert all(response.is_closed for response in responses)


def test_a_stream(client: SyncClient) -> None:
    stream = Photos(client).words()
    response = stream.response
    del stream
    gc.collect()  # a stream and its generator know each other
    assert response.is_closed


def test_what_was_parsed_of_a_forgotten_response_can_still_be_read(client: SyncClient) -> None:
    assert Photos(client, RAW).photo().parse().read() == PHOTO
