"""Secrets that a function of the caller gives: asked for once for each attempt, checked, and never shown.

Loaded only where there are such secrets, or a challenge to answer.
"""

from __future__ import annotations

from collections.abc import Generator
from inspect import isawaitable, iscoroutine
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote

import httpx

from .auth import NO_PROOF, Proof, prove
from .encode import header_text
from .secret import Asked, Given

if TYPE_CHECKING:
    from .exchange import Answer, Outcome, Step
    from .request import Prepared


def text_of(asked: Asked) -> str:
    """What the function gives. TypeError and ValueError name the argument, and don't show the value."""
    given = asked.source()
    if isawaitable(given):
        if iscoroutine(given):
            given.close()
        raise TypeError(
            f"{asked.argument}: its function is async, which only calls of the async client await"
        )
    return _checked(asked.argument, given)


async def awaited_text_of(asked: Asked) -> str:
    """As `text_of`, of a function that may be async."""
    given = asked.source()
    return _checked(asked.argument, await given if isawaitable(given) else given)


def _checked(argument: str, given: object) -> str:
    if not isinstance(given, str):
        raise TypeError(f"{argument}: a str is wanted, its function gave {type(given).__name__}")
    if any(
        ord(letter) < 32 or ord(letter) == 127 or 0xD800 <= ord(letter) < 0xE000 for letter in given
    ):
        raise ValueError(f"{argument}: its function gave a control character or half a character")
    return given


def texts(given: tuple[Given, ...]) -> Generator[Step, Outcome, tuple[str, ...]]:
    """The secrets, those of functions asked for. None of them but a second one (a password) may be empty."""
    from .exchange import Ask

    found: list[str] = []
    for secret in given:
        text = cast("str", (yield Ask(secret))) if isinstance(secret, Asked) else secret
        if not text and not found and isinstance(secret, Asked):
            raise ValueError(f"{secret.argument}: its function gave an empty text")
        found.append(text)
    return tuple(found)


def proven(proof: Proof) -> Generator[Step, Outcome, Proof]:
    """What the secrets that are asked for prove."""
    found = NO_PROOF
    for scheme, given in proof.asked:
        found += prove(scheme, (yield from texts(given)))
    return found


def tried(prepared: Prepared, token: str | None) -> Generator[Step, Outcome, Answer]:
    """One attempt. A challenge is answered at once: that is no retry."""
    from .exchange import Close, asked

    extra = yield from proven(prepared.proof)
    request = carrying(prepared.request(token), extra)
    challenged = prepared.proof.challenged
    if challenged is None:
        return (yield from asked(request, prepared))
    pair = yield from texts(challenged.given)
    flow = challenged.begin(pair, request)
    answer = yield from asked(request, prepared)
    at_home = isinstance(answer, httpx.Response) and answer.request.url == request.url
    met = challenged.answer(flow, answer) if at_home and prepared.replayable else None
    if met is None or not isinstance(answer, httpx.Response):
        return answer
    yield Close(answer)
    again = carrying(prepared.request(token), extra)
    again.headers["Authorization"] = met
    return (yield from asked(again, prepared))


def _with_query(url: httpx.URL, pairs: tuple[tuple[str, str], ...]) -> httpx.URL:
    """`url` with these instead of what it has of such names: a link out of an answer may carry the key of before."""
    names = {unquote(name) for name, _ in pairs}
    old = [each for each in url.query.decode("ascii").split("&") if each]
    kept = [each for each in old if unquote(each.partition("=")[0]) not in names]
    query = "&".join([*kept, *(f"{name}={text}" for name, text in pairs)])
    return url.copy_with(query=query.encode("ascii"))


def carrying(request: httpx.Request, proof: Proof) -> httpx.Request:
    """The request with what was asked for."""
    for name, text in proof.headers:
        request.headers[name] = header_text(name, text) or ""
    if proof.cookies:
        own = request.headers.get("Cookie")
        request.headers["Cookie"] = "; ".join([*proof.cookies, *([own] if own else [])])
    if proof.query:
        request.url = _with_query(request.url, proof.query)
    return request
