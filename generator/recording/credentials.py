"""The credential that goes with a request, where the document's security schemes put it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import assert_never

from ..cases.case import Request
from ..cases.encode import escaped
from ..model.api import Api, ApiKey, Basic, Bearer, ClientCredentials, KeyPlace, Operation, SecurityScheme, Unserved

SECRET = "SECRET"
"""What stands in a fixture for every credential."""


def with_credential(api: Api, operation: Operation, request: Request, secret: str = SECRET) -> Request:
    """`request` with `secret` by the first of the operation's alternatives that a client library can serve."""
    schemes = {scheme.name: scheme for scheme in api.schemes}
    for scheme in _chosen(api.security if operation.security is None else operation.security, schemes):
        request = _signed(request, scheme, secret)
    return request


def _chosen(
    alternatives: Iterable[tuple[str, ...]], schemes: Mapping[str, SecurityScheme]
) -> tuple[SecurityScheme, ...]:
    for names in alternatives:
        found = tuple(schemes[name] for name in names if name in schemes)
        if len(found) == len(names) and not any(isinstance(scheme, Unserved) for scheme in found):
            return found
    return ()


def _signed(request: Request, scheme: SecurityScheme, secret: str) -> Request:
    match scheme:
        case Bearer() | ClientCredentials():
            return _with_header(request, "authorization", f"Bearer {secret}")
        case Basic():
            return _with_header(request, "authorization", f"Basic {b64encode(f'{secret}:{secret}'.encode()).decode()}")
        case ApiKey(place=KeyPlace.HEADER, wire=wire):
            return _with_header(request, wire.lower(), secret)
        case ApiKey(place=KeyPlace.QUERY, wire=wire):
            return replace(request, query=(*request.query, (escaped(wire), secret)))
        case ApiKey(wire=wire):
            cookies = [request.headers["cookie"]] if "cookie" in request.headers else []
            return _with_header(request, "cookie", "; ".join([*cookies, f"{wire}={secret}"]))
        case Unserved():
            return request
        case _:
            assert_never(scheme)


def _with_header(request: Request, name: str, value: str) -> Request:
    return replace(request, headers={**request.headers, name: value})
