"""The generated package under test: its two clients, on servers that answer from fixtures."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx

from .requests import SECRET
from .transport import AsyncServer, SyncServer

SETTINGS = {
    "base_url",
    "timeout",
    "max_retries",
    "max_time",
    "limits",
    "default_headers",
    "default_query",
    "http_client",
}
"""What a client's constructor takes besides credentials."""


@dataclass(frozen=True, slots=True)
class Package:
    """`sync`, `asynchronous`: clients. They are given the word SECRET as every credential, and never ask twice."""

    module: ModuleType
    sync: Any
    asynchronous: Any
    server: SyncServer
    async_server: AsyncServer

    def error(self, name: str) -> type[BaseException]:
        kind: type[BaseException] = getattr(self.module, name)
        return kind

    def runtime(self, module: str) -> ModuleType:
        return importlib.import_module(f"{self.module.__name__}._runtime.{module}")


def load(source: Path) -> Package:
    """The one package in the folder `source`, imported from there. ValueError where another one was imported before."""
    names = [path.parent.name for path in source.glob("*/_client.py")]
    if len(names) != 1:
        raise ValueError(f"{source} has {len(names)} packages with clients, one is wanted")
    sys.path.insert(0, str(source))
    try:
        module = importlib.import_module(names[0])
        clients = importlib.import_module(f"{names[0]}._client")
    finally:
        sys.path.remove(str(source))
    if Path(module.__file__ or "").parent.resolve() != (source / names[0]).resolve():
        raise ValueError(f"{names[0]} was imported before, from {module.__file__}")
    server, async_server = SyncServer(), AsyncServer()
    sync = _client(clients, "SyncClient", httpx.Client(transport=server, trust_env=False))
    asynchronous = _client(clients, "AsyncClient", httpx.AsyncClient(transport=async_server, trust_env=False))
    return Package(module, sync, asynchronous, server, async_server)


def _client(module: ModuleType, base: str, http_client: object) -> Any:
    bases = importlib.import_module(f"{module.__package__}._runtime.client")
    kinds = [one for one in vars(module).values() if _is_own(one, getattr(bases, base), module)]
    if len(kinds) != 1:
        raise ValueError(f"{module.__name__} has {len(kinds)} kinds of {base}, one is wanted")
    secrets = {name: SECRET for name in inspect.signature(kinds[0]).parameters if name not in SETTINGS}
    return kinds[0](**secrets, max_retries=0, http_client=http_client)


def _is_own(value: object, base: type, module: ModuleType) -> bool:
    return isinstance(value, type) and issubclass(value, base) and value.__module__ == module.__package__


def method(client: Any, accessor: tuple[str, ...], view: str | None = None) -> Callable[..., Any]:
    """`("ai", "clusters", "list")` -> `client.ai.clusters.list`; names that Python reserves end in `_`.

    `view`: `with_raw_response` or `with_streaming_response` of the resource.
    """
    *path, last = accessor
    for name in path:
        client = _attribute(client, name)
    found: Callable[..., Any] = _attribute(getattr(client, view) if view else client, last)
    return found


def _attribute(owner: Any, name: str) -> Any:
    for spelled in (f"{name}_", name):
        if hasattr(type(owner), spelled) or spelled in vars(owner):
            return getattr(owner, spelled)
    raise AttributeError(f"{type(owner).__name__} has no {name}")
