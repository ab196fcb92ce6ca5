"""One call from its first request to its judged answer: tokens, redirects, retries.

A generator that says what is to be done (a step) and is told what came of it; sessions do it, blocking or awaiting.
So this is written once, and nothing in it waits.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias, cast

import httpx

from . import log
from .endpoint import Endpoint
from .errors import APIConnectionError, APITimeoutError, status_error, where
from .guards import Bounds
from .redirects import LIMIT, followed
from .request import Prepared
from .retries import delay
from .secret import Asked
from .settings import Settings
from .tokens import Token
from .urls import origin, shown


class Send(NamedTuple):
    """Send this; the body of the answer is left unread where `stream`. Comes of it: the answer, or what went wrong.

    `abroad`: to another origin than the call's own, where not even the caller's own HTTP client may say who is asking.
    """

    request: httpx.Request
    stream: bool
    abroad: bool = False
    bounds: Bounds | None = None


class Read(NamedTuple):
    """Read the rest of this answer. Comes of it: the answer, or what went wrong."""

    response: httpx.Response


class Close(NamedTuple):
    """Give this answer's connection back."""

    response: httpx.Response


class Wait(NamedTuple):
    seconds: float


class Authorize(NamedTuple):
    """Get a token that is still good, with so many retries (`renewed`). Comes of it: its text."""

    token: Token
    retries: int


class Ask(NamedTuple):
    """Ask the caller's function for a secret. Comes of it: its text."""

    secret: Asked


Step: TypeAlias = Send | Read | Close | Wait | Authorize | Ask
Answer: TypeAlias = httpx.Response | httpx.RequestError
Outcome: TypeAlias = httpx.Response | httpx.RequestError | str | None
Steps: TypeAlias = Generator[Step, Outcome, httpx.Response]


def exchange(settings: Settings, prepared: Prepared) -> Steps:
    """A success, its body read unless streamed. APIConnectionError or APIStatusError when the last try failed."""
    retries = 0
    token = prepared.proof.token
    rejected = False
    while True:
        text = None
        if token is not None:
            text = cast("str", (yield Authorize(token, settings.max_retries)))
        started = time.perf_counter()
        if prepared.proof.is_settled:
            answer = yield from asked(prepared.request(text), prepared)
        else:
            from .asking import tried

            answer = yield from tried(prepared, text)
        log.answered(settings, prepared, answer, time.perf_counter() - started, retries)
        wait = (
            delay(answer, retries, prepared.repeatable) if retries < settings.max_retries else None
        )
        if wait is not None and prepared.is_over(wait):
            wait = None
        if token is not None and text is not None and not rejected and _unauthorized(answer):
            rejected = True  # the token may have been taken back before its time
            token.reject(text)
            wait = 0.0
        if retries and isinstance(answer, httpx.Response):
            answer.extensions["retries_taken"] = retries
        if wait is None or not prepared.replayable:
            return (yield from _judged(answer, prepared, settings))
        if isinstance(answer, httpx.Response):
            yield Close(answer)
        log.waits(settings, wait, retries)
        yield Wait(wait)
        retries += 1


def _unauthorized(answer: Answer) -> bool:
    return isinstance(answer, httpx.Response) and answer.status_code == 401


def renewed(token: Token, most: int) -> Generator[Step, Outcome, str]:
    """The text of a token that is still good. Errors are those of any call."""
    retries = 0
    while True:
        current = token.current()
        if current is not None:
            return current
        id_and_secret = token.secrets
        if any(isinstance(each, Asked) for each in id_and_secret):
            from .asking import texts

            id_and_secret = yield from texts(id_and_secret)
        request = token.request(*cast("tuple[str, str]", id_and_secret))
        answer = cast("Answer", (yield Send(request, False)))
        wait = delay(answer, retries) if retries < most else None
        if isinstance(answer, httpx.RequestError) and wait is None:
            raise connection_error(answer, answer.request.method) from answer
        if isinstance(answer, httpx.Response) and wait is None:
            return token.accept(answer)
        yield Wait(cast("float", wait))
        retries += 1


def asked(request: httpx.Request, prepared: Prepared) -> Generator[Step, Outcome, Answer]:
    """The answer where redirects end."""
    answer = cast("Answer", (yield Send(request, prepared.stream, False, prepared.bounds)))
    for _ in range(LIMIT):
        if (
            not isinstance(answer, httpx.Response)
            or answer.status_code < 300
            or answer.status_code >= 400
        ):
            break
        onward = followed(answer, prepared)
        if onward is None:
            break
        yield Close(answer)
        abroad = origin(onward.url) != origin(request.url)
        answer = cast("Answer", (yield Send(onward, prepared.stream, abroad, prepared.bounds)))
    return answer


def _judged(answer: Answer, prepared: Prepared, settings: Settings) -> Steps:
    if isinstance(answer, httpx.Response) and not answer.is_success and prepared.stream:
        answer = cast("Answer", (yield Read(answer)))
    if isinstance(answer, httpx.RequestError):
        raise connection_error(answer, prepared.method) from answer
    if answer.is_success:
        return answer
    yield Close(answer)
    typed = _typed(prepared.call.endpoint, answer.status_code)
    construct = None if typed is None else _constructor(settings.service.package, *typed)
    refused = answer.status_code in {401, 403}
    raise status_error(answer, construct, prepared.proof.lacking if refused else "")


def connection_error(error: httpx.RequestError, method: str) -> APIConnectionError:
    """What httpx calls it, in terms of this client."""
    asked = f"{method} {shown(str(error.request.url))}"
    what = str(error) or type(error).__name__
    if isinstance(error, httpx.TimeoutException):
        return APITimeoutError(f"{asked}: no answer in time {_late(error)}", error.request)
    return APIConnectionError(f"{asked}: {what}", error.request)


def _late(error: httpx.TimeoutException) -> str:
    said = str(error)
    return f"({type(error).__name__})" + (f": {said}" if said else "")


def unreachable(request: httpx.Request, why: str) -> APIConnectionError:
    """Nothing could be sent, and trying again is of no use."""
    return APIConnectionError(f"{where(request)}: {why}", request)


def _typed(endpoint: Endpoint, status: int) -> tuple[str, ...] | None:
    """The most specific of `404`, `4XX`, `default` (OpenAPI 3.1.1, section 4.8.16)."""
    errors = endpoint.errors
    return errors.get(str(status)) or errors.get(f"{status // 100}XX") or errors.get("default")


def _constructor(package: str, *places: str) -> Any:
    def construct(body: object) -> object:
        from .parse import construct

        kind: Any = None
        for module, name in zip(places[::2], places[1::2], strict=True):
            one = getattr(import_module(f"{package}.{module}"), name)
            kind = one if kind is None else kind | one
        return construct(kind, body)

    return construct
