"""Recorded exchanges as values, as `tests/fixtures/README.md` describes them. Shares nothing with the generator."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any as Json
from typing import TypeAlias

FORMAT = 1


@dataclass(frozen=True, slots=True)
class File:
    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the README says of places in an answer, as JSON pointers."""

    misfits: frozenset[str] = frozenset()
    untyped: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    moments: frozenset[str] = frozenset()


NO_REMARKS = Remarks()


@dataclass(frozen=True, slots=True)
class JsonBody:
    value: Json
    remarks: Remarks = NO_REMARKS


@dataclass(frozen=True, slots=True)
class FormBody:
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """`file_name` None: a plain field. `content_type` None: the client's own choice. `is_json`: compared as JSON."""

    name: str
    file_name: str | None
    content_type: str | None
    content: bytes
    is_json: bool


@dataclass(frozen=True, slots=True)
class PartsBody:
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Octets:
    content: bytes


@dataclass(frozen=True, slots=True)
class Events:
    """`remarks`: pointers into the list of `values`."""

    lines: tuple[str, ...]
    values: tuple[Json, ...]
    remarks: Remarks = NO_REMARKS


SentBody: TypeAlias = JsonBody | FormBody | PartsBody | Octets | None
ReceivedBody: TypeAlias = JsonBody | Octets | Events | None


@dataclass(frozen=True, slots=True)
class Request:
    """`path` and `query` percent-encoded; `headers` by lower-case name."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: SentBody


@dataclass(frozen=True, slots=True)
class Response:
    status: int
    headers: tuple[tuple[str, str], ...]
    body: ReceivedBody


@dataclass(frozen=True, slots=True)
class Exchange:
    request: Request
    response: Response


@dataclass(frozen=True, slots=True)
class Argument:
    """`place`: path, query, header, cookie or body. `name` None: the whole body. `value`: JSON, `File` in it."""

    place: str
    name: str | None
    value: Json


Arguments: TypeAlias = tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Frames:
    """A frame is bytes (binary), a `str` (text), or a `JsonBody`."""

    sends: tuple[Json, ...]
    receives: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class Call:
    amounts: tuple[str, ...]
    arguments: Arguments
    optional: tuple[str, ...]
    exchange: Exchange
    frames: Frames | None


@dataclass(frozen=True, slots=True)
class ErrorAnswer:
    declared: str
    response: Response


@dataclass(frozen=True, slots=True)
class Walk:
    arguments: Arguments
    exchanges: tuple[Exchange, ...]
    items: int


@dataclass(frozen=True, slots=True)
class Operation:
    """`accessor`: the names from the client to the method, in snake case words."""

    id: str
    accessor: tuple[str, ...]
    server: str
    result: str
    calls: tuple[Call, ...]
    errors: tuple[ErrorAnswer, ...]
    walk: Walk | None


def files(folder: Path) -> tuple[Path, ...]:
    """One a resource. ValueError where there are none: nothing would be proven."""
    found = tuple(sorted(folder.glob("*.json")))
    if not found:
        raise ValueError(f"{folder} has no fixtures")
    return found


def read(path: Path) -> tuple[Operation, ...]:
    members = json.loads(path.read_text(encoding="utf-8"))
    if members["format"] != FORMAT:
        raise ValueError(f"{path} has format {members['format']}, this harness reads {FORMAT}")
    reader = Reader(path.parent, tuple(members["resource"]), members["server"])
    return tuple(reader.operation(one) for one in members["operations"])


@dataclass(frozen=True, slots=True)
class Reader:
    folder: Path
    resource: tuple[str, ...]
    server: str

    def operation(self, one: Json) -> Operation:
        return Operation(
            one["operation"],
            (*self.resource, one["method"]),
            one.get("server", self.server),
            one["result"],
            tuple(self.call(call) for call in one["calls"]),
            tuple(ErrorAnswer(error["declared"], self.response(error["response"])) for error in one["errors"]),
            self.walk(one["walk"]) if "walk" in one else None,
        )

    def call(self, call: Json) -> Call:
        frames = call.get("frames")
        return Call(
            tuple(call["amounts"]),
            self.arguments(call["arguments"]),
            tuple(call.get("optional", ())),
            self.exchange(call),
            Frames(self.frames(frames["sends"]), self.frames(frames["receives"])) if frames else None,
        )

    def walk(self, walk: Json) -> Walk:
        exchanges = tuple(self.exchange(one) for one in walk["exchanges"])
        return Walk(self.arguments(walk["arguments"]), exchanges, walk["items"])

    def arguments(self, given: Json) -> Arguments:
        return tuple(Argument(one["in"], one["name"], self.value(one["value"])) for one in given)

    def value(self, value: Json) -> Json:
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"$file"}:
            file = value["$file"]
            return File(file["name"], file["content_type"], self.octets(file))
        return {key: self.value(item) for key, item in value.items()}

    def exchange(self, one: Json) -> Exchange:
        return Exchange(self.request(one["request"]), self.response(one["response"]))

    def request(self, request: Json) -> Request:
        return Request(
            request["method"],
            request["path"],
            tuple((name, value) for name, value in request["query"]),
            dict(request["headers"]),
            self.sent(request["body"]),
        )

    def sent(self, body: Json) -> SentBody:
        if body is None:
            return None
        if "json" in body:
            return JsonBody(body["json"])
        if "form" in body:
            return FormBody(tuple((name, value) for name, value in body["form"]))
        if "parts" in body:
            return PartsBody(tuple(self.part(part) for part in body["parts"]))
        return Octets(self.octets(body))

    def part(self, part: Json) -> Part:
        is_json = "json" in part
        content = json.dumps(part["json"]).encode() if is_json else self.octets(part)
        return Part(part["name"], part["file_name"], part["content_type"], content, is_json)

    def response(self, response: Json) -> Response:
        headers = tuple((name, value) for name, value in response["headers"])
        return Response(response["status"], headers, self.received(response["body"]))

    def received(self, body: Json) -> ReceivedBody:
        if body is None:
            return None
        remarks = Remarks(**{one.name: frozenset(body.get(one.name, ())) for one in fields(Remarks)})
        if "json" in body:
            return JsonBody(body["json"], remarks)
        if "lines" in body:
            return Events(tuple(body["lines"]), tuple(body["events"]), remarks)
        return Octets(self.octets(body))

    def frames(self, frames: Json) -> tuple[Json, ...]:
        return tuple(self.frame(frame) for frame in frames)

    def frame(self, frame: Json) -> Json:
        if "json" in frame:
            return JsonBody(frame["json"])
        return frame["text"] if "text" in frame else self.octets(frame)

    def octets(self, members: Json) -> bytes:
        if "text" in members:
            return str(members["text"]).encode()
        return Path(self.folder, members["bytes"]).read_bytes()
