"""The API's own names for requests, by what they gave: a model, a page, a stream, a response, an error."""

from __future__ import annotations

import weakref
from typing import Any, Final

import httpx

_NAMES: Final = ("x-request-id", "request-id", "x-amzn-requestid", "cf-ray")


class _Result(weakref.ref[Any]):
    """A result that is forgotten with its last holder. `key`: its id; `headers`: of the answer that it was in."""

    __slots__ = ("headers", "key")

    key: int
    headers: httpx.Headers


_RESULTS: Final[dict[int, _Result]] = {}


def remember(result: object, headers: httpx.Headers) -> None:
    """`result` came with these headers; they are read only when somebody asks."""
    held = _Result(result, _forget)
    held.key, held.headers = id(result), headers
    _RESULTS[held.key] = held


def _forget(held: weakref.ref[Any]) -> None:
    if isinstance(held, _Result) and _RESULTS.get(held.key) is held:
        del _RESULTS[held.key]


def request_id(result: object) -> str | None:
    """The API's own name for the request that gave this, to quote in a question to its support; None: none is known.

    For what a method returns (a model, a page, a stream, a response) and for errors. A plain list, dict or text can't
    carry one: `with_raw_response` has it.
    """
    held = _RESULTS.get(id(result))
    if held is not None and held() is result:
        return named(held.headers)
    response = _response(result)
    return None if response is None else named(response.headers)


def _response(result: object) -> httpx.Response | None:
    from pydantic import BaseModel  # clients that only raise errors do without

    if isinstance(result, BaseModel):
        return None  # a field may be called so
    for name in ("response", "http_response"):
        found: object = getattr(result, name, None)
        if isinstance(found, httpx.Response):
            return found
    return result if isinstance(result, httpx.Response) else None


def named(headers: httpx.Headers) -> str | None:
    for name in _NAMES:
        if name in headers:
            return headers[name]
    return None
