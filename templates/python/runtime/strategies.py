"""How a list goes on: from one page's reply, what to ask next. Plain values that generated code writes as literals.

Paths are wire names from the top of the body. Stops at saying what to ask; `pages` asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pydantic import BaseModel

from .shapes import is_object

Path: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What to ask next: the same request with `query` laid over its own, or, where there is a `link`, that URL."""

    query: Mapping[str, object]
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a strategy looks at. `query`: what was asked, by wire name; `link_header`: RFC 8288, or None."""

    envelope: object
    items: Sequence[object]
    query: Mapping[str, object]
    link_header: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNumber:
    """Page n + 1 until `total_pages`; without a total, until a page is empty. Starts where the caller did."""

    page: str
    size: str | None = None
    items: Path = ()
    meta: Path | None = None
    total_pages: Path | None = None
    first: int = 1

    def next_step(self, answer: Answer) -> Step | None:
        current = _integer(answer.query.get(self.page), self.first)
        total = self.bound(answer)
        more = bool(answer.items) if total is None else current < total
        return Step({self.page: current + 1}) if more else None

    def bound(self, answer: Answer) -> int | None:
        """The last page's number, None where the body doesn't say."""
        return _count(value_at(answer.envelope, self.total_pages))


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """Again from offset + the number of items that came, until `total` or until none come."""

    offset: str
    limit: str | None = None
    items: Path = ()
    meta: Path | None = None
    total: Path | None = None

    def next_step(self, answer: Answer) -> Step | None:
        if not answer.items:
            return None
        beyond = _integer(answer.query.get(self.offset), 0) + len(answer.items)
        total = self.bound(answer)
        return Step({self.offset: beyond}) if total is None or beyond < total else None

    def bound(self, answer: Answer) -> int | None:
        """The number of items in all, None where the body doesn't say."""
        return _count(value_at(answer.envelope, self.total))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """Send back what the body (`next`) or the last item (`item_key`) gives. The end: none, or `has_more` is false.

    `before`: the parameter that asks for what lies before; a page that was asked for so is the only one.
    """

    parameter: str
    next: Path | None = None
    item_key: str | None = None
    has_more: Path | None = None
    before: str | None = None
    size: str | None = None
    items: Path = ()
    meta: Path | None = None

    def next_step(self, answer: Answer) -> Step | None:
        if value_at(answer.envelope, self.has_more) is False:
            return None
        if self.before is not None and answer.query.get(self.before) is not None:
            return None
        cursor = value_at(answer.envelope, self.next)
        if cursor is None and self.item_key is not None and answer.items:
            cursor = value_at(answer.items[-1], (self.item_key,))
        usable = isinstance(cursor, (str, int)) and not isinstance(cursor, bool) and cursor != ""
        return Step({self.parameter: cursor}) if usable else None

    def bound(self, answer: Answer) -> int | None:
        """None: cursors have no end that is known before."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class NextLink:
    """The body (`link`) gives the next page's URL; where it has none, an RFC 8288 Link header may."""

    link: Path
    items: Path = ()
    meta: Path | None = None

    def next_step(self, answer: Answer) -> Step | None:
        link = value_at(answer.envelope, self.link)
        if not (isinstance(link, str) and link):
            link = next_of_header(answer.link_header or "")
        return Step({}, link) if link else None

    def bound(self, answer: Answer) -> int | None:
        """None: links have no end that is known before."""
        return None


Strategy: TypeAlias = PageNumber | Offset | Cursor | NextLink


def value_at(body: object, path: Path | None) -> object:
    """What stands at `path`, None where nothing does. Through models (by alias), dicts and unknown fields alike."""
    value = body if path is not None else None
    for wire in path or ():
        value = _member(value, wire)
    return value


def _member(body: object, wire: str) -> object:
    if is_object(body):
        return body.get(wire)
    if not isinstance(body, BaseModel):
        return None
    for name, field in type(body).model_fields.items():
        if (field.alias or name) == wire:
            return body.__dict__.get(name)
    return (body.model_extra or {}).get(wire)


def next_of_header(header: str) -> str | None:
    """The target of the `next` relation in a Link header (RFC 8288, section 3), None where there is none."""
    for part in header.split("<")[1:]:
        target, _, parameters = part.partition(">")
        relations = [
            p.partition("=")[2].strip().strip('"') for p in parameters.split(";") if _is_rel(p)
        ]
        if relations and "next" in relations[0].rstrip(",").rstrip('" ').lower().split():
            return target.strip()
    return None


def _is_rel(parameter: str) -> bool:
    return parameter.partition("=")[0].strip().lower() == "rel"


def _count(value: object) -> int | None:
    """A whole number, which a document may call `number` as well: then it was read as 2.0."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if type(value) is int else None


def _integer(value: object, otherwise: int) -> int:
    if isinstance(value, (int, str)):
        try:
            return int(value)
        except ValueError:
            return otherwise
    return otherwise
