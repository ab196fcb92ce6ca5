"""Names that programs written for other clients of the same kind look for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import httpx

from .files import FileTypes
from .public import published
from .settings import DEFAULT_TIMEOUT


class DefaultHttpxClient(httpx.Client):
    """An httpx client to be changed in part and given as `http_client`: what isn't given is as this package has it."""

    def __init__(self, **given: Any) -> None:
        given.setdefault("timeout", DEFAULT_TIMEOUT)
        given.setdefault("follow_redirects", False)
        super().__init__(**given)


class DefaultAsyncHttpxClient(httpx.AsyncClient):
    """As DefaultHttpxClient, for the async client."""

    def __init__(self, **given: Any) -> None:
        given.setdefault("timeout", DEFAULT_TIMEOUT)
        given.setdefault("follow_redirects", False)
        super().__init__(**given)


def file_from_path(path: str | os.PathLike[str]) -> FileTypes:
    """A file to send, by its path: read when the request is sent, under its own name."""
    return Path(path)


published(globals())
