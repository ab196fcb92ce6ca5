"""One value as the text that stands for it outside JSON: in a path, a query, a header, a cookie, a form."""

from __future__ import annotations

import math
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Final
from uuid import UUID

_UTC: Final = "+00:00"


def text_of(value: object, name: str) -> str:
    """The text of a scalar. Dates by RFC 3339, numbers without an exponent. `name` is the argument, for the error."""
    if isinstance(value, Enum):  # before str: a str-enum's text is its value's
        return text_of(value.value, name)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, (float, Decimal)):
        return _number(value, name)
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
    """A date, date-time or time by RFC 3339, 5.6; None for anything else. Naive is local time, as in `datetime`."""
    if isinstance(value, datetime):
        aware = value if value.tzinfo is not None else value.astimezone()
        stamp = aware.isoformat()
        return stamp[: -len(_UTC)] + "Z" if stamp.endswith(_UTC) else stamp
    if isinstance(value, (date, time)):
        return value.isoformat()
    return None


def _number(value: float | Decimal, name: str) -> str:
    if not math.isfinite(value):
        raise ValueError(f"{name}: {value} is no number that can be sent")
    written = str(value)
    return format(Decimal(written), "f") if "e" in written or "E" in written else written
