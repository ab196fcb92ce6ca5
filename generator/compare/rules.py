"""Every rule of the comparison, one a row: its code, how bad it is, the sentence a user reads, and why.

What may be sent may widen, what comes back may narrow; where a row is additive, the row of the reverse is breaking.
Codes are stable: acceptances and other programs name them. {owner}, {name}: what changed; {before}, {after}: how,
as code; {was}, {now}: the same, as words of ours.

    code | severity | sentence | why
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """Worst first."""

    BREAKING = "breaking"  # working code stops to work, or to pass a type checker
    RISKY = "risky"  # working code may meet what it did not meet before
    ADDITIVE = "additive"  # there is more to use
    DOCUMENTATION = "documentation"  # nothing that code can notice


LANGUAGES = ("python",)
"""The languages that a severity can be asked for."""


TABLE = """\
# methods
method-removed | breaking | {owner} is gone | calls of it fail
method-added | additive | {owner} is new | nobody calls it yet
method-renamed | breaking | {before} is now called {after} | calls by the old name fail
method-moved | breaking | {before} has moved to {after} | calls at the old place fail
method-path-changed | documentation | {owner} asks {after}, not {before} | the call is written as before
method-deprecated | risky | {owner} is deprecated | it will go
method-undeprecated | documentation | {owner} is no longer deprecated | it stays

# arguments of a method
argument-added | additive | {owner} now takes {name} | it may be left out
required-argument-added | breaking | {owner} now requires {name}, which is new | nobody gives it yet
argument-removed | breaking | {owner} no longer takes {name} | who gives it gets a TypeError
argument-renamed | breaking | {owner} takes {after} instead of {before} | who gives it by name fails
argument-became-required | breaking | {owner} now requires {name} | who leaves it out fails
argument-became-optional | additive | {owner} no longer requires {name} | who gives it still may
argument-position-changed | breaking | {owner} has {after} as positional argument, not {before} | values swap
argument-place-changed | documentation | {owner} sends {name} in the {after}, not the {before} | callers don't see it
argument-wire-changed | documentation | {owner} sends {name} as {after}, not as {before} | callers don't see it
argument-style-changed | documentation | {owner} writes {name} another way on the wire | callers don't see it
argument-deprecated | risky | {name} of {owner} is deprecated | it will go
argument-undeprecated | documentation | {name} of {owner} is no longer deprecated | it stays
body-shape-changed | breaking | {owner} takes its body as {now}, not as {was} | calls are written anew
request-media-type-changed | documentation | {owner} sends {after} instead of {before} | callers don't see it

# fields of what is sent
request-field-added | additive | {owner} now takes {name} | it may be left out
request-required-field-added | breaking | {owner} now requires {name}, which is new | nobody gives it yet
request-field-removed | breaking | {owner} no longer takes {name} | type checkers refuse it, the server may
request-field-renamed | breaking | {owner} takes {after} instead of {before} | the old key is not known
request-field-became-required | breaking | {owner} now requires {name} | who leaves it out fails
request-field-became-optional | additive | {owner} no longer requires {name} | who gives it still may
request-field-deprecated | risky | {name} of {owner} is deprecated | it will go
request-field-undeprecated | documentation | {name} of {owner} is no longer deprecated | it stays

# types of what is sent: they may widen
request-type-changed | breaking | {owner} takes {after} for {name}, not {before} | the old value does not fit
request-type-widened | additive | {owner} takes {after} for {name}, more than {before} | the old value fits
request-became-nullable | additive | {owner} now takes null for {name} | nobody has to give it
request-no-longer-nullable | breaking | {owner} no longer takes null for {name} | null is refused
request-enum-value-added | additive | {owner} now takes {after} for {name} | the old values fit
request-enum-value-removed | breaking | {owner} no longer takes {before} for {name} | the server refuses it
request-enum-opened | additive | {owner} now takes any {after} for {name} | the old values fit
request-enum-closed | breaking | {owner} now takes only {after} for {name} | the server refuses others
request-variant-added | additive | {owner} now takes {after} for {name} too | the old values fit
request-tags-changed | documentation | {owner} tells variants of {name} by {after}, not {before} | callers don't see it
request-variant-removed | breaking | {owner} no longer takes {before} for {name} | the old value does not fit
request-constraint-tightened | risky | {owner} takes less for {name}: {after} | the server may refuse more
request-constraint-loosened | documentation | {owner} takes more for {name}: {after} | the old values fit
request-default-changed | risky | {name} of {owner} defaults to {after}, was {before} | leaving it out does more
request-format-changed | documentation | {name} of {owner} is described as {after}, was {before} | no client checks
request-extras-changed | risky | {owner} takes {now} unknown fields in {name} | it may refuse

# fields of what comes back
response-field-added | additive | {owner} now gives {name} | who does not read it does not notice
response-field-removed | breaking | {owner} no longer gives {name} | who reads it fails
response-field-renamed | breaking | {owner} gives {after} instead of {before} | who reads the old name fails
response-field-became-optional | breaking | {owner} may leave out {name} | who reads it may find None
response-field-became-required | additive | {owner} always gives {name} | checks for None are needless
response-field-deprecated | risky | {name} of {owner} is deprecated | it will go
response-field-undeprecated | documentation | {name} of {owner} is no longer deprecated | it stays

# types of what comes back: they may narrow; enums and unions are open, so that a new member breaks no client
response-type-changed | breaking | {owner} gives {after} as {name}, not {before} | readers get another type
response-type-narrowed | additive | {owner} gives {after} as {name}, less than {before} | readers still can
response-became-nullable | breaking | {owner} may give null as {name} | who reads it may find None
response-no-longer-nullable | additive | {owner} never gives null as {name} | checks for None are needless
response-enum-value-added | risky | {owner} may give {after} as {name} | code for each value has none for it
response-enum-value-removed | risky | {owner} no longer gives {before} as {name} | who waits for it waits on
response-enum-opened | risky | {owner} may give any {after} as {name} | code for each value has no other
response-enum-closed | documentation | {owner} gives only {after} as {name} | the values were not known before
response-variant-added | risky | {owner} may give {after} as {name} | code for each variant has none for it
response-tags-changed | risky | {owner} tells variants of {name} by {after}, not {before} | other tags give `Unknown`
response-variant-removed | risky | {owner} no longer gives {before} as {name} | who waits for it waits on
response-became-union | breaking | {owner} gives {after} as {name}, not always {before} | it must be told apart
response-no-longer-union | additive | {owner} always gives {after} as {name} | there is nothing to tell apart
response-constraint-changed | documentation | {name} of {owner} is described as {after} | no client checks it
response-default-changed | documentation | {name} of {owner} defaults to {after}, was {before} | no client fills it
response-format-changed | documentation | {name} of {owner} is described as {after}, was {before} | no client checks
response-extras-changed | documentation | {owner} gives {now} unknown fields in {name} | they pass

# results and errors of a method
result-changed | breaking | {owner} returns {after}, not {before} | what is done with it fails
result-added | additive | {owner} returns {after}, where it returned nothing | nobody reads it yet
result-removed | breaking | {owner} returns nothing, where it returned {before} | who reads it fails
result-class-changed | breaking | {owner} gives a {after} as {name}, not a {before} | annotations name it
response-media-type-changed | risky | {owner} receives {after} instead of {before} | the bytes mean another thing
stream-added | additive | {owner} can stream its result | who does not ask gets it whole
stream-removed | breaking | {owner} can no longer stream its result | who asks fails
pagination-changed | risky | {owner} turns its pages by {after}, not by {before} | some turn pages themselves
page-envelope-changed | breaking | {owner} has its list in {after}, not in {before} | readers of the body fail
error-added | risky | {owner} may answer {name} | an error that nobody met before
error-removed | documentation | {owner} is no longer said to answer {name} | who handles it may leave that in

# types, webhooks, and the client itself
type-added | additive | {owner} is a new type | nobody imports it yet
type-removed | breaking | the type {owner} is gone | imports of it fail
type-renamed | breaking | the type {before} is now called {after} | imports by the old name fail
webhook-added | additive | the webhook {owner} is new | nobody handles it yet
webhook-removed | breaking | the webhook {owner} is gone | its type and its handler are for nothing
webhook-renamed | breaking | the webhook {before} is now called {after} | handlers of the old name wait on
webhook-event-added | risky | the webhook {owner} comes as {after} too | handlers do not know that name
webhook-event-removed | risky | the webhook {owner} no longer comes as {before} | who waits for it waits on
security-added | additive | {owner} can be called with {after} | the old credentials serve
security-removed | breaking | {owner} can no longer be called with {before} | the old ones may not serve
scheme-changed | breaking | credentials {name} are sent as {after}, not {before} | the secret may not serve
server-changed | risky | {owner} asks the server {after}, not {before} | firewalls know the old one
environment-added | additive | {owner} can be told the environment {after} | nobody names it yet
environment-removed | breaking | {owner} no longer knows the environment {before} | making it with that fails
environment-default-changed | breaking | {owner} asks {after} where nothing is said, not {before} | calls go elsewhere
server-variable-added | additive | {owner} can be told {name} | calls that don't say it go where they did
server-variable-removed | breaking | {owner} no longer takes {name} | making it with that fails
server-variable-value-added | additive | {owner} takes {after} for {name} | nobody gives it yet
server-variable-value-removed | breaking | {owner} no longer takes {before} for {name} | making it with that fails
server-variable-opened | additive | {owner} takes any text for {name} | what was given still serves
server-variable-closed | breaking | {owner} now takes only {after} for {name} | making it with others fails
server-variable-default-changed | risky | {owner} has {after} for {name} by default, not {before} | calls go elsewhere
server-variable-became-required | breaking | {owner} must be told {name} | it had a default
server-variable-became-optional | additive | {owner} need not be told {name} any more | who does is served as before
base-url-became-required | breaking | {owner} must be told {name} | the document no longer says where the API is
base-url-became-optional | additive | {owner} need not be told {name} any more | the document says where the API is
prose-changed | documentation | the description of {owner} has changed | only words
"""

EXCEPTIONS: Mapping[tuple[str, str], Severity] = {}
"""Where a language has another severity than the table: code and language -> severity."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table. `sentence` has the places that are named above."""

    code: str
    severity: Severity
    sentence: str
    reason: str


def _rules(table: str) -> Iterator[Rule]:
    for line in table.splitlines():
        if line and not line.startswith("#"):
            code, severity, sentence, reason = line.split(" | ")
            yield Rule(code, Severity(severity), sentence, reason)


RULES = {rule.code: rule for rule in _rules(TABLE)}
"""By code, in the order of the table."""


def severity_of(code: str, language: str) -> Severity:
    """How bad a change is for the users of one language. KeyError for a code that no rule has."""
    return EXCEPTIONS.get((code, language), RULES[code].severity)
