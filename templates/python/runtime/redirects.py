"""Where a redirect leads, and what may be taken along (RFC 9110, section 15.4).

Within the origin: everything. To another origin: only a GET or HEAD, with nothing that says who is asking.
From https to http: nothing.
"""

from __future__ import annotations

from typing import Final

import httpx

from .request import Prepared
from .urls import origin

LIMIT: Final = 10
_BARE: Final = frozenset({"accept", "accept-encoding", "range", "user-agent"})
_OF_BODY: Final = frozenset(
    {"content-length", "content-type", "content-encoding", "transfer-encoding"}
)


def followed(response: httpx.Response, prepared: Prepared) -> httpx.Request | None:
    """The next request, None when this answer is no redirect or one that must not be followed."""
    if not response.has_redirect_location:
        return None
    before = response.request
    url = _target(response)
    if (
        url is None
        or url.scheme not in {"http", "https"}
        or (before.url.scheme == "https" and url.scheme == "http")
    ):
        return None
    method = _method(before.method, response.status_code)
    same = origin(url) == origin(before.url)
    keeps_body = method == before.method and prepared.payload is not None
    if (not same and method not in {"GET", "HEAD"}) or (keeps_body and not prepared.replayable):
        return None
    return _request(
        method,
        url,
        before,
        _kept(before.headers, same, keeps_body),
        prepared if keeps_body and same else None,
    )


def _target(response: httpx.Response) -> httpx.URL | None:
    try:
        return response.request.url.join(response.headers["location"]).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError):
        return None


def _method(method: str, status: int) -> str:
    if status == 303 and method != "HEAD":
        return "GET"
    return "GET" if status in {301, 302} and method == "POST" else method


def _kept(headers: httpx.Headers, same_origin: bool, keeps_body: bool) -> list[tuple[str, str]]:
    return [
        (name, text)
        for name, text in headers.multi_items()
        if name != "host"
        and (same_origin or name in _BARE)
        and (keeps_body or name not in _OF_BODY)
    ]


def _request(
    method: str,
    url: httpx.URL,
    before: httpx.Request,
    headers: list[tuple[str, str]],
    body: Prepared | None,
) -> httpx.Request:
    stream = (
        httpx.ByteStream(b"") if body is None or body.payload is None else body.payload.stream()
    )
    head = [("Host", url.netloc.decode("ascii")), *headers]
    request = httpx.Request(method, url, headers=head, stream=stream, extensions=before.extensions)
    if isinstance(stream, httpx.ByteStream):
        request.read()
    return request
