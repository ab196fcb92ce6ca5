"""What a client calls the servers of an API that has several: `production`, `sandbox`, `server_2`.

In order: what the document names it; a word for an environment in its description, else in its host; a short
description; its number. A name is given once: of two, the second gets more words, then a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from urllib.parse import urlsplit

from ..model.api import Server
from ..naming.words import letters_first, snake, split
from .server_urls import Stated

KINDS = {
    "production": "production",
    "prod": "production",
    "live": "live",
    "sandbox": "sandbox",
    "staging": "staging",
    "stage": "staging",
    "development": "development",
    "dev": "development",
    "test": "test",
    "testing": "test",
    "local": "local",
    "localhost": "local",
    "mock": "mock",
    "demo": "demo",
    "preview": "preview",
    "beta": "beta",
    "qa": "qa",
    "uat": "uat",
    "integration": "integration",
}
"""Words for an environment -> the name that it gets."""

NOISE = frozenset(
    {"a", "an", "and", "api", "apis", "at", "base", "by", "data", "endpoint", "endpoints", "environment", "for", "from"}
    | {"host", "in", "is", "main", "of", "on", "our", "primary", "server", "servers", "service", "the", "this", "to"}
    | {"url", "use", "uses", "using", "with", "your"}
)
"""What tells no server from another."""

SHORT = 3
"""Words that a name has at most which isn't one of the above."""


def named(servers: Sequence[Stated]) -> tuple[Server, ...]:
    taken: dict[str, None] = {}
    for number, each in enumerate(servers, 1):
        wanted = chain(_names(each), (f"server_{number}",), (f"server_{number}_{n}" for n in count(2)))
        taken[next(name for name in wanted if name not in taken)] = None
    return tuple(replace(each.server, name=name) for each, name in zip(servers, taken, strict=True))


def _names(stated: Stated) -> Iterator[str]:
    """What it could be called, the best first."""
    if stated.given_name:
        yield _spelled(split(stated.given_name))
        return
    said = tuple(word for word in _words(stated.server.description) if word not in NOISE)
    kind = next((KINDS[word] for word in (*said, *_host(stated.server)) if word in KINDS), None)
    if kind is not None:
        yield kind
        others = [word for word in said if KINDS.get(word) != kind][:SHORT]
        yield from (_spelled((kind, *others)),) if others else ()
    elif 0 < len(said) <= SHORT:
        yield _spelled(said)


def _words(text: str) -> tuple[str, ...]:
    return split(text) if text else ()


def _host(server: Server) -> list[str]:
    host = urlsplit(server.url).hostname or ""
    return ["local"] if re.fullmatch(r"127\.[\d.]+|::1", host) else re.split("[.-]", host)


def _spelled(words: Sequence[str]) -> str:
    return snake(letters_first(tuple(words)))
