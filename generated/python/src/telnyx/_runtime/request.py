"""From a call's arguments to the request that is sent. Pure: what is built here knows neither sync nor async."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from typing import Final, NamedTuple
from uuid import uuid4

import httpx

from .addresses import address
from .auth import Proof
from .bodies import Payload, payload
from .call import Call
from .encode import cookie_text, header_text
from .sentinels import omit
from .settings import Settings, seconds
from .urls import parsed

_UNSAFE: Final = frozenset({"POST", "PATCH"})  # not idempotent by RFC 9110, section 9.2.2
_EMPTY: Final = httpx.ByteStream(b"")
_Head = tuple[bytes, bytes]


class Handshake(NamedTuple):
    """Where a web socket is opened, and with which headers besides the handshake's own."""

    url: str
    headers: list[tuple[str, str]]


class Prepared:
    """A request that can be made again and again, each time with a body from its start."""

    __slots__ = ("_extensions", "_headers", "_url", "call", "method", "payload", "proof", "stream")

    def __init__(self, settings: Settings, call: Call, stream: bool) -> None:
        endpoint = call.endpoint
        if endpoint.days:
            from .days import with_days

            call = with_days(call)
        self.call = call
        self.stream = stream
        self.method = endpoint.method
        self.proof = settings.keyring.proof(endpoint.security)
        self.payload = payload(endpoint, call.body, call.extra_body)
        self._url = parsed(address(settings, call, self.proof))
        self._headers = _headers(settings, call, self)
        self._extensions = {"timeout": seconds(call.timeout, settings.timeout).as_dict()}

    @property
    def url(self) -> httpx.URL:
        return self._url

    @property
    def replayable(self) -> bool:
        return self.payload is None or self.payload.replayable

    def handshake(self, token: str | None = None) -> Handshake:
        """The request as the opening of a web socket (RFC 6455, section 4.1)."""
        headers = self.request(token).headers
        kept = [
            (name, text)
            for name, text in headers.multi_items()
            if name not in {"host", "accept", "accept-encoding"}
        ]
        url = str(self._url)
        return Handshake("ws" + url.removeprefix("http") if url.startswith("http") else url, kept)

    def request(self, token: str | None = None) -> httpx.Request:
        """`token`: what goes into the Authorization header, where `proof` asks for one."""
        headers = [(b"Host", self._url.netloc), *self._headers]
        if token is not None:
            headers.append((b"Authorization", f"Bearer {token}".encode()))
        stream = _EMPTY if self.payload is None else self.payload.stream()
        request = httpx.Request(
            self.method, self._url, headers=headers, stream=stream, extensions=self._extensions
        )
        if isinstance(stream, httpx.ByteStream):
            request.read()
        return request


def _headers(settings: Settings, call: Call, prepared: Prepared) -> list[_Head]:
    head = list(_head(settings, call, prepared.proof))
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
    if prepared.method in _UNSAFE and settings.max_retries and not _has(head, b"idempotency-key"):
        head.append((b"Idempotency-Key", str(uuid4()).encode()))
    return head


def _has(head: list[_Head], name: bytes) -> bool:
    return any(key.lower() == name for key, _ in head)


def _head(settings: Settings, call: Call, proof: Proof) -> tuple[_Head, ...]:
    """The headers that calls of a client have in common; put together once for each kind of call."""
    accept = call.accept or call.endpoint.accept
    key = (call.endpoint.security, accept)
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
            _put(common, name, value)
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
        _put(merged, name, extra)
    return list(_bytes(merged))


def _put(headers: dict[str, tuple[str, str]], name: str, value: object) -> None:
    if value is omit:
        headers.pop(name.lower(), None)
        return
    text = header_text(name, value)
    if text is not None:
        headers[name.lower()] = (name, text)


def _bytes(headers: Mapping[str, tuple[str, str]]) -> tuple[_Head, ...]:
    return tuple((name.encode("ascii"), text.encode()) for name, text in headers.values())
