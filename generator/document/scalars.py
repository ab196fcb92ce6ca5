"""What a YAML scalar means: the core schema of YAML 1.2, as the fast reader understands it too."""

from __future__ import annotations

import re
from typing import Any

_SCALARS: tuple[tuple[re.Pattern[str], Any], ...] = (
    (re.compile(r"(?:~|null|Null|NULL|)"), lambda text: None),
    (re.compile(r"true|True|TRUE"), lambda text: True),
    (re.compile(r"false|False|FALSE"), lambda text: False),
    (re.compile(r"[-+]?(?:0|[1-9][0-9]*)"), lambda text: _integer(text)),
    (re.compile(r"[-+]?0o[0-7]+"), lambda text: int(text, 8)),
    (re.compile(r"[-+]?0x[0-9a-fA-F]+"), lambda text: int(text, 16)),
    (re.compile(r"[-+]?0b[01]+"), lambda text: int(text, 2)),
    (re.compile(r"[-+]?0[0-9]+"), str),
    (re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"), lambda text: _number(text)),
    (re.compile(r"[-+]?\.(?:inf|Inf|INF)"), lambda text: float(text.replace(".", ""))),
    (re.compile(r"\.(?:nan|NaN|NAN)"), lambda text: float("nan")),
)
"""The core schema of YAML 1.2 (section 10.3.2): no dates, no `yes`, no octals without `0o`. Digits behind a zero are
text, and signs may stand before any number, so that both readers agree.
"""


def scalar(event: Any) -> Any:
    """The value of a scalar event: quoted and block scalars are text, tags are obeyed where YAML defines them."""
    if event.implicit[1] or (event.tag == "!" or (event.style in ("'", '"', "|", ">") and event.tag is None)):
        return event.value
    if event.tag not in (None, "!"):
        return _tagged(event)
    return resolve_plain(event.value)


def resolve_plain(text: str) -> Any:
    """What a plain scalar means in YAML 1.2's core schema."""
    for pattern, convert in _SCALARS:
        if pattern.fullmatch(text):
            return convert(text)
    return text


def _integer(text: str) -> int | str:
    """More digits than Python converts (CVE-2020-10735) stay text."""
    return int(text) if len(text) <= 4_000 else text


def _number(text: str) -> float | str:
    """What no float can hold stays text."""
    number = float(text)
    return text if number in (float("inf"), float("-inf")) else number


def _tagged(event: Any) -> Any:
    kind = event.tag.removeprefix("tag:yaml.org,2002:")
    if kind in ("int", "float", "bool", "null"):
        value = resolve_plain(event.value)
        return float(value) if kind == "float" and isinstance(value, int) else value
    return event.value
