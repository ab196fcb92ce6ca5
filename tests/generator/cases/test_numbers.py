"""Numbers within bounds, exactly."""

from __future__ import annotations

import pytest

from generator.cases.bounds import holds_number
from generator.cases.numbers import integer, number
from generator.cases.unmade import Unmade
from generator.model.types import Constraints

HUGE = 10**400


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Constraints(), 1),
        (Constraints(minimum=2.5), 3),
        (Constraints(maximum=-0.5), -1),
        (Constraints(exclusive_minimum=1.5, exclusive_maximum=3), 2),
        (Constraints(multiple_of=0.5), 1),
        (Constraints(multiple_of=1.5), 3),
        (Constraints(multiple_of=7, minimum=15, maximum=22), 21),
        (Constraints(minimum=2**70), 2**70),
        (Constraints(maximum=0, multiple_of=4), 0),
    ],
)
def test_an_integer_is_the_nearest_that_may_be(asked: Constraints, expected: int) -> None:
    assert integer(asked) == expected
    assert holds_number(expected, asked)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Constraints(), 0.5),
        (Constraints(exclusive_minimum=0, exclusive_maximum=1), 0.5),
        (Constraints(exclusive_minimum=3.25, exclusive_maximum=3.5), 3.375),
        (Constraints(multiple_of=0.1, minimum=0.55), 0.6),
        (Constraints(multiple_of=1e-300), 0.5),
        (Constraints(minimum=1e300), 1e300),
        (Constraints(minimum=0.01, multiple_of=0.01), 0.5),
    ],
)
def test_a_number_is_the_nearest_that_may_be(asked: Constraints, expected: float) -> None:
    assert number(asked) == expected
    assert holds_number(expected, asked)


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (Constraints(minimum=10, maximum=5), "within its bounds"),
        (Constraints(exclusive_minimum=1, exclusive_maximum=1), "within its bounds"),
        (Constraints(multiple_of=10, minimum=11, maximum=19), "within its bounds"),
        (Constraints(minimum=HUGE), "larger than programs can hold"),
        (Constraints(maximum=-HUGE), "larger than programs can hold"),
    ],
)
def test_where_there_is_none_that_is_told(asked: Constraints, reason: str) -> None:
    for make in (integer, number):
        with pytest.raises(Unmade, match=reason):
            make(asked)


def test_an_integer_between_two_whole_numbers_is_none() -> None:
    with pytest.raises(Unmade):
        integer(Constraints(exclusive_minimum=1, exclusive_maximum=2))


def test_no_bound_is_met_by_what_is_no_number() -> None:
    assert not holds_number(float("nan"), Constraints())
    assert not holds_number(float("inf"), Constraints(minimum=0))
    assert holds_number(HUGE, Constraints(minimum=HUGE, multiple_of=10))
