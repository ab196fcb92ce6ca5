"""Fixtures as files: `tests/fixtures/README.md` is the description, this is what writes and reads it.

Reading gives operations as they stand in their file: what is kept when others are recorded anew is kept unchanged.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias, assert_never

from ..cases.case import File, FormBody, JsonBody, MultipartBody, Part, RawBody, Request, SentBody, Value
from ..naming.devices import file_stem
from .exchange import (
    Call,
    Events,
    Exchange,
    Frames,
    Json,
    Octets,
    OperationFixture,
    Received,
    Remark,
    Remarks,
    Response,
    Walk,
)
from .layout import laid_out

FORMAT = 1
BODIES = PurePosixPath("bodies")
CLIENT = "_client"
"""The file of the operations that stand on the client itself."""

Members: TypeAlias = dict[str, Any]
"""A JSON object of the format."""

Tree: TypeAlias = dict[PurePosixPath, bytes]


@dataclass(frozen=True, slots=True)
class ResourceFile:
    """`operations`: as the README has them, by id, in their order."""

    resource: tuple[str, ...]
    server: str
    operations: Mapping[str, Members]

    @property
    def path(self) -> PurePosixPath:
        return PurePosixPath(f"{file_stem('.'.join(self.resource) or CLIENT)}.json")


def written(files: Iterable[ResourceFile], bodies: Mapping[PurePosixPath, bytes]) -> Tree:
    """The API's folder: a file a resource, and those of the bytes that any of them names."""
    tree = {file.path: _resource(file).encode() for file in files}
    named = set(_named(json.loads(text) for text in tree.values()))
    return {**tree, **{path: octets for path, octets in bodies.items() if path in named}}


def _resource(file: ResourceFile) -> str:
    operations = list(file.operations.values())
    return laid_out({"format": FORMAT, "resource": file.resource, "server": file.server, "operations": operations})


def _named(values: Iterable[Any]) -> Iterator[PurePosixPath]:
    for value in values:
        if isinstance(value, dict):
            yield from (PurePosixPath(one) for key, one in value.items() if key == "bytes" and isinstance(one, str))
            yield from _named(value.values())
        elif isinstance(value, list):
            yield from _named(value)


def read(folder: Path) -> tuple[ResourceFile, ...]:
    """The resources that are recorded in `folder`, by file name; none where there is no folder."""
    return tuple(_read(path) for path in sorted(folder.glob("*.json")))


def _read(path: Path) -> ResourceFile:
    members = json.loads(path.read_text(encoding="utf-8"))
    if members.get("format") != FORMAT:
        raise ValueError(f"{path} has format {members.get('format')}; this program knows {FORMAT}")
    operations = {one["operation"]: one for one in members["operations"]}
    return ResourceFile(tuple(members["resource"]), members["server"], operations)


def read_bodies(folder: Path) -> Tree:
    return {BODIES / path.name: path.read_bytes() for path in sorted((folder / BODIES).glob("*.bin"))}


@dataclass(frozen=True, slots=True)
class Writer:
    """Turns values into the members of the format. `bodies` gathers the bytes that go into files beside."""

    bodies: dict[PurePosixPath, bytes]

    def operation(self, one: OperationFixture) -> Members:
        return {
            "operation": one.operation,
            "method": one.method,
            "digest": one.digest,
            **({"server": one.server} if one.server else {}),
            "result": one.result,
            "calls": [self.call(call) for call in one.calls],
            "errors": [{"declared": error.declared, "response": self.response(error.response)} for error in one.errors],
            **({"walk": self.walk(one.walk)} if one.walk else {}),
        }

    def call(self, call: Call) -> Members:
        return {
            "amounts": [amount.value for amount in call.amounts],
            "arguments": self.arguments(call),
            **({"optional": list(call.optional)} if call.optional else {}),
            **self.exchange(call.exchange),
            **({"frames": self.frames(call.frames)} if call.frames else {}),
        }

    def walk(self, walk: Walk) -> Members:
        return {
            "arguments": self.arguments(walk),
            "exchanges": [self.exchange(exchange) for exchange in walk.exchanges],
            "items": walk.items,
        }

    def arguments(self, given: Call | Walk) -> list[Members]:
        return [
            {
                "in": one.location.value if one.location else "body",
                "name": one.wire or None,
                "value": self.value(one.value),
            }
            for one in given.arguments
        ]

    def exchange(self, exchange: Exchange) -> Members:
        return {"request": self.request(exchange.request), "response": self.response(exchange.response)}

    def request(self, request: Request) -> Members:
        return {
            "method": request.method,
            "path": request.path,
            "query": [list(pair) for pair in request.query],
            "headers": [list(pair) for pair in sorted(request.headers.items())],
            "body": None if request.body is None else self.sent(request.body),
        }

    def sent(self, body: SentBody) -> Members:
        match body:
            case JsonBody(value=value):
                return {"json": self.value(value)}
            case FormBody(pairs=pairs):
                return {"form": [list(pair) for pair in pairs]}
            case MultipartBody(parts=parts):
                return {"parts": [self.part(part) for part in parts]}
            case RawBody(octets=octets):
                return self.octets(octets)
            case _:
                assert_never(body)

    def part(self, part: Part) -> Members:
        named = {"name": part.name, "file_name": part.file_name, "content_type": part.content_type}
        if part.content_type == "application/json" and part.file_name is None:
            return {**named, "json": json.loads(part.octets)}
        return {**named, **self.octets(part.octets)}

    def response(self, response: Response) -> Members:
        return {
            "from": response.source.value,
            "status": response.status,
            "headers": [list(pair) for pair in response.headers],
            "body": None if response.body is None else self.received(response.body),
        }

    def received(self, body: Received) -> Members:
        match body:
            case Json(value=value, remarks=remarks):
                return {"json": self.value(value), **_remarked(remarks)}
            case Octets(octets=octets):
                return self.octets(octets)
            case Events(lines=lines, values=values, remarks=remarks):
                events = [self.value(value) for value in values]
                return {"lines": list(lines), "events": events, **_remarked(remarks)}
            case _:
                assert_never(body)

    def frames(self, frames: Frames) -> Members:
        return {
            "sends": [self.frame(frame) for frame in frames.sends],
            "receives": [self.frame(frame) for frame in frames.receives],
        }

    def frame(self, frame: Value) -> Members:
        match frame:
            case File(octets=octets):
                return {"bytes": self.beside(octets)}
            case str():
                return {"text": frame}
            case _:
                return {"json": self.value(frame)}

    def value(self, value: Value) -> Any:
        match value:
            case File(name=name, content_type=content_type, octets=octets):
                return {"$file": {"name": name, "content_type": content_type, **self.octets(octets)}}
            case Mapping():
                return {key: self.value(item) for key, item in value.items()}
            case Sequence() if not isinstance(value, str):
                return [self.value(item) for item in value]
            case _:
                return value

    def octets(self, octets: bytes) -> Members:
        """As text where a person can read it and it can be had back."""
        try:
            text = octets.decode("utf-8")
        except UnicodeDecodeError:
            return {"bytes": self.beside(octets)}
        readable = text.replace("\n", "").replace("\t", "").isprintable()
        return {"text": text} if readable else {"bytes": self.beside(octets)}

    def beside(self, octets: bytes) -> str:
        path = BODIES / f"{hashlib.sha256(octets).hexdigest()[:16]}.bin"
        self.bodies[path] = octets
        return str(path)


def _remarked(remarks: Remarks) -> Members:
    words = {word.value: [pointer for said, pointer in remarks if said is word] for word in Remark}
    return {word: pointers for word, pointers in words.items() if pointers}
