"""Whether to try again, and when (RFC 9110, sections 9.2.2 and 10.2.3)."""

from __future__ import annotations

import random
import re
import time
from datetime import timezone
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

_FIRST: Final = 0.5  # seconds before the first retry; each later one waits twice as long
_LONGEST: Final = 8.0
_PATIENCE: Final = (
    60.0  # seconds; a server that asks for more gets no retry, and the caller its error
)
_DECIMAL: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]*)?", re.ASCII)
_UNDONE: Final = frozenset(
    {408, 425, 429}
)  # refused before it was done (RFC 9110, section 15.5.9; RFC 8470; RFC 6585)
_UNSENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_STATUSES: Final = frozenset({408, 409, 425, 429})
_HOPELESS: Final = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.TooManyRedirects)


def delay(
    outcome: httpx.Response | httpx.RequestError, retries: int, repeatable: bool = True
) -> float | None:
    """Seconds until the next try, None when there should be none. `retries`: how many there were.

    `repeatable`: whether doing it twice is doing it once. What isn't is tried again only where it was surely not
    done: never sent, refused before it was looked at, or the server says so itself.
    """
    if isinstance(outcome, httpx.RequestError):
        hopeless = isinstance(outcome, _HOPELESS) or not (
            repeatable or isinstance(outcome, _UNSENT)
        )
        return None if hopeless else backoff(retries)
    if not _again(outcome, repeatable):
        return None
    asked = asked_wait(outcome.headers)
    if asked is None:
        return backoff(retries)
    return asked if asked <= _PATIENCE else None


def _again(response: httpx.Response, repeatable: bool) -> bool:
    told = response.headers.get("x-should-retry", "").strip().lower()
    if told in {"true", "false"}:
        return told == "true" and response.status_code >= 400
    status = response.status_code
    if repeatable:
        return status in _STATUSES or status >= 500
    return status in _UNDONE or (status == 503 and "retry-after" in response.headers)


def asked_wait(headers: httpx.Headers) -> float | None:
    """Seconds that the server asks to wait: `retry-after-ms`, which some send as well, is the finer."""
    fine = headers.get("retry-after-ms", "").strip()
    if _DECIMAL.fullmatch(fine):
        return float(fine) / 1000
    return retry_after(headers.get("retry-after"))


def backoff(retries: int) -> float:
    """Exponential, with jitter of up to a half: clients that failed together don't come back together."""
    longest = min(_FIRST * 2.0 ** min(retries, 10), _LONGEST)
    return longest * random.uniform(0.5, 1.0)


def retry_after(value: str | None) -> float | None:
    """Seconds from now, of either form of Retry-After; None where there is none that can be read."""
    if value is None:
        return None
    text = value.strip()
    if _DECIMAL.fullmatch(text):
        return max(0.0, float(text))
    try:
        return _until(text)
    except (ValueError, TypeError, OverflowError):
        return None


def _until(date: str) -> float:
    moment = parsedate_to_datetime(date)
    if (
        moment.tzinfo is None
    ):  # asctime's form: without a zone, and yet UTC (RFC 9110, section 5.6.7)
        moment = moment.replace(tzinfo=timezone.utc)
    return max(0.0, moment.timestamp() - time.time())
