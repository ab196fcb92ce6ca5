"""Credentials stand where the document's schemes put them, by the first alternative that a client can serve."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cases.case import Request
from generator.config import UNCONFIGURED, Credential
from generator.model.api import ApiKey, Basic, Bearer, ClientCredentials, KeyPlace, SecurityScheme, Unserved
from generator.recording.credentials import signer

from .small import model, operation

REQUEST = Request("GET", "/pets", (("a", "1"),), {"cookie": "a=b"}, None)


@pytest.mark.parametrize(
    ("scheme", "headers", "query"),
    [
        (Bearer("s"), {"authorization": "Bearer SECRET"}, ()),
        (ClientCredentials("s", "https://x", ()), {"authorization": "Bearer SECRET"}, ()),
        (Basic("s"), {"authorization": "Basic U0VDUkVUOlNFQ1JFVA=="}, ()),
        (ApiKey("s", KeyPlace.HEADER, "X-Key"), {"x-key": "SECRET"}, ()),
        (ApiKey("s", KeyPlace.QUERY, "key[id]"), {}, (("key%5Bid%5D", "SECRET"),)),
        (ApiKey("s", KeyPlace.COOKIE, "key"), {"cookie": "a=b; key=SECRET"}, ()),
        (Unserved("s", "mutualTLS"), {}, ()),
    ],
)
def test_each_scheme(scheme: SecurityScheme, headers: dict[str, str], query: tuple[tuple[str, str], ...]) -> None:
    api = replace(model().api, schemes=(scheme,), security=(("s",),))
    found = signer(api, UNCONFIGURED).signed(operation("GET /pets"), REQUEST)
    assert found.headers == {**REQUEST.headers, **headers}
    assert found.query == (*REQUEST.query, *query)


@pytest.mark.parametrize(
    ("security", "headers"),
    [
        (None, {"authorization": "Bearer k"}),
        ((), {}),
        (((),), {}),
        (((), ("key",)), {"x-key": "k"}),
        ((("oauth",), ()), {}),
        ((("oauth",),), {"authorization": "Bearer k"}),
        ((("tls",), ("key",)), {"x-key": "k"}),
        ((("bearer", "key"),), {"authorization": "Bearer k", "x-key": "k"}),
        ((("unknown",),), {"authorization": "Bearer k"}),
    ],
)
def test_the_first_alternative_is_taken_that_the_clients_credentials_serve(
    security: tuple[tuple[str, ...], ...] | None, headers: dict[str, str]
) -> None:
    schemes = (
        Bearer("bearer"),
        ApiKey("key", KeyPlace.HEADER, "X-Key"),
        Unserved("tls", "mutualTLS"),
        ClientCredentials("oauth", "https://x", ()),
    )
    api = replace(model().api, schemes=schemes, security=(("bearer",),))
    config = replace(UNCONFIGURED, credentials=(Credential("api_key", "KEY", ("bearer", "key", "tls")),))
    found = signer(api, config, "k").signed(replace(operation("GET /pets"), security=security), REQUEST)
    assert found.headers == {**REQUEST.headers, **headers}
