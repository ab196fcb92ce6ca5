"""A new API folder says which secrets its client needs, so that what is generated from it can be called at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

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
