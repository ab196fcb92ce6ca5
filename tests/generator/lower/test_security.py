"""Security schemes against what sdk.yaml says of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.config import UNCONFIGURED, Credential
from generator.diagnostics import Diagnostic, Place, Severity
from generator.records import Written

from .small import lowered

SCHEMES = {
    "bearerAuth": {"type": "http", "scheme": "bearer"},
    "key": {"type": "apiKey", "in": "header", "name": "K"},
    "tls": {"type": "mutualTLS"},
}
PLACE = Place("api/sdk.yaml", line=12)


def faults(*schemes: str) -> list[tuple[str, Severity, Place, str]]:
    credential = Credential("api_key", "API_KEY", schemes, {"schemes": Written("api/sdk.yaml", 12)})
    config = replace(UNCONFIGURED, credentials=(credential,))
    _, found = lowered({"components": {"securitySchemes": SCHEMES}}, config)
    return [(each.code, each.severity, each.place, each.action) for each in found if each.code != "unserved-security"]


def test_a_credential_of_a_scheme_that_is_not_there_would_never_be_sent() -> None:
    code = "credential-without-scheme"
    assert faults("bearerAuth", "key") == []
    assert faults("bearerauth", "key") == [(code, Severity.ERROR, PLACE, "known here: bearerAuth")]
    assert faults("zzz") == [(code, Severity.ERROR, PLACE, "known here: bearerAuth, key, tls")]


def test_nor_would_one_of_a_scheme_that_no_client_serves() -> None:
    assert faults("tls", "key") == [("credential-not-served", Severity.ERROR, PLACE, "remove it under `credentials`")]


@pytest.mark.parametrize(("type_", "most"), [("basic", 2), ("digest", 2)])
def test_one_secret_too_many_would_never_be_sent(type_: str, most: int) -> None:
    credentials = tuple(Credential(name, name.upper(), ("pair",), {"schemes": PLACE}) for name in ("a", "b", "c"))
    schemes = {"pair": {"type": "http", "scheme": type_}}
    for number in (1, 2, 3):
        config = replace(UNCONFIGURED, credentials=credentials[:number])
        found = lowered({"components": {"securitySchemes": schemes}}, config)[1]
        assert [(each.code, each.severity, each.place) for each in found] == [
            ("credential-too-many", Severity.ERROR, PLACE) for _ in range(most, number)
        ]


def named(place: str, wire: str) -> tuple[Diagnostic, ...]:
    return lowered({"components": {"securitySchemes": {"k": {"type": "apiKey", "in": place, "name": wire}}}})[1]


@pytest.mark.parametrize("wire", ["X Key", "X:Key", "clé", "a\r\nb", "a;b", "a=b", "(a)"])
def test_what_can_be_no_header_and_no_cookie_is_said(wire: str) -> None:
    for place in ("header", "cookie"):
        (fault,) = named(place, wire)
        assert (fault.code, fault.severity) == ("key-name", Severity.WARNING)
        assert fault.place.pointer == "#/components/securitySchemes/k/name"
    assert named("query", wire) == ()
    assert named("header", "X-Api.Key_1") == ()
