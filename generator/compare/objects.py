"""Fields of an object before and after, one way: added, removed, renamed, required or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.types import Access, Field, Object, Presence
from .change import Side
from .findings import Findings, Spot, Told
from .likeness import renamed
from .prose import other_examples, same_json

HIDDEN = {Side.REQUEST: Access.READ_ONLY, Side.RESPONSE: Access.WRITE_ONLY}
"""The fields that do not go one way."""


@dataclass(frozen=True, slots=True)
class Words:
    """The codes of one kind of member: a field that is sent, one that comes back, an argument."""

    added: str
    required_added: str
    removed: str
    renamed: str
    became_required: str
    became_optional: str
    deprecated: str
    undeprecated: str


def _words(prefix: str, required_added: str) -> Words:
    return Words(
        f"{prefix}-added",
        required_added,
        f"{prefix}-removed",
        f"{prefix}-renamed",
        f"{prefix}-became-required",
        f"{prefix}-became-optional",
        f"{prefix}-deprecated",
        f"{prefix}-undeprecated",
    )


FIELDS = {
    Side.REQUEST: _words("request-field", "request-required-field-added"),
    Side.RESPONSE: _words("response-field", "response-field-added"),
}


def objects(old: Object, new: Object, spot: Spot, findings: Findings) -> None:
    before = {field.wire: field for field in old.fields if field.access is not HIDDEN[spot.side]}
    after = {field.wire: field for field in new.fields if field.access is not HIDDEN[spot.side]}
    names = matched(before, after, findings)
    words = FIELDS[spot.side]
    for wire, other in names.items():
        if wire != other:
            findings.say(words.renamed, spot.at(wire), Told(wire, other))
        member(before[wire], after[other], spot.at(other), words, findings)
    for wire in [wire for wire in before if wire not in names]:
        findings.say_one_sided(words.removed, spot, wire)
    for wire in [wire for wire in after if wire not in names.values()]:
        required = after[wire].presence is Presence.REQUIRED
        findings.say_one_sided(words.required_added if required else words.added, spot, wire)
    _extras(old, new, spot, findings)


def matched(old: Mapping[str, Field], new: Mapping[str, Field], findings: Findings) -> dict[str, str]:
    """Wire names before -> after, of those that are on both sides, under whatever name."""
    same = {wire: wire for wire in old if wire in new}
    gone = [field for wire, field in old.items() if wire not in same]
    come = [field for wire, field in new.items() if wire not in same]
    return same | renamed(gone, come, findings)


def member(old: Field, new: Field, spot: Spot, words: Words, findings: Findings) -> None:
    """One field that is there on both sides."""
    if old.presence is not new.presence:
        required = new.presence is Presence.REQUIRED
        findings.say(words.became_required if required else words.became_optional, spot)
    if old.deprecated is not new.deprecated:
        findings.say(words.deprecated if new.deprecated else words.undeprecated, spot)
    if not same_json(old.default, new.default):
        told = Told(old.default or "absent", new.default or "absent")
        findings.say(f"{spot.side.value}-default-changed", spot, told)
    if old.description != new.description or other_examples(old, new, findings):
        findings.words(spot)
    findings.later(old.type, new.type, spot)


def _extras(old: Object, new: Object, spot: Spot, findings: Findings) -> None:
    if old.extra is None and new.extra is None:
        return
    if old.extra is None or new.extra is None:
        told = Told(*("no" if extra is None else "any" for extra in (old.extra, new.extra)))
        findings.say(f"{spot.side.value}-extras-changed", spot, told)
        return
    findings.later(old.extra, new.extra, spot.at("{}"))
