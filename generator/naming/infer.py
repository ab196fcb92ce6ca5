"""An operation's resource path and method where nothing was promised: the first rule that has an answer."""

from __future__ import annotations

from .names import OperationName
from .place import Place
from .rules import RULES


def infer(place: Place) -> OperationName:
    return next(name for rule in RULES if (name := rule.answer(place)) is not None)
