from __future__ import annotations

from datetime import date

from generator.compare import Change, Kind, Owner
from generator.compare.accepted import AcceptedChange, judge

GONE = Change("argument-removed", "", Owner(Kind.METHOD, "messages.send", ("messages",)), ("to",))
NEW = Change("argument-added", "", Owner(Kind.METHOD, "messages.send", ("messages",)), ("cc",))
TODAY = date(2026, 7, 1)


def accepted(subject: str, expires: date = date(2026, 7, 1), code: str = "argument-removed") -> AcceptedChange:
    return AcceptedChange(code, subject, "nobody used it", expires)


def test_a_line_accepts_what_it_names_until_its_day() -> None:
    judged = judge([GONE, NEW], [accepted("messages.send:to")], TODAY)
    assert (judged.open, judged.accepted, judged.expired, judged.needless) == ((NEW,), (GONE,), (), ())


def test_a_line_may_name_many() -> None:
    assert judge([GONE, NEW], [accepted("messages.*")], TODAY).accepted == (GONE,)


def test_after_its_day_the_change_counts_again() -> None:
    line = accepted("messages.send:to", date(2026, 6, 30))
    judged = judge([GONE], [line], TODAY)
    assert (judged.open, judged.accepted, judged.expired, judged.needless) == ((GONE,), (), (line,), ())


def test_a_line_without_a_change_is_needless() -> None:
    lines = [accepted("messages.send:from"), accepted("messages.send:to", code="argument-renamed")]
    judged = judge([GONE], lines, TODAY)
    assert (judged.open, judged.needless) == ((GONE,), tuple(lines))
