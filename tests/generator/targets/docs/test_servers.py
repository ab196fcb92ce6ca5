"""Documents whose servers are wrong, missing or several: every target is made, and each fault has its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.config import load_config
from generator.folder import open_folder
from generator.pipeline import Built
from generator.scaffold import scaffold
from generator.watch import Watch

DONE = {"responses": {"204": {"description": "Done."}}}


def built(tmp_path: Path, servers: Any, own: Any = None) -> Built:
    """`own`: the servers of the only path."""
    item = {"get": DONE, **({"servers": own} if own is not None else {})}
    document = {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "paths": {"/pets": item}}
    text = json.dumps({**document, **({"servers": servers} if servers is not None else {})}, indent=1)
    (tmp_path / "shop.json").write_text(text)
    scaffold(tmp_path / "api", tmp_path / "shop.json")
    return pipeline.build(open_folder(tmp_path / "api"), ["python", "docs"], Watch(lambda stage: None))


def pages(found: Built) -> str:
    return "\n".join(str(text) for path, text in found.trees["docs"].items() if path.suffix == ".md")


@pytest.mark.parametrize(
    "url",
    [
        "https://[bad/v1",
        "https://x.test/[v1]",
        "https://x y.test/",
        "x.test/v1",
        "ftp://x.test",
        "https://{x",
        "https://x.test:y/",
        "//x.test",
        "https://",
        "https://$(touch x).test",
        'https://x.test/"; touch x; "',
    ],
)
@pytest.mark.parametrize("level", ["document", "path"])
def test_a_wrong_url_stops_nothing_and_is_told(tmp_path: Path, url: str, level: str) -> None:
    found = built(tmp_path, [{"url": url}]) if level == "document" else built(tmp_path, None, [{"url": url}])
    said = {one.code: one for one in found.judged.open}
    assert said["no-server"].action.startswith("write under `servers` in sdk.yaml")
    assert (said["bad-server"].place.line or 0) > 1
    assert said["bad-server"].place.pointer.endswith("/servers/0/url")
    assert "https://example.com/pets" in pages(found)
    assert "touch x" not in pages(found)


@pytest.mark.parametrize("servers", [None, [], [{"url": "/v1"}]])
def test_pages_say_that_the_url_is_missing(tmp_path: Path, servers: Any) -> None:
    found = built(tmp_path, servers)
    path = "/v1" if servers else ""
    assert f'Shop(base_url="https://api.example.com{path}")' in pages(found)
    assert "`https://example.com` stands for where the API is." in pages(found)
    assert f"https://example.com{path}/pets" in pages(found)
    readme = next(str(text) for path, text in found.trees["python"].items() if path.name == "README.md")
    assert f'Shop(base_url="https://api.example.com{path}")' in readme
    assert "give `base_url`, or set the variable `SHOP_BASE_URL`" in readme


def test_pages_show_the_environments(tmp_path: Path) -> None:
    region = {"region": {"enum": ["eu", "us"], "default": "eu"}}
    servers = [
        {"url": "https://{region}.shop.test/v1", "description": "Production", "variables": region},
        {"url": "https://sandbox.shop.test/v1"},
    ]
    found = pages(built(tmp_path, servers))
    assert "https://eu.shop.test/v1/pets" in found
    assert 'with `environment=` to `"sandbox"` (`https://sandbox.shop.test/v1`)' in found
    assert '`region=`: A part of the URL; where absent, \'eu\'. One of `"eu"`, `"us"`.' in found
    assert "They go to `production` (`https://eu.shop.test/v1`); there is `sandbox`" in found


def test_sdk_yaml_says_where_an_api_is(tmp_path: Path) -> None:
    assert "no-server" in {one.code for one in built(tmp_path, [{"url": "/v1"}]).judged.open}
    sdk = tmp_path / "api" / "sdk.yaml"
    sdk.write_text(sdk.read_text() + "servers: {production: https://shop.test/v1, test: 'https://{who}.test'}\n")
    assert list(load_config(sdk).servers) == ["production", "test"]
    found = pipeline.build(open_folder(tmp_path / "api"), ["docs"], Watch(lambda stage: None))
    assert "no-server" not in {one.code for one in found.judged.open}
    assert "https://shop.test/v1/pets" in pages(found)
