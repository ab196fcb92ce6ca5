"""JSON laid out for people and for diffs: what fits on a line is on one, all else a member a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

WIDTH = 120
INDENT = "  "


def laid_out(value: Any) -> str:
    """The text of a JSON value, ending in a newline. Keys keep their order."""
    return f"{_text(value, '', WIDTH)}\n"


def _text(value: Any, indent: str, room: int) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if len(line) <= room or not isinstance(value, Mapping | list | tuple) or not value:
        return line
    inner = indent + INDENT
    opening, closing = "{}" if isinstance(value, Mapping) else "[]"
    return "\n".join([opening, ",\n".join(_members(value, inner)), indent + closing])


def _members(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            label = f"{indent}{json.dumps(key, ensure_ascii=False)}: "
            yield label + _text(item, indent, WIDTH - len(label) - 1)
    else:
        yield from (indent + _text(item, indent, WIDTH - len(indent) - 1) for item in value)
