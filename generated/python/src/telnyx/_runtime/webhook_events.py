"""Which class a webhook's payload is of: by its event type, else by the fields that it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .shapes import is_object
from .strategies import Path, value_at


class WebhookEvents(NamedTuple):
    """`types`: module (from the package's root) and class by event type.

    `shapes`: for payloads that no event type tells, module, class and the fields they are known by, as in `data.url`.
    """

    types: Mapping[str, tuple[str, str]]
    shapes: tuple[tuple[str, str, tuple[str, ...]], ...] = ()

    def find(self, body: object, event_field: Path) -> tuple[str, str] | None:
        """None for an event that isn't known. Its type may stand at the top, where a payload has no envelope."""
        for path in (event_field, event_field[-1:]):
            kind = value_at(body, path)
            if isinstance(kind, str) and kind in self.types:
                return self.types[kind]
        return self._by_shape(set(_places(body)))

    def _by_shape(self, given: set[str]) -> tuple[str, str] | None:
        """The shape that has most of the payload's fields, and at least half of them."""
        best, most = None, 0
        for module, name, fields in self.shapes:
            shared = len(given & set(fields))
            if shared > most and shared * 2 >= len(given):
                best, most = (module, name), shared
        return best


def _places(body: object, levels: int = 2) -> Iterator[str]:
    """The names of fields, and of those in them, joined by dots: of a field that is an object only the latter."""
    for name, value in body.items() if is_object(body) else ():
        inner = [f"{name}.{place}" for place in _places(value, levels - 1)] if levels > 1 else []
        yield from inner or [str(name)]
