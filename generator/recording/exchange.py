"""An operation's fixture as values: its calls, its errors, its pages, and what was answered to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from ..cases.case import Amount, Argument, Request, Value
from ..model.types import OperationId


class Source(Enum):
    """Who answered."""

    SERVER = "server"
    DOCUMENT = "document"  # made from the document's schemas: what no mock can answer


class Remark(Enum):
    """What can be said of a place in an answer, by the word that fixtures have for it."""

    MISFIT = "misfits"  # not what the document promises
    UNTYPED = "untyped"  # the document says nothing of it
    DATE = "dates"  # RFC 3339, section 5.6: full-date
    MOMENT = "moments"  # and date-time


Remarks: TypeAlias = tuple[tuple[Remark, str], ...]
"""With JSON pointers (RFC 6901)."""


@dataclass(frozen=True, slots=True)
class Json:
    value: Value
    remarks: Remarks = ()


@dataclass(frozen=True, slots=True)
class Octets:
    """Anything that is not JSON, byte for byte."""

    octets: bytes


@dataclass(frozen=True, slots=True)
class Events:
    """A stream of server-sent events: its lines without their ends, and the JSON values they carry.

    `remarks`: pointers into the list of them.
    """

    lines: tuple[str, ...]
    values: tuple[Value, ...]
    remarks: Remarks = ()


Received: TypeAlias = Json | Octets | Events


@dataclass(frozen=True, slots=True)
class Response:
    """`headers`: names in lower case, sorted, without those that differ from one time to the next."""

    source: Source
    status: int
    headers: tuple[tuple[str, str], ...]
    body: Received | None


@dataclass(frozen=True, slots=True)
class Exchange:
    request: Request
    response: Response


@dataclass(frozen=True, slots=True)
class Frames:
    """What goes over a WebSocket, in both directions. A `File` is a binary frame."""

    sends: tuple[Value, ...]
    receives: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """`optional`: of a minimal call, the wire names of arguments that it has though the document can do without."""

    amounts: tuple[Amount, ...]
    arguments: tuple[Argument, ...]
    exchange: Exchange
    frames: Frames | None = None
    optional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ErrorAnswer:
    """`declared`: the document's word, `404`, `4XX` or `default`."""

    declared: str
    response: Response


@dataclass(frozen=True, slots=True)
class Walk:
    """A list over several pages. `items`: how many a client yields in all."""

    arguments: tuple[Argument, ...]
    exchanges: tuple[Exchange, ...]
    items: int


@dataclass(frozen=True, slots=True)
class OperationFixture:
    """`result`: one of the README's words. `server`: where it is not the API's own."""

    operation: OperationId
    method: str
    digest: str
    server: str | None
    result: str
    calls: Sequence[Call]
    errors: Sequence[ErrorAnswer]
    walk: Walk | None
