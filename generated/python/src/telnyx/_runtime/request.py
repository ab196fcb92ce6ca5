"""From a call's arguments to the request that is sent. Pure: what is built here knows neither sync nor async."""

from __future__ import annotations

import platform
import time
from collections.abc import Mapping
from typing import Final, NamedTuple
from uuid import uuid4

import httpx
from httpx import Timeout

from .addresses import address
from .auth import Proof
from .bodies import payload
from .call import Call
from .credentials import given_in
from .encode import cookie_text, header_text
from .guards import Bounds
from .options import Deadline
from .payloads import Payload
from .sentinels import Omit, omit
from .settings import Settings, seconds
from .urls import parsed

_UNSAFE: Final = frozenset({"POST", "PATCH"})  # not idempotent by RFC 9110, section 9.2.2
_LONGEST: Final = 3600.0  # seconds that a call may take in all, where nobody says
_EMPTY: Final = httpx.ByteStream(b"")
NOWHERE: Final[frozenset[str]] = frozenset()
_Head = tuple[bytes, bytes]


class Handshake(NamedTuple):
    """Where a web socket is opened, and with which headers besides the handshake's own."""

    url: str
    headers: list[tuple[str, str]]
    max_message: int | None = None


class Prepared:
    """A request that can be made again and again, each time with a body from its start."""

    __slots__ = (
        "_headers",
        "_seconds",
        "_url",
        "bounds",
        "by_hand",
        "call",
        "method",
        "payload",
        "proof",
        "repeatable",
        "stream",
    )

    def __init__(self, settings: Settings, call: Call, stream: bool) -> None:
        """TypeError or ValueError, naming the argument, for what can't be sent."""
        try:
            self._prepare(settings, call, stream)
        except (AttributeError, TypeError, ValueError) as error:
            from .blame import clearer

            said = clearer(error, call)
            if said is None:
                raise
            raise said from error

    def _prepare(self, settings: Settings, call: Call, stream: bool) -> None:
        if any(value is None for part in (call.query, call.fields) for value in part.values()):
            from .blame import refuse_nulls

            refuse_nulls(call)
        endpoint = call.endpoint
        if endpoint.days:
            from .days import with_days

            call = with_days(call)
        if endpoint.keys:
            from .spellings import with_wire_keys

            call = with_wire_keys(call)
        self.call = call
        self.stream = stream
        self.method = endpoint.method
        self.by_hand = _by_hand(settings, call)
        self.proof = settings.keyring.proof(endpoint.security, self.by_hand)
        self.payload = payload(endpoint, call.body, call.extra_body, call.whole)
        self._url = parsed(address(settings, call, self.proof))
        self.repeatable = True
        self._headers = _headers(settings, call, self)
        timeout = seconds(call.timeout, settings.timeout)
        self._seconds = timeout.as_dict()
        self.bounds = Bounds(settings.limits, _deadline(settings.max_time, timeout, stream))

    @property
    def url(self) -> httpx.URL:
        return self._url

    @property
    def replayable(self) -> bool:
        return self.payload is None or self.payload.replayable

    def is_over(self, after: float) -> bool:
        """Whether the time for the whole call is over in so many seconds."""
        deadline = self.bounds.deadline
        return deadline is not None and time.monotonic() + after >= deadline

    def handshake(self, request: httpx.Request) -> Handshake:
        """A request of this as the opening of a web socket (RFC 6455, section 4.1)."""
        headers = request.headers
        kept = [
            (name, text)
            for name, text in headers.multi_items()
            if name not in {"host", "accept", "accept-encoding"}
        ]
        url = str(request.url)
        url = "ws" + url.removeprefix("http") if url.startswith("http") else url
        return Handshake(url, kept, self.bounds.limits.max_message)

    def request(self, token: str | None = None) -> httpx.Request:
        """`token`: what goes into the Authorization header, where `proof` asks for one."""
        headers = [(b"Host", self._url.netloc), *self._headers]
        if token is not None:
            headers.append((b"Authorization", f"Bearer {token}".encode()))
        stream = _EMPTY if self.payload is None else self.payload.stream()
        request = httpx.Request(
            self.method,
            self._url,
            headers=headers,
            stream=stream,
            extensions={"timeout": self._left()},
        )
        if isinstance(stream, httpx.ByteStream):
            request.read()
        return request

    def _left(self) -> dict[str, float | None]:
        """Seconds for each step, none of them longer than what is left of the whole call."""
        deadline = self.bounds.deadline
        if deadline is None:
            return {**self._seconds}
        left = max(0.001, deadline - time.monotonic())
        return {
            step: left if most is None or most > left else most
            for step, most in self._seconds.items()
        }


def _deadline(max_time: float | Omit | None, timeout: Timeout, stream: bool) -> float | None:
    """By time.monotonic(): of the call's own timeout, else of the client. By default, streams have no end."""
    if isinstance(timeout, Deadline):
        return time.monotonic() + timeout.max_time
    if isinstance(max_time, Omit):
        return None if stream else time.monotonic() + _LONGEST
    return None if max_time is None else time.monotonic() + max_time


def _headers(settings: Settings, call: Call, prepared: Prepared) -> list[_Head]:
    head = list(_head(settings, call, prepared))
    if call.headers or call.cookies or call.extra_headers:
        head = _merged(head, call, prepared.proof)
    body: Payload | None = prepared.payload
    if body is not None:
        if not _has(head, b"content-type"):
            head.append((b"Content-Type", body.content_type.encode()))
        length = body.length
        head.append(
            (b"Transfer-Encoding", b"chunked")
            if length is None
            else (b"Content-Length", b"%d" % length)
        )
    elif prepared.method in {"POST", "PUT", "PATCH"}:
        head.append((b"Content-Length", b"0"))  # RFC 9110, section 8.6
    if prepared.method in _UNSAFE:
        prepared.repeatable = _keyed(head, settings, call)
    return head


def _keyed(head: list[_Head], settings: Settings, call: Call) -> bool:
    """Whether a key tells the API of a repetition: the caller's, else a new one where the API reads one."""
    name = call.endpoint.idempotency or settings.service.idempotency
    known = b"idempotency-key" if name is None else name.lower().encode()
    if _has(head, known):
        return True
    if name is not None and settings.max_retries:
        head.append((name.encode(), str(uuid4()).encode()))
    return name is not None


def _has(head: list[_Head], name: bytes) -> bool:
    return any(key.lower() == name for key, _ in head)


def _by_hand(settings: Settings, call: Call) -> frozenset[str]:
    """Where this call's own arguments go that a proof would go to, too: they go before it."""
    if not (call.query or call.headers or call.cookies or call.extra_query or call.extra_headers):
        return NOWHERE
    headers = {**_present(call.headers), **(call.extra_headers or {})}
    query = {**_present(call.query), **(call.extra_query or {})}
    cookies = [f"cookie {name}" for name in _present(call.cookies)]
    return settings.keyring.places.intersection([*given_in(headers, query), *cookies])


def _present(arguments: Mapping[str, object]) -> dict[str, object]:
    """Those that were given."""
    return {k: v for k, v in arguments.items() if v is not omit and v is not None}


def _head(settings: Settings, call: Call, prepared: Prepared) -> tuple[_Head, ...]:
    """The headers that calls of a client have in common; put together once for each kind of call."""
    accept = call.accept or call.endpoint.accept
    proof = prepared.proof
    key = (call.endpoint.security, accept, prepared.by_hand)
    found = settings.heads.get(key)
    if found is None:
        service = settings.service
        common: dict[str, tuple[str, str]] = {}
        agent = f"{service.package}-python/{service.version} Python/{platform.python_version()}"
        _put(common, "Accept", accept)
        _put(common, "Accept-Encoding", "gzip, deflate")
        _put(common, "User-Agent", agent)
        for name, text in proof.headers:
            _put(common, name, text)
        if proof.cookies:
            _put(common, "Cookie", "; ".join(proof.cookies))
        for name, value in settings.default_headers.items():
            _put(common, name, _with_cookies(name, value, proof))
        found = settings.heads[key] = _bytes(common)
    return found


def _merged(head: list[_Head], call: Call, proof: Proof) -> list[_Head]:
    merged = {name.decode().lower(): (name.decode(), text.decode()) for name, text in head}
    styles = call.endpoint.header_styles
    for name, value in call.headers.items():
        if value is not omit and value is not None:
            _put(merged, name, header_text(name, value, styles.get(name, "simple")))
    cookies = cookie_text(call.cookies, call.endpoint.cookie_styles)
    if cookies:
        _put(merged, "Cookie", "; ".join([*proof.cookies, cookies]))
    for name, extra in (call.extra_headers or {}).items():
        _put(merged, name, _with_cookies(name, extra, proof))
    return list(_bytes(merged))


def _with_cookies(name: str, value: object, proof: Proof) -> object:
    """A Cookie header of the caller's doesn't take the place of cookies that say who is calling."""
    if not proof.cookies or name.lower() != "cookie" or not isinstance(value, str):
        return value
    return "; ".join([*proof.cookies, value])


def _put(headers: dict[str, tuple[str, str]], name: str, value: object) -> None:
    if value is omit:
        headers.pop(name.lower(), None)
        return
    text = header_text(name, value)
    if text is not None:
        headers[name.lower()] = (name, text)


def _bytes(headers: Mapping[str, tuple[str, str]]) -> tuple[_Head, ...]:
    return tuple((name.encode("ascii"), text.encode()) for name, text in headers.values())
