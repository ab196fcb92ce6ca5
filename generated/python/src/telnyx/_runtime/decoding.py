"""A successful answer as the value that was promised. What doesn't fit never fails; what can't be read says so."""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType
from typing import TypeVar, cast

import httpx
from pydantic import BaseModel

from . import parse
from .charsets import answer_text
from .errors import APIDecodeError
from .request_ids import named, remember
from .responses import AsyncBinaryAPIResponse, BinaryAPIResponse, Reading
from .urls import shown

T = TypeVar("T")

_SHOWN = 200  # characters of a body that an error shows


def reading(returns: type[T]) -> Reading[T]:
    """How an answer becomes a `returns`."""
    if returns is BinaryAPIResponse or returns is AsyncBinaryAPIResponse:
        held = cast("Callable[[httpx.Response], T]", returns)
        return Reading(held, whole=False)
    return Reading(lambda response: decoded(returns, response))


def decoded(returns: type[T], response: httpx.Response) -> T:
    """The value of an answer that was read. APIDecodeError when it is no JSON, though JSON was promised."""
    if returns is NoneType:
        return cast("T", None)
    content = response.content
    if returns is str and "json" not in response.headers.get("content-type", ""):
        return cast("T", answer_text(response))
    if not content.strip():
        return _of_nothing(returns)
    try:
        value = parse.decode(returns, content)
    except ValueError as error:
        raise APIDecodeError(
            _complaint(response, error), response, answer_text(response)
        ) from error
    if isinstance(value, BaseModel):
        remember(value, response.headers)
    return value


def _of_nothing(returns: type[T]) -> T:
    """A promised body that didn't come: None where the document has that too, or no object is promised."""
    return parse.construct(returns, {} if hasattr(returns, "model_fields") else None)


def _complaint(response: httpx.Response, error: ValueError) -> str:
    kind = response.headers.get("content-type") or "no content type"
    text = answer_text(response)
    start = text[:_SHOWN] + ("…" if len(text) > _SHOWN else "")
    where = f"{response.request.method} {shown(str(response.request.url))}"
    identity = named(response.headers)
    who = "" if identity is None else f" (request {identity[:_SHOWN]})"
    hint = "" if "json" in kind else "; with_raw_response gives it as it came"
    return f"{where}: {response.status_code} with {kind} that is not JSON ({error}): {start!r}{who}{hint}"
