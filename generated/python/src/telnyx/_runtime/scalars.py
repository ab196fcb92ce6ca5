"""One value as the text that stands for it outside JSON: in a path, a query, a header, a cookie, a form."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Final
from uuid import UUID

from .exact import text_of_number

_UTC: Final = "+00:00"
_FAR: Final = 1000  # digits; a number with more zeros than that keeps its exponent


def text_of(value: object, name: str) -> str:
    """The text of a scalar. Dates by RFC 3339, numbers without an exponent. `name` is the argument, for the error."""
    if isinstance(value, Enum):  # before str: a str-enum's text is its value's
        return text_of(value.value, name)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return text_of_number(value) or str(int(value))
    if isinstance(value, (float, Decimal)):
        return _number(value, name)
    if isinstance(value, timedelta):
        return duration_text(value)
    moment = moment_text(value)
    if moment is not None:
        return moment
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8")
    raise TypeError(
        f"{name}: {type(value).__name__} cannot be written as text; give str, a number, bool or a date"
    )


def moment_text(value: object) -> str | None:
    """A date, date-time or time by RFC 3339, 5.6; None for anything else. Naive is local time, as in `datetime`.

    One that came is sent in the words it came in.
    """
    text: object = getattr(value, "text", None)
    if isinstance(value, datetime) and isinstance(text, str):  # one that came
        return text
    if isinstance(value, datetime):
        aware = value if value.tzinfo is not None else value.astimezone()
        stamp = aware.isoformat()
        return stamp[: -len(_UTC)] + "Z" if stamp.endswith(_UTC) else stamp
    if isinstance(value, (date, time)):
        return value.isoformat()
    return None


def duration_text(value: timedelta) -> str:
    """ISO 8601, in days and seconds: a year and a month are no fixed number of days."""
    sign = "-" if value.days < 0 else ""
    span = abs(value)
    fraction = f".{span.microseconds:06d}".rstrip("0") if span.microseconds else ""
    seconds = f"T{span.seconds}{fraction}S" if span.seconds or fraction else ""
    days = f"{span.days}D" if span.days or not seconds else ""
    return f"{sign}P{days}{seconds}"


def _number(value: float | Decimal, name: str) -> str:
    written = text_of_number(value)
    if written is None and not _is_finite(value):
        raise ValueError(f"{name}: {value} is no number that can be sent")
    written = written or str(value)
    exact = Decimal(written)
    plain = "e" not in written.lower() or abs(exact.adjusted()) > _FAR
    return written if plain else format(exact, "f")


def _is_finite(value: float | Decimal) -> bool:
    return value.is_finite() if isinstance(value, Decimal) else math.isfinite(value)
