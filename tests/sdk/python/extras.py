"""A recorded call made richer: by what Python can say in another way, by the options of every method, and by an answer
with more in it than the document knows. What must go out follows from the recorded request.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from .annotations import alternatives
from .arguments import Unplaced, placed
from .fixtures import Call, Events, Exchange, JsonBody, PartsBody, Request, Response

Method = Callable[..., Any]

FILE = ("another.xyz", "application/x-another")
"""A name and a content type that no fixture has."""

MORE = "x-extra"
"""A name that no document has."""


def with_extras(method: Method, call: Call) -> tuple[Exchange, tuple[Any, ...], Mapping[str, Any]]:
    """What must happen, and what the method is given by position and by keyword. Unplaced: the signature is wrong."""
    found = placed(method, call.arguments)
    given = {name: moment(item, kinds(method, name)) for name, item in found.keywords.items()}
    positional = _by_position(method)
    in_path = {name for name, one in zip(found.of, call.arguments, strict=True) if one.place == "path"}
    if len(positional) != min(len(in_path), 1) or not in_path.issuperset(positional):
        raise Unplaced(f"the last path parameter is given by position, and no other: {positional}")
    request = _asked(call.exchange.request)
    options = _options(request)
    for name in in_path:
        path, given[name] = escaping(request.path, given[name])
        request = replace(request, path=path)
    keywords = {name: item for name, item in given.items() if name not in positional}
    if isinstance(request.body, PartsBody):
        keywords = {name: _filed(item) for name, item in keywords.items()}
    exchange = Exchange(request, _answered(call.exchange.response))
    return exchange, tuple(given[name] for name in positional), {**keywords, **options}


def _options(request: Request) -> dict[str, Any]:
    options: dict[str, Any] = {"extra_headers": {"X-Extra": "more"}, "extra_query": {MORE: "a/b c"}}
    if isinstance(request.body, JsonBody) and isinstance(request.body.value, dict):
        options["extra_body"] = {MORE: [True]}
    return options


def _asked(request: Request) -> Request:
    body = request.body
    if isinstance(body, JsonBody) and isinstance(body.value, dict):
        body = JsonBody({**body.value, MORE: [True]})
    elif isinstance(body, PartsBody):
        name, content_type = FILE
        parts = (
            one if one.file_name is None else replace(one, file_name=name, content_type=content_type)
            for one in body.parts
        )
        body = PartsBody(tuple(parts))
    headers = {**request.headers, MORE: "more"}
    return replace(request, query=(*request.query, (MORE, "a%2Fb%20c")), headers=headers, body=body)


def _filed(value: Any) -> Any:
    """Files under another name and with another content type."""
    name, content_type = FILE
    match value:
        case (_, bytes() as content, _):
            return (name, content, content_type)
        case list():
            return [_filed(item) for item in value]
        case _:
            return value


def _answered(response: Response) -> Response:
    """With a member that nobody knows; with events of several lines."""
    body = response.body
    if isinstance(body, JsonBody) and isinstance(body.value, dict):
        remarks = replace(body.remarks, misfits=body.remarks.misfits | {f"/{MORE}"})
        return replace(response, body=JsonBody({**body.value, MORE: {"deep": [1]}}, remarks))
    if isinstance(body, Events):
        return replace(response, body=replace(body, lines=tuple(_many(body.lines))))
    return response


def _many(lines: tuple[str, ...]) -> list[str]:
    """JSON over several lines, each `data` (HTML standard, section 9.2.6)."""
    many: list[str] = []
    for line in lines:
        name, _, value = line.partition(": ")
        try:
            text = json.dumps(json.loads(value), indent=1) if name == "data" and value else value
        except ValueError:
            text = value
        many.extend(f"{name}: {part}" for part in text.splitlines()) if value else many.append(line)
    return many


def kinds(method: Method, keyword: str) -> frozenset[str]:
    """The plain names among what a keyword may be given."""
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
