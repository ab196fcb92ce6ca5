"""The ways in which one recorded call is made: as it was recorded, and by what Python adds to it.

Each has the exchanges that it must lead to; what goes out in the added ways follows from the recorded request.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from .annotations import alternatives
from .arguments import Placed, Unplaced, placed
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
    yield with_extras(find(None), last)
    yield from with_nulls(find(None), last)


def _refuse_laxness(method: Method, call: Call) -> None:
    """A required argument may not be left out."""
    parameters = inspect.signature(method).parameters
    for keyword, argument in zip(placed(method, call.arguments).of, call.arguments, strict=True):
        is_required = (argument.name or "") not in call.optional
        if is_required and parameters[keyword].default is not inspect.Parameter.empty:
            raise Unplaced(f"{keyword} is required, and the method can do without")


def with_extras(method: Method, call: Call) -> Attempt:
    """Moments as objects, text in the path that needs escaping, its last parameter by position, and the options that
    add to a request."""
    found = _placed(method, call)
    given = {name: moment(item, _kinds(method, name)) for name, item in found.keywords.items()}
    positional = _by_position(method)
    in_path = {name for name, one in zip(found.of, call.arguments, strict=True) if one.place == "path"}
    if len(positional) != min(len(in_path), 1) or not in_path.issuperset(positional):
        raise Unplaced(f"the last path parameter is given by position, and no other: {positional}")
    options: dict[str, Any] = {"extra_headers": {"X-Extra": "more"}, "extra_query": {"x-extra": "a/b c"}}
    request = call.exchange.request
    path = request.path
    for name in in_path:
        path, given[name] = escaping(path, given[name])
    request = replace(
        request,
        path=path,
        query=(*request.query, ("x-extra", "a%2Fb%20c")),
        headers={**request.headers, "x-extra": "more"},
    )
    if isinstance(request.body, JsonBody) and isinstance(request.body.value, dict):
        options["extra_body"] = {"x-extra": [True]}
        request = replace(request, body=JsonBody({**request.body.value, "x-extra": [True]}))
    return Attempt(
        f"{call.amounts[-1]}, with extras",
        replace(call.exchange, request=request),
        {**{name: item for name, item in given.items() if name not in positional}, **options},
        tuple(given[name] for name in positional),
    )


def with_nulls(method: Method, call: Call) -> Iterator[Attempt]:
    """Every field of a JSON body that may be null, null."""
    body = call.exchange.request.body
    if not isinstance(body, JsonBody) or not isinstance(body.value, dict):
        return
    given = _placed(method, call)
    nullable = {
        keyword: argument.name
        for keyword, argument in zip(given.of, call.arguments, strict=True)
        if argument.place == "body" and argument.name is not None and "None" in _kinds(method, keyword)
    }
    if nullable:
        request = replace(call.exchange.request, body=JsonBody({**body.value, **dict.fromkeys(nullable.values())}))
        keywords = {**given.keywords, **dict.fromkeys(nullable)}
        yield Attempt(f"{call.amounts[-1]}, with nulls", replace(call.exchange, request=request), keywords)


def _placed(method: Method, call: Call) -> Placed:
    return placed(method, call.arguments)


def _kinds(method: Method, keyword: str) -> frozenset[str]:
    return alternatives(str(inspect.signature(method).parameters[keyword].annotation))


def _by_position(method: Method) -> list[str]:
    by_name = inspect.Parameter.KEYWORD_ONLY
    return [name for name, one in inspect.signature(method).parameters.items() if one.kind is not by_name]


def escaping(path: str, value: Any) -> tuple[str, Any]:
    """`path` and `value` with characters that a path can't hold (RFC 3986, section 3.3), where `value` is a segment."""
    segments = path.split("/")
    if isinstance(value, str) and segments.count(quote(value, safe="")) == 1:
        value, at = f"{value}/?#% é", segments.index(quote(value, safe=""))
        segments[at] = quote(value, safe="")
    return "/".join(segments), value


def moment(value: Any, kinds: frozenset[str]) -> Any:
    """Text that a date or a moment is written as (RFC 3339), as such an object, where the argument takes one."""
    if not isinstance(value, str):
        return value
    if "datetime" in kinds:
        with suppress(ValueError):
            read = datetime.fromisoformat(value)
            return read if read.isoformat().replace("+00:00", "Z") == value else value
    if "date" in kinds:
        with suppress(ValueError):
            return date.fromisoformat(value)
    return value
