"""An operation's fixture from its cases and what was said to each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..cases.case import Amount, Case, JsonBody
from ..model.api import Api, BinaryResult, ChannelResult, FlatBody, Location, Operation, Result, StreamResult
from ..model.types import Presence
from ..naming.names import Names
from .answers import answer, errors, frames
from .credentials import SECRET, Signer
from .digest import Digests
from .exchange import Call, Events, Exchange, OperationFixture, Response
from .judge import Accepted, Refused
from .marking import marked
from .scrub import scrubbed
from .walks import walk
from .words import result_word


@dataclass(frozen=True, slots=True)
class Asked:
    case: Case
    said: Accepted | Refused


@dataclass(frozen=True, slots=True)
class Assembler:
    """`signer` writes the word SECRET; `secret`: what was sent in its place."""

    api: Api
    names: Names
    digests: Digests
    signer: Signer
    secret: str

    def fixture(self, operation: Operation, asked: Sequence[Asked]) -> OperationFixture:
        calls = tuple(self._calls(operation, asked))
        fixture = OperationFixture(
            operation.id,
            self.names.operations[operation.id].method,
            self.digests.of(operation, [one.case for one in asked]),
            own_server(self.api, operation),
            result_word(operation.result),
            calls,
            tuple(errors(self.api, operation)),
            walk(self.api, operation, calls[0]),
        )
        return marked(self.api, operation, fixture)

    def _calls(self, operation: Operation, asked: Sequence[Asked]) -> Iterator[Call]:
        result = operation.result
        for one in asked:
            yield Call(
                tuple(Amount) if len(asked) == 1 else (one.case.amount,),
                one.case.arguments,
                Exchange(self.signer.signed(operation, one.case.request), self._response(operation, one)),
                frames(self.api, result) if isinstance(result, ChannelResult) else None,
                _optional(operation, one.case) if one.case.amount is Amount.MINIMAL else (),
            )

    def _response(self, operation: Operation, asked: Asked) -> Response:
        """Where nobody answered, the mock can't, or a refusal is lived with, the document's own."""
        answered = asked.said.response if isinstance(asked.said, Accepted) else None
        if answered is not None and (self.secret != SECRET or not _is_filler(answered, operation.result)):
            return scrubbed(answered, self.secret)
        sent = asked.case.request.body
        return answer(self.api, operation, sent.value if isinstance(sent, JsonBody) else None)


REDIRECT = 300


def own_server(api: Api, operation: Operation) -> str | None:
    """Where the operation is served, if not where the API is."""
    return None if operation.server in {server.url for server in api.servers[:1]} else operation.server


def _optional(operation: Operation, case: Case) -> tuple[str, ...]:
    body = operation.body
    fields = body.shape.fields if body is not None and isinstance(body.shape, FlatBody) else ()
    required: set[tuple[Location | None, str]] = {
        (one.location, one.wire) for one in operation.parameters if one.presence is Presence.REQUIRED
    }
    required |= {(None, one.wire) for one in fields if one.presence is Presence.REQUIRED}
    either = body is not None and body.alternative is not None
    required |= {(None, "")} if body is not None and body.presence is Presence.REQUIRED and not either else set()
    return tuple(one.wire for one in case.arguments if (one.location, one.wire) not in required)


def _is_filler(response: Response, result: Result) -> bool:
    """What a mock writes for want of better: a word for a file's bytes, or for a stream, a redirect to nowhere."""
    if isinstance(response.body, Events):
        return not response.body.values
    if isinstance(result, StreamResult) and result.whole is None:
        return True
    if response.status >= REDIRECT:
        return True
    media_type = dict(response.headers).get("content-type", "")
    return isinstance(result, BinaryResult) and not media_type.startswith("text/")
