"""Fields as application/x-www-form-urlencoded text (OpenAPI 3.1.1, section 4.8.15.2), and what an encoding says."""

from __future__ import annotations

from collections.abc import Mapping

from .encode import escape, is_array, is_object, json_text, query_pairs
from .plain import plain
from .scalars import text_of


def form_text(fields: Mapping[str, object], encodings: Mapping[str, str]) -> str:
    return "&".join(
        f"{key}={text}"
        for name, value in fields.items()
        for key, text in _pairs(name, value, encodings.get(name, ""))
    )


def _pairs(name: str, value: object, encoding: str) -> list[tuple[str, str]]:
    """By the field's style; without one an array repeats its name, an object is JSON."""
    style = style_of(encoding)
    if style:
        return query_pairs(name, value, style)
    value = plain(value)
    as_json = is_object(value) or (is_array(value) and type_of(encoding).endswith("json"))
    if is_array(value) and not as_json:
        return [pair for item in value for pair in _pairs(name, item, encoding)]
    return [(escape(name), escape(json_text(value, name) if as_json else field_text(value, name)))]


def field_text(value: object, name: str) -> str:
    """A field's text. Null is an empty one: unlike an absent field, it is sent."""
    return "" if value is None else text_of(value, name)


def style_of(encoding: str) -> str:
    """The style in an encoding, empty where it has none. With a style, the content type counts for nothing."""
    word = encoding.partition(" ")[0]
    return "" if "/" in word else word


def type_of(encoding: str) -> str:
    """The content type in an encoding, empty where it has none."""
    return encoding[encoding.rfind(" ", 0, encoding.find("/") + 1) + 1 :] if "/" in encoding else ""
