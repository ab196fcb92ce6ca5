"""Operations against the model: parameters, bodies, answers, and the schemas of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.document.pointer import escape
from generator.model.api import (
    Api,
    BinaryResult,
    Body,
    ChannelResult,
    JsonResult,
    NoResult,
    Operation,
    PageResult,
    Parameter,
    Result,
    StreamResult,
    TextResult,
    Wire,
)
from generator.model.types import Any, Array, Field, Object, Presence, Scalar, ScalarKind, Type, Union, Variant

from .schemas import Schemas

OTHERS = ("other-media-type", "several-successes")
"""Codes whose message names what is not read or sent."""

PLAIN = Union((Variant(Scalar(ScalarKind.STRING)), Variant(Scalar(ScalarKind.BINARY))))
"""What an answer is that is read as text or bytes."""


class Operations:
    def __init__(self, api: Api, schemas: Schemas) -> None:
        self._api = api
        self._schemas = schemas
        self._told = schemas.told

    def account(self) -> None:
        for operation in self._api.operations:
            item = operation.pointer.rpartition("/")[0]
            self._parameters(operation, item)
            self._body(operation)
            self._answers(operation)
        for webhook in self._api.webhooks:
            self._payload(webhook.pointer, webhook.payload)
            self._beside(webhook.pointer)

    def _beside(self, pointer: str) -> None:
        """What stands beside a webhook's payload, wherever it is shared from."""
        for holder in (pointer.rpartition("/")[0], pointer):
            for id in self._listed(holder, "parameters"):
                self._told.cover(self._follow(id)[0])
        for id in _members(f"{pointer}/responses", self._node(pointer).get("responses")):
            self._told.cover(self._follow(id)[0])

    def _follow(self, id: str) -> tuple[str, Mapping[str, object]]:
        """The object at an id, and where it is itself."""
        self._schemas.seen.add(id)
        raw = self._schemas.document.get(id)
        while isinstance(raw, dict) and isinstance(raw.get("$ref"), str):
            id = raw["$ref"]
            self._schemas.seen.add(id)
            raw = self._schemas.document.get(id)
        return id, raw if isinstance(raw, dict) else {}

    def _parameters(self, operation: Operation, item: str) -> None:
        own: dict[tuple[str, str], tuple[str, Mapping[str, object]]] = {}
        for holder in (item, operation.pointer):
            for id in self._listed(holder, "parameters"):
                found = self._follow(id)
                own[str(found[1].get("name")), str(found[1].get("in"))] = found
        for (name, place), (id, raw) in own.items():
            types = list(_of_parameter(operation.parameters, name, place))
            if types:
                self._schemas.seen.add(id)
                self._contained(id, raw, types)
            elif self._told.of(operation.pointer, f"`{name}`", "unused-path-parameter"):
                self._told.cover(id)
            else:
                self._schemas.lose(id, f"no parameter {name} in {place}")

    def _contained(self, id: str, raw: Mapping[str, object], types: list[Type]) -> None:
        """The schema of a parameter, there or in its only media type."""
        places = [id] if "schema" in raw else []
        content = raw.get("content")
        for number, name in enumerate(content if isinstance(content, dict) else {}):
            media = f"{id}/content/{escape(name)}"
            if number == 0:
                self._schemas.seen.add(media)
                places.append(media)
            elif self._told.speaks(media):
                self._told.cover(media)
            else:
                self._schemas.lose(media, "another media type of a parameter")
        for place in places:
            for type in types if "schema" in self._node(place) else ():
                self._schemas.account(f"{place}/schema", type)

    def _node(self, id: str) -> Mapping[str, object]:
        raw = self._schemas.document.get(id)
        return raw if isinstance(raw, dict) else {}

    def _listed(self, holder: str, key: str) -> list[str]:
        found = self._node(holder).get(key)
        return [f"{holder}/{key}/{number}" for number in range(len(found))] if isinstance(found, list) else []

    def _body(self, operation: Operation) -> None:
        if "requestBody" not in self._node(operation.pointer):
            return
        id, raw = self._follow(f"{operation.pointer}/requestBody")
        for name, media in self._contents(id, raw):
            if isinstance(operation.result, ChannelResult):
                self._media(media, operation.result.sends)
            elif self._told.of(id, "", "unsent-fields") and name not in _first(operation.body):
                self._told.cover(media)
            elif (type := _sent_as(operation.body, name)) is not None:
                self._media(media, type)
            else:
                self._elsewhere(id, name, media, "a media type of a body that can't be sent")

    def _contents(self, id: str, raw: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        content = raw.get("content")
        for name in content if isinstance(content, dict) else {}:
            yield name, self._follow(f"{id}/content/{escape(name)}")[0]

    def _media(self, id: str, type: Type) -> None:
        self._schemas.seen.add(id)
        for key in ("itemSchema", "schema"):
            if key in self._node(id):
                self._schemas.account(f"{id}/{key}", type)
                return

    def _answers(self, operation: Operation) -> None:
        responses = self._node(operation.pointer).get("responses")
        statuses = [
            status for status in (responses if isinstance(responses, dict) else {}) if not status.startswith("x-")
        ]
        errors = {error.status.upper(): error.type for error in operation.errors}
        success = self._success(operation, statuses)
        for status in statuses:
            id, raw = self._follow(f"{operation.pointer}/responses/{escape(status)}")
            self._beside_content(id, raw)
            for name, media in self._contents(id, raw):
                if status.upper() in errors:
                    self._error(id, name, media, errors[status.upper()])
                elif status == success or self._is_alike(operation, status, success):
                    self._result(id, name, media, operation.result)
                else:
                    self._elsewhere(operation.pointer, status, media, f"what {status} brings is not read")

    def _beside_content(self, id: str, raw: Mapping[str, object]) -> None:
        """Headers have no type; a link that was spoken of is left out, and what it refers to."""
        for header in _members(f"{id}/headers", raw.get("headers")):
            self._told.cover(self._follow(header)[0])
        for link in _members(f"{id}/links", raw.get("links")):
            if self._told.at(link):
                self._told.cover(self._follow(link)[0])

    def _success(self, operation: Operation, statuses: list[str]) -> str | None:
        if isinstance(operation.result, ChannelResult) and "101" in statuses:
            return "101"
        full = [status for status in statuses if status.startswith("2") and self._has_content(operation, status)]
        return full[0] if full else ("default" if statuses == ["default"] else None)

    def _has_content(self, operation: Operation, status: str) -> bool:
        return bool(self._follow(f"{operation.pointer}/responses/{escape(status)}")[1].get("content"))

    def _is_alike(self, operation: Operation, status: str, success: str | None) -> bool:
        """Another success that brings the same."""
        ids = [f"{operation.pointer}/responses/{escape(each)}" for each in (status, success) if each is not None]
        contents = [self._follow(id)[1].get("content") for id in ids]
        return status.startswith("2") and len(contents) == 2 and contents[0] == contents[1]

    def _error(self, id: str, name: str, media: str, type: Type | None) -> None:
        """Of several, one is read by its type; the rest are kept as text."""
        if self._told.of(id, name, *OTHERS):
            self._told.cover(media)
        elif type is not None and ("json" in name or "*" in name):
            self._media(media, type)
        else:
            self._media(media, PLAIN)

    def _elsewhere(self, id: str, word: str, place: str, why: str) -> None:
        """Something said at `id` that names the word speaks for what stands at `place`."""
        if self._told.of(id, word, *OTHERS):
            self._told.cover(place)
        else:
            self._schemas.lose(place, why)

    def _result(self, id: str, name: str, media: str, result: Result) -> None:
        if self._told.of(id, name, *OTHERS):
            self._told.cover(media)
            return
        if (
            isinstance(result, StreamResult)
            and result.event == Any()
            and self._node(f"{media}/schema").get("type") == "string"
        ):
            self._told.cover(media)  # the raw stream's: each event's data may be any JSON
            return
        for type in _read_as(result, name):
            if any(
                each.code == "stream-without-switch"
                for other in siblings(media, self._node(id))
                for each in self._told.at(other)
            ):
                self._told.cover(media)
                return
            self._media(media, type)
            return
        self._schemas.lose(media, "a media type that is not read")

    def _payload(self, pointer: str, payload: Type) -> None:
        if "requestBody" not in self._node(pointer):
            return
        id, raw = self._follow(f"{pointer}/requestBody")
        for number, (name, media) in enumerate(self._contents(id, raw)):
            if number == 0:
                self._media(media, payload)
            else:
                self._elsewhere(id, name, media, "another media type of a webhook")


def _members(id: str, value: object) -> list[str]:
    return [f"{id}/{escape(str(name))}" for name in value] if isinstance(value, dict) else []


def _of_parameter(found: tuple[Parameter, ...], name: str, place: str) -> Iterator[Type]:
    """Its type; of one that was taken apart, the object again."""
    here = [each for each in found if each.location.value == place]
    whole = [each.type for each in here if each.wire == name]
    apart = [each for each in here if each.wire.startswith(f"{name}[") and each.wire.endswith("]")]
    plain = [] if whole or apart or name != "page" else here
    yield from whole
    if not whole and (apart or plain):
        wires = [(each.wire[len(name) + 1 : -1] if apart else each.wire, each.type) for each in apart or plain]
        yield Object(tuple(Field(wire, type, Presence.OPTIONAL) for wire, type in wires), Any())


def _first(body: Body | None) -> list[str]:
    return [content.media_type for content in body.contents[:1]] if body is not None else []


def _sent_as(body: Body | None, name: str) -> Type | None:
    if body is None or not body.contents:
        return None
    first = body.contents[0]
    if body.alternative is not None and body.alternative.content.media_type == name:
        whole = body.alternative.type
        return Union((Variant(body.type), Variant(whole))) if first.media_type == name else whole
    if first.wire is Wire.LINES and isinstance(body.type, Array):  # the schema is that of all lines, or of one
        return Union((Variant(body.type), Variant(body.type.items)))
    if "*" in name and len(body.contents) == 1:
        return body.type
    both = first.wire.value == "json" and isinstance(body.type, Union) and name.startswith("multipart/")
    return body.type if both or first.media_type == name else None


def media_of_whole(name: str) -> bool:
    return name.partition(";")[0].strip() == "application/json"


def siblings(media: str, response: Mapping[str, object]) -> list[str]:
    holder = media.rpartition("/")[0]
    return [each for each in _members(holder, response.get("content")) if each != media]


def _read_as(result: Result, name: str) -> Iterator[Type]:
    match result:
        case JsonResult(type=type):
            yield type
        case ChannelResult(sends=sends, receives=receives):
            yield Union((Variant(sends), Variant(receives)))
        case PageResult(envelope=envelope):
            yield envelope
        case StreamResult(event=event, whole=whole):
            of_lines = Union((Variant(event), Variant(Array(event))))
            yield whole if whole is not None and media_of_whole(name) else of_lines
        case TextResult() | BinaryResult():
            yield PLAIN
        case NoResult():
            return
