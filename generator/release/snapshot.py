"""The model that was released last, kept in the package: what the next release is compared with.

JSON, compressed: a value of the model is an object with its class under `@` and the fields that differ from their
defaults; an enum's member has its name under `=`. Only classes of the model and of names are ever made from it.
Examples are left out: they are no part of what users hold. Of prose there is a digest: whether it has changed.
"""

from __future__ import annotations

import dataclasses
import enum
import gzip
import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..compare.surface import Surface
from ..model import api, types
from ..naming import names

FORMAT = "1"
LEFT_OUT = frozenset({"examples"})
PROSE = frozenset({"description", "summary"})
DIGEST = 6
"""Characters of a digest: one change of prose in sixteen million goes unseen."""


@dataclass(frozen=True, slots=True)
class Released:
    """`digest`: of the package's files (`staging`), by which a change is known that is none of the API."""

    version: str
    digest: str
    surface: Surface


class UnknownSnapshot(Exception):
    """The bytes are no snapshot, or one by a program whose model is another."""


def _classes() -> Iterator[type]:
    """All that the modules define or take from others of this program."""
    for module in (types, api, names):
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__.startswith(PROGRAM):
                yield value


PROGRAM = __name__.partition(".")[0]
ENUMS: dict[str, type[enum.Enum]] = {one.__name__: one for one in _classes() if issubclass(one, enum.Enum)}
RECORDS: dict[str, Callable[..., object]] = {
    one.__name__: one for one in (Released, Surface, *_classes()) if dataclasses.is_dataclass(one)
}


def dump(released: Released) -> bytes:
    """The same bytes for the same release."""
    text = json.dumps({"format": FORMAT, "released": _encoded(released)}, separators=(",", ":"))
    return gzip.compress(text.encode("ascii"), compresslevel=9, mtime=0)


def load(content: bytes) -> Released:
    """UnknownSnapshot where it can't be understood."""
    try:
        read = json.loads(gzip.decompress(content))
        released = _decoded(read["released"]) if read["format"] == FORMAT else None
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise UnknownSnapshot(str(error)) from error
    if not isinstance(released, Released):
        raise UnknownSnapshot("it was written in another format")
    return released


def reduced(surface: Surface) -> Surface:
    """As it would be read back: both sides of a comparison have been through the same, once."""
    return load(dump(Released("", "", surface))).surface


def _encoded(value: Any) -> Any:
    match value:
        case enum.Enum():
            return {"@": type(value).__name__, "=": value.name}
        case str() | int() | float() | None:
            return value
        case tuple():
            return [_encoded(item) for item in value]
        case Mapping():
            return {"@": "", "=": [[key, _encoded(item)] for key, item in value.items()]}
        case _:
            return {"@": type(value).__name__, **_fields(value)}


def _fields(value: Any) -> dict[str, Any]:
    given = ((field, getattr(value, field.name)) for field in dataclasses.fields(value))
    kept = ((field.name, item) for field, item in given if field.name not in LEFT_OUT and item != field.default)
    return {name: _digest(item) if name in PROSE else _encoded(item) for name, item in kept}


def _digest(prose: str) -> str:
    return hashlib.sha256(prose.encode("utf-8", "surrogatepass")).hexdigest()[:DIGEST] if prose else ""


def _decoded(value: Any) -> Any:
    match value:
        case list():
            return tuple(_decoded(item) for item in value)
        case {"@": "", "=": pairs}:
            return {key: _decoded(item) for key, item in pairs}
        case {"@": name, "=": member}:
            return ENUMS[name][member]
        case {"@": name, **fields}:
            return RECORDS[name](**{str(key): _decoded(item) for key, item in fields.items()})
        case _:
            return value
