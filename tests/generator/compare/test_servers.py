"""Servers before and after: what is no change, what an operation has of its own, and what a snapshot keeps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.compare import Surface, compare
from generator.release.snapshot import Released, dump, load

from .sides import written

DONE = {"responses": {"204": {"description": "Done."}}}
LIVE, SANDBOX = "https://shop.example/v1", "https://sandbox.shop.example/v1"
REGION = {"region": {"default": "eu", "enum": ["eu", "us"]}}


def side(tmp_path: Path, *servers: Any, own: tuple[Any, ...] = ()) -> Surface:
    found = [{"url": one} if isinstance(one, str) else one for one in servers]
    item = {"get": {**DONE, **({"servers": list(own)} if own else {})}}
    document = {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "paths": {"/pets": item}}
    return written({**document, "servers": found}, tmp_path)


def codes(old: Surface, new: Surface) -> list[str]:
    return [change.code for change in compare(old, new)]


def at(url: str, **more: Any) -> dict[str, Any]:
    return {"url": url, **more}


def test_the_same_url_by_a_variable_is_the_same_server(tmp_path: Path) -> None:
    version = {"version": {"default": "v1"}}
    old, new = side(tmp_path, LIVE), side(tmp_path, at("https://shop.example/{version}", variables=version))
    assert codes(old, new) == ["server-variable-added"]


def test_a_new_variable_without_a_default_breaks(tmp_path: Path) -> None:
    old, new = side(tmp_path, LIVE), side(tmp_path, "https://{tenant}.shop.example/v1")
    assert codes(old, new) == ["server-variable-became-required", "server-changed"]


def test_each_environment_has_its_own_server(tmp_path: Path) -> None:
    old, new = side(tmp_path, LIVE, SANDBOX), side(tmp_path, LIVE, f"{SANDBOX}/x")
    (change,) = compare(old, new)
    assert (change.code, change.before, change.after) == ("server-changed", SANDBOX, f"{SANDBOX}/x")


def test_an_operation_has_its_own_too(tmp_path: Path) -> None:
    own = [
        at("https://{region}.files.example", variables=REGION),
        at("https://{region}.other.example", variables=REGION),
    ]
    home = at("https://{region}.shop.example", variables=REGION)
    old, new = (side(tmp_path, home, own=(one,)) for one in own)
    (change,) = compare(old, new)
    assert (change.code, change.before, change.after) == ("server-changed", own[0]["url"], own[1]["url"])


@pytest.mark.parametrize(
    "servers", [[LIVE, SANDBOX], [at("https://{region}.shop.example", variables=REGION)], ["/v1"], []]
)
def test_a_snapshot_keeps_them(tmp_path: Path, servers: list[Any]) -> None:
    released = Released("1.0.0", "", side(tmp_path, *servers))
    kept = load(dump(released)).surface
    assert [replace(one, description="") for one in kept.api.servers] == [*kept.api.servers]
    assert kept.api.servers == released.surface.api.servers
    assert codes(released.surface, kept) == []


def test_a_snapshot_from_before_servers_had_names_is_understood(tmp_path: Path) -> None:
    now = side(tmp_path, LIVE, SANDBOX)
    bare = tuple(replace(one, name="", template="", variables=()) for one in now.api.servers)
    before = load(dump(Released("1.0.0", "", Surface(replace(now.api, servers=bare), now.names)))).surface
    assert codes(before, now) == ["environment-added", "environment-added"]
