"""Keys within arguments that may be spelled as Python names are, too: the runtime sends the wire's."""

from __future__ import annotations

from collections.abc import Iterator

from ....model.api import Operation
from ....model.types import Access, Map, Object
from ..identify import identifier
from ..name import Book
from .inside import Path, inside


def spellings(operation: Operation, book: Book) -> tuple[Path, ...]:
    """`("query", "filter", "voice_name", "voice.name")`: the place, wire names down to an object, then both spellings.

    Not where another key of the same place is spelled so, nor where keys are the caller's own.
    """
    found: list[Path] = []
    keys: dict[Path, set[str]] = {}
    own: set[Path] = set()
    for place in inside(operation, book):
        if isinstance(place.type, Map):
            own.add(place.path)
        if isinstance(place.type, Object):
            keys.setdefault(place.path, set()).update(field.wire for field in place.type.fields)
            found.extend((*place.path, other, wire) for other, wire in others(place.type))
    return tuple(path for path in dict.fromkeys(found) if path[-2] not in keys[path[:-2]] and path[:-2] not in own)


def others(type_: Object) -> Iterator[tuple[str, str]]:
    """The other spelling of keys that have one, and the key."""
    wires = {field.wire for field in type_.fields}
    seen: set[str] = set()
    for field in type_.fields:
        name = identifier(field.wire)
        if field.access is not Access.READ_ONLY and name not in wires | seen:
            seen.add(name)
            yield name, field.wire
