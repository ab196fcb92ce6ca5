"""Raw, streamed and binary answers, sync and async: status and headers, parsing, files, and connections given back."""

from __future__ import annotations

import asyncio
import threading
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from socket import socket as Socket

import pytest
from callers import SECRETS, SERVICE, Things
from loopback import Answer, Reply, Server, broken, reply, reset
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import APIConnectionError, APIDecodeError, NotFoundError
from runtime_under_test.models import BaseModel
from runtime_under_test.resource import AsyncResource, SyncResource
from runtime_under_test.responses import (
    PARSED,
    RAW,
    STREAMED,
    APIResponse,
    AsyncBinaryAPIResponse,
    BinaryAPIResponse,
    Mode,
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)

Serve = Callable[[Answer], Server]
MEGABYTE = 1 << 20
_PET = Endpoint("GET", "/pets/{pet_id}")
_PHOTO = Endpoint("GET", "/photo", accept="image/png")


class Pet(BaseModel):
    name: str


class Pets(SyncResource):
    def get(self, pet_id: str) -> Pet:
        return self._call(_PET, Pet, path={"pet_id": pet_id})

    def photo(self) -> BinaryAPIResponse:
        return self._call(_PHOTO, BinaryAPIResponse)


class AsyncPets(AsyncResource):
    async def get(self, pet_id: str) -> Pet:
        return await self._call(_PET, Pet, path={"pet_id": pet_id})

    async def photo(self) -> AsyncBinaryAPIResponse:
        return await self._call(_PHOTO, AsyncBinaryAPIResponse)


def pets(server: Server, mode: Mode = PARSED) -> tuple[SyncClient, Pets]:
    client = SyncClient(SERVICE, SECRETS, base_url=server.url, max_retries=0)
    return client, Pets(client)._in(mode)


def async_pets(server: Server, mode: Mode = PARSED) -> tuple[AsyncClient, AsyncPets]:
    client = AsyncClient(SERVICE, SECRETS, base_url=server.url, max_retries=0)
    return client, AsyncPets(client)._in(mode)


def test_a_raw_response(serve: Serve) -> None:
    server = serve(lambda _: reply({"name": "Rex"}, 201, X_Limit="9", X_Request_Id="r1"))
    client, resource = pets(server, RAW)
    with client:
        response = raw_response(resource.get)("a/b")
    assert (response.status_code, response.headers["x-limit"], response.request_id) == (201, "9", "r1")
    assert (response.url.path, response.request.method) == ("/pets/a/b", "GET")
    assert response.http_response.is_closed
    assert response.parse().name == "Rex"
    assert response.parse() is response.parse()
    assert (response.json(), response.text) == ({"name": "Rex"}, '{"name": "Rex"}')


def test_an_async_raw_response(serve: Serve) -> None:
    server = serve(lambda _: reply({"name": "Rex"}, X_Limit="9"))

    async def main() -> None:
        client, resource = async_pets(server, RAW)
        async with client:
            response = await async_raw_response(resource.get)("a")
            assert (response.status_code, response.headers["x-limit"]) == (200, "9")
            assert (await response.parse()).name == "Rex"
            assert (await response.json(), response.content) == ({"name": "Rex"}, b'{"name": "Rex"}')

    asyncio.run(main())


def test_a_raw_response_that_cannot_be_parsed_can_still_be_read(serve: Serve) -> None:
    client, resource = pets(serve(lambda _: Reply(200, b"<html>")), RAW)
    with client:
        response = raw_response(resource.get)("a")
    with pytest.raises(APIDecodeError):
        response.parse()
    assert response.content == b"<html>"


def test_errors_are_raised_raw_or_not(serve: Serve) -> None:
    server = serve(lambda _: reply({"title": "Gone fishing"}, 404))
    for mode in Mode:
        client, resource = pets(server, mode)
        with client:
            with pytest.raises(NotFoundError, match="Gone fishing"):
                resource.get("a")
            with pytest.raises(NotFoundError, match="Gone fishing"):
                resource.photo()


def test_a_streamed_response_is_read_while_it_comes(serve: Serve) -> None:
    seen = threading.Event()

    def write(connection: Socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n" + b'{"name":')
        seen.wait(5)
        connection.sendall(b' "Rex"}')

    server = serve(lambda _: Reply(raw=write))
    client, resource = pets(server, STREAMED)
    with client, streamed_response(resource.get)("a") as response:
        assert response.status_code == 200
        pieces = response.iter_bytes()
        assert next(pieces) == b'{"name":'
        seen.set()
        assert b"".join(pieces) == b' "Rex"}'
        assert response.is_closed


def test_a_streamed_response_can_be_parsed(serve: Serve) -> None:
    server = serve(lambda _: reply({"name": "Rex"}))
    client, resource = pets(server, STREAMED)
    with client, streamed_response(resource.get)("a") as response:
        assert not response.is_closed
        assert response.parse().name == "Rex"

    async def main() -> None:
        client, resource = async_pets(server, STREAMED)
        async with client, async_streamed_response(resource.get)("a") as response:
            assert not response.is_closed
            assert (await response.parse()).name == "Rex"

    asyncio.run(main())


def test_leaving_a_streamed_response_gives_its_connection_back(serve: Serve) -> None:
    server = serve(lambda _: Reply(200, b"x" * MEGABYTE))
    client, resource = pets(server, STREAMED)
    with client:
        for _ in range(3):
            with streamed_response(resource.get)("a") as response:
                next(response.iter_bytes())
            assert response.is_closed
        with pytest.raises(ZeroDivisionError), streamed_response(resource.get)("a") as response:
            print(1 // 0)
        assert response.is_closed


def test_lines(serve: Serve) -> None:
    server = serve(lambda _: Reply(200, "é\r\nb\nc".encode()))
    client, resource = pets(server)
    with client, resource.photo() as response:
        assert list(response.iter_lines()) == ["é", "b", "c"]

    async def main() -> list[str]:
        client, resource = async_pets(server)
        async with client, await resource.photo() as response:
            return [line async for line in response.iter_lines()]

    assert asyncio.run(main()) == ["é", "b", "c"]


def test_binary(serve: Serve, tmp_path: Path) -> None:
    server = serve(lambda _: Reply(200, b"\x89PNG", {"Content-Type": "image/png"}))
    client, resource = pets(server)
    with client:
        with resource.photo() as photo:
            assert (photo.content_type, photo.read(), photo.content) == ("image/png", b"\x89PNG", b"\x89PNG")
        assert list(resource.photo().iter_bytes(2)) == [b"\x89P", b"NG"]
        resource.photo().write_to_file(tmp_path / "photo.png")
        (tmp_path / "photo.png").write_bytes(b"old")
        resource.photo().write_to_file(str(tmp_path / "photo.png"))
    assert (tmp_path / "photo.png").read_bytes() == b"\x89PNG"
    (tmp_path / "other").touch()
    assert (tmp_path / "photo.png").stat().st_mode == (tmp_path / "other").stat().st_mode
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", "photo.png"]
    assert server.last.headers["accept"] == "image/png"


def test_async_binary(serve: Serve, tmp_path: Path) -> None:
    server = serve(lambda _: Reply(200, b"\x89PNG", {"Content-Type": "image/png"}))

    async def main() -> None:
        client, resource = async_pets(server)
        async with client:
            async with await resource.photo() as photo:
                assert (photo.content_type, await photo.read(), photo.content) == ("image/png", b"\x89PNG", b"\x89PNG")
            pieces = [piece async for piece in (await resource.photo()).iter_bytes(2)]
            assert pieces == [b"\x89P", b"NG"]
            await (await resource.photo()).write_to_file(tmp_path / "photo.png")

    asyncio.run(main())
    assert (tmp_path / "photo.png").read_bytes() == b"\x89PNG"
    assert [path.name for path in tmp_path.iterdir()] == ["photo.png"]


def test_a_file_is_whole_or_as_it_was(serve: Serve, tmp_path: Path) -> None:
    server = serve(lambda _: broken(b"half", 100))
    path = tmp_path / "photo.png"
    path.write_bytes(b"old")
    client, resource = pets(server)
    with client, pytest.raises(APIConnectionError):
        resource.photo().write_to_file(path)

    async def main() -> None:
        client, resource = async_pets(server)
        async with client:
            await (await resource.photo()).write_to_file(path)

    with pytest.raises(APIConnectionError):
        asyncio.run(main())
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["photo.png"]


def large(connection: Socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (50 * MEGABYTE))
    for _ in range(50):
        connection.sendall(b"x" * MEGABYTE)


def test_50_megabytes_at_flat_memory(serve: Serve, tmp_path: Path) -> None:
    server = serve(lambda _: Reply(raw=large))
    client, resource = pets(server)
    with client:
        tracemalloc.start()
        resource.photo().write_to_file(tmp_path / "large")
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert (tmp_path / "large").stat().st_size == 50 * MEGABYTE
    assert peak < 8 * MEGABYTE


def test_50_megabytes_at_flat_memory_awaiting(serve: Serve, tmp_path: Path) -> None:
    server = serve(lambda _: Reply(raw=large))

    async def main() -> None:
        client, resource = async_pets(server)
        async with client:
            await (await resource.photo()).write_to_file(tmp_path / "large")

    tracemalloc.start()
    asyncio.run(main())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "large").stat().st_size == 50 * MEGABYTE
    assert peak < 8 * MEGABYTE


def test_a_stream_that_breaks_off_is_a_connection_error(serve: Serve) -> None:
    def write(connection: Socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
        reset(connection)

    server = serve(lambda _: Reply(raw=write))
    client, resource = pets(server)
    with client:
        reads = (BinaryAPIResponse.read, lambda it: list(it.iter_bytes()), lambda it: list(it.iter_lines()))
        for read in reads:
            with pytest.raises(APIConnectionError, match="GET http://"):
                read(resource.photo())

    async def main() -> None:
        client, resource = async_pets(server)
        async with client:
            with pytest.raises(APIConnectionError):
                await (await resource.photo()).read()

    asyncio.run(main())


def test_a_resource_in_a_mode_leaves_the_other_as_it_is(serve: Serve) -> None:
    client, resource = pets(serve(lambda _: reply({"name": "Rex"})))
    with client:
        raw: object = resource._in(RAW).get("a")
        assert isinstance(raw, APIResponse)
        assert isinstance(resource.get("a"), Pet)


def test_how_often_it_was_tried(serve: Serve, waits: list[int]) -> None:
    answers = [reply({}, 500), reply({}, 503), reply({"ok": True})]
    server = serve(lambda _: answers.pop(0))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        response = Things(client, RAW).call(Endpoint("GET", "/p"))
        assert response.retries_taken == 2
        assert response.http_request.url.path == "/p"


@pytest.mark.parametrize("mode", [RAW, STREAMED])
def test_the_text_is_an_attribute_and_can_be_called_for(serve: Serve, mode: Mode) -> None:
    server = serve(lambda _: reply({"name": "Rex"}, X_Request_Id="r1"))
    client, resource = pets(server, mode)
    with client, raw_response(resource.get)("a") as response:
        assert response.text() == response.text == '{"name": "Rex"}'
        assert (type(response.text()), response.text.upper()) == (str, '{"NAME": "REX"}')
        assert (response.http_request.method, response.retries_taken, response.request_id) == ("GET", 0, "r1")


def test_an_asynchronous_text_is_awaited(serve: Serve) -> None:
    server = serve(lambda _: reply({"name": "Rex"}))

    async def main() -> None:
        client, resource = async_pets(server, STREAMED)
        async with client, async_streamed_response(resource.get)("a") as response:
            assert await response.text() == '{"name": "Rex"}'
            assert await response.json() == {"name": "Rex"}

    asyncio.run(main())
