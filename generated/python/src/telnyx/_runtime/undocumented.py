"""Calls of endpoints that the document doesn't have: the caller says path, body and what the answer is made into.

All the rest is as for documented ones: credentials, retries, redirects, limits, errors.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple, TypeVar, cast, get_origin
from urllib.parse import quote, unquote

import httpx
from httpx import Timeout
from typing_extensions import TypedDict

from .call import Call, every_value
from .charsets import answer_text
from .decoding import reading
from .endpoint import Endpoint, Security
from .files import FileTypes, is_file
from .lines import AsyncLine, SyncLine
from .options import Body, Headers, Query
from .paths import Template
from .responses import Reading
from .sentinels import Omit, omit
from .settings import Settings
from .urls import origin, shown

T = TypeVar("T")

_ABSOLUTE: Final = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*://|\s*[/\\]{2}")
_SAFE: Final = "/:@!$&'()*+,;=%~?"


class RequestOptions(TypedDict, total=False):
    """The extras of a call in one dict. `params`: the query; `extra_json`: fields added to a JSON body."""

    headers: Headers
    params: Query
    timeout: float | Timeout | None
    max_retries: int
    idempotency_key: str
    extra_json: Body


class Asking(TypedDict, total=False):
    """What a call without a body may be given. What stands in `options` too counts where it stands by itself."""

    options: RequestOptions
    extra_headers: Headers | None
    extra_query: Query | None
    timeout: float | Timeout | Omit | None


class Sending(Asking, total=False):
    """The same with a body: bytes, a path or an open file as it is, anything else as JSON; with `files` a form."""

    body: object
    files: Mapping[str, FileTypes | list[FileTypes]] | None
    extra_body: Body | None


class Asked(NamedTuple):
    """`given`: what `Sending` says, as a program gave it."""

    method: str
    path: str
    given: Mapping[str, Any]


def answered(line: SyncLine, asked: Asked, cast_to: type[T]) -> T:
    """The answer, as a `cast_to`. Errors as of any call; TypeError or ValueError, naming the argument, before it."""
    how = _read_as(cast_to)
    settings, call = _called(line.settings, asked, cast_to)
    return how.parse(SyncLine(settings, line.session).fetch(call, not how.whole))


async def answered_later(line: AsyncLine, asked: Asked, cast_to: type[T]) -> T:
    """As `answered`."""
    how = _read_as(cast_to)
    settings, call = _called(line.settings, asked, cast_to)
    return how.parse(await AsyncLine(settings, line.session).fetch(call, not how.whole))


_AS_IT_IS: Final[tuple[object, ...]] = (httpx.Response, bytes, str)


def _read_as(cast_to: type[T]) -> Reading[T]:
    if cast_to is httpx.Response:
        return Reading(lambda response: cast("T", response))
    if cast_to is bytes:
        return Reading(lambda response: cast("T", response.content))
    if cast_to is str:
        return Reading(lambda response: cast("T", answer_text(response)))
    if not _is_type(cast_to):
        raise TypeError(f"cast_to: a class is wanted (a model, dict, str, …), not {cast_to!r}")
    return reading(cast_to)


def _is_type(given: object) -> bool:
    """Callers may have no type checker."""
    return isinstance(given, type) or get_origin(given) is not None or given is Any


def _called(settings: Settings, asked: Asked, cast_to: object) -> tuple[Settings, Call]:
    """The call, and the settings that it is made with."""
    given = asked.given
    options = _known(given.get("options") or {}, "options", RequestOptions)
    _known(given, f"{asked.method.lower()}()", Asking if asked.method == "GET" else Sending)
    timeout = given.get("timeout", omit)
    call = Call(
        _endpoint(settings, asked, "*/*" if any(cast_to is each for each in _AS_IT_IS) else None),
        body=_body(given),
        extra_headers={**_headers(settings, options), **(given.get("extra_headers") or {})},
        extra_query={
            **every_value(options.get("params") or {}),
            **every_value(given.get("extra_query") or {}),
        },
        extra_body={**(options.get("extra_json") or {}), **(given.get("extra_body") or {})},
        timeout=options.get("timeout", omit) if isinstance(timeout, Omit) else timeout,
        url=_url(settings, asked.path),
    )
    return _with_retries(settings, options), call


def _known(given: Mapping[str, Any], where: str, kind: type[Any]) -> Mapping[str, Any]:
    """TypeError for what nothing would read: the type checkers' part, for callers without one."""
    known = kind.__annotations__
    for name in given:
        if name not in known:
            raise TypeError(f"{where}: {name!r} isn't known; known are {', '.join(known)}")
    return given


def _with_retries(settings: Settings, options: Mapping[str, Any]) -> Settings:
    most = options.get("max_retries")
    if most is None:
        return settings
    if not isinstance(most, int) or most < 0:
        raise ValueError(f"options['max_retries']: a number from 0 on is wanted, not {most!r}")
    return replace(settings, max_retries=most)


def _headers(settings: Settings, options: Mapping[str, Any]) -> dict[str, Any]:
    key = options.get("idempotency_key")
    name = settings.service.idempotency or "Idempotency-Key"
    return {**({} if key is None else {name: key}), **(options.get("headers") or {})}


def _body(given: Mapping[str, Any]) -> object:
    """With `files`, the fields of both."""
    body, files = given.get("body", omit), given.get("files")
    if not files:
        return body
    if isinstance(body, Omit) or body is None:
        return files
    if not isinstance(body, Mapping):
        what = f"body: beside files, the fields of a form are wanted, not {type(body).__name__}"
        raise TypeError(what)
    return {**given["body"], **files}


def _endpoint(settings: Settings, asked: Asked, accept: str | None) -> Endpoint:
    files: Mapping[str, Any] = asked.given.get("files") or {}
    kinds = {name: "files" if isinstance(each, list) else "file" for name, each in files.items()}
    endpoint = Endpoint(
        asked.method,
        asked.path,
        body="multipart" if files else "binary" if is_file(asked.given.get("body")) else "json",
        accept=accept or "application/json",
        security=_security(settings),
        files=kinds,
    )
    endpoint.template = Template((_path(asked.path),), ())
    return endpoint


def _security(settings: Settings) -> Security | None:
    """The API's own; where it says so for each operation alone, whichever scheme the client has the secrets of."""
    service = settings.service
    return None if service.security else (*((name,) for name in service.schemes), ())


def _path(path: object) -> str:
    """Behind the base URL, and nowhere else."""
    if not isinstance(path, str):  # callers may have no type checker
        raise TypeError(f"path: a str is wanted, {type(path).__name__} was given")
    if "#" in path:
        raise ValueError(f"path: {shown(path)!r} has a fragment, which isn't sent; write # as %23")
    steps = unquote(path.partition("?")[0]).replace("\\", "/").split("/")
    if "." in steps or ".." in steps:
        raise ValueError(
            f"path: {shown(path)!r} has a step '.' or '..', which would lead elsewhere"
        )
    try:
        written = quote(path, safe=_SAFE)
    except UnicodeEncodeError:
        raise ValueError(f"path: {path!r} has half a character, which no URL holds") from None
    return written if path.startswith("/") else f"/{written}"


def _url(settings: Settings, path: str) -> str | None:
    """An absolute URL, where that is of the client's own server; None for a path."""
    if not _ABSOLUTE.match(path):
        return None
    try:
        given = httpx.URL(path)
        same = origin(given) == origin(httpx.URL(settings.base_url)) and not given.userinfo
    except httpx.InvalidURL:
        same = False
    if not same:
        what = f"path: {shown(path)!r} isn't at {shown(settings.base_url)}, and your key stays here"
        raise ValueError(f"{what}; give a path, or make a copy(base_url=…) of the client")
    return path
