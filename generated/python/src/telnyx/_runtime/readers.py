"""How plain JSON becomes each kind of value when some of it doesn't fit: one small class a kind.

Stops before arrays, objects and unions.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import cast

from .moments import Moment
from .strict import validator

DEEPEST = 200
"""Levels that are typed; pydantic's parser stops there too. What lies deeper stays plain."""


class Reader(ABC):
    """One type. `read` never fails; `fits` and `suits` are for choosing between a union's variants."""

    @abstractmethod
    def read(self, value: object, depth: int) -> object:
        """`value`, typed as far as it fits. `depth`: how many arrays and objects it lies in."""

    @abstractmethod
    def fits(self, value: object) -> int:
        """At a glance, without looking inside: 0: no. 1: perhaps. More: better. Below 0: surely not."""

    def suits(self, value: object) -> int:
        """The same after a look one level inside."""
        return self.fits(value)


class Kept(Reader):
    """Anything: stays as it is. `kinds`: what a fitting value is; none: all are."""

    def __init__(self, *kinds: type) -> None:
        self._kinds = kinds

    def read(self, value: object, depth: int) -> object:
        return value

    def fits(self, value: object) -> int:
        return 1 if not self._kinds or type(value) in self._kinds else 0


class Number(Reader):
    """A float. JSON has one kind of number, so `1` is 1.0; an integer beyond a float's range stays."""

    def read(self, value: object, depth: int) -> object:
        if type(value) is not int:
            return value
        try:
            return float(value)
        except OverflowError:
            return value

    def fits(self, value: object) -> int:
        return 1 if type(value) in (int, float) else 0


class Known(Reader):
    """One of some exact values. A match says a lot about which variant this is, another value of their type as much."""

    def __init__(self, values: tuple[object, ...]) -> None:
        self._values = values

    def read(self, value: object, depth: int) -> object:
        return value

    def fits(self, value: object) -> int:
        alike = [known for known in self._values if type(known) is type(value)]
        return 0 if not alike else 10 if value in alike else -5


class Dated(Reader):
    def __init__(self, moment: Moment) -> None:
        self._moment = moment

    def read(self, value: object, depth: int) -> object:
        return self._moment.read(value)

    def fits(self, value: object) -> int:
        return 0 if self.read(value, 0) is value else 2


class Distant(Reader):
    """A type of another module; `find` imports it, not before it is needed."""

    def __init__(self, find: Callable[[], Reader]) -> None:
        self._find = find

    def read(self, value: object, depth: int) -> object:
        return self._find().read(value, depth)

    def fits(self, value: object) -> int:
        return self._find().fits(value)

    def suits(self, value: object) -> int:
        return self._find().suits(value)


class Validated(Reader):
    """A type that has no class here: all or nothing, as pydantic says."""

    def __init__(self, annotation: object) -> None:
        self._annotation = annotation

    def read(self, value: object, depth: int) -> object:
        return strictly(self._annotation, value, value)

    def fits(self, value: object) -> int:
        return 0 if strictly(self._annotation, value, self) is self else 1


def strictly(annotation: object, value: object, otherwise: object) -> object:
    """What pydantic makes of `value` as an `annotation`, or `otherwise` where it refuses."""
    validate = validator(cast("type[object]", annotation))
    try:
        return validate(json.dumps(value))
    except (ValueError, RecursionError):
        return otherwise
