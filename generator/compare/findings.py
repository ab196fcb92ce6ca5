"""Where a comparison stands, and what it has found: the sentences of the rules, each with all that it reaches."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeAlias

from ..model.types import Type, TypeId
from ..naming.names import TypeName
from .change import Change, Kind, Owner, Path, Side, dotted
from .rules import RULES
from .surface import Surface

Pair: TypeAlias = tuple[TypeId, TypeId, Side]
"""A definition before and after, one way."""

ITSELF = {
    Kind.CLIENT: "it",
    Kind.METHOD: "its whole body",
    Kind.TYPE: "its value",
    Kind.EVENT: "its payload",
}
"""What a sentence calls an owner whose own type has changed."""

UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\u2028\u2029`]+")
NO_WORD = re.compile("[^a-z ]+")
LONGEST = 200
"""Characters of one name or value in a sentence."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on both sides. `within`: the pair of definitions that holds it; what uses that, is reached."""

    owner: Owner
    side: Side
    old: TypeId
    new: TypeId
    path: Path = ()
    within: Pair | None = None

    def at(self, *parts: str) -> Spot:
        return replace(self, path=(*self.path, *parts))


@dataclass(frozen=True, slots=True)
class Told:
    """How something changed, each part as a user writes it; documents are hostile, so it is cleaned when it is said."""

    before: str = ""
    after: str = ""


NOTHING = Told()


@dataclass
class Findings:
    """The comparison's only memory. `waiting`: types still to be compared; `pairs`: definitions that were."""

    old: Surface
    new: Surface
    changes: list[tuple[Change, Pair | None]] = field(default_factory=list)
    waiting: deque[tuple[Type, Type, Spot]] = field(default_factory=deque)
    pairs: dict[Pair, Spot] = field(default_factory=dict)
    users: dict[Pair, dict[Pair | str, None]] = field(default_factory=dict)
    inlined: set[TypeId] = field(default_factory=set)
    reworded: dict[Owner, tuple[Spot, list[Path]]] = field(default_factory=dict)

    @cached_property
    def old_types(self) -> frozenset[TypeName]:
        return frozenset(self.old.names.types.values())

    @cached_property
    def new_types(self) -> frozenset[TypeName]:
        return frozenset(self.new.names.types.values())

    def later(self, old: Type, new: Type, spot: Spot) -> None:
        """Types are compared one after the other: documents nest deeper than Python does."""
        self.waiting.append((old, new, spot))

    def say(self, code: str, spot: Spot, told: Told = NOTHING) -> None:
        change = Change(code, "", spot.owner, spot.path, spot.old, spot.new, told.before, told.after)
        self.changes.append((replace(change, message=sentence(change)), spot.within))

    def say_alone(self, code: str, owner: Owner, old: TypeId | None, new: TypeId | None, told: Told = NOTHING) -> None:
        """Of an owner as a whole."""
        change = Change(code, "", owner, (), old, new, told.before, told.after)
        self.changes.append((replace(change, message=sentence(change)), None))

    def say_one_sided(self, code: str, spot: Spot, wire: str) -> None:
        """Of a name below `spot` that stands on one side only."""
        self.say(code, spot.at(wire))

    def words(self, spot: Spot) -> None:
        """Only prose has changed: said once for each owner, however many of its words are new."""
        self.reworded.setdefault(spot.owner, (spot, []))[1].append(spot.path)

    def use(self, pair: Pair, spot: Spot) -> None:
        self.users.setdefault(pair, {})[spot.within or spot.owner.name] = None

    def finished(self) -> tuple[Change, ...]:
        """All changes, owner by owner in the order of the first, each with the methods that it reaches."""
        for spot, paths in self.reworded.values():
            places = f"{len(paths):,} place{'s' if len(paths) > 1 else ''}"
            self.say("prose-changed", replace(spot, path=()), Told("", places))
        order: dict[Owner, int] = {}
        for change, _ in self.changes:
            order.setdefault(change.owner, len(order))
        reached = [replace(change, methods=self._reached(change.owner, pair)) for change, pair in self.changes]
        return tuple(dict.fromkeys(sorted(reached, key=lambda change: order[change.owner])))

    def _reached(self, owner: Owner, pair: Pair | None) -> tuple[str, ...]:
        if pair is None:
            return (owner.name,) if owner.kind in (Kind.METHOD, Kind.EVENT) else ()
        found: dict[str, None] = {}
        seen: set[Pair] = {pair}
        waiting = [pair]
        while waiting:
            for user in self.users.get(waiting.pop(), ()):
                if isinstance(user, str):
                    found[user] = None
                elif user not in seen:
                    seen.add(user)
                    waiting.append(user)
        return tuple(sorted(found))


def sentence(change: Change) -> str:
    """What a person reads, from the table of rules."""
    name = quoted(dotted(change.path)) if change.path else ITSELF[change.owner.kind]
    parts = {
        "owner": quoted(change.owner.shown),
        "name": name,
        "before": quoted(change.before),
        "after": quoted(change.after),
        "was": NO_WORD.sub("", change.before),
        "now": NO_WORD.sub("", change.after),
    }
    return RULES[change.code].sentence.format_map(parts)


def quoted(text: str) -> str:
    """A document's text as code inside a sentence: one line, no backtick of its own, not endless."""
    plain = UNPRINTABLE.sub(" ", text).strip()
    return f"`{plain[:LONGEST]}…`" if len(plain) > LONGEST else f"`{plain or ' '}`"
