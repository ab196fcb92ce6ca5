"""A server on loopback for an API that nobody recorded: it knows operations by method and path, and answers each as the
document says."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from generator.model.api import Operation
from generator.pipeline import Model
from generator.recording import answers

from ..sdk.python.fixtures import JsonBody, Response
from ..sdk.python.requests import Sent
from .expectations import expectations, filled, frames, received
from .loopback import Desk, Expected, Stands

TOKEN = Response(200, (("content-type", "application/json"),), JsonBody({"access_token": "t", "token_type": "bearer"}))
"""What an OAuth 2 server gives (RFC 6749, section 5.1)."""


@dataclass(slots=True)
class Answering(Desk):
    """`asked`: how often each operation was called. `first`: the URL that each was called by first: others ask for the
    next page, and there is none."""

    model: Model = field(kw_only=True)
    asked: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)
    known: Mapping[str, Expected] = field(default_factory=dict)

    def take(self, sent: Sent) -> Response:
        path = urlsplit(sent.url).path
        if path.endswith("/token"):
            return TOKEN
        operation = next((one for one in self.model.api.operations if is_of(one, sent.method, path)), None)
        if operation is None:
            self.faults.append(f"{sent.method} {sent.url} is of no operation")
            return Response(404, (), None)
        self.asked[operation.id] += 1
        self.expected = Expected(
            "", self.known[operation.id].request, Response(200, (), None), frames(self.model, operation)
        )
        return self._answer(operation, sent)

    def _answer(self, operation: Operation, sent: Sent) -> Response:
        kind = sent.headers.get("content-type", "")
        body = json.loads(sent.content) if "json" in kind and sent.content else None
        response = received(filled(self.model, operation, answers.answer(self.model.api, operation, body)))
        is_first = self.first.setdefault(operation.id, sent.url) == sent.url
        if is_first or not isinstance(response.body, JsonBody):
            return response
        return Response(response.status, response.headers, JsonBody(emptied(response.body.value)))


def answering(model: Model) -> Answering:
    return Answering((), Stands.FOR_SERVER, model=model, known=dict(expectations(model)))


def is_of(operation: Operation, method: str, path: str) -> bool:
    parts = (re.escape(part) for part in re.split(r"\{[^{}]*\}", operation.path.partition("#")[0]))
    return operation.method == method and re.fullmatch("[^/]+".join(parts), path) is not None


def emptied(value: object) -> object:
    """A page after the last: lists are empty, and nothing leads on."""
    match value:
        case dict():
            return {key: emptied(item) for key, item in value.items()}
        case list():
            return []
        case bool() | str():
            return None
        case _:
            return value
