"""Corrections of pagination from sdk.yaml: where inference is wrong, a line there is right."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..config import PaginationRule
from ..diagnostics import Severity
from ..model.api import Cursor, NextLink, Offset, PageNumber, Path, Strategy
from .ledger import Ledger
from .subject import Subject

NONE = "none"
"""The strategy of an operation that is no list."""


def rule_for(subject: Subject) -> PaginationRule | None:
    return next((rule for rule in subject.ledger.config.pagination if rule.operation == subject.id), None)


def unused(ledger: Ledger, ids: set[str]) -> None:
    """Reports the rules that name no operation."""
    for rule in ledger.config.pagination:
        if rule.operation not in ids:
            message = f"sdk.yaml corrects the pagination of `{rule.operation}`, which the document hasn't."
            ledger.warn("unused-pagination-rule", "#", message, "ignored")


def path(rule: PaginationRule | None, name: str) -> Path | None:
    """A field of the rule as a path: `meta.next_cursor`; `.` is the body itself."""
    stated = rule.fields.get(name) if rule is not None else None
    return None if stated is None else tuple(part for part in stated.split(".") if part)


def strategy(subject: Subject, rule: PaginationRule, askable: Collection[str]) -> Strategy | None:
    """The strategy a rule states; None, and a report, where it lacks what the strategy needs.

    `askable`: what a call can be sent again with. A rule that sends something else can only be a slip.
    """
    word = rule.strategy.replace("_", "").replace("-", "").lower()
    found = _READERS[word](rule, rule.fields) if word in _READERS else None
    if found is None:
        message = (
            f"sdk.yaml's pagination of `{rule.operation}` can't be used: `{rule.strategy}` with {dict(rule.fields)}."
        )
        subject.ledger.warn("unusable-pagination-rule", subject.part.id, message, "not paged")
    for name in (rule.fields[key] for key in _SENT if key in rule.fields):
        if name not in askable:
            where = f"sdk.yaml, line {rule.line}: the pagination of `{rule.operation}`"
            message = f"{where} names `{name}`, which is neither a query parameter of it nor a field of its body."
            action = "name one of " + ", ".join(f"`{each}`" for each in sorted(askable)) if askable else "remove it"
            subject.ledger.report(Severity.ERROR, "unknown-page-parameter", subject.part.id, message, action)
            return None
    return found


_SENT = ("parameter", "page", "offset", "before")
"""The fields of a rule that name what goes into the next request."""


def _page_number(rule: PaginationRule, fields: Mapping[str, str]) -> Strategy | None:
    if "page" not in fields:
        return None
    first = fields.get("first", "1")
    return PageNumber(fields["page"], fields.get("size"), path(rule, "total_pages"), int(first))


def _offset(rule: PaginationRule, fields: Mapping[str, str]) -> Strategy | None:
    return Offset(fields["offset"], fields.get("limit"), path(rule, "total")) if "offset" in fields else None


def _cursor(rule: PaginationRule, fields: Mapping[str, str]) -> Strategy | None:
    after, key = path(rule, "next"), fields.get("item_key")
    if "parameter" not in fields or (after is None and key is None):
        return None
    return Cursor(fields["parameter"], after, key, path(rule, "has_more"), fields.get("size"), fields.get("before"))


def _next_link(rule: PaginationRule, fields: Mapping[str, str]) -> Strategy | None:
    link = path(rule, "link")
    return NextLink(link) if link is not None else None


_READERS = {"pagenumber": _page_number, "offset": _offset, "cursor": _cursor, "nextlink": _next_link}
