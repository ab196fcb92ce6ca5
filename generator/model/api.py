"""An API as a client sees it: operations with their arguments and results, webhooks, channels, servers, security.

Everything here is decided: a target spells it, it never looks into a document. Lists keep document order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum as PyEnum

from .about import UNTOLD, About, License
from .pagination import (
    Cursor,
    NextLink,
    Offset,
    PageNumber,
    Pagination,
    Path,
    Strategy,
)
from .results import (
    BinaryResult,
    ChannelResult,
    Framing,
    JsonResult,
    NoResult,
    PageResult,
    Result,
    StreamResult,
    TextResult,
)
from .security import (
    AccessToken,
    ApiKey,
    Basic,
    Bearer,
    ClientCredentials,
    Digest,
    HttpScheme,
    KeyPlace,
    Requirements,
    Scopes,
    SecurityScheme,
    Unserved,
)
from .servers import Server, ServerVariable
from .styles import Arrays, Explode, Reserved, Style
from .types import Definition, Field, Json, OperationId, Presence, Type, TypeId

__all__ = [
    "About",
    "AccessToken",
    "Alternative",
    "Api",
    "ApiKey",
    "Arrays",
    "Basic",
    "Bearer",
    "BinaryResult",
    "Body",
    "ChannelResult",
    "ClientCredentials",
    "Content",
    "Cursor",
    "Digest",
    "Encoding",
    "ErrorResponse",
    "Explode",
    "FlatBody",
    "Framing",
    "HttpScheme",
    "JsonResult",
    "KeyPlace",
    "License",
    "Location",
    "NextLink",
    "NoResult",
    "Offset",
    "Operation",
    "PageNumber",
    "PageResult",
    "Pagination",
    "Parameter",
    "Path",
    "Requirements",
    "Reserved",
    "Result",
    "Scopes",
    "SecurityScheme",
    "Server",
    "ServerVariable",
    "Strategy",
    "StreamResult",
    "Style",
    "Tag",
    "TextResult",
    "Unserved",
    "Webhook",
    "WholeBody",
    "Wire",
]


class Location(PyEnum):
    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


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
    arrays: Arrays = Arrays.BRACKETS


class Wire(PyEnum):
    """How a body is written."""

    JSON = "json"
    FORM = "form"  # application/x-www-form-urlencoded
    MULTIPART = "multipart"  # multipart/form-data (RFC 7578) and its kin
    BINARY = "binary"  # the bytes as they are
    TEXT = "text"
    LINES = "lines"  # a JSON text for each item: JSON Lines, or JSON text sequences (RFC 7464)
    CBOR = "cbor"  # RFC 8949


@dataclass(frozen=True, slots=True)
class Encoding:
    """OpenAPI's Encoding Object for one property of a form or multipart body."""

    field: str
    content_type: str | None = None
    style: Style | None = None
    explode: Explode | None = None
    reserved: Reserved = Reserved.ENCODED
    arrays: Arrays = Arrays.BRACKETS


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
class Alternative:
    """A body of fields given whole: as another media type, or as what only whole can be written."""

    type: Type
    content: Content


@dataclass(frozen=True, slots=True)
class Body:
    """`type` is the body's type as the document has it; `shape` is how a caller gives it.

    `contents`: in order of preference; the first is sent. Where JSON comes first and multipart is there too, a body
    with a file among its fields is sent as multipart; `type` is then the union of both. `alternative`: what may be
    given instead of the fields.
    """

    type: Type
    shape: FlatBody | WholeBody
    presence: Presence
    contents: tuple[Content, ...]
    description: str = ""
    examples: tuple[Json, ...] = ()
    alternative: Alternative | None = None


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
    security: Requirements | None  # (): none; None: the API's own
    server: str | None  # a URL other than the API's
    scopes: Scopes = ()  # of `security`
    templates: tuple[tuple[str, str], ...] = ()  # of that, by the name of the API's server; where not the same for all


@dataclass(frozen=True, slots=True)
class Webhook:
    """What the provider sends to its user's server.

    `events`: the values of the payload's event-type field that mean this one. `shape`: where there are none, the
    fields that the payload is known by, two levels deep.
    """

    name: str
    pointer: TypeId
    summary: str
    description: str
    payload: Type
    events: tuple[str, ...]
    shape: tuple[Path, ...] = ()


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
    security: Requirements
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    definitions: Mapping[TypeId, Definition]
    scopes: Scopes = ()  # of `security`
    about: About = UNTOLD
