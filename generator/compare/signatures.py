"""A method before and after, as a person writes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model.api import Location, Operation, WholeBody
from ..model.types import Presence
from .arguments import BODY, called, given
from .change import Change, Kind
from .pairing import paired
from .results import shown
from .spelling import spelled
from .surface import Surface


@dataclass(frozen=True, slots=True)
class Signatures:
    """Each on a line of its own for each argument; empty where there is no such method."""

    before: str
    after: str


def signatures(old: Surface, new: Surface, changes: Iterable[Change]) -> Mapping[str, Signatures]:
    """By accessor (the new one where it has two), of the methods that `changes` are about."""
    wanted = {change.owner.name for change in changes if change.owner.kind is Kind.METHOD}
    pairing = paired(old, new)
    both: list[tuple[Operation | None, Operation | None]] = [*pairing.both]
    both += [(each, None) for each in pairing.removed] + [(None, each) for each in pairing.added]
    found: dict[str, Signatures] = {}
    for before, after in both:
        name = new.accessor(after) if after is not None else old.accessor(before) if before is not None else ""
        if name in wanted:
            found[name] = Signatures(
                "" if before is None else signature(before, old), "" if after is None else signature(after, new)
            )
    return found


def signature(operation: Operation, surface: Surface) -> str:
    """The required arguments first, the last name in the path by position."""
    found = list(given(operation, surface.names))
    in_path = [each for each in found if each.place == Location.PATH.value]
    last = max(in_path, key=lambda each: operation.path.find("{" + each.field.wire + "}"), default=None)
    rest = sorted(
        (each for each in found if each is not last), key=lambda each: each.field.presence.value, reverse=True
    )
    lines = [] if last is None else [_argument(last.name, spelled(last.field.type, surface), Presence.REQUIRED)]
    lines += ["*,"] if rest else []
    lines += [_argument(each.name, spelled(each.field.type, surface), each.field.presence) for each in rest]
    body = operation.body
    if body is not None and isinstance(body.shape, WholeBody):
        lines += [] if rest else ["*,"]
        lines.append(
            _argument(called(operation, surface.names, BODY, ""), spelled(body.shape.type, surface), body.presence)
        )
    inner = "".join(f"\n    {line}" for line in lines)
    return (
        f"client.{surface.accessor(operation)}({inner}{chr(10) if lines else ''}) -> {shown(operation.result, surface)}"
    )


def _argument(name: str, type: str, presence: Presence) -> str:
    absent = " = ..." if presence is Presence.OPTIONAL else ""
    return f"{name}: {type}{absent},"
