"""A moment where a day is wanted is sent as its day; where a moment is wanted, as it is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from runtime_under_test.call import Call
from runtime_under_test.days import with_days
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.sentinels import omit

LATE = datetime(2024, 1, 2, 23, 4, tzinfo=timezone(timedelta(hours=-5)))
DAY = date(2024, 1, 2)
STAYS = Endpoint(
    "POST",
    "/t/{on}",
    days=(("path", "on"), ("query", "on"), ("headers", "X-On"), ("body", "stays", "*", "from"), ("body", "by", "*")),
)


def test_days_are_sent_wherever_they_stand() -> None:
    body = {"stays": [{"from": LATE, "to": LATE}, 5, {"from": "2024"}], "by": {"a": LATE, "b": DAY}, "at": LATE}
    call = with_days(Call(STAYS, path={"on": LATE}, query={"on": LATE, "at": LATE}, headers={"X-On": omit}, body=body))
    assert call.path == {"on": DAY}
    assert call.query == {"on": DAY, "at": LATE}
    assert call.headers == {"X-On": omit}
    assert call.body == {
        "stays": [{"from": DAY, "to": LATE}, 5, {"from": "2024"}],
        "by": {"a": DAY, "b": DAY},
        "at": LATE,
    }
    assert type(call.path["on"]) is date
    assert body["at"] is LATE


@pytest.mark.parametrize("body", [omit, None, "text", [LATE], {}])
def test_what_has_no_such_place_stays(body: object) -> None:
    assert with_days(Call(STAYS, body=body)).body == body


def test_a_body_may_be_a_day_itself() -> None:
    whole = Endpoint("PUT", "/t", body="json", days=(("body",),))
    assert with_days(Call(whole, body=datetime(2024, 1, 2, tzinfo=UTC))).body == DAY
