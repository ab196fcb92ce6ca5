"""What must arrive for the example of each operation, and what is answered, made from the document: for an API that
nobody has recorded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, assert_never

from generator.cases.bodies import without_files
from generator.cases.case import File, FormBody, JsonBody, MultipartBody, Part, RawBody, Value
from generator.model.api import ChannelResult, Operation, PageResult
from generator.pipeline import Model
from generator.recording import answers, exchange
from generator.recording.credentials import signer
from generator.targets.calls import Calls

from ..sdk.python import fixtures
from .loopback import Expected


def expectations(model: Model) -> Iterator[tuple[str, Expected]]:
    """Of every operation, by its id."""
    api, calls, signing = model.api, Calls(model.api, model.config), signer(model.api, model.config)
    for operation in api.operations:
        case = calls.of(operation)
        signed = signing.signed(operation, case.request)
        request = fixtures.Request(signed.method, signed.path, signed.query, signed.headers, sent(signed.body))
        given = case.request.body
        answer = answers.answer(api, operation, given.value if isinstance(given, JsonBody) else None)
        server = operation.server or api.servers[0].url
        yield operation.id, Expected(
            server, request, received(filled(model, operation, answer)), frames(model, operation)
        )


def filled(model: Model, operation: Operation, answer: exchange.Response) -> exchange.Response:
    """With an item in a list that the document's own example leaves empty: examples look at the first one."""
    if not isinstance(operation.result, PageResult) or not isinstance(answer.body, exchange.Json):
        return answer
    paging = operation.result.pagination
    value: Any = answer.body.value
    for name in paging.items[:-1]:
        value = value[name]
    if paging.items and not value.get(paging.items[-1]):
        value[paging.items[-1]] = [answers.receiver(model.api).value("item", paging.item)]
    return answer


def sent(body: object) -> fixtures.SentBody:
    match body:
        case JsonBody(value=value):
            return fixtures.JsonBody(value)
        case FormBody(pairs=pairs):
            return fixtures.FormBody(pairs)
        case MultipartBody(parts=parts):
            return fixtures.PartsBody(tuple(map(part, parts)))
        case RawBody(octets=octets):
            return fixtures.Octets(octets)
        case _:
            return None


def part(one: Part) -> fixtures.Part:
    return fixtures.Part(one.name, one.file_name, one.content_type, one.octets, is_json=False)


def received(response: exchange.Response) -> fixtures.Response:
    return fixtures.Response(response.status, response.headers, content(response.body))


def content(body: exchange.Received) -> fixtures.ReceivedBody:
    match body:
        case exchange.Json(value=value):
            return fixtures.JsonBody(without_files(value))
        case exchange.Octets(octets=octets):
            return fixtures.Octets(octets)
        case exchange.Events(lines=lines, values=values):
            return fixtures.Events(lines, values)
        case None:
            return None
        case _:
            assert_never(body)


def frames(model: Model, operation: Operation) -> fixtures.Frames | None:
    if not isinstance(operation.result, ChannelResult):
        return None
    found = answers.frames(model.api, operation.result)
    return fixtures.Frames(tuple(map(frame, found.sends)), tuple(map(frame, found.receives)))


def frame(value: Value) -> object:
    return value.octets if isinstance(value, File) else fixtures.JsonBody(value)
