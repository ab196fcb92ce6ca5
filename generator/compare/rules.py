"""Every rule of the comparison, one a row: its code, how bad it is, the sentence a user reads, and why.

What may be sent may widen, what comes back may narrow; where a row is additive, the row of the reverse is breaking.
Codes are stable: acceptances and other programs name them. {owner}, {name}: what changed; {before}, {after}: how.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Severity(Enum):
    """Worst first."""

    BREAKING = "breaking"  # working code stops to work, or to pass a type checker
    RISKY = "risky"  # working code may meet what it did not meet before
    ADDITIVE = "additive"  # there is more to use
    DOCUMENTATION = "documentation"  # nothing that code can notice


BREAKING, RISKY, ADDITIVE, PROSE = (Severity.BREAKING, Severity.RISKY, Severity.ADDITIVE, Severity.DOCUMENTATION)

LANGUAGES = ("python",)
"""The languages that a severity can be asked for."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`severity` holds in every language that `languages` does not name."""

    code: str
    severity: Severity
    sentence: str
    reason: str
    languages: Mapping[str, Severity] = field(default_factory=dict)


RULES: tuple[Rule, ...] = (
    # methods
    Rule("method-removed", BREAKING, "{owner} is gone", "calls of it fail"),
    Rule("method-added", ADDITIVE, "{owner} is new", "nobody calls it yet"),
    Rule("method-renamed", BREAKING, "{before} is now called {after}", "calls by the old name fail"),
    Rule("method-moved", BREAKING, "{before} has moved to {after}", "calls at the old place fail"),
    Rule("method-path-changed", PROSE, "{owner} asks {after}, not {before}", "the call is written as before"),
    Rule("method-deprecated", RISKY, "{owner} is deprecated", "it will go"),
    Rule("method-undeprecated", PROSE, "{owner} is no longer deprecated", "it stays"),
    # arguments of a method
    Rule("argument-added", ADDITIVE, "{owner} takes {name}", "it may be left out"),
    Rule("required-argument-added", BREAKING, "{owner} now requires {name}, which is new", "nobody gives it yet"),
    Rule("argument-removed", BREAKING, "{owner} no longer takes {name}", "who gives it gets a TypeError"),
    Rule("argument-renamed", BREAKING, "{owner} takes {after} instead of {before}", "who gives it by name fails"),
    Rule("argument-became-required", BREAKING, "{owner} now requires {name}", "who leaves it out fails"),
    Rule("argument-became-optional", ADDITIVE, "{owner} no longer requires {name}", "who gives it still may"),
    Rule(
        "argument-position-changed", BREAKING, "{owner} has {after} as positional argument, not {before}", "values swap"
    ),
    Rule(
        "argument-place-changed", PROSE, "{owner} sends {name} in the {after}, not the {before}", "callers don't see it"
    ),
    Rule("argument-style-changed", PROSE, "{owner} writes {name} another way on the wire", "callers don't see it"),
    Rule("argument-deprecated", RISKY, "{name} of {owner} is deprecated", "it will go"),
    Rule("argument-undeprecated", PROSE, "{name} of {owner} is no longer deprecated", "it stays"),
    Rule(
        "body-shape-changed",
        BREAKING,
        "{owner} takes its body as {after}, not as {before}",
        "calls are written otherwise",
    ),
    Rule("request-media-type-changed", PROSE, "{owner} sends {after} instead of {before}", "callers don't see it"),
    # fields of what is sent
    Rule("request-field-added", ADDITIVE, "{owner} takes {name}", "it may be left out"),
    Rule("request-required-field-added", BREAKING, "{owner} now requires {name}, which is new", "nobody gives it yet"),
    Rule(
        "request-field-removed", BREAKING, "{owner} no longer takes {name}", "type checkers refuse it, the server may"
    ),
    Rule("request-field-renamed", BREAKING, "{owner} takes {after} instead of {before}", "the old key is not known"),
    Rule("request-field-became-required", BREAKING, "{owner} now requires {name}", "who leaves it out fails"),
    Rule("request-field-became-optional", ADDITIVE, "{owner} no longer requires {name}", "who gives it still may"),
    Rule("request-field-deprecated", RISKY, "{name} of {owner} is deprecated", "it will go"),
    Rule("request-field-undeprecated", PROSE, "{name} of {owner} is no longer deprecated", "it stays"),
    # types of what is sent: they may widen
    Rule(
        "request-type-changed", BREAKING, "{owner} takes {after} for {name}, not {before}", "the old value does not fit"
    ),
    Rule(
        "request-type-widened", ADDITIVE, "{owner} takes {after} for {name}, more than {before}", "the old value fits"
    ),
    Rule("request-became-nullable", ADDITIVE, "{owner} takes null for {name}", "nobody has to give it"),
    Rule("request-no-longer-nullable", BREAKING, "{owner} no longer takes null for {name}", "null is refused"),
    Rule("request-enum-value-added", ADDITIVE, "{owner} takes {after} for {name}", "the old values fit"),
    Rule(
        "request-enum-value-removed", BREAKING, "{owner} no longer takes {before} for {name}", "the server refuses it"
    ),
    Rule("request-enum-opened", ADDITIVE, "{owner} takes any {after} for {name}", "the old values fit"),
    Rule("request-enum-closed", BREAKING, "{owner} takes only {after} for {name}", "the server refuses others"),
    Rule("request-variant-added", ADDITIVE, "{owner} takes {after} for {name} too", "the old values fit"),
    Rule(
        "request-variant-removed", BREAKING, "{owner} no longer takes {before} for {name}", "the old value does not fit"
    ),
    Rule("request-constraint-tightened", RISKY, "{owner} takes less for {name}: {after}", "the server may refuse more"),
    Rule("request-constraint-loosened", PROSE, "{owner} takes more for {name}: {after}", "the old values fit"),
    Rule(
        "request-default-changed",
        RISKY,
        "{name} of {owner} is {after} where left out, was {before}",
        "its absence means more",
    ),
    Rule(
        "request-format-changed",
        PROSE,
        "{name} of {owner} is described as {after}, was {before}",
        "no client checks it",
    ),
    Rule(
        "request-extras-changed",
        RISKY,
        "{owner} takes {after} unknown fields in {name}, took {before}",
        "servers may refuse",
    ),
    # fields of what comes back
    Rule("response-field-added", ADDITIVE, "{owner} gives {name}", "who does not read it does not notice"),
    Rule("response-field-removed", BREAKING, "{owner} no longer gives {name}", "who reads it fails"),
    Rule(
        "response-field-renamed", BREAKING, "{owner} gives {after} instead of {before}", "who reads the old name fails"
    ),
    Rule("response-field-became-optional", BREAKING, "{owner} may leave out {name}", "who reads it may find None"),
    Rule("response-field-became-required", ADDITIVE, "{owner} always gives {name}", "checks for None are needless"),
    Rule("response-field-deprecated", RISKY, "{name} of {owner} is deprecated", "it will go"),
    Rule("response-field-undeprecated", PROSE, "{name} of {owner} is no longer deprecated", "it stays"),
    # types of what comes back: they may narrow; enums and unions are open, so that a new member breaks no client
    Rule(
        "response-type-changed",
        BREAKING,
        "{owner} gives {after} as {name}, not {before}",
        "who reads it gets another type",
    ),
    Rule(
        "response-type-narrowed",
        ADDITIVE,
        "{owner} gives {after} as {name}, less than {before}",
        "who reads it still can",
    ),
    Rule("response-became-nullable", BREAKING, "{owner} may give null as {name}", "who reads it may find None"),
    Rule("response-no-longer-nullable", ADDITIVE, "{owner} never gives null as {name}", "checks for None are needless"),
    Rule(
        "response-enum-value-added", RISKY, "{owner} may give {after} as {name}", "code for each value has none for it"
    ),
    Rule(
        "response-enum-value-removed", RISKY, "{owner} no longer gives {before} as {name}", "who waits for it waits on"
    ),
    Rule(
        "response-enum-opened",
        RISKY,
        "{owner} may give any {after} as {name}",
        "code for each value has none for others",
    ),
    Rule("response-enum-closed", PROSE, "{owner} gives only {after} as {name}", "the values were not known before"),
    Rule(
        "response-variant-added", RISKY, "{owner} may give {after} as {name}", "code for each variant has none for it"
    ),
    Rule("response-variant-removed", RISKY, "{owner} no longer gives {before} as {name}", "who waits for it waits on"),
    Rule(
        "response-became-union",
        BREAKING,
        "{owner} gives {after} as {name}, not always {before}",
        "it must be told apart",
    ),
    Rule(
        "response-no-longer-union", ADDITIVE, "{owner} always gives {after} as {name}", "there is nothing to tell apart"
    ),
    Rule("response-constraint-changed", PROSE, "{name} of {owner} is described as {after}", "no client checks it"),
    Rule(
        "response-default-changed",
        PROSE,
        "{name} of {owner} has the default {after}, had {before}",
        "no client fills it in",
    ),
    Rule(
        "response-format-changed",
        PROSE,
        "{name} of {owner} is described as {after}, was {before}",
        "no client checks it",
    ),
    Rule(
        "response-extras-changed", PROSE, "{owner} gives {after} unknown fields in {name}, gave {before}", "they pass"
    ),
    # results and errors of a method
    Rule("result-changed", BREAKING, "{owner} returns {after}, not {before}", "what is done with it fails"),
    Rule("result-added", ADDITIVE, "{owner} returns {after}, where it returned nothing", "nobody reads it yet"),
    Rule("result-removed", BREAKING, "{owner} returns nothing, where it returned {before}", "who reads it fails"),
    Rule(
        "result-class-changed",
        BREAKING,
        "{owner} gives a {after} as {name}, not a {before}",
        "annotations name the class",
    ),
    Rule(
        "response-media-type-changed",
        RISKY,
        "{owner} receives {after} instead of {before}",
        "the bytes mean something else",
    ),
    Rule("stream-added", ADDITIVE, "{owner} can stream its result", "who does not ask gets it whole"),
    Rule("stream-removed", BREAKING, "{owner} can no longer stream its result", "who asks fails"),
    Rule(
        "stream-switch-changed", BREAKING, "{owner} streams by {after}, not by {before}", "the old switch does nothing"
    ),
    Rule(
        "pagination-changed",
        RISKY,
        "{owner} turns its pages by {after}, not by {before}",
        "callers that turn pages themselves",
    ),
    Rule(
        "page-envelope-changed",
        BREAKING,
        "{owner} has its list in {after}, not in {before}",
        "who reads the body fails",
    ),
    Rule("error-added", RISKY, "{owner} may answer {name}", "an error that nobody met before"),
    Rule("error-removed", PROSE, "{owner} is no longer said to answer {name}", "who handles it may leave that in"),
    # types, webhooks, and the client itself
    Rule("type-added", ADDITIVE, "{owner} is a new type", "nobody imports it yet"),
    Rule("type-removed", BREAKING, "the type {owner} is gone", "imports of it fail"),
    Rule("type-renamed", BREAKING, "the type {before} is now called {after}", "imports by the old name fail"),
    Rule("webhook-added", ADDITIVE, "the webhook {owner} is new", "nobody handles it yet"),
    Rule("webhook-removed", BREAKING, "the webhook {owner} is gone", "its type and its handler are for nothing"),
    Rule("webhook-renamed", BREAKING, "the webhook {before} is now called {after}", "handlers of the old name wait on"),
    Rule("webhook-event-added", RISKY, "the webhook {owner} comes as {after} too", "handlers do not know that name"),
    Rule(
        "webhook-event-removed", RISKY, "the webhook {owner} no longer comes as {before}", "who waits for it waits on"
    ),
    Rule("security-added", ADDITIVE, "{owner} can be called with {after}", "the old credentials serve"),
    Rule(
        "security-removed",
        BREAKING,
        "{owner} can no longer be called with {before}",
        "the old credentials may not serve",
    ),
    Rule(
        "scheme-changed",
        BREAKING,
        "the credentials {name} are sent as {after}, not as {before}",
        "the old secret may not serve",
    ),
    Rule(
        "server-changed",
        RISKY,
        "{owner} asks the server {after}, not {before}",
        "firewalls and proxies know the old one",
    ),
    Rule("prose-changed", PROSE, "the description of {owner} has changed", "only words"),
)

BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}


def severity_of(code: str, language: str) -> Severity:
    """How bad a change is for the users of one language. KeyError for a code that no rule has."""
    rule = BY_CODE[code]
    return rule.languages.get(language, rule.severity)
