"""A package of an API with several servers, called on loopback: which server a call goes to, and what is refused."""

from __future__ import annotations

import asyncio
import inspect
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .shop import DOCUMENT, answer, fields, installed


@dataclass
class Listening:
    """A server on loopback, and the paths that it was asked for."""

    server: ThreadingHTTPServer
    asked: list[str] = field(default_factory=list)

    @property
    def port(self) -> int:
        return self.server.server_port


def listening() -> Listening:
    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            body = json.dumps({"ok": True}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            """In silence."""

    found = Listening(ThreadingHTTPServer(("127.0.0.1", 0), Answering))
    threading.Thread(target=found.server.serve_forever, daemon=True).start()
    return found


@pytest.fixture(scope="module")
def listeners() -> Iterator[tuple[Listening, ...]]:
    found = tuple(listening() for _ in range(3))
    yield found
    for each in found:
        each.server.shutdown()
        each.server.server_close()


@pytest.fixture
def ports(listeners: tuple[Listening, ...]) -> tuple[Listening, ...]:
    for each in listeners:
        each.asked.clear()
    return listeners


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SHOP_BASE_URL", "SHOP_ENVIRONMENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SHOP_KEY", "k")


GET = {"responses": answer(fields([], ok={"type": "boolean"}))}
FRAME = {"content": {"application/json": {"schema": {"type": "object"}}}}
TALK = {"requestBody": FRAME, "responses": {"101": {"description": "Frames.", **FRAME}}}
REGION = {"enum": ["eu", "us"], "default": "eu"}
NO_NAMES = "operations: {}\n"


def document(servers: list[Any], **own: list[Any]) -> dict[str, Any]:
    """`/pets`, and a path for each of `own` with its servers."""
    paths = {
        "/pets": {"get": GET},
        "/talks": {"get": TALK},
        **{f"/{name}": {"servers": found, "get": GET} for name, found in own.items()},
    }
    return {**DOCUMENT, "servers": servers, "paths": paths, "webhooks": {}}


def at(port: int, path: str, **more: Any) -> dict[str, Any]:
    return {"url": f"http://127.0.0.1:{port}{path}", **more}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory, listeners: tuple[Listening, ...]) -> ModuleType:
    """Two environments, the first with a region in its path; one path elsewhere, one for each environment."""
    live, sandbox, other = (each.port for each in listeners)
    region = {"variables": {"region": REGION, "port": {"default": str(live)}}}
    servers = [
        {"url": "http://127.0.0.1:{port}/{region}/v1", "description": "Production", **region},
        at(sandbox, "/v1", description="Sandbox"),
    ]
    both = [
        at(other, "/{region}/live", description="Production", variables={"region": {"default": "eu"}}),
        at(other, "/sandbox", description="Sandbox"),
    ]
    own = {"files": [at(other, "/up")], "reports": both, "orders": [{"url": "/v0"}]}
    return installed(tmp_path_factory.mktemp("servers"), "shop_of_servers", NO_NAMES, document(servers, **own))


def asked(
    shop: ModuleType, ports: tuple[Listening, ...], told: dict[str, Any], changed: dict[str, Any]
) -> list[list[str]]:
    """What each server was asked for, by both clients alike; `changed` is told to a copy."""
    for each in ports:
        each.asked.clear()
    with shop.Shop(**told) as client:
        _call_all(client.copy(**changed) if changed else client)
    blocking = [list(each.asked) for each in ports]
    for each in ports:
        each.asked.clear()
    asyncio.run(_await_all(shop, told, changed))
    assert [each.asked for each in ports] == blocking
    return blocking


def _call_all(client: Any) -> None:
    for name in ("pets", "files", "reports", "orders"):
        assert getattr(client, name).list().ok is True


async def _await_all(shop: ModuleType, told: dict[str, Any], changed: dict[str, Any]) -> None:
    async with shop.AsyncShop(**told) as client:
        copied = client.with_options(**changed) if changed else client
        for name in ("pets", "files", "reports", "orders"):
            assert (await getattr(copied, name).list()).ok is True


EU = [["/eu/v1/pets", "/v0/orders"], [], ["/up/files", "/eu/live/reports"]]
US = [["/us/v1/pets", "/v0/orders"], [], ["/up/files", "/us/live/reports"]]
SANDBOX = [[], ["/v1/pets", "/v0/orders"], ["/up/files", "/sandbox/reports"]]


@pytest.mark.parametrize(
    ("told", "changed", "expected"),
    [
        ({}, {}, EU),
        ({"environment": "production"}, {}, EU),
        ({"region": "us"}, {}, US),
        ({"environment": "production", "region": "us"}, {}, US),
        ({"environment": "sandbox"}, {}, SANDBOX),
        ({}, {"environment": "sandbox"}, SANDBOX),
        ({}, {"region": "us"}, US),
        ({"region": "us"}, {"environment": "production"}, US),
        ({"region": "us"}, {"environment": "sandbox"}, SANDBOX),
        ({"environment": "sandbox"}, {"environment": "production", "region": "us"}, US),
        ({"environment": "sandbox"}, {"timeout": 5}, SANDBOX),
        ({"region": "us"}, {"timeout": 5}, US),
    ],
)
def test_calls_go_where_the_client_was_told(
    shop: ModuleType, ports: tuple[Listening, ...], told: Any, changed: Any, expected: list[list[str]]
) -> None:
    assert asked(shop, ports, told, changed) == expected


def test_the_environment_chooses_where_no_argument_does(
    shop: ModuleType, ports: tuple[Listening, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_ENVIRONMENT", "sandbox")
    assert asked(shop, ports, {}, {}) == SANDBOX
    assert asked(shop, ports, {"environment": "production"}, {}) == EU
    monkeypatch.setenv("SHOP_BASE_URL", f"http://127.0.0.1:{ports[1].port}/mine")
    assert asked(shop, ports, {}, {})[1][0] == "/mine/pets"
    assert asked(shop, ports, {"region": "us", "environment": "production"}, {}) == US
    monkeypatch.setenv("SHOP_ENVIRONMENT", "nowhere")
    monkeypatch.delenv("SHOP_BASE_URL")
    with pytest.raises(ValueError, match=r"SHOP_ENVIRONMENT: 'nowhere' is none of 'production', 'sandbox'"):
        shop.Shop()


def test_a_copy_keeps_what_was_chosen_when_the_client_was_made(
    shop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_ENVIRONMENT", "sandbox")
    client = shop.Shop()
    monkeypatch.setenv("SHOP_ENVIRONMENT", "production")
    assert client.copy(timeout=1).base_url == client.base_url


def test_a_base_url_is_asked_for_all_that_is_the_apis_own(shop: ModuleType, ports: tuple[Listening, ...]) -> None:
    """An operation whose server is of another host stays there."""
    base_url = f"http://127.0.0.1:{ports[1].port}/mine"
    found = asked(shop, ports, {"base_url": base_url}, {})
    assert found == [[], ["/mine/pets", "/mine/v0/orders"], ["/up/files", "/eu/live/reports"]]
    assert asked(shop, ports, {"environment": "sandbox"}, {"base_url": base_url}) == found
    assert asked(shop, ports, {"base_url": base_url}, {"environment": "sandbox"}) == SANDBOX
    assert asked(shop, ports, {"base_url": base_url}, {"timeout": 5}) == found


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"environment": "nowhere"}, "environment: 'nowhere' is none of 'production', 'sandbox'"),
        ({"region": "mars"}, "region: 'mars' is none of 'eu', 'us'"),
        ({"environment": "sandbox", "region": "us"}, "region: the server 'sandbox' has none; 'production' has"),
        (
            {"base_url": "http://127.0.0.1", "environment": "sandbox"},
            "base_url and environment: a base URL is given whole",
        ),
        ({"base_url": "http://127.0.0.1", "region": "us"}, "base_url and region: "),
        ({"base_url": "http://127.0.0.1/?a=b"}, "has a query or a fragment"),
        ({"base_url": "http://127.0.0.1/#a"}, "has a query or a fragment"),
        ({"base_url": "http://[bad/v1"}, "is no absolute http or https URL"),
        ({"base_url": "127.0.0.1/v1"}, "is no absolute http or https URL"),
        *(
            ({"port": value}, "port: .* is no part of a URL")
            for value in ("80/x", "80?", "80#", "me@80", "8 0", "80\n", "8\x000", "8\\0", "..", "80%2f", "", "８0")
        ),
    ],
)
def test_what_leads_nowhere_is_refused_when_a_client_is_made(shop: ModuleType, told: Any, said: str) -> None:
    for kind in (shop.Shop, shop.AsyncShop):
        with pytest.raises(ValueError, match=said):
            kind(**told)


def test_a_part_of_a_url_is_text(shop: ModuleType) -> None:
    with pytest.raises(TypeError, match="port: a str is wanted, int was given"):
        shop.Shop(port=80)


def test_a_client_says_what_it_is_told(shop: ModuleType) -> None:
    told = inspect.signature(shop.Shop).parameters
    assert told["environment"].annotation == "Literal['production', 'sandbox'] | None"
    assert told["region"].annotation == "Literal['eu', 'us'] | None"
    assert told["port"].annotation == "str | None"
    assert inspect.signature(shop.AsyncShop.copy).parameters["region"].annotation == "Literal['eu', 'us'] | None"


def test_with_one_server_there_is_nothing_to_choose(tmp_path: Path) -> None:
    shop = installed(tmp_path, "shop_of_one", NO_NAMES, document([{"url": "https://shop.example/v1"}]))
    assert "environment" not in inspect.signature(shop.Shop).parameters
    assert "environment" not in inspect.signature(shop.Shop.copy).parameters
    assert "servers" not in (tmp_path / "src/shop_of_one/_client.py").read_text()


def test_a_variable_without_a_default_must_be_given(tmp_path: Path) -> None:
    shop = installed(tmp_path, "shop_of_tenants", NO_NAMES, document([{"url": "https://{tenant-id}.shop.example"}]))
    with pytest.raises(ValueError, match="tenant_id: the URL of the API needs it; pass tenant_id=…, or base_url=…"):
        shop.Shop()
    assert shop.Shop(tenant_id="we").base_url == "https://we.shop.example"
    assert shop.Shop(tenant_id="we").copy(tenant_id="you").copy().base_url == "https://you.shop.example"
    assert shop.Shop(base_url="https://mine.example").base_url == "https://mine.example"


def test_a_variable_may_be_called_environment_where_there_is_one_server(tmp_path: Path) -> None:
    values = {"environment": {"enum": ["live", "test"], "default": "live"}, "v": {"default": "1"}}
    servers = [{"url": "https://{environment}.shop.example/{v}", "variables": values}]
    shop = installed(tmp_path, "shop_of_words", NO_NAMES, document(servers))
    client = shop.Shop(environment="test", v="2")
    assert client.base_url == "https://test.shop.example/2"
    assert client.copy(v="3").base_url == "https://test.shop.example/3"
    assert client.copy(environment="live").copy(timeout=1).base_url == "https://live.shop.example/2"
    with pytest.raises(ValueError, match="environment: 'nowhere' is none of 'live', 'test'"):
        client.copy(environment="nowhere")


def test_a_channel_opens_at_the_server_of_the_client(shop: ModuleType, ports: tuple[Listening, ...]) -> None:
    """Where the handshake goes; nobody there speaks WebSocket."""
    with shop.Shop(environment="sandbox") as client, pytest.raises(shop.APIError):
        client.talks.list().__enter__()
    with shop.Shop(region="us") as client, pytest.raises(shop.APIError):
        client.talks.list().__enter__()
    assert [each.asked for each in ports] == [["/us/v1/talks"], ["/v1/talks"], []]


@pytest.mark.parametrize(
    ("servers", "package"),
    [([], "shop_of_none"), ([{"url": "/v1"}], "shop_of_path"), ([{"url": "https://[x"}], "shop_of_bad")],
)
def test_without_an_absolute_server_a_base_url_is_needed(
    tmp_path: Path,
    ports: tuple[Listening, ...],
    monkeypatch: pytest.MonkeyPatch,
    servers: list[Any],
    package: str,
) -> None:
    shop = installed(tmp_path, package, NO_NAMES, document(servers, orders=[{"url": "/v0"}]))
    for kind in (shop.Shop, shop.AsyncShop):
        with pytest.raises(ValueError, match=r"base_url: .*pass base_url='https://…', or set .* SHOP_BASE_URL"):
            kind()
    url = f"http://127.0.0.1:{ports[0].port}/base"
    with shop.Shop(base_url=url) as client:
        assert (client.pets.list().ok, client.orders.list().ok) == (True, True)
    monkeypatch.setenv("SHOP_BASE_URL", url)
    assert shop.AsyncShop().base_url == url
    assert ports[0].asked == ["/base/pets", "/v0/orders"]
    assert "which its document doesn't say" in " ".join((shop.Shop.__init__.__doc__ or "").split())
