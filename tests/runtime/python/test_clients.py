"""Clients: what they are told, how they are copied and closed, and who may share them."""

from __future__ import annotations

import asyncio
import copy
import inspect
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import httpx
import pytest
from callers import SECRETS, SERVICE, AsyncThings, Caller, Things
from loopback import Answer, Reply, Request, Server, reply
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import APIConnectionError, MissingCredentialsError

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/p")
CLIENTS = pytest.mark.parametrize("kind", [SyncClient, AsyncClient])


def test_a_missing_key_names_the_argument_and_the_variable(caller: Caller) -> None:
    with pytest.raises(MissingCredentialsError, match="pass api_key=… or set the environment variable UNDER_TEST_KEY"):
        caller("http://127.0.0.1:9", GET, secrets={"api_key": None})


@CLIENTS
def test_a_client_needs_no_key_before_its_first_call(kind: type[Any]) -> None:
    assert kind(SERVICE, {"api_key": None}).with_options(max_retries=0).max_retries == 0


@CLIENTS
def test_arguments_come_before_the_environment(kind: type[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    assert kind(SERVICE, SECRETS).base_url == "https://api.invalid/v2"
    monkeypatch.setenv("UNDER_TEST_KEY", "from outside")
    monkeypatch.setenv("UNDER_TEST_BASE_URL", "http://localhost:1/v3/")
    client = kind(SERVICE, {"api_key": None})
    assert (client.base_url, client.max_retries, client.timeout.read) == ("http://localhost:1/v3", 2, 60)
    assert client._line.settings.secrets == {"api_key": "from outside"}
    assert kind(SERVICE, SECRETS, base_url="http://localhost:2").base_url == "http://localhost:2"


@CLIENTS
@pytest.mark.parametrize("url", ["api.example.com", "/v2", "ftp://example.com", "https://"])
def test_a_base_url_must_be_absolute(kind: type[Any], url: str) -> None:
    with pytest.raises(ValueError, match="base_url"):
        kind(SERVICE, SECRETS, base_url=url)


@CLIENTS
def test_retries_cannot_be_negative(kind: type[Any]) -> None:
    with pytest.raises(ValueError, match="max_retries"):
        kind(SERVICE, SECRETS, max_retries=-1)


@CLIENTS
def test_a_copy_differs_in_what_was_said_and_shares_the_rest(kind: type[Any]) -> None:
    client = kind(SERVICE, SECRETS, timeout=5, default_headers={"A": "1"}, default_query={"q": 1})
    other = client.with_options(max_retries=7, timeout=None, default_headers={"B": "2"})
    assert type(other) is kind
    assert (other.max_retries, other.timeout.read, client.timeout.read) == (7, None, 5)
    assert other._line.settings.default_headers == {"A": "1", "B": "2"}
    assert other._line.settings.default_query == {"q": 1}
    assert other._line.session is client._line.session
    assert other._line.settings.keyring is client._line.settings.keyring
    assert client.copy(base_url="http://localhost:1").base_url == "http://localhost:1"
    foreign = kind(SERVICE, {**SECRETS, "api_key": "other"})._line.settings
    assert foreign.keyring.proof(None).headers == (("Authorization", "Bearer other"),)


class Tenants(SyncClient):
    """A client of the user's own making."""

    def __init__(self, tenant: str) -> None:
        super().__init__(SERVICE, SECRETS)
        self.tenant = tenant

    @cached_property
    def things(self) -> Things:
        return Things(self)


def test_a_copy_keeps_what_a_subclass_added_and_makes_its_own_resources() -> None:
    with Tenants("acme") as client:
        before = client.things
        other = client.with_options(max_retries=7)
        assert (type(other), other.tenant, other.max_retries) == (Tenants, "acme", 7)
        assert other.things is not before
        assert other.things._line.settings.max_retries == 7


def test_copies_close_together_and_closed_is_closed(serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    client = SyncClient(SERVICE, SECRETS, base_url=server.url)
    Things(client).call(GET)
    client.copy().close()
    with pytest.raises(RuntimeError, match="closed"):
        Things(client).call(GET)


def test_async_copies_close_together_too(serve: Serve) -> None:
    server = serve(lambda _: reply({}))

    async def main() -> None:
        client = AsyncClient(SERVICE, SECRETS, base_url=server.url)
        await AsyncThings(client).call(GET)
        await client.copy().close()
        with pytest.raises(RuntimeError, match="closed"):
            await AsyncThings(client).call(GET)

    asyncio.run(main())


def test_nothing_is_connected_before_it_is_needed() -> None:
    client = SyncClient(SERVICE, SECRETS)
    assert client._line.session._pools._pools == []
    client.close()


def test_a_client_that_is_forgotten_gives_its_connections_back(serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    client = SyncClient(SERVICE, SECRETS, base_url=server.url)
    Things(client).call(GET)
    http = client._line.session._pools._pools[0].http
    del client
    assert http.is_closed


def test_the_callers_own_http_client(serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    with httpx.Client(headers={"X-Mine": "1"}, params={"q": ["a", "b"]}) as http:
        with SyncClient(SERVICE, SECRETS, base_url=server.url, http_client=http) as client:
            Things(client).call(GET)
        assert not http.is_closed
    assert (server.last.target, server.last.headers["x-mine"]) == ("/p?q=a&q=b", "1")
    assert server.last.headers["user-agent"].startswith("runtime_under_test-python")


def test_the_callers_own_async_http_client(serve: Serve) -> None:
    server = serve(lambda _: reply({}))

    async def main() -> None:
        async with httpx.AsyncClient(headers={"X-Mine": "1"}) as http:
            async with AsyncClient(SERVICE, SECRETS, base_url=server.url, http_client=http) as client:
                await AsyncThings(client).call(GET)
            assert not http.is_closed

    asyncio.run(main())
    assert server.last.headers["x-mine"] == "1"


def test_connections_are_kept(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        for _ in range(5):
            Things(client).call(GET)
    assert {request.connection for request in server.requests} == {1}


def test_200_threads_share_one_client(serve: Serve) -> None:
    server = serve(lambda request: reply({"target": request.target}))
    results: dict[int, object] = {}
    with SyncClient(SERVICE, SECRETS, base_url=server.url) as client:
        together = threading.Barrier(200)

        def ask(number: int) -> None:
            together.wait(30)
            results[number] = Things(client).call(Endpoint("GET", "/p/{n}"), path={"n": number})

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(200)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert results == {number: {"target": f"/p/{number}"} for number in range(200)}


def test_event_loops_one_after_another(serve: Serve) -> None:
    server = serve(lambda _: reply({"ok": True}))
    client = AsyncClient(SERVICE, SECRETS, base_url=server.url)

    async def ask() -> object:
        return await AsyncThings(client).call(GET)

    assert [asyncio.run(ask()) for _ in range(3)] == [{"ok": True}] * 3
    assert {request.connection for request in server.requests} == {1, 2, 3}
    assert len(client._line.session._loops) == 0


def test_event_loops_at_once(serve: Serve) -> None:
    server = serve(lambda _: reply({"ok": True}))
    client = AsyncClient(SERVICE, SECRETS, base_url=server.url)
    results: list[object] = []

    async def ask() -> None:
        results.extend(await asyncio.gather(*(AsyncThings(client).call(GET) for _ in range(10))))

    threads = [threading.Thread(target=lambda: asyncio.run(ask())) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [{"ok": True}] * 50


FORKING = """
import os, sys
from callers import SECRETS, SERVICE, Things
from runtime_under_test.client import SyncClient
from runtime_under_test.endpoint import Endpoint

with SyncClient(SERVICE, SECRETS, base_url=sys.argv[1], timeout=10) as client:
    Things(client).call(Endpoint("GET", "/before"))
    child = os.fork()
    if child == 0:
        Things(client).call(Endpoint("GET", "/child"))
        os._exit(7)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    Things(client).call(Endpoint("GET", "/parent"))
"""


def test_a_forked_process_has_connections_of_its_own(serve: Serve) -> None:
    server = serve(lambda _: reply({}))
    here = Path(__file__).parent
    subprocess.run([sys.executable, "-W", "error", "-c", FORKING, server.url], cwd=here, check=True, timeout=30)
    assert [(request.target, request.connection) for request in server.requests] == [
        ("/before", 1),
        ("/child", 2),
        ("/parent", 1),
    ]


def test_a_cancelled_call_leaves_nothing_behind(serve: Serve) -> None:
    def answer(request: Request) -> Reply:
        if request.target == "/slow":
            server.wait(5)
        return reply({"ok": True})

    server = serve(answer)

    async def main() -> object:
        async with AsyncClient(SERVICE, SECRETS, base_url=server.url) as client:
            things = AsyncThings(client)
            for _ in range(3):
                task = asyncio.create_task(things.call(Endpoint("GET", "/slow")))
                await asyncio.sleep(0.05)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(things.call(Endpoint("GET", "/slow")), 0.05)
            assert await things.call(GET) == {"ok": True}
            return asyncio.all_tasks() - {asyncio.current_task()}

    assert asyncio.run(main()) == set()


def test_a_call_cancelled_between_tries_ends_at_once(serve: Serve) -> None:
    server = serve(lambda _: reply({}, 429, Retry_After="30"))

    async def main() -> None:
        async with AsyncClient(SERVICE, SECRETS, base_url=server.url) as client:
            await asyncio.wait_for(AsyncThings(client).call(GET), 0.1)

    with pytest.raises(asyncio.TimeoutError):
        asyncio.run(main())
    assert len(server.requests) == 1


def test_an_operation_with_a_server_of_its_own(caller: Caller, serve: Serve, waits: list[int]) -> None:
    server = serve(lambda _: reply({}))
    caller(server.url, Endpoint("GET", "/p", server="https://api.invalid/v2"))
    assert server.last.target == "/p"
    caller(f"{server.url}/base", Endpoint("GET", "/p", server="https://api.invalid/other"))
    assert server.last.target == "/base/other/p"
    with pytest.raises(APIConnectionError, match=r"GET http://127.0.0.1:1/p"):
        caller(server.url, Endpoint("GET", "/p", server="http://127.0.0.1:1/"))


def test_a_loop_that_was_closed_roughly_is_not_kept() -> None:
    client = AsyncClient(SERVICE, SECRETS)
    session = client._line.session

    async def touch() -> int:
        await session._connections()
        return len(session._loops)

    loop = asyncio.new_event_loop()
    assert loop.run_until_complete(touch()) == 1
    loop.close()
    assert asyncio.run(touch()) == 1
    assert len(session._loops) == 0


def test_a_deep_copy_shares_the_connections() -> None:
    with SyncClient(SERVICE, SECRETS) as client:
        other = copy.deepcopy({"client": client})["client"]
        assert other is not client
        assert other._line.session is client._line.session


@pytest.mark.parametrize(
    "url", ["https://api.invalid/v2?a=b", "https://api.invalid/#x", "https://u:word@api.invalid/?"]
)
def test_a_base_url_has_no_query(url: str) -> None:
    with pytest.raises(ValueError, match=r"base_url: .* has a query or a fragment") as caught:
        SyncClient(SERVICE, SECRETS, base_url=url)
    assert "word" not in str(caught.value)


def test_options_are_those_that_settings_keep_from_secrets() -> None:
    """`generator.settings.OPTIONS`: an argument for a secret can't be called as one."""
    from generator.settings import OPTIONS

    given = set(inspect.signature(SyncClient.__init__).parameters) - {"self", "service", "secrets", "servers"}
    assert given <= OPTIONS
