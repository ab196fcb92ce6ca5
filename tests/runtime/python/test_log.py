"""What is logged, at which level, and what never is."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
from callers import SERVICE, Caller, call_sync
from loopback import Answer, Server, reply
from runtime_under_test.auth import ApiKey, Bearer
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import APIConnectionError
from runtime_under_test.log import redact
from runtime_under_test.service import Credential
from runtime_under_test.urls import keep_secret, shown

Serve = Callable[[Answer], Server]
POST = Endpoint("POST", "/p", body="json", idempotency="Idempotency-Key")
PACKAGE = "runtime_under_test"
BOTH_KEYS = replace(
    SERVICE,
    credentials=(Credential("api_key", "UNDER_TEST_KEY", ("bearer", "query")),),
    schemes={"bearer": Bearer(), "query": ApiKey("query", "license")},
    security=(("bearer", "query"),),
)


@pytest.fixture(autouse=True)
def _fresh_logger() -> Iterator[None]:
    logger = logging.getLogger(PACKAGE)
    yield
    logger.setLevel(logging.NOTSET)
    logger.handlers.clear()


@pytest.mark.usefixtures("waits")
def test_info_says_what_was_asked_and_what_came(caller: Caller, serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    left = [500, 200]
    server = serve(lambda _: reply({"reply": "private"}, left.pop(0)))
    caplog.set_level(logging.INFO, PACKAGE)
    caller(server.url, POST, body={"text": "private"}, query={"q": "a b"})
    said = [record.getMessage() for record in caplog.records if record.name == PACKAGE]
    assert said[0].startswith(f"POST {server.url}/p?q=a%20b → 500 in 0.")
    assert said[1] == "retry 1 in 0.000 s"
    assert said[2].endswith("s, retry 1")
    assert len(said) == 3
    assert "private" not in "".join(said)


def test_faults_are_logged_by_name(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, PACKAGE)
    with pytest.raises(APIConnectionError):
        caller("http://127.0.0.1:1", POST, body={}, options={"max_retries": 0})
    assert "POST http://127.0.0.1:1/p → ConnectError in 0." in caplog.text


def test_no_level_shows_a_key(caller: Caller, serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    server = serve(lambda _: reply({"secret": "body"}))
    caplog.set_level(logging.DEBUG)
    caller(
        server.url,
        POST,
        service=BOTH_KEYS,
        body={"secret": "body"},
        query={"token": "sesame"},
        extra_headers={"X-Other": "sesame"},
    )
    assert server.last.target == "/p?license=sesame&token=sesame"
    assert "license=***&token=***" in caplog.text
    assert "'content-type': 'application/json'" in caplog.text
    assert "'authorization': '***'" in caplog.text
    assert "sesame" not in caplog.text
    assert "body" not in "".join(record.getMessage() for record in caplog.records if record.name == PACKAGE)


def test_what_was_redacted_is_still_a_url_in_which_other_packages_look_for_keys_of_theirs() -> None:
    redact({"license"})
    url = httpx.URL("https://api.example.com/p?license=sesame&a=b")
    record = logging.LogRecord("httpx", logging.INFO, __file__, 1, "HTTP Request: %s %s", ("GET", url), None)
    for each in logging.getLogger("httpx").filters:
        assert isinstance(each, logging.Filter)
        assert each.filter(record)
    assert record.args == ("GET", httpx.URL("https://api.example.com/p?license=***&a=b"))


@pytest.mark.parametrize(
    ("value", "level"),
    [("debug", logging.DEBUG), ("INFO", logging.INFO), ("", logging.NOTSET), ("yes", logging.NOTSET)],
)
@pytest.mark.parametrize("kind", [SyncClient, AsyncClient])
def test_the_environment_turns_it_on(
    kind: type[Any], value: str, level: int, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("UNDER_TEST_LOG", value)
    clients = [kind(SERVICE, {"api_key": "k"}) for _ in range(2)]
    logger = logging.getLogger(PACKAGE)
    assert logger.level == level
    assert len(logger.handlers) == (0 if level == logging.NOTSET else 1)
    logger.error("seen")
    assert capfd.readouterr().err.count("seen") == len(logger.handlers)
    assert [client.max_retries for client in clients] == [2, 2]


def test_the_applications_own_handlers_are_left_alone(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = logging.NullHandler()
    logging.getLogger(PACKAGE).addHandler(mine)
    monkeypatch.setenv("UNDER_TEST_LOG", "info")
    call_sync(serve(lambda _: reply({})).url, POST, body={})
    assert logging.getLogger(PACKAGE).handlers == [mine]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://u:p@a.example/b", "https://***@a.example/b"),
        ("https://a.example/?Token=1&q=2&x-amz-signature=3", "https://a.example/?Token=***&q=2&x-amz-signature=***"),
        ("https://a.example/b?mine=1", "https://a.example/b?mine=***"),
        ("https://a.example/b@c", "https://a.example/b@c"),
    ],
)
def test_urls_are_shown_without_secrets(url: str, expected: str) -> None:
    keep_secret({"mine"})
    assert shown(url) == expected
