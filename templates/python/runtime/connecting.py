"""Opens WebSocket connections with the `websockets` library, and says what went wrong in terms of this client.

Imported when a channel is first opened: the library is optional. Redirects aren't followed: a key could go along.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, NoReturn

import httpx
from httpx import Timeout
from websockets.asyncio.client import ClientConnection as AsyncConnection
from websockets.asyncio.client import connect as connect_async
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, InvalidURI
from websockets.sync.client import ClientConnection as SyncConnection
from websockets.sync.client import connect as connect_sync

from .closing import ChannelClosedError
from .errors import APIConnectionError, APITimeoutError, status_error
from .request import Handshake
from .secrecy import header_shown
from .urls import shown

__all__ = ["AsyncConnection", "SyncConnection", "opened_async", "opened_sync", "while_open"]


class _Redacting(logging.Filter):
    """Takes keys out of what the library logs of a handshake: its path, and its headers, name by name."""

    def filter(self, record: logging.LogRecord) -> bool:
        match record.args:
            case (str(name), str(text)):
                record.args = (name, header_shown(name, text))
            case (str(path),):
                record.args = (shown(path),)
            case _:
                pass  # lengths and codes
        return True


# Below the library's own, so that other users of it aren't concerned, and what is set for it holds here, too.
_LOGGER = logging.getLogger(f"websockets.client.{__name__}")
_LOGGER.addFilter(_Redacting())


class _Refused(Exception):
    """Stands in for the library's own exception, which would make it follow redirects."""

    def __init__(self, refusal: InvalidStatus) -> None:
        super().__init__()
        self.refusal = refusal


class _SyncConnection(SyncConnection):
    def handshake(self, *args: Any, **kwargs: Any) -> None:
        try:
            super().handshake(*args, **kwargs)
        except InvalidStatus as error:
            raise _Refused(error) from error


class _AsyncConnection(AsyncConnection):
    async def handshake(self, *args: Any, **kwargs: Any) -> None:
        try:
            await super().handshake(*args, **kwargs)
        except InvalidStatus as error:
            raise _Refused(error) from error


def opened_sync(handshake: Handshake, timeout: Timeout) -> SyncConnection:
    """APIStatusError: the API refused. APIConnectionError or APITimeoutError: no connection."""
    with _opening(handshake):
        connection = connect_sync(
            handshake.url,
            additional_headers=handshake.headers,
            user_agent_header=None,
            open_timeout=_patience(timeout),
            max_size=handshake.max_message,
            logger=_LOGGER,
            create_connection=_SyncConnection,
        )
        return connection.__enter__()  # does nothing but say that it will be closed


async def opened_async(handshake: Handshake, timeout: Timeout) -> AsyncConnection:
    """APIStatusError: the API refused. APIConnectionError or APITimeoutError: no connection."""
    with _opening(handshake):
        return await connect_async(
            handshake.url,
            additional_headers=handshake.headers,
            user_agent_header=None,
            open_timeout=_patience(timeout),
            max_size=handshake.max_message,
            logger=_LOGGER,
            create_connection=_AsyncConnection,
        )


@contextmanager
def while_open() -> Generator[None, None, None]:
    """What is sent or received within may find the connection closed: then ChannelClosedError."""
    try:
        yield
    except ConnectionClosed as error:
        close = error.rcvd
        raise ChannelClosedError(
            1006 if close is None else close.code, "" if close is None else close.reason
        ) from error


@contextmanager
def _opening(handshake: Handshake) -> Generator[None, None, None]:
    request = httpx.Request("GET", handshake.url)
    try:
        yield
    except _Refused as error:
        _refuse(error.refusal, request)
    except (TimeoutError, asyncio.TimeoutError) as error:  # two classes before Python 3.11
        raise APITimeoutError(f"{_where(request)}: no answer in time", request) from error
    except (OSError, EOFError, InvalidHandshake, InvalidURI) as error:
        raise APIConnectionError(
            f"{_where(request)}: {error or type(error).__name__}", request
        ) from error


def _refuse(refusal: InvalidStatus, request: httpx.Request) -> NoReturn:
    answer = refusal.response
    headers = [
        (name, text)
        for name, text in answer.headers.raw_items()
        if name.lower() != "content-encoding"
    ]
    response = httpx.Response(
        answer.status_code, headers=headers, content=bytes(answer.body or b""), request=request
    )
    raise status_error(response) from refusal


def _where(request: httpx.Request) -> str:
    return f"WebSocket {shown(str(request.url))}"


def _patience(timeout: Timeout) -> float | None:
    """Seconds for opening: to connect, and for the answer."""
    if timeout.connect is None or timeout.read is None:
        return None
    return timeout.connect + timeout.read
