"""Servers: which a client can be told, what they are called, and what is said of those that it can't."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.config import UNCONFIGURED, Credential
from generator.lower.server_variables import OPTIONS
from generator.model.api import Api, Server, ServerVariable

from .small import codes, lowered

DONE = {"responses": {"204": {"description": "Done."}}}
CHANNEL = {"get": {"responses": {"101": {"description": "Frames."}}}}


def servers(*found: Any, **settings: Any) -> tuple[Api, tuple[str, ...]]:
    paths = {"/a": {"get": DONE}}
    api, faults = lowered({"servers": list(found), "paths": paths}, replace(UNCONFIGURED, **settings))
    return api, codes(faults)


def at(url: str, **more: Any) -> dict[str, Any]:
    return {"url": url, **more}


def test_a_server_with_variables() -> None:
    region = {"enum": ["eu", "us"], "default": "eu", "description": " Where. "}
    api, faults = servers(at("https://{region}.t.example/{v}/", variables={"region": region, "v": {"default": "v2"}}))
    variables = (ServerVariable("region", "region", "eu", ("eu", "us"), "Where."), ServerVariable("v", "v", "v2"))
    assert api.servers == (
        Server("https://eu.t.example/v2", "", "server_1", "https://{region}.t.example/{v}", variables),
    )
    assert faults == ()


@pytest.mark.parametrize(
    ("found", "names"),
    [
        (
            [at("https://a.example", description="Production server (live data)"), at("https://b.example")],
            "production server_2",
        ),
        ([at("https://api.example"), at("https://sandbox.api.example")], "server_1 sandbox"),
        (
            [at("https://a.example", name="prod-eu"), at("https://b.example", **{"x-name": "US East"})],
            "prod_eu us_east",
        ),
        ([at("https://a.example", description="Staging"), at("http://localhost:80")], "staging local"),
        (
            [at("https://a.example", description="Production"), at("https://b.example", description="Production EU")],
            "production production_eu",
        ),
        (
            [at("https://a.example", description="Production"), at("https://b.example", description="Production")],
            "production server_2",
        ),
        (
            [
                at("https://a.example", name="one"),
                at("https://b.example", name="One"),
                at("https://c.example", name="ONE"),
            ],
            "one server_2 server_3",
        ),
        (
            [at("https://a.example", description="Europe"), at("https://b.example", description="3 of us")],
            "europe number_3_us",
        ),
        (
            [
                at("https://a.example", description="Where all of your calls and those of other people go"),
                at("https://b.example"),
            ],
            "server_1 server_2",
        ),
        ([at("https://a.example", name='"]\nimport os'), at("https://b.example", name="…")], "import_os u2026"),
    ],
)
def test_names_are_words_and_each_is_given_once(found: list[Any], names: str) -> None:
    api, faults = servers(*found)
    assert [server.name for server in api.servers] == names.split()
    assert faults == ()


def test_what_is_added_at_the_end_renames_nothing() -> None:
    one, two = at("https://a.example", description="Production"), at("https://b.example", description="Production (EU)")
    assert servers(one)[0].servers == servers(one, two)[0].servers[:1]


@pytest.mark.parametrize(
    "url",
    [
        "https://[bad/v1",
        "https://t.example/[v1]",
        "https://t.example/a b",
        "https://t.example/\x1b[2J",
        "https://t.example:port/v1",
        "https://t.example:0",
        "https:///v1",
        "https://{open/v1",
        "t.example/v1",
        "//t.example/v1",
        "ftp://t.example/v1",
        "javascript:alert(1)",
        "https://t.example\\@other.example",
    ],
)
def test_what_is_no_url_is_left_out_and_said(url: str) -> None:
    api, faults = servers(at(url))
    assert (api.servers, faults) == ((), ("bad-server", "no-server"))
    api, faults = servers(at(url), at("https://good.example"))
    assert ([server.url for server in api.servers], faults) == (["https://good.example"], ("bad-server",))


def test_a_secret_in_a_url_is_nowhere() -> None:
    api, faults = lowered({"servers": [at("https://me:secret@t.example/v1")], "paths": {"/a": {"get": DONE}}})
    assert [server.url for server in api.servers] == ["https://t.example/v1"]
    assert codes(faults) == ("bad-server",)
    assert "secret" not in repr((api, [fault.message for fault in faults]))


@pytest.mark.parametrize("url", ["https://t.example/v1?key=1", "https://t.example/v1#top"])
def test_a_query_or_a_fragment_is_cut_off(url: str) -> None:
    api, faults = servers(at(url))
    assert ([server.url for server in api.servers], faults) == (["https://t.example/v1"], ("bad-server",))


@pytest.mark.parametrize(
    "found", [[], [at("/v1")], [at("")], [at("v1")], [at("{base}", variables={"base": {"default": "/v1"}})]]
)
def test_no_absolute_server_is_said(found: list[Any]) -> None:
    api, faults = servers(*found)
    assert not any(server.is_absolute for server in api.servers)
    assert faults == ("no-server",)


def test_without_an_operation_nobody_asks_for_a_server() -> None:
    assert lowered({"servers": []})[1] == ()


def test_a_relative_server_beside_others_is_left_out() -> None:
    api, faults = servers(at("/v1"), at("https://t.example"))
    assert ([server.url for server in api.servers], faults) == (["https://t.example"], ("relative-server",))


def test_servers_of_websockets() -> None:
    api, faults = servers(at("wss://t.example"), at("https://t.example"))
    assert ([server.url for server in api.servers], faults) == (["https://t.example"], ("websocket-server",))
    api, faults = servers(at("ws://t.example"))
    assert ([server.url for server in api.servers], faults) == (["http://t.example"], ("websocket-server",))


@pytest.mark.parametrize(
    ("raw", "default", "values", "faults"),
    [
        ({"default": "a", "enum": ["b"]}, "a", ("a", "b"), ("bad-server-variable",)),
        ({"default": "a", "enum": []}, "a", (), ()),
        ({"default": 8443, "enum": [8443, 443]}, "8443", ("8443", "443"), ()),
        ({"enum": ["a", "b"]}, None, ("a", "b"), ()),
        ({"default": "a?b"}, None, (), ("bad-server-variable",)),
        ({"default": "a", "enum": ["a", "b@c", "d\n"]}, "a", ("a",), ("bad-server-variable",) * 2),
        ({"default": "a", "enum": ["a", "a"]}, "a", ("a",), ()),
        ({"default": ""}, "", (), ()),
    ],
)
def test_variables(raw: Any, default: str | None, values: tuple[str, ...], faults: tuple[str, ...]) -> None:
    api, found = servers(at("https://t.example/{x}", variables={"x": raw}))
    (variable,) = api.servers[0].variables
    assert (variable.default, variable.values, found) == (default, values, faults)


def test_what_is_not_declared_must_be_said_by_users() -> None:
    api, faults = servers(at("https://{tenant-id}.t.example:{port}/", variables={"other": {"default": "x"}}))
    assert [(one.name, one.argument, one.default) for one in api.servers[0].variables] == [
        ("tenant-id", "tenant_id", None),
        ("port", "port", None),
    ]
    assert (api.servers[0].url, faults) == (
        "https://tenant_id.t.example:443".replace("_", "-"),
        ("unused-server-variable",),
    )


def test_a_variable_has_one_argument_however_many_servers_have_it() -> None:
    def stated(*names: str) -> Any:
        return {name: {"default": "x"} for name in names}

    api, faults = servers(
        at("https://a.example/{base-path}/{base_path}", variables=stated("base-path", "base_path")),
        at("https://b.example/{base_path}/{timeout}", variables=stated("base_path", "timeout")),
    )
    assert [[one.argument for one in server.variables] for server in api.servers] == [
        ["base_path", "server_base_path"],
        ["server_base_path", "server_timeout"],
    ]
    assert faults == ("server-variable-renamed",) * 2


@pytest.mark.parametrize("name", [*OPTIONS, "api_key"])
def test_no_variable_takes_an_option(name: str) -> None:
    url = at(f"https://t.example/{{{name}}}", variables={name: {"default": "x"}})
    api, faults = servers(url, credentials=(Credential("api_key", "T_API_KEY", ()),))
    assert api.servers[0].variables[0].argument == f"server_{name}"
    assert "server-variable-renamed" in faults


def test_environment_is_taken_where_there_are_several() -> None:
    one = at("https://{environment}.t.example", variables={"environment": {"default": "x"}})
    assert servers(one)[0].servers[0].variables[0].argument == "environment"
    api, faults = servers(one, at("https://b.example"))
    assert (api.servers[0].variables[0].argument, faults) == ("server_environment", ("server-variable-renamed",))


def test_sdk_yaml_names_servers_and_adds_others() -> None:
    region = {"region": {"default": "eu"}}
    found = [at("https://{region}.a.example/", variables=region), at("https://b.example"), at("/v1")]
    wanted = {"live": "https://{region}.a.example", "mine": "https://{tenant}.mine.example/v1/"}
    api, faults = servers(*found, servers=wanted)
    assert [(one.name, one.url, [each.default for each in one.variables]) for one in api.servers] == [
        ("live", "https://eu.a.example", ["eu"]),
        ("mine", "https://tenant.mine.example/v1", [None]),
    ]
    assert faults == ("server-not-named",)


def test_a_scheme_may_be_a_variable() -> None:
    scheme = {"scheme": {"default": "https", "enum": ["https", "http"]}}
    found = [at("{scheme}://t.example/v1", variables=scheme)]
    api, faults = servers(*found, servers={"live": "{scheme}://t.example/v1"})
    assert ([(one.name, one.url) for one in api.servers], faults) == ([("live", "https://t.example/v1")], ())
    assert servers(*found)[0].servers[0].url == "https://t.example/v1"


def own(
    home: list[Any], *own: Any, method: Any = None
) -> tuple[str | None, tuple[tuple[str, str], ...], tuple[str, ...]]:
    paths = (
        {"/a": {"get": {**DONE, "servers": list(own)}}} if method is None else {"/a": {**method, "servers": list(own)}}
    )
    api, faults = lowered({"servers": home, "paths": paths})
    return api.operations[0].server, api.operations[0].templates, codes(faults)


HOME = [at("https://a.example/v1")]
BOTH = [at("https://a.example/v1", name="live"), at("https://b.example/v1", name="sandbox")]
REGIONS = [at("https://{region}.a.example", variables={"region": {"default": "eu"}})]


@pytest.mark.parametrize(
    ("home", "found", "expected"),
    [
        (HOME, [at("https://up.example/")], ("https://up.example", (), ())),
        (HOME, [at("https://a.example/v1/")], (None, (), ())),
        (HOME, [at("/v2")], ("https://a.example/v2", (), ())),
        (HOME, [at("https://[bad")], (None, (), ("bad-server",))),
        (HOME, [at("wss://up.example")], ("https://up.example", (), ("websocket-server",))),
        (
            HOME,
            [at("https://{x}.example", variables={"x": {"default": "up"}})],
            ("https://up.example", (), ("server-variable-fixed",)),
        ),
        (HOME, [at("https://{x}.example")], (None, (), ("bad-server",))),
        (
            HOME,
            [at("https://one.example"), at("https://two.example")],
            ("https://one.example", (), ("server-not-used",)),
        ),
        ([at("/v1")], [at("/v2")], ("/v2", (), ("no-server",))),
        (BOTH, BOTH, (None, (), ())),
        (BOTH, [at("https://up.example")], ("https://up.example", (), ())),
        (
            BOTH,
            [at("https://up.example", name="live"), at("https://down.example", name="sandbox")],
            ("https://up.example", (("live", "https://up.example"), ("sandbox", "https://down.example")), ()),
        ),
        (
            REGIONS,
            [at("https://{region}.up.example", variables={"region": {"default": "us"}})],
            ("https://us.up.example", (("", "https://{region}.up.example"),), ()),
        ),
    ],
)
def test_an_operation_has_servers_of_its_own(home: list[Any], found: list[Any], expected: Any) -> None:
    assert own(home, *found) == expected


def test_a_path_has_servers_and_a_channel_keeps_its_scheme() -> None:
    assert own(HOME, at("https://up.example"), method={"get": DONE})[0] == "https://up.example"
    assert own(HOME, at("wss://up.example"), method=CHANNEL)[:2] == ("wss://up.example", ())


def test_where_every_operation_has_servers_the_first_are_the_apis() -> None:
    one, two = ({"servers": [at(f"https://{name}.example")]} for name in ("one", "two"))
    paths = {"/a": {"get": DONE, "put": {**DONE, **two}, **one}, "/b": {"get": {**DONE, **one}}}
    api, faults = lowered({"servers": [], "paths": paths})
    assert [server.url for server in api.servers] == ["https://one.example"]
    assert [each.server for each in api.operations] == [None, "https://two.example", None]
    assert codes(faults) == ("servers-of-operations",)
    api, faults = lowered({"servers": [], "paths": {**paths, "/c": {"get": DONE}}})
    assert ([each.server for each in api.operations][:2], codes(faults)) == (
        ["https://one.example", "https://two.example"],
        ("no-server",),
    )
