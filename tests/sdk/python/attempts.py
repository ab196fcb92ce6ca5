"""The ways in which one recorded call is made: as it was recorded, through each view, with extras and with nulls."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from .arguments import Placed, Unplaced, placed
from .extras import kinds, with_extras
from .fixtures import Call, Exchange, JsonBody

Method = Callable[..., Any]
Find = Callable[[str | None], Method]
"""A view's name -> the method there."""

RAW = "with_raw_response"
STREAMED = "with_streaming_response"


@dataclass(frozen=True, slots=True)
class Attempt:
    """`what`: said in reports. `view`: None, RAW or STREAMED. `positional`, `keywords`: what the method is given."""

    what: str
    exchange: Exchange
    keywords: Mapping[str, Any]
    positional: tuple[Any, ...] = ()
    view: str | None = None


def attempts(find: Find, calls: tuple[Call, ...]) -> Iterator[Attempt]:
    """Arguments that can't be placed: arguments.Unplaced."""
    for call in calls:
        if "minimal" in call.amounts:
            _refuse_laxness(find(None), call)
        yield Attempt(" and ".join(call.amounts), call.exchange, placed(find(None), call.arguments).keywords)
    first, last = calls[0], calls[-1]
    for view in (RAW, STREAMED):
        keywords = placed(find(view), first.arguments).keywords
        yield Attempt(f"{first.amounts[0]}, {view}", first.exchange, keywords, view=view)
    exchange, positional, keywords = with_extras(find(None), last)
    yield Attempt(f"{last.amounts[-1]}, with extras", exchange, keywords, positional)
    yield from with_nulls(find(None), last)


def _refuse_laxness(method: Method, call: Call) -> None:
    """A required argument may not be left out."""
    parameters = inspect.signature(method).parameters
    for keyword, argument in zip(placed(method, call.arguments).of, call.arguments, strict=True):
        is_required = (argument.name or "") not in call.optional
        if is_required and parameters[keyword].default is not inspect.Parameter.empty:
            raise Unplaced(f"{keyword} is required, and the method can do without")


def with_nulls(method: Method, call: Call) -> Iterator[Attempt]:
    """Every field of a JSON body that may be null, null."""
    body = call.exchange.request.body
    if not isinstance(body, JsonBody) or not isinstance(body.value, dict):
        return
    given = _placed(method, call)
    nullable = {
        keyword: argument.name
        for keyword, argument in zip(given.of, call.arguments, strict=True)
        if argument.place == "body" and argument.name is not None and "None" in kinds(method, keyword)
    }
    if nullable:
        request = replace(call.exchange.request, body=JsonBody({**body.value, **dict.fromkeys(nullable.values())}))
        keywords = {**given.keywords, **dict.fromkeys(nullable)}
        yield Attempt(f"{call.amounts[-1]}, with nulls", replace(call.exchange, request=request), keywords)


def _placed(method: Method, call: Call) -> Placed:
    return placed(method, call.arguments)
