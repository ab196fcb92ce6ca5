"""Surface against Surface: every change that a user of the client can notice, in one pass."""

from __future__ import annotations

from ..model.api import Operation
from .arguments import arguments
from .change import Change, Side
from .findings import Findings, Spot, Told
from .pairing import paired
from .results import results
from .security import client_wide, security
from .surface import Surface
from .type_names import type_names
from .types import compare_waiting
from .webhooks import webhooks


def compare(old: Surface, new: Surface) -> tuple[Change, ...]:
    """In the order of the new document; the same surfaces give the same changes."""
    findings = Findings(old, new)
    client_wide(findings)
    pairing = paired(old, new)
    for operation in pairing.removed:
        findings.say_alone("method-removed", old.method(operation), operation.pointer, None)
    for operation in pairing.added:
        findings.say_alone("method-added", new.method(operation), None, operation.pointer)
    for before, after in pairing.both:
        _method(before, after, findings)
    webhooks(findings)
    compare_waiting(findings)
    type_names(findings)
    return findings.finished()


def _method(old: Operation, new: Operation, findings: Findings) -> None:
    owner, was = findings.new.method(new), findings.old.method(old)
    if was.name != owner.name:
        code = "method-renamed" if was.resource == owner.resource else "method-moved"
        findings.say_alone(code, owner, old.pointer, new.pointer, Told(was.shown, owner.shown))
    if (old.method, old.path) != (new.method, new.path):
        told = Told(f"{old.method} {old.path}", f"{new.method} {new.path}")
        findings.say_alone("method-path-changed", owner, old.pointer, new.pointer, told)
    if old.deprecated is not new.deprecated:
        code = "method-deprecated" if new.deprecated else "method-undeprecated"
        findings.say_alone(code, owner, old.pointer, new.pointer)
    arguments(old, new, owner, findings)
    results(old, new, owner, findings)
    security(old, new, owner, findings)
    if (old.summary, old.description) != (new.summary, new.description):
        findings.words(_spot(old, new, findings))


def _spot(old: Operation, new: Operation, findings: Findings) -> Spot:
    return Spot(findings.new.method(new), Side.REQUEST, old.pointer, new.pointer)
