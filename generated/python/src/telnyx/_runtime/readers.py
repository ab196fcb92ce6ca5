"""How plain JSON becomes each kind of value, whether it is what the document promised or not: one small class a kind.

Stops before arrays, objects and unions.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TypeAlias, cast

from .moments import Moment

Read: TypeAlias = "Callable[[object, int], object]"

DEEPEST = 200
"""Levels that are typed. What lies deeper stays plain."""


class Reader(ABC):
    """One type. `read` never fails; the rest is for choosing between a union's variants."""

    keeps = False
    """Whether `read` gives back whatever it is given."""

    @abstractmethod
    def read(self, value: object, depth: int) -> object:
        """`value`, typed as far as it fits. `depth`: how many arrays and objects it lies in."""

    @property
    def reads(self) -> Read:
        """`read`, without what does nothing for it."""
        return self.read

    @abstractmethod
    def fits(self, value: object) -> int:
        """At a glance, without looking inside: 0: no. 1: perhaps. More: better. Below 0: surely not."""

    def suits(self, value: object) -> int:
        """The same after a look one level inside."""
        return self.fits(value)

    def takes(self, value: object, look: int) -> bool:
        """Whether `value` is just what was promised, as far as `look` levels tell."""
        return self.fits(value) > 0


class Kept(Reader):
    """Anything: stays as it is. `kinds`: what a fitting value is; none: all are."""

    keeps = True

    def __init__(self, *kinds: type) -> None:
        self._kinds = kinds

    def read(self, value: object, depth: int) -> object:
        return value

    def fits(self, value: object) -> int:
        return 1 if not self._kinds or type(value) in self._kinds else 0

    def takes(self, value: object, look: int) -> bool:
        return not self._kinds or type(value) in self._kinds


class Known(Reader):
    """One of some exact values. A match says a lot about which variant this is, another value of their type as much."""

    keeps = True

    def __init__(self, values: tuple[object, ...]) -> None:
        self._values = values

    def read(self, value: object, depth: int) -> object:
        return value

    def fits(self, value: object) -> int:
        alike = [known for known in self._values if type(known) is type(value)]
        return 0 if not alike else 10 if value in alike else -5


class Dated(Reader):
    """A day's text says more than a moment's, which it may be too."""

    def __init__(self, moment: Moment) -> None:
        self._moment = moment

    def read(self, value: object, depth: int) -> object:
        return self._moment.read(value, depth)

    @property
    def reads(self) -> Read:
        return self._moment.read

    def fits(self, value: object) -> int:
        return 0 if self.read(value, 0) is value else 3 if self._moment.is_day else 2

    def takes(self, value: object, look: int) -> bool:
        """Any text: one that names no moment stays text."""
        return isinstance(value, str)


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
    from .strict import validator  # hardly ever needed

    validate = validator(cast("type[object]", annotation))
    try:
        return validate(json.dumps(value))
    except (ValueError, RecursionError):
        return otherwise
