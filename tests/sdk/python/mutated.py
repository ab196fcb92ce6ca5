"""Replies like the recorded ones, with parts of them changed and numbers spelled in every way."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

SPELLINGS = (
    "0", "-0", "5", "5.0", "-0.0", "1.10", "1e5", "1E+5", "1E400", "-1e-400", "1e-7", "100000000000000000000.0",
    "0.1234567890123456789012345", "12345678901234567.89", "9007199254740993", "3" * 40, "7" * 700,
)  # fmt: skip
TEXTS = ("", "a", "-0", "-0,", "1.10", "é\u2028", "null", "2024-02-30", "2024-01-02", "2024-01-02T03:04:05.120+02:00")
NAMES = ("id", "_", "unknown", "model_config", "", "é", "data")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number as it is written."""

    text: str


def mutated(value: Any, random: Random) -> Any:
    """`value`, every tenth part of it changed."""
    if random.random() < 0.1:
        return random.choice(_CHANGES)(value, random)
    if isinstance(value, dict):
        return {key: mutated(item, random) for key, item in value.items()}
    if isinstance(value, list):
        return [mutated(item, random) for item in value]
    return _number(value, random) if type(value) in (int, float) else value


def written(value: Any) -> str:
    """JSON text without spaces."""
    if isinstance(value, Spelled):
        return value.text
    if isinstance(value, dict):
        return "{" + ",".join(f"{_text(key)}:{written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    return _text(value)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _number(value: Any, random: Random) -> Any:
    return Spelled(random.choice(SPELLINGS)) if random.random() < 0.5 else value


def _without(value: Any, random: Random) -> Any:
    """An object or array less a member; anything else is null."""
    if isinstance(value, dict) and value:
        gone = random.choice(list(value))
        return {key: mutated(item, random) for key, item in value.items() if key != gone}
    if isinstance(value, list) and value:
        return value[:-1]
    return None


def _with(value: Any, random: Random) -> Any:
    """An object or array with something that nobody knows, anywhere in it."""
    if isinstance(value, dict):
        items = [*value.items()]
        items.insert(random.randint(0, len(items)), (random.choice(NAMES), _leaf(value, random)))
        return dict(items)
    return [*value, _leaf(value, random)] if isinstance(value, list) else {"a": value}


def _leaf(value: Any, random: Random) -> Any:
    return random.choice([None, True, False, [], {}, Spelled(random.choice(SPELLINGS)), random.choice(TEXTS)])


_CHANGES: tuple[Callable[[Any, Random], Any], ...] = (_without, _with, _leaf)
