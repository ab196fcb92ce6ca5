"""Webhooks before and after: what the provider sends to its users' servers."""

from __future__ import annotations

from ..model.api import Webhook
from .change import Kind, Owner, Side
from .findings import Findings, Spot, Told


def webhooks(findings: Findings) -> None:
    before = {webhook.name: webhook for webhook in findings.old.api.webhooks}
    after = {webhook.name: webhook for webhook in findings.new.api.webhooks}
    pairs = {name: name for name in before if name in after}
    for name in [name for name in before if name not in pairs]:
        found = next(
            (other for other in after if other not in pairs.values() and _same(before[name], after[other])), ""
        )
        if found:
            pairs[name] = found
        else:
            findings.say_alone("webhook-removed", _owner(name), before[name].pointer, None)
    for name in [name for name in after if name not in pairs.values()]:
        findings.say_alone("webhook-added", _owner(name), None, after[name].pointer)
    for old, new in pairs.items():
        _webhook(before[old], after[new], findings)


def _owner(name: str) -> Owner:
    return Owner(Kind.EVENT, name, ("webhooks",))


def _same(old: Webhook, new: Webhook) -> bool:
    """The same events, or the same payload."""
    return bool(set(old.events) & set(new.events)) or (not old.events and not new.events and old.payload == new.payload)


def _webhook(old: Webhook, new: Webhook, findings: Findings) -> None:
    spot = Spot(_owner(new.name), Side.RESPONSE, old.pointer, new.pointer)
    if old.name != new.name:
        findings.say("webhook-renamed", spot, Told(old.name, new.name))
    for event in [event for event in old.events if event not in new.events]:
        findings.say("webhook-event-removed", spot, Told(before=event))
    for event in [event for event in new.events if event not in old.events]:
        findings.say("webhook-event-added", spot, Told(after=event))
    if (old.summary, old.description) != (new.summary, new.description):
        findings.words(spot)
    findings.later(old.payload, new.payload, spot)
