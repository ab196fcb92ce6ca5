"""The sentence that an API's error body says, whatever shape it has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

# In order of preference: RFC 9457 (title, detail), JSON:API (errors), OAuth (error_description), and what is usual.
_TITLES: Final = ("title", "error")
_DETAILS: Final = ("detail", "message", "msg", "error_description", "description", "reason")
_LISTS: Final = ("errors", "error", "detail", "details")
_LONGEST: Final = 500


def error_text(body: object) -> str:
    """Title and detail of what went wrong; empty when the body says neither. Half characters are replaced."""
    return _text(body, depth=0)[:_LONGEST].encode(errors="replace").decode()


def _text(body: object, depth: int) -> str:
    if isinstance(body, str):
        return " ".join(body.split())
    if depth > 3:
        return ""
    if isinstance(body, list):
        items = cast("list[object]", body)
        return "; ".join(text for text in (_text(item, depth + 1) for item in items[:5]) if text)
    if isinstance(body, Mapping):
        return _fields(cast("Mapping[str, object]", body), depth)
    return ""


def _fields(body: Mapping[str, object], depth: int) -> str:
    said = [text for text in (_first(body, _TITLES), _first(body, _DETAILS)) if text]
    if said:
        code = body.get("code")
        unique = ": ".join(dict.fromkeys(said))
        return f"{unique} (code {code})" if isinstance(code, (str, int)) and code != "" else unique
    for name in _LISTS:
        text = _text(body[name], depth + 1) if name in body else ""
        if text:
            return text
    return ""


def _first(body: Mapping[str, object], names: tuple[str, ...]) -> str:
    for name in names:
        value = body.get(name)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return ""
