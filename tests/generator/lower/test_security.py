"""Security schemes against what sdk.yaml says of them."""

from __future__ import annotations

from dataclasses import replace

from generator.config import UNCONFIGURED, Credential
from generator.diagnostics import Severity

from .small import lowered

SCHEMES = {"bearerAuth": {"type": "http", "scheme": "bearer"}, "key": {"type": "apiKey", "in": "header", "name": "K"}}


def faults(*schemes: str) -> list[tuple[str, Severity, str]]:
    config = replace(UNCONFIGURED, credentials=(Credential("api_key", "API_KEY", schemes),))
    _, found = lowered({"components": {"securitySchemes": SCHEMES}}, config)
    return [(fault.code, fault.severity, fault.action) for fault in found]


def test_a_credential_of_a_scheme_that_is_not_there_would_never_be_sent() -> None:
    code = "credential-without-scheme"
    assert faults("bearerAuth", "key") == []
    assert faults("bearerauth", "key") == [(code, Severity.WARNING, "known here: bearerAuth")]
    assert faults("zzz") == [(code, Severity.WARNING, "known here: bearerAuth, key")]
