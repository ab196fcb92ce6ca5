"""Credentials stand where the document's schemes put them, by the first alternative that a client can serve."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cases.case import Request
from generator.model.api import ApiKey, Basic, Bearer, ClientCredentials, KeyPlace, SecurityScheme, Unserved
from generator.recording.credentials import with_credential

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
    found = with_credential(api, operation("GET /pets"), REQUEST)
    assert found.headers == {**REQUEST.headers, **headers}
    assert found.query == (*REQUEST.query, *query)


@pytest.mark.parametrize(
    ("security", "headers"),
    [
        (None, {"authorization": "Bearer k"}),
        ((), {}),
        (((),), {}),
        ((("tls",), ("key",)), {"x-key": "k"}),
        ((("bearer", "key"),), {"authorization": "Bearer k", "x-key": "k"}),
        ((("unknown",),), {}),
    ],
)
def test_the_operations_own_security_comes_before_the_apis(
    security: tuple[tuple[str, ...], ...] | None, headers: dict[str, str]
) -> None:
    schemes = (Bearer("bearer"), ApiKey("key", KeyPlace.HEADER, "X-Key"), Unserved("tls", "mutualTLS"))
    api = replace(model().api, schemes=schemes, security=(("bearer",),))
    found = with_credential(api, replace(operation("GET /pets"), security=security), REQUEST, "k")
    assert found.headers == {**REQUEST.headers, **headers}
