"""Texts that a pattern takes: drawn from its nodes, always alike, and each checked against the pattern itself."""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from random import Random
from typing import assert_never

from .matching import Verdict, matches, matches_within
from .nodes import Back, Chars, Choice, Edge, Excessive, Group, Look, Malformed, Node, Repeat, Sequence, shortest
from .reading import read

STEPS = 20_000
"""Nodes that one draw may visit."""

GIVEN_UP = 3
"""So many draws that become too long are enough."""

REACHES = (4, 8, 0, 1, 2, 16, 40, 4, 8, 16) * 3
"""By how much more than it must a repetition is repeated, draw by draw."""

PLAIN = string.ascii_letters + string.digits
VISIBLE = " " + PLAIN + string.punctuation
POOL = VISIBLE + "\t\n\réßñøÅŁЖяΩλאعहไ中文あア한€→😀"

ALPHABET = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x20000))))
"""All characters but halves of surrogate pairs, as far as scripts are in use today."""

BLOCK = 4_096


class NoSample(Exception):
    """No text can be made for a pattern; the message says why."""


class _Exhausted(Exception):
    """A draw has become too long."""


def samples(pattern: str, least: int, characters: int) -> Iterator[str]:
    """Different ones, `least` long at least and at most `characters`.

    Raises NoSample where the pattern is too much for us; ends where no more were found.
    """
    try:
        node = read(pattern)
    except (Malformed, Excessive) as error:
        raise NoSample(str(error)) from error
    if shortest(node) > characters:
        raise NoSample(f"it asks for more than {characters:,} characters")
    made, given_up = set[str](), 0
    for seed, (letters, reach) in enumerate(product((PLAIN, VISIBLE, POOL), REACHES)):
        try:
            drawn = list(_drawn(node, Drawing(Random(seed), letters, reach, characters), least))
        except _Exhausted:
            given_up += 1
            if given_up == GIVEN_UP:
                return
            continue
        for text in drawn:
            if text not in made and least <= len(text) <= characters:
                made.add(text)
                yield from _checked(pattern, text)


def _checked(pattern: str, text: str) -> Iterator[str]:
    match matches(pattern, text):
        case Verdict.YES:
            yield text
        case Verdict.UNKNOWN:
            raise NoSample("whether a text matches it takes too long to find out")


def _drawn(node: Node, drawing: Drawing, least: int) -> Iterator[str]:
    """As it comes; where that is too short, repeated more often, and filled at its ends."""
    text = drawing.text(node, 0)
    yield text
    if len(text) < least:
        longer = drawing.text(node, least - len(text))
        yield from (longer, longer.ljust(least, "x"), longer.rjust(least, "x"))


@dataclass(slots=True)
class Drawing:
    """`letters`: those taken where a set has any of them. `owed`: repetitions to be made besides."""

    source: Random
    letters: str
    reach: int
    characters: int
    owed: int = 0
    visited: int = 0
    taken: list[str] = field(default_factory=list)
    groups: dict[int, str] = field(default_factory=dict)

    def text(self, node: Node, owed: int) -> str:
        self.owed, self.visited = owed, 0
        self.taken.clear()
        self._visit(node)
        return "".join(self.taken)

    def _visit(self, node: Node) -> None:
        self.visited += 1
        if self.visited > STEPS or len(self.taken) > self.characters:
            raise _Exhausted
        match node:
            case Chars():
                self.taken.append(self._one(_members(node)))
            case Repeat(body=body):
                for _ in range(self._times(node)):
                    self._visit(body)
            case Sequence(items=items):
                for item in items:
                    self._visit(item)
            case Choice(options=options):
                self._visit(options[int(self.source.random() * len(options))])
            case Group():
                self._group(node)
            case Back(number=number):
                self.taken.append(self.groups.get(number, ""))
            case Look() | Edge():
                pass
            case _:
                assert_never(node)

    def _group(self, node: Group) -> None:
        start = len(self.taken)
        self._visit(node.body)
        if node.number is not None:
            self.groups[node.number] = "".join(self.taken[start:])

    def _times(self, node: Repeat) -> int:
        room = self.characters if node.most is None else node.most - node.least
        drawn = int(self.source.random() * (min(room, self.reach) + 1))
        more = min(self.owed, room - drawn)
        self.owed -= more
        return node.least + drawn + more

    def _one(self, members: str) -> str:
        wanted = next((some for among in (self.letters, VISIBLE, POOL) if (some := _both(members, among))), members)
        if not wanted:
            raise NoSample("it has a set without characters")
        return wanted[int(self.source.random() * len(wanted))]


@lru_cache(maxsize=4096)
def _both(members: str, among: str) -> str:
    return "".join(one for one in members if one in among)


@lru_cache(maxsize=1024)
def _members(node: Chars) -> str:
    """Some characters of a set, common ones first."""
    common = "".join(one for one in dict.fromkeys((*POOL, *node.known)) if matches_within(node, one))
    return common or _rare(node)


def _rare(node: Chars) -> str:
    """The first character of all that is one of a set; none where the set is empty."""
    blocks = (ALPHABET[at : at + BLOCK] for at in range(0, len(ALPHABET), BLOCK))
    found = next((block for block in blocks if matches_within(node, block)), "")
    return next((one for one in found if matches_within(node, one)), "")
