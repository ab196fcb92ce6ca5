"""Parameter styles (OpenAPI 3.1.1, sections 4.8.12.3 and 4.8.12.4): values in, percent-encoded text out.

Absent values (`omit`) and undefined ones (`None`, RFC 6570 section 2.3) are left out. Knows no request and no URL.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple, TypeAlias, TypeGuard
from urllib.parse import quote

from .json_out import dumps
from .plain import plain
from .scalars import text_of
from .sentinels import omit

Pairs: TypeAlias = list[tuple[str, str]]

# Reserved by RFC 3986 section 2.2, less what would end or split a pair of a query: `#[]&+` (OpenAPI 3.1.1, appendix E).
_RESERVED: Final = ":/?@!$'()*,;="


_BREAKS: Final = frozenset("\n\r\v\f\0")


class Style(NamedTuple):
    """A style taken apart. `safe`: the characters that stay as they are besides the unreserved ones.

    `arrays`: how a deepObject writes them: `brackets` (`a[]=b`), `repeat` (`a=b`) or `indices` (`a[0]=b`).
    """

    name: str
    explode: bool
    safe: str
    arrays: str


def _read(style: str) -> Style:
    safe = _RESERVED if style.startswith("+") else ""
    word, _, arrays = style.partition(":")
    return Style(word.strip("+*"), word.endswith("*"), safe, arrays or "brackets")


class _Styles(dict[str, Style]):
    """Each style text is taken apart once; there are a dozen."""

    def __missing__(self, text: str) -> Style:
        style = self[text] = _read(text)
        return style


STYLES: Final = _Styles()
_DELIMITERS: Final[Mapping[str, str]] = {
    "form": ",",
    "spaceDelimited": "%20",
    "pipeDelimited": "%7C",
}


def escape(text: str, safe: str = "") -> str:
    """Percent-encoded by RFC 3986 section 2.1: unreserved characters and `safe` stay."""
    return quote(text, safe=safe)


def is_array(value: object) -> TypeGuard[Iterable[object]]:
    return isinstance(value, (list, tuple, AbstractSet)) or (
        isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray))
    )


def is_object(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def is_absent(value: object) -> bool:
    return value is None or value is omit


def present_items(value: Iterable[object]) -> Iterator[object]:
    return (plain(item) for item in value if not is_absent(item))


def present_fields(value: Mapping[object, object]) -> Iterator[tuple[str, object]]:
    return ((str(key), plain(item)) for key, item in value.items() if not is_absent(item))


def leaf(value: object, name: str) -> str:
    """A scalar's text; of what is nested deeper than a style reaches, its JSON."""
    if is_object(value) or is_array(value):
        return json_text(value, name)
    return text_of(value, name)


def json_text(value: object, name: str) -> str:
    try:
        return dumps(value)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None


def query_pairs(name: str, value: object, style: str) -> Pairs:
    """The pairs of one query or cookie parameter, both sides percent-encoded already."""
    if type(value) is str:  # by far the most frequent
        return [(quote(name, safe=""), quote(value, safe=STYLES[style].safe))]
    value = plain(value)
    if is_absent(value):
        return []
    how = STYLES[style]
    if how.name == "json":
        return [(escape(name), escape(json_text(value, name), how.safe))]
    if how.name == "deepObject":
        from .deep_objects import deep_pairs  # few operations have one

        return list(deep_pairs(name, value, how))
    if is_object(value):
        return _object_pairs(name, value, how)
    if is_array(value):
        return _array_pairs(name, value, how)
    return [(escape(name), escape(text_of(value, name), how.safe))]


def _array_pairs(name: str, value: Iterable[object], how: Style) -> Pairs:
    texts = [escape(leaf(item, name), how.safe) for item in present_items(value)]
    if not texts:
        return []
    if how.explode:
        return [(escape(name), text) for text in texts]
    return [(escape(name), _DELIMITERS[how.name].join(texts))]


def _object_pairs(name: str, value: Mapping[object, object], how: Style) -> Pairs:
    fields = [
        (escape(key), escape(leaf(item, name), how.safe)) for key, item in present_fields(value)
    ]
    if how.explode or not fields:
        return fields
    return [(escape(name), _DELIMITERS[how.name].join(part for field in fields for part in field))]


def joined(name: str, value: object, how: Style, write: Callable[[str], str]) -> str | None:
    """Style `simple`: `a,b` and `k,v` or, exploded, `k=v`. None when there is nothing to send."""
    value = plain(value)
    if is_absent(value):
        return None
    if how.name == "json":
        return write(json_text(value, name))
    if is_object(value):
        between = "=" if how.explode else ","
        return ",".join(
            f"{write(key)}{between}{write(leaf(item, name))}" for key, item in present_fields(value)
        )
    if is_array(value):
        return ",".join(write(leaf(item, name)) for item in present_items(value))
    return write(text_of(value, name))


def header_text(name: str, value: object, style: str = "simple") -> str | None:
    """A header's value (style `simple`, not percent-encoded), without the blanks around it.

    ValueError, which doesn't show the value, for a line break or NUL (RFC 9110, section 5.5).
    """
    text = value if type(value) is str else joined(name, value, STYLES[style], str)
    if text is None:
        return None
    if not _BREAKS.isdisjoint(text):
        raise ValueError(f"{name}: a header cannot hold a line break or NUL")
    return text.strip(" \t")


def cookie_text(cookies: Mapping[str, object], styles: Mapping[str, str]) -> str:
    """A Cookie header's value (RFC 6265, 4.2.1): a cookie for each pair, as a server would take `&` for text."""
    return "; ".join(
        f"{key}={text}"
        for name, value in cookies.items()
        for key, text in query_pairs(name, value, styles.get(name, "form*"))
    )
