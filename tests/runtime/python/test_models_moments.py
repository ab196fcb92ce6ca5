"""Dates and times: read leniently, the same on every Python, and written back as the very text."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime_under_test import moments
from runtime_under_test.models import BaseModel, Date, DateTime
from runtime_under_test.moments import WireDateTime, read_date, read_date_time, written
from runtime_under_test.parse import decode

UTC = timezone.utc


class Event(BaseModel):
    at: DateTime | None = None
    on: Date | None = None


MOMENTS = {
    "2024-01-02T03:04:05Z": datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC),
    "2024-01-02t03:04:05z": datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC),
    "2024-01-02 03:04:05": datetime(2024, 1, 2, 3, 4, 5),
    "2024-01-02T03:04": datetime(2024, 1, 2, 3, 4),
    "2024-01-02": datetime(2024, 1, 2),
    "2024-01-02T03:04:05.1Z": datetime(2024, 1, 2, 3, 4, 5, 100000, tzinfo=UTC),
    "2024-01-02T03:04:05.123456789Z": datetime(2024, 1, 2, 3, 4, 5, 123456, tzinfo=UTC),
    "2024-01-02T03:04:05+0200": datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=2))),
    "2024-01-02T03:04:05-03:30": datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
    "2024-01-02T03:04:05+02": datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=2))),
}
NO_MOMENTS = [
    *("", "soon", "1700000000", "20240102", "20240102T030405Z", "2024-W01-1", "2024-02-30T00:00:00Z", "2024-1-2"),
    *("2024-01-02T25:00:00Z", "2024-01-02T23:59:60Z", "2024-01-02x03:04:05", "2024-01-02T03", " 2024-01-02"),
    *("2024-01-02T03:04:05Z ", "2024-01-02T03:04:05 UTC", "٢٠٢٤-01-02", "2024-01-02T", "0000-00-00T00:00:00Z"),
]


@pytest.fixture(params=[True, False], ids=["as Python reads", "as Python 3.10 reads"])
def _either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "_READS_ZULU", request.param and moments._READS_ZULU)


@pytest.mark.usefixtures("_either_way")
@pytest.mark.parametrize(("text", "moment"), MOMENTS.items())
def test_moments_are_read_and_written_as_they_came(text: str, moment: datetime) -> None:
    event = decode(Event, f'{{"at": "{text}"}}'.encode())
    assert event.at == moment
    assert event.at.utcoffset() == moment.utcoffset()
    assert event.to_dict(mode="json") == {"at": text}
    assert event.to_json() == f'{{"at":"{text}"}}'


@pytest.mark.usefixtures("_either_way")
@pytest.mark.parametrize("text", NO_MOMENTS)
def test_what_is_no_moment_stays_text(text: str) -> None:
    assert read_date_time(text) == text
    assert type(read_date_time(text)) is str
    assert decode(Event, f'{{"at": "{text}"}}'.encode()).to_dict(mode="json") == {"at": text}


@given(st.text("0123456789-:.,+TtZz ", max_size=30) | st.datetimes(timezones=st.timezones()).map(datetime.isoformat))
def test_every_python_reads_the_same(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        found = read_date_time(text)
        patch.setattr(moments, "_READS_ZULU", False)
        oldest = read_date_time(text)
    assert isinstance(found, str) is isinstance(oldest, str)
    assert found == oldest
    assert written(found) == written(oldest)


@pytest.mark.parametrize("text", ["2024-02-29", "0001-01-01"])
def test_dates_are_read(text: str) -> None:
    assert read_date(text) == date.fromisoformat(text)
    assert decode(Event, f'{{"on": "{text}"}}'.encode()).to_json() == f'{{"on":"{text}"}}'


@pytest.mark.parametrize("text", ["", "2023-02-29", "20240229", "2024-W09-4", "2024-02-29T00:00:00Z", "86400"])
def test_what_is_no_date_stays_text(text: str) -> None:
    assert read_date(text) == text


def test_what_is_computed_has_no_text_of_its_own() -> None:
    moment = read_date_time("2024-01-01T00:00:00.000Z")
    assert isinstance(moment, WireDateTime)
    assert written(moment) == "2024-01-01T00:00:00.000Z"
    assert written(moment + timedelta(seconds=1)) == "2024-01-01T00:00:01Z"
    assert written(moment.astimezone(timezone(timedelta(hours=1)))) == "2024-01-01T01:00:00+01:00"
    assert written("as it is") == "as it is"


def test_moments_are_ordinary_ones_otherwise() -> None:
    moment = read_date_time("2024-01-01T00:00:00.10Z")
    assert isinstance(moment, WireDateTime)
    plain = datetime(2024, 1, 1, microsecond=100_000, tzinfo=UTC)
    assert moment == plain
    assert hash(moment) == hash(plain)
    assert repr(moment) == repr(plain)
    assert {plain: 1}[moment] == 1


@pytest.mark.parametrize("later", [timedelta(0), timedelta(days=1)])
def test_copies_and_pickles_keep_the_text(later: timedelta) -> None:
    moment = read_date_time("2024-01-01T00:00:00.10Z")
    assert isinstance(moment, WireDateTime)
    original = moment + later if later else moment
    for other in (copy.copy(original), copy.deepcopy(original), pickle.loads(pickle.dumps(original))):
        assert other == original
        assert written(other) == written(original)
