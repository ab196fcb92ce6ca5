"""What may be shown, or kept on a disk, of a request and its answer: no key, wherever the document has it go.

A document can name any header for a key: only those known to be harmless show their values.
"""

from __future__ import annotations

import copy
from typing import Final

import httpx

from .urls import shown

_OPEN_HEADERS: Final = frozenset(
    {
        "accept",
        "accept-encoding",
        "content-length",
        "content-type",
        "host",
        "idempotency-key",
        "transfer-encoding",
        "user-agent",
    }
)
_HIDDEN: Final = "***"


def header_shown(name: str, text: str) -> str:
    """A header's value where it is harmless."""
    return text if name.lower() in _OPEN_HEADERS else _HIDDEN


def kept_request(request: httpx.Request) -> httpx.Request:
    """The same request without its keys, for what outlives the call (a pickled error)."""
    kept = copy.copy(request)
    kept.url = httpx.URL(shown(str(request.url)))
    kept.headers = httpx.Headers(
        [(name, header_shown(name, text)) for name, text in request.headers.multi_items()]
    )
    return kept


def kept_response(response: httpx.Response) -> httpx.Response:
    """The same answer, its request without keys, and without the session that it may have opened."""
    kept = copy.copy(response)
    kept.headers = httpx.Headers(
        [
            (name, _HIDDEN if name == "set-cookie" else text)
            for name, text in response.headers.multi_items()
        ]
    )
    kept.request = kept_request(response.request)
    return kept
