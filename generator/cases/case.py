"""A case: one call of one operation, and the request that the OpenAPI rules say must go out for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from ..model.api import Location
from ..model.types import OperationId


@dataclass(frozen=True, slots=True)
class File:
    """Bytes that a caller sends as a file. `content_type` None: the caller leaves it to the document's encoding."""

    name: str
    content_type: str | None
    octets: bytes


Value: TypeAlias = "bool | int | float | str | File | Sequence[Value] | Mapping[str, Value] | None"
"""A JSON value, or one with files in it."""


class Amount(Enum):
    """Which arguments a case gives."""

    MINIMAL = "minimal"  # the required ones
    FULL = "full"  # all there are


@dataclass(frozen=True, slots=True)
class Argument:
    """`location` None: a field of the body, or the whole body, whose `wire` is then empty."""

    wire: str
    location: Location | None
    value: Value


@dataclass(frozen=True, slots=True)
class JsonBody:
    media_type: str
    value: Value


@dataclass(frozen=True, slots=True)
class FormBody:
    """`pairs` decoded, in order (application/x-www-form-urlencoded, WHATWG URL section 5)."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart body. `name` empty: it has none. `file_name` None: a plain field. `content_type` None:
    none is promised.
    """

    name: str
    octets: bytes
    file_name: str | None = None
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class MultipartBody:
    """RFC 2046, section 5.1; the boundary is the sender's own."""

    parts: tuple[Part, ...]
    media_type: str = "multipart/form-data"


@dataclass(frozen=True, slots=True)
class RawBody:
    media_type: str
    octets: bytes


SentBody: TypeAlias = JsonBody | FormBody | MultipartBody | RawBody


@dataclass(frozen=True, slots=True)
class Request:
    """`path` is percent-encoded and begins after the server's URL; `query` is percent-encoded, pair by pair, in order.

    `headers`: those that the operation promises, in lower case; what a client adds of its own is not here.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: SentBody | None


@dataclass(frozen=True, slots=True)
class Case:
    operation: OperationId
    amount: Amount
    arguments: tuple[Argument, ...]
    request: Request


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds between an operation's arguments and is in no type of it, by wire names.

    `give`: optional ones that the minimal case gives too. `leave_out`: optional ones that the full case does not.
    """

    give: frozenset[str] = frozenset()
    leave_out: frozenset[str] = frozenset()


FREE = Rule()
