"""What is wrong with a document, beyond what its JSON Schema says: one function a rule, one table of all."""

from __future__ import annotations

from collections.abc import Sequence

from ...diagnostics import Diagnostic
from ..grammar import Kind
from ..loading import Document
from .rule import Rule
from .table import RULES

__all__ = ["RULES", "Rule", "check", "combine"]


def check(document: Document) -> tuple[Diagnostic, ...]:
    """All faults the rules find, rule by rule in the table's order, each rule's in document order."""
    found: dict[int, list[Diagnostic]] = {number: [] for number in range(len(RULES))}
    by_kind = _by_kind()
    for site in document.sites.values():
        always, keyed = by_kind.get(site.kind, _NONE)
        numbers = always + [number for key in site.value if key in keyed for number in keyed[key]] if keyed else always
        for number in numbers:
            rule = RULES[number]
            for fault in rule.find(document, site):
                place = document.place(fault.id)
                found[number].append(Diagnostic(rule.code, rule.severity, place, fault.message, rule.action))
    return tuple(diagnostic for number in found for diagnostic in found[number])


_NONE: tuple[list[int], dict[str, list[int]]] = ([], {})


def _by_kind() -> dict[Kind, tuple[list[int], dict[str, list[int]]]]:
    """The numbers of the rules for each kind: those for all objects of it, and those by a key that an object must
    have.
    """
    found: dict[Kind, tuple[list[int], dict[str, list[int]]]] = {}
    for number, rule in enumerate(RULES):
        always, keyed = found.setdefault(rule.kind, ([], {}))
        if rule.key is None:
            always.append(number)
        else:
            keyed.setdefault(rule.key, []).append(number)
    return found


def combine(validated: Sequence[Diagnostic], ruled: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The validator's diagnostics and those of the rules, each fault once.

    Where both say the same, the validator's words stand; where it only says that a schema is invalid, the rule's do.
    """
    said = {(diagnostic.code, _where(diagnostic)) for diagnostic in validated}
    explained = {where for diagnostic in ruled for where in (_where(diagnostic), _above(diagnostic))}
    general = [found for found in validated if found.code != "invalid-schema" or _where(found) not in explained]
    return (*general, *(found for found in ruled if (found.code, _where(found)) not in said))


def _where(diagnostic: Diagnostic) -> tuple[str, str]:
    return diagnostic.place.file, diagnostic.place.pointer


def _above(diagnostic: Diagnostic) -> tuple[str, str]:
    return diagnostic.place.file, diagnostic.place.pointer.rpartition("/")[0]
