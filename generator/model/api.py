"""An API as a client sees it: operations with their arguments and results, webhooks, channels, servers, security.

Everything here is decided: a target spells it, it never looks into a document. Lists keep document order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum as PyEnum
from typing import TypeAlias

from .types import Definition, Field, Json, OperationId, Presence, Type, TypeId


class Location(PyEnum):
    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


class Style(PyEnum):
    """How a parameter's value becomes text (OpenAPI 3.1.1, section 4.8.12.3 Style Values)."""

    SIMPLE = "simple"
    LABEL = "label"
    MATRIX = "matrix"
    FORM = "form"
    SPACE_DELIMITED = "spaceDelimited"
    PIPE_DELIMITED = "pipeDelimited"
    DEEP_OBJECT = "deepObject"
    JSON = "json"  # not a style of the standard: a parameter given as `content: application/json`


class Explode(PyEnum):
    JOINED = "joined"  # one pair, values joined
    EXPLODED = "exploded"  # a pair a value


class Reserved(PyEnum):
    ENCODED = "encoded"
    ALLOWED = "allowed"  # allowReserved: RFC 3986 reserved characters stay as they are


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument outside the body.

    A deepObject `page` of scalars is already taken apart: `page[number]`, `page[size]`.
    """

    wire: str
    location: Location
    type: Type
    presence: Presence
    style: Style
    explode: Explode
    reserved: Reserved = Reserved.ENCODED
    description: str = ""
    deprecated: bool = False
    default: Json | None = None
    examples: tuple[Json, ...] = ()


class Wire(PyEnum):
    """How a body is written."""

    JSON = "json"
    FORM = "form"  # application/x-www-form-urlencoded
    MULTIPART = "multipart"  # multipart/form-data, RFC 7578
    BINARY = "binary"  # the bytes as they are
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Encoding:
    """OpenAPI's Encoding Object for one property of a form or multipart body."""

    field: str
    content_type: str | None = None
    style: Style | None = None
    explode: Explode | None = None
    reserved: Reserved = Reserved.ENCODED


@dataclass(frozen=True, slots=True)
class Content:
    wire: Wire
    media_type: str
    encodings: tuple[Encoding, ...] = ()


@dataclass(frozen=True, slots=True)
class FlatBody:
    """An object whose fields are the caller's arguments, one by one (read-only ones left out)."""

    fields: tuple[Field, ...]
    extra: Type | None


@dataclass(frozen=True, slots=True)
class WholeBody:
    """Anything else: one argument, `body`."""

    type: Type


@dataclass(frozen=True, slots=True)
class Body:
    """`type` is the body's type as the document has it; `shape` is how a caller gives it.

    `contents`: in order of preference; the first is sent. Where JSON comes first and multipart is there too, a body
    with a file among its fields is sent as multipart; `type` is then the union of both.
    """

    type: Type
    shape: FlatBody | WholeBody
    presence: Presence
    contents: tuple[Content, ...]
    description: str = ""
    examples: tuple[Json, ...] = ()


Path: TypeAlias = tuple[str, ...]
"""Where a value stands in a JSON body: wire names from the top, as in `("meta", "next_cursor")`."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Ask for page n + 1 until `total_pages` is reached, or, where the body has no total, until a page has no items."""

    page: str  # wire name of the query parameter
    size: str | None
    total_pages: Path | None
    first: int = 1


@dataclass(frozen=True, slots=True)
class Offset:
    """Ask again from offset + the number of items received."""

    offset: str
    limit: str | None
    total: Path | None


@dataclass(frozen=True, slots=True)
class Cursor:
    """Send back what the body (`next`) or the last item (`item_key`) gives;

    stop where it is absent or `has_more` is false.
    """

    parameter: str
    next: Path | None
    item_key: str | None
    has_more: Path | None
    size: str | None


@dataclass(frozen=True, slots=True)
class NextLink:
    """The body (`link`) gives the next page's URL; where it has none, an RFC 8288 Link header may."""

    link: Path


Strategy: TypeAlias = PageNumber | Offset | Cursor | NextLink


@dataclass(frozen=True, slots=True)
class Pagination:
    """`items`: where the list stands in the body, empty when the body is the list.

    `meta` likewise: what the body says about the list; empty where that stands in the body itself, None where nothing does.
    """

    strategy: Strategy
    items: Path
    meta: Path | None
    item: Type
    meta_type: Type | None


@dataclass(frozen=True, slots=True)
class NoResult:
    """Success carries no body."""


@dataclass(frozen=True, slots=True)
class JsonResult:
    type: Type
    media_type: str


@dataclass(frozen=True, slots=True)
class TextResult:
    media_type: str


@dataclass(frozen=True, slots=True)
class BinaryResult:
    media_types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageResult:
    """A list that goes on. `envelope` is the body of one page."""

    envelope: Type
    pagination: Pagination
    media_type: str


@dataclass(frozen=True, slots=True)
class StreamResult:
    """Server-sent events of `event`. With `whole`, the boolean body field `switch` chooses between the two."""

    event: Type
    whole: Type | None
    switch: str | None


@dataclass(frozen=True, slots=True)
class ChannelResult:
    """A WebSocket (RFC 6455): what the client sends and what it receives. `Scalar(BINARY)`: binary frames."""

    sends: Type
    receives: Type


Result: TypeAlias = NoResult | JsonResult | TextResult | BinaryResult | PageResult | StreamResult | ChannelResult


@dataclass(frozen=True, slots=True)
class ErrorResponse:
    status: str  # `404`, `4XX`, `default`
    type: Type | None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    id: OperationId
    pointer: TypeId
    method: str  # upper case, RFC 9110
    path: str  # the template, `/pets/{pet_id}`
    operation_id: str | None
    tags: tuple[str, ...]
    summary: str
    description: str
    deprecated: bool
    parameters: tuple[Parameter, ...]
    body: Body | None
    result: Result
    errors: tuple[ErrorResponse, ...]
    security: tuple[tuple[str, ...], ...] | None  # alternatives, each of scheme names; (): none; None: the API's own
    server: str | None  # a URL other than the API's


@dataclass(frozen=True, slots=True)
class Webhook:
    """What the provider sends to its user's server.

    `event`: the values of the payload's event-type field that mean this one.
    """

    name: str
    pointer: TypeId
    summary: str
    description: str
    payload: Type
    events: tuple[str, ...]


class KeyPlace(PyEnum):
    HEADER = "header"
    QUERY = "query"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True)
class Bearer:
    name: str


@dataclass(frozen=True, slots=True)
class Basic:
    name: str


@dataclass(frozen=True, slots=True)
class ApiKey:
    name: str
    place: KeyPlace
    wire: str


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """OAuth 2.0 client credentials grant (RFC 6749, section 4.4)."""

    name: str
    token_url: str
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unserved:
    """A scheme that a client library can't serve by itself (an interactive OAuth flow, mutual TLS, OpenID Connect)."""

    name: str
    kind: str


SecurityScheme: TypeAlias = Bearer | Basic | ApiKey | ClientCredentials | Unserved


@dataclass(frozen=True, slots=True)
class Server:
    """`url` with its variables at their defaults."""

    url: str
    description: str


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Api:
    title: str
    version: str
    description: str
    servers: tuple[Server, ...]
    schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[str, ...], ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    definitions: Mapping[TypeId, Definition]
