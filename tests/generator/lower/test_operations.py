"""Operations, servers, security, tags: the frame of an Api."""

from __future__ import annotations

import pytest

from generator.model.api import (
    AccessToken,
    ApiKey,
    Basic,
    Bearer,
    ClientCredentials,
    Digest,
    HttpScheme,
    KeyPlace,
    SecurityScheme,
    Tag,
    Unserved,
)
from generator.model.types import TypeId

from .small import codes, lowered, operation

DONE = {"responses": {"204": {"description": "Done."}}}


def test_every_method_of_every_path_in_document_order() -> None:
    methods = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
    item = {**dict.fromkeys(methods, DONE), "parameters": [], "summary": "Things.", "x-rate": 3}
    api, faults = lowered({"paths": {"/b": item, "/a": {"get": DONE}, "x-not": {"get": DONE}}})
    assert [each.id for each in api.operations] == [*(f"{method.upper()} /b" for method in methods), "GET /a"]
    assert faults == ()


def test_what_an_operation_says_of_itself() -> None:
    found, _, _ = operation(
        {"operationId": "x", "tags": ["T"], "summary": " S ", "description": "D", "deprecated": True}
    )
    assert (found.operation_id, found.tags, found.summary, found.description) == ("x", ("T",), "S", "D")
    assert found.deprecated
    assert found.pointer == TypeId("#/paths/~1things/get")
    assert (found.method, found.path) == ("GET", "/things")


def test_the_same_operation_id_twice_is_two_operations() -> None:
    same = {**DONE, "operationId": "same"}
    api, _ = lowered({"paths": {"/a": {"get": same}, "/b": {"get": same}}})
    assert [each.id for each in api.operations] == ["GET /a", "GET /b"]


def test_words_of_the_path_item_are_the_operations_where_it_has_none() -> None:
    found, _, _ = operation({"summary": "Own."}, item={"summary": "Shared.", "description": "Shared."})
    assert (found.summary, found.description) == ("Own.", "Shared.")


def test_a_path_item_may_be_a_reference() -> None:
    root = {"paths": {"/a": {"$ref": "#/components/pathItems/A"}}, "components": {"pathItems": {"A": {"get": DONE}}}}
    assert [each.id for each in lowered(root)[0].operations] == ["GET /a"]


def test_unknown_methods_are_reported() -> None:
    api, faults = lowered({"paths": {"/a": {"fetch": DONE, "get": DONE}}})
    assert len(api.operations) == 1
    assert codes(faults) == ("unknown-method",)


def test_callbacks_are_noted() -> None:
    assert operation({"callbacks": {"onIt": {"{$request.body#/url}": {"post": DONE}}}})[2] == ("callback",)


FLOW = {"clientCredentials": {"tokenUrl": "https://example.com/token", "scopes": {"admin": "All."}}}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"type": "http", "scheme": "bearer"}, Bearer("it")),
        ({"type": "http", "scheme": "Basic"}, Basic("it")),
        ({"type": "apiKey", "in": "header", "name": "X-Key"}, ApiKey("it", KeyPlace.HEADER, "X-Key")),
        ({"type": "apiKey", "in": "query", "name": "key"}, ApiKey("it", KeyPlace.QUERY, "key")),
        ({"type": "oauth2", "flows": FLOW}, ClientCredentials("it", "https://example.com/token", ("admin",))),
        ({"type": "oauth2", "flows": {"implicit": {}}}, AccessToken("it")),
        ({"type": "openIdConnect"}, AccessToken("it")),
        ({"type": "mutualTLS"}, Unserved("it", "mutualTLS")),
        ({"type": "http", "scheme": "Digest"}, Digest("it")),
        ({"type": "http", "scheme": "token"}, HttpScheme("it", "token")),
        ({"type": "http", "scheme": "X-Own"}, HttpScheme("it", "X-Own")),
        ({"type": "http", "scheme": "dpop"}, HttpScheme("it", "DPoP")),
        ({"type": "http", "scheme": "hoba"}, HttpScheme("it", "HOBA")),
        ({"type": "http", "scheme": "two words"}, Unserved("it", "http two words")),
        ({"type": "http"}, Unserved("it", "http")),
        ({"type": "apiKey", "in": "body", "name": "key"}, Unserved("it", "apiKey in body")),
    ],
)
def test_security_schemes(raw: object, expected: SecurityScheme) -> None:
    api, faults = lowered({"components": {"securitySchemes": {"it": raw}}})
    assert api.schemes == (expected,)
    assert codes(faults) == (("unserved-security",) if isinstance(expected, Unserved) else ())


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({}, None),
        ({"security": []}, ()),
        ({"security": [{}]}, ()),
        ({"security": [{"a": []}, {"b": [], "c": []}]}, (("a",), ("b", "c"))),
        ({"security": [{}, {"a": []}]}, ((), ("a",))),
    ],
)
def test_requirements(raw: dict[str, object], expected: object) -> None:
    assert operation(raw)[0].security == expected


def test_scopes_are_kept_where_a_token_is_asked_for() -> None:
    schemes = {"o": {"type": "oauth2", "flows": FLOW}, "b": {"type": "http", "scheme": "bearer"}}
    paths = {"/p": {"get": {"security": [{"b": ["role"], "o": ["read", "admin", "read"]}, {"o": []}], "responses": {}}}}
    document = {"components": {"securitySchemes": schemes}, "paths": paths, "security": [{"b": ["role"]}]}
    api, _ = lowered(document)
    assert api.operations[0].security == (("b", "o"), ("o",))
    assert api.operations[0].scopes == (((), ("read", "admin")), ((),))
    assert api.scopes == ()


def test_the_apis_own_words() -> None:
    info = {"title": "T", "version": "2.0.0", "description": "D"}
    api, _ = lowered({"info": info, "tags": [{"name": "a", "description": "A."}], "security": [{"k": []}]})
    assert (api.title, api.version, api.description) == ("T", "2.0.0", "D")
    assert api.tags == (Tag("a", "A."),)
    assert api.security == (("k",),)
