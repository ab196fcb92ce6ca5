"""Whether to try again, and when (RFC 9110, sections 9.2.2 and 10.2.3)."""

from __future__ import annotations

import random
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
_STATUSES: Final = frozenset({408, 409, 429})
_HOPELESS: Final = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.TooManyRedirects)


def delay(outcome: httpx.Response | httpx.RequestError, retries: int) -> float | None:
    """Seconds until the next try, None when another one would be of no use. `retries`: how many there were."""
    if isinstance(outcome, httpx.RequestError):
        return None if isinstance(outcome, _HOPELESS) else backoff(retries)
    if outcome.status_code not in _STATUSES and outcome.status_code < 500:
        return None
    asked = retry_after(outcome.headers.get("retry-after"))
    if asked is None:
        return backoff(retries)
    return asked if asked <= _PATIENCE else None


def backoff(retries: int) -> float:
    """Exponential, with jitter of up to a half: clients that failed together don't come back together."""
    longest = min(_FIRST * 2.0 ** min(retries, 10), _LONGEST)
    return longest * random.uniform(0.5, 1.0)


def retry_after(value: str | None) -> float | None:
    """Seconds from now, of either form of Retry-After; None where there is none that can be read."""
    if value is None:
        return None
    text = value.strip()
    try:
        return max(0.0, float(text)) if text[:1].isdigit() or text[:1] == "-" else _until(text)
    except (ValueError, TypeError, OverflowError):
        return None


def _until(date: str) -> float:
    moment = parsedate_to_datetime(date)
    if (
        moment.tzinfo is None
    ):  # asctime's form: without a zone, and yet UTC (RFC 9110, section 5.6.7)
        moment = moment.replace(tzinfo=timezone.utc)
    return max(0.0, moment.timestamp() - time.time())
