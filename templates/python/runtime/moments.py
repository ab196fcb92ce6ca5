"""Dates and times that keep the text they came as.

`DateTime` and `Date` are `datetime.datetime` and `datetime.date` to a type checker. Text that is no date stays text,
and what is read is written back as the very same text. Stops at values: nothing here knows models.
"""

from __future__ import annotations

import re
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, TypeAlias

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

# RFC 3339 section 5.6 date-time, leniently: no time, no seconds, no offset, an offset without a colon, any fraction.
_DATE_TIME = r"(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?:(:\d\d)(?:[.,](\d+))?)?(?:([Zz])|([+-]\d\d)(?::?(\d\d))?)?)?"
_USUAL_LENGTHS = frozenset({20, 24, 27, 25, 29, 32})  # ending in Z; with an offset
# Before 3.11, `fromisoformat` reads only what `isoformat` writes.
_READS_ZULU = sys.version_info >= (3, 11)


class WireDateTime(datetime):
    """A `datetime` that remembers the text it was read from. What is computed from it is a new value without text."""

    __slots__ = ("text",)
    text: str

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        text = getattr(self, "text", None)
        if text is None:
            return (datetime.combine, (self.date(), self.timetz()))
        return (read_date_time, (text,))

    def __repr__(self) -> str:
        return repr(datetime.combine(self.date(), self.timetz()))


def read_date_time(text: str) -> datetime | str:
    """The moment that `text` names, or `text` itself where it names none."""
    try:
        if _READS_ZULU and text[4:17:3] == "--T::" and text[-1] == "Z":
            return _utc(text)
        moment = WireDateTime.fromisoformat(_usual(text) or _as_isoformat_writes(text))
    except ValueError:
        return text
    moment.text = text
    return moment


def _utc(text: str) -> datetime | str:
    """The most frequent kind. To the second, it is written as it was read, so that there is nothing to remember."""
    if len(text) == 20 and text[11:13] != "24":
        return datetime.fromisoformat(text)
    moment = WireDateTime.fromisoformat(
        text if len(text) in _USUAL_LENGTHS else _as_isoformat_writes(text)
    )
    moment.text = text
    return moment


def _usual(text: str) -> str:
    """`text` as `fromisoformat` reads it; empty unless it is RFC 3339, its fraction of none, three or six digits."""
    if len(text) not in _USUAL_LENGTHS or text[4:17:3] != "--T::":
        return ""
    if text[-1] == "Z":
        return text if _READS_ZULU else text[:-1] + "+00:00"
    return text if text[-6] in "+-" else ""


def _as_isoformat_writes(text: str) -> str:
    """What `fromisoformat` reads on every Python; ValueError where `text` is nothing like RFC 3339."""
    found = re.fullmatch(_DATE_TIME, text, re.ASCII)
    if found is None:
        raise ValueError(text)
    day, minutes, seconds, fraction, zulu, hours, offset_minutes = found.groups()
    if minutes is None:
        return f"{day}T00:00:00"
    offset = "+00:00" if zulu else f"{hours}:{offset_minutes or '00'}" if hours else ""
    return f"{day}T{minutes}{seconds or ':00'}.{(fraction or '')[:6]:0<6}{offset}"


def read_date(text: str) -> date | str:
    """The day that `text` names as an RFC 3339 full-date, or `text` itself where it is anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return day if day.isoformat() == text else text


def written(value: object) -> object:
    """The text that `value` was read from; RFC 3339 for a moment of our own; anything else unchanged."""
    if not isinstance(value, date):
        return value
    text: object = getattr(value, "text", None)
    if text is not None:
        return text
    own = value.isoformat()
    return own[:-6] + "Z" if isinstance(value, datetime) and own.endswith("+00:00") else own


class Moment:
    """What pydantic makes of `DateTime` and `Date`: from JSON text; in Python also the object itself."""

    def __init__(self, native: type[date]) -> None:
        self._native = native
        self.is_day = native is date
        self.read = _day if native is date else _moment

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        read = read_date_time if self._native is datetime else read_date
        text = core_schema.no_info_after_validator_function(
            read, core_schema.str_schema(strict=True)
        )
        value = core_schema.is_instance_schema(self._native)
        return core_schema.json_or_python_schema(
            text,
            core_schema.union_schema([value, text], mode="left_to_right"),
            serialization=core_schema.plain_serializer_function_ser_schema(
                written, when_used="json"
            ),
        )


def _moment(value: object, depth: int) -> object:
    """What the schema above makes of a value that came as JSON; what it would refuse stays as it is."""
    return read_date_time(value) if isinstance(value, str) else value


def _day(value: object, depth: int) -> object:
    return read_date(value) if isinstance(value, str) else value


if TYPE_CHECKING:
    DateTime: TypeAlias = datetime
    Date: TypeAlias = date
else:
    DateTime = Annotated[datetime, Moment(datetime)]
    Date = Annotated[date, Moment(date)]
