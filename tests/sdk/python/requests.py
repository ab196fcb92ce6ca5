"""A request that went out against the one that was recorded, part by part."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import assert_never
from urllib.parse import unquote_plus

from .differences import differences, unlike
from .fixtures import FormBody, JsonBody, Octets, Part, PartsBody, Request, SentBody
from .multipart import parts

SECRET = "SECRET"
"""Stands for every credential (README, "A request")."""

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Sent:
    """`url`: absolute, as it went out. `headers`: names in lower case."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes


def compared(expected: Request, server: str, sent: Sent) -> Iterator[str]:
    """A line or more for each part in which they differ; nothing where they are the same request."""
    address, _, query = sent.url.partition("?")
    if sent.method != expected.method:
        yield unlike("method", expected.method, sent.method)
    if address != server.rstrip("/") + expected.path:
        yield unlike("address", server.rstrip("/") + expected.path, address)
    yield from _query(list(expected.query), pairs(query))
    yield from _headers(expected, sent)
    yield from _body(expected.body, sent)


def pairs(text: str) -> Pairs:
    return [(name, value) for name, _, value in (pair.partition("=") for pair in text.split("&") if pair)]


def _query(expected: Pairs, found: Pairs) -> Iterator[str]:
    """Pairs of one name keep their order; that of different names means nothing."""
    if sorted(expected, key=_name) != sorted(found, key=_name):
        lacking = [pair for pair in expected if pair not in found]
        needless = [pair for pair in found if pair not in expected]
        yield unlike("query", lacking or expected, needless or found)


def _name(pair: tuple[str, str]) -> str:
    return pair[0]


def _headers(expected: Request, sent: Sent) -> Iterator[str]:
    for name, value in expected.headers.items():
        found = sent.headers.get(name)
        if name == "content-type" and found is not None:
            found = found.partition(";")[0]
        if found != value:
            yield unlike(f"header {name}", value, found)
    for name, found in sent.headers.items():
        if name not in expected.headers and (SECRET in found or name == "content-type"):
            yield unlike(f"header {name}", None, found)


def _body(expected: SentBody, sent: Sent) -> Iterator[str]:
    match expected:
        case None:
            if sent.content:
                yield unlike("body", None, sent.content)
        case JsonBody(value=value):
            yield from _json(value, sent.content, "body")
        case FormBody(pairs=wanted):
            found = [(unquote_plus(name), unquote_plus(value)) for name, value in pairs(sent.content.decode())]
            if sorted(wanted, key=_name) != sorted(found, key=_name):
                yield unlike("form", list(wanted), found)
        case PartsBody(parts=wanted):
            yield from _parts(wanted, sent)
        case Octets(content=content):
            if content != sent.content:
                yield unlike("body", content, sent.content)
        case _:
            assert_never(expected)


def _json(expected: object, content: bytes, place: str) -> Iterator[str]:
    try:
        found = json.loads(content)
    except ValueError:
        yield unlike(place, expected, content)
    else:
        yield from differences(expected, found, place)


def _parts(expected: tuple[Part, ...], sent: Sent) -> Iterator[str]:
    try:
        found = sorted(parts(sent.headers.get("content-type", ""), sent.content), key=attrgetter("name"))
    except ValueError as error:
        yield unlike("multipart", [part.name for part in expected], str(error))
        return
    expected = tuple(sorted(expected, key=attrgetter("name")))
    if [part.name for part in found] != [part.name for part in expected]:
        yield unlike("names of the parts", [part.name for part in expected], [part.name for part in found])
        return
    for wanted, one in zip(expected, found, strict=True):
        if one.file_name != wanted.file_name:
            yield unlike(f"file name of the part {one.name}", wanted.file_name, one.file_name)
        if wanted.content_type is not None and one.content_type != wanted.content_type:
            yield unlike(f"content type of the part {one.name}", wanted.content_type, one.content_type)
        if wanted.is_json:
            yield from _json(json.loads(wanted.content), one.content, f"part {one.name}")
        elif one.content != wanted.content:
            yield unlike(f"part {one.name}", wanted.content, one.content)
