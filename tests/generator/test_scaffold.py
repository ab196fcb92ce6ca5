"""A new API folder says which secrets its client needs, so that what is generated from it can be called at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.config import load_config
from generator.scaffold import scaffold

FLOWS = {"clientCredentials": {"tokenUrl": "https://shop.example/token", "scopes": {}}}
BASIC = {"type": "http", "scheme": "basic"}
BEARER = {"type": "http", "scheme": "bearer"}
DIGEST = {"type": "http", "scheme": "digest"}
TOKEN = {"type": "http", "scheme": "Token"}
IN_QUERY = {"type": "apiKey", "in": "query", "name": "key"}
OAUTH = {"type": "oauth2", "flows": FLOWS}
MUTUAL = {"type": "mutualTLS"}


def document(**schemes: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "The Shop API", "version": "1"},
        "servers": [{"url": "https://shop.example/v1"}],
        "security": [{name: []} for name in schemes],
        "paths": {"/pets": {"get": {"responses": {"204": {"description": "none"}}}}},
        "components": {"securitySchemes": schemes},
    }


@pytest.mark.parametrize(
    ("schemes", "expected"),
    [
        ({"a": BEARER, "b": IN_QUERY}, [("api_key", "SHOP_API_KEY", ("a", "b"))]),
        ({"a": BASIC}, [("username", "SHOP_USERNAME", ("a",)), ("password", "SHOP_PASSWORD", ("a",))]),
        (
            {"o": {"type": "openIdConnect"}, "a": OAUTH},
            [
                ("client_id", "SHOP_CLIENT_ID", ("a",)),
                ("client_secret", "SHOP_CLIENT_SECRET", ("a",)),
                ("access_token", "SHOP_ACCESS_TOKEN", ("o", "a")),
            ],
        ),
        ({"a": DIGEST}, [("username", "SHOP_USERNAME", ("a",)), ("password", "SHOP_PASSWORD", ("a",))]),
        ({"a": TOKEN, "b": BEARER}, [("api_key", "SHOP_API_KEY", ("a", "b"))]),
        (
            {"a": BASIC, "b": BEARER},
            [
                ("username", "SHOP_USERNAME", ("a",)),
                ("password", "SHOP_PASSWORD", ("a",)),
                ("api_key", "SHOP_API_KEY", ("b",)),
            ],
        ),
        ({"a": {"type": "openIdConnect"}}, [("access_token", "SHOP_ACCESS_TOKEN", ("a",))]),
        ({"a": MUTUAL}, []),
        ({}, []),
    ],
)
def test_every_secret_has_an_argument(
    tmp_path: Path, schemes: Any, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    (tmp_path / "shop.json").write_text(json.dumps(document(**schemes)))
    scaffold(tmp_path / "api", tmp_path / "shop.json")
    credentials = load_config(tmp_path / "api" / "sdk.yaml").credentials
    assert [(each.argument, each.environment, each.schemes) for each in credentials] == expected


def test_schemes_that_are_wanted_together_have_arguments_of_their_own(tmp_path: Path) -> None:
    schemes = {
        "key": IN_QUERY,
        "appKey": {**IN_QUERY, "name": "app"},
        "1st": {**IN_QUERY, "name": "first"},
        "b": BEARER,
    }
    together = {**document(**schemes), "security": [{"key": [], "appKey": [], "1st": []}, {"b": []}]}
    (tmp_path / "shop.json").write_text(json.dumps(together))
    scaffold(tmp_path / "api", tmp_path / "shop.json")
    credentials = load_config(tmp_path / "api" / "sdk.yaml").credentials
    assert [(each.argument, each.schemes) for each in credentials] == [
        ("api_key", ("key", "b")),
        ("app_key", ("appKey",)),
        ("key_1st", ("1st",)),
    ]


def written(tmp_path: Path, servers: list[dict[str, str]]) -> tuple[str, tuple[str, ...]]:
    """The new sdk.yaml, and what there is to be said."""
    (tmp_path / "shop.json").write_text(json.dumps({**document(), "servers": servers}))
    made = scaffold(tmp_path / "api", tmp_path / "shop.json")
    return (tmp_path / "api" / "sdk.yaml").read_text(), made.remarks


@pytest.mark.parametrize(
    ("servers", "path"),
    [([], "/v1"), ([{"url": "/shop"}], "/shop"), ([{"url": "https://[x"}], "/v1"), ([{"url": ""}], "/v1")],
)
def test_a_document_that_names_no_server_leaves_it_to_the_owner(
    tmp_path: Path, servers: list[dict[str, str]], path: str
) -> None:
    sdk, remarks = written(tmp_path, servers)
    (remark,) = remarks
    assert "every user must give base_url (or the environment variable SHOP_BASE_URL)" in remark
    (tmp_path / "api" / "sdk.yaml").write_text(sdk.replace("# servers:", "servers:").replace("#   prod", "  prod"))
    assert load_config(tmp_path / "api" / "sdk.yaml").servers == {"production": f"https://api.example.com{path}"}


def test_several_servers_are_named_when_the_folder_is_made(tmp_path: Path) -> None:
    sdk, (remark,) = written(tmp_path, [{"url": "https://shop.example"}, {"url": "https://sandbox.shop.example"}])
    assert remark.startswith("the client takes environment=: server_1, sandbox; ")
    assert "servers" not in sdk


def test_one_server_is_no_news(tmp_path: Path) -> None:
    sdk, remarks = written(tmp_path, [{"url": "https://shop.example"}])
    assert (remarks, "servers" in sdk) == ((), False)


def test_new_and_lint_say_that_the_server_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = json.dumps({**document(), "servers": [{"url": "https://[x/v1"}, {"url": "/shop"}]}, indent=1)
    (tmp_path / "shop.json").write_text(text)
    assert main(["new", "--document", str(tmp_path / "shop.json"), str(tmp_path / "api")]) == 0
    said = capsys.readouterr().out
    assert "note: the document doesn't say where the API is: every user must give base_url" in said
    line = next(number for number, one in enumerate(text.splitlines(), 1) if "https://[x" in one)
    main(["lint", str(tmp_path / "api")])
    said = capsys.readouterr().out
    assert f"openapi.json:{line} #/servers/0/url: The server's URL `https://[x/v1` is malformed" in said
    assert "#/servers/1: The server `/shop` is relative to wherever the document is." in said
    assert "= write under `servers` in sdk.yaml where the API is; till then every user gives `base_url`" in said
