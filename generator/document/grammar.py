"""Which object of the standard stands where: the table that every walk over a document follows.

OpenAPI 3.2 section 4 (3.0 and 3.1 are subsets) and the applicators of JSON Schema 2020-12. A key that isn't here holds
data (`example`, `default`, `enum`, extensions, …): a `$ref` in there is a value like any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """The objects of the standard that can hold or be references, by their name in the standard."""

    DOCUMENT = "OpenAPI Object"
    INFO = "Info Object"
    TAG = "Tag Object"
    COMPONENTS = "Components Object"
    PATH_ITEM = "Path Item Object"
    OPERATION = "Operation Object"
    CALLBACK = "Callback Object"
    PARAMETER = "Parameter Object"
    HEADER = "Header Object"
    REQUEST_BODY = "Request Body Object"
    RESPONSE = "Response Object"
    MEDIA_TYPE = "Media Type Object"
    ENCODING = "Encoding Object"
    EXAMPLE = "Example Object"
    LINK = "Link Object"
    SECURITY_SCHEME = "Security Scheme Object"
    SCHEMA = "Schema Object"


class Shape(Enum):
    """What a key holds: one object, a list of them, or a map from names to them."""

    ONE = "one"
    LIST = "list"
    MAP = "map"


class Child(NamedTuple):
    shape: Shape
    kind: Kind


REFERABLE = frozenset(
    {
        Kind.PATH_ITEM,
        Kind.CALLBACK,
        Kind.PARAMETER,
        Kind.HEADER,
        Kind.REQUEST_BODY,
        Kind.RESPONSE,
        Kind.MEDIA_TYPE,
        Kind.EXAMPLE,
        Kind.LINK,
        Kind.SECURITY_SCHEME,
        Kind.SCHEMA,
    }
)
"""Where the standard lets a Reference Object (or a `$ref` of its own) stand."""


def _one(kind: Kind, *keys: str) -> dict[str, Child]:
    return {key: Child(Shape.ONE, kind) for key in keys}


def _list(kind: Kind, *keys: str) -> dict[str, Child]:
    return {key: Child(Shape.LIST, kind) for key in keys}


def _map(kind: Kind, *keys: str) -> dict[str, Child]:
    return {key: Child(Shape.MAP, kind) for key in keys}


METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

_CONTENT = {
    **_one(Kind.SCHEMA, "schema"),
    **_map(Kind.MEDIA_TYPE, "content"),
    **_map(Kind.EXAMPLE, "examples"),
}

CHILDREN: Mapping[Kind, Mapping[str, Child]] = {
    Kind.DOCUMENT: {
        **_one(Kind.INFO, "info"),
        **_list(Kind.TAG, "tags"),
        **_map(Kind.PATH_ITEM, "paths", "webhooks"),
        **_one(Kind.COMPONENTS, "components"),
    },
    Kind.INFO: {},
    Kind.TAG: {},
    Kind.COMPONENTS: {
        **_map(Kind.SCHEMA, "schemas"),
        **_map(Kind.RESPONSE, "responses"),
        **_map(Kind.PARAMETER, "parameters"),
        **_map(Kind.EXAMPLE, "examples"),
        **_map(Kind.REQUEST_BODY, "requestBodies"),
        **_map(Kind.HEADER, "headers"),
        **_map(Kind.SECURITY_SCHEME, "securitySchemes"),
        **_map(Kind.LINK, "links"),
        **_map(Kind.CALLBACK, "callbacks"),
        **_map(Kind.PATH_ITEM, "pathItems"),
        **_map(Kind.MEDIA_TYPE, "mediaTypes"),
    },
    Kind.PATH_ITEM: {
        **_one(Kind.OPERATION, *METHODS),
        **_map(Kind.OPERATION, "additionalOperations"),
        **_list(Kind.PARAMETER, "parameters"),
    },
    Kind.OPERATION: {
        **_list(Kind.PARAMETER, "parameters"),
        **_one(Kind.REQUEST_BODY, "requestBody"),
        **_map(Kind.RESPONSE, "responses"),
        **_map(Kind.CALLBACK, "callbacks"),
    },
    Kind.CALLBACK: {},
    Kind.PARAMETER: _CONTENT,
    Kind.HEADER: _CONTENT,
    Kind.REQUEST_BODY: _map(Kind.MEDIA_TYPE, "content"),
    Kind.RESPONSE: {
        **_map(Kind.HEADER, "headers"),
        **_map(Kind.MEDIA_TYPE, "content"),
        **_map(Kind.LINK, "links"),
    },
    Kind.MEDIA_TYPE: {
        **_one(Kind.SCHEMA, "schema", "itemSchema"),
        **_map(Kind.EXAMPLE, "examples"),
        **_map(Kind.ENCODING, "encoding"),
        **_list(Kind.ENCODING, "prefixEncoding"),
        **_one(Kind.ENCODING, "itemEncoding"),
    },
    Kind.ENCODING: {
        **_map(Kind.HEADER, "headers"),
        **_map(Kind.ENCODING, "encoding"),
        **_list(Kind.ENCODING, "prefixEncoding"),
        **_one(Kind.ENCODING, "itemEncoding"),
    },
    Kind.EXAMPLE: {},
    Kind.LINK: {},
    Kind.SECURITY_SCHEME: {},
    Kind.SCHEMA: {
        **_map(Kind.SCHEMA, "properties", "patternProperties", "$defs", "definitions", "dependentSchemas"),
        **_list(Kind.SCHEMA, "allOf", "anyOf", "oneOf", "prefixItems"),
        **_one(Kind.SCHEMA, "items", "additionalProperties", "not", "if", "then", "else", "contains"),
        **_one(Kind.SCHEMA, "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema"),
    },
}
