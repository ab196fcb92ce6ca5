"""The types of an API, free of any language and of OpenAPI's own keys.

A `Type` is a closed union: every `match` over it ends in `assert_never`. Types refer to each other by id
(`Named`), never by containment, so recursion stays finite and a shared schema stays shared. An `Object` stands
only at the top of a `Definition`; wherever an object is used, `Named` points at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum as PyEnum
from typing import NewType, TypeAlias

TypeId = NewType("TypeId", str)
"""Where a definition stands:

its JSON pointer (RFC 6901), as in `#/components/schemas/Pet`; `file.yaml#/…` in another file.
"""

OperationId = NewType("OperationId", str)
"""Method and path template, as in `GET /pets/{pet_id}`:

what names.yaml promises names for. `operationId` can repeat; this can't.
"""

Json = NewType("Json", str)
"""A JSON value as its text (RFC 8259, keys in document order): frozen and hashable, unlike the value."""


class ScalarKind(PyEnum):
    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"  # RFC 3339 full-date
    DATE_TIME = "date-time"  # RFC 3339 date-time
    BASE64 = "base64"  # text that carries bytes (RFC 4648): format: byte, contentEncoding: base64
    BINARY = "binary"  # raw bytes: a file sent or received


@dataclass(frozen=True, slots=True)
class Constraints:
    """What JSON Schema's validation keywords say of a value (JSON Schema 2020-12 Validation, section 6).

    None: unsaid.
    """

    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None


UNCONSTRAINED = Constraints()


@dataclass(frozen=True, slots=True)
class Scalar:
    """One JSON scalar. `format` keeps the document's word (`uuid`, `int64`, `email`, …) for people and for examples."""

    kind: ScalarKind
    format: str | None = None
    constraints: Constraints = UNCONSTRAINED


@dataclass(frozen=True, slots=True)
class Literal:
    """Exactly one value (`const`, or an enum of one): a JSON scalar, or null as None. `true` is not 1."""

    value: str | int | float | bool | None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Literal) and (type(self.value), self.value) == (type(other.value), other.value)

    def __hash__(self) -> int:
        return hash((type(self.value), self.value))


@dataclass(frozen=True, slots=True)
class Value:
    """One known value of an enum, with what the document says of it (`x-enum-descriptions`, …). `true` is not 1."""

    value: str | int | float | bool
    description: str = ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Value) and self._identity == other._identity

    def __hash__(self) -> int:
        return hash(self._identity)

    @property
    def _identity(self) -> tuple[type, object, str]:
        return type(self.value), self.value, self.description


@dataclass(frozen=True, slots=True)
class Enum:
    """An open set:

    the known values, each once, in document order; unknown ones are legal. Null is `Nullable`, not a value.
    """

    kind: ScalarKind
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Array:
    items: Type
    min_items: int | None = None
    max_items: int | None = None
    unique: bool = False


@dataclass(frozen=True, slots=True)
class Map:
    """A JSON object whose keys are data (`additionalProperties` with no properties)."""

    values: Type


class Access(PyEnum):
    BOTH = "both"
    READ_ONLY = "read-only"  # never in what is sent
    WRITE_ONLY = "write-only"  # never in what comes back


class Presence(PyEnum):
    REQUIRED = "required"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Field:
    wire: str
    type: Type
    presence: Presence
    access: Access = Access.BOTH
    description: str = ""
    deprecated: bool = False
    default: Json | None = None
    examples: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Object:
    """Known fields in document order;

    `extra` is the type of the values of unknown keys, None where the document forbids them.
    """

    fields: tuple[Field, ...]
    extra: Type | None


@dataclass(frozen=True, slots=True)
class Variant:
    """One of a union's cases. `tags`: the discriminator values that choose it (empty: none known)."""

    type: Type
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Union:
    """One of several, open:

    an unknown variant is legal. `discriminator`: wire name of the field whose value chooses.
    """

    variants: tuple[Variant, ...]
    discriminator: str | None = None


@dataclass(frozen=True, slots=True)
class Nullable:
    """`inner`, or JSON null. Says nothing about absence. Never nested, never around `Any`."""

    inner: Type


@dataclass(frozen=True, slots=True)
class Named:
    id: TypeId


@dataclass(frozen=True, slots=True)
class Any:
    """Any JSON value at all."""


Type: TypeAlias = Scalar | Literal | Enum | Array | Map | Object | Union | Nullable | Named | Any


class Role(PyEnum):
    """What an operation uses an inline type for."""

    BODY = "body"
    RESPONSE = "response"
    ITEM = "item"  # the items of a page
    PARAMETER = "parameter"
    ERROR = "error"
    EVENT = "event"  # one server-sent event
    SENT_FRAME = "sent-frame"  # WebSocket, client to server
    RECEIVED_FRAME = "received-frame"  # WebSocket, server to client


@dataclass(frozen=True, slots=True)
class Component:
    """A schema the document itself named: `components.schemas` (or a whole file of a many-file document)."""

    name: str


@dataclass(frozen=True, slots=True)
class OfOperation:
    """Inline in an operation. `part`: the parameter's wire name, the error's status, else empty."""

    operation: OperationId
    role: Role
    part: str = ""


@dataclass(frozen=True, slots=True)
class OfWebhook:
    """The inline payload of a webhook."""

    webhook: str


@dataclass(frozen=True, slots=True)
class Nested:
    """Inline in another definition.

    `part`: the property's wire name; `item`, `value`, or a variant's title or number.
    """

    parent: TypeId
    part: str


Origin: TypeAlias = Component | OfOperation | OfWebhook | Nested


@dataclass(frozen=True, slots=True)
class Definition:
    """A type with an identity: every component in use, and every inline object, wherever it stands."""

    id: TypeId
    type: Type
    origin: Origin
    title: str = ""
    description: str = ""
    deprecated: bool = False
    examples: tuple[Json, ...] = ()
