"""What the runtime's tests share. The runtime is the package `runtime_under_test`, a link to the templates' folder."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from callers import CALLERS, Caller
from loopback import Answer, Server
from runtime_under_test import retries


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest) -> Caller:
    name: str = request.param
    return CALLERS[name]


@pytest.fixture
def serve() -> Iterator[Callable[[Answer], Server]]:
    """Starts servers, and ends them with the test."""
    running: list[Server] = []

    def started(answer: Answer) -> Server:
        server = Server(answer).__enter__()
        running.append(server)
        return server

    yield started
    for server in running:
        server.__exit__(None, None, None)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """No backoff takes time; the numbers of the retries that would have waited are kept."""
    seen: list[int] = []

    def backoff(number: int) -> float:
        seen.append(number)
        return 0.0

    monkeypatch.setattr(retries, "backoff", backoff)
    return seen


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("UNDER_TEST_KEY", "UNDER_TEST_BASE_URL", "UNDER_TEST_LOG", "HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True, scope="module")
def _nothing_left() -> Iterator[None]:
    """What a module's tests leaked warns now, and a warning is an error."""
    yield
    gc.collect()
