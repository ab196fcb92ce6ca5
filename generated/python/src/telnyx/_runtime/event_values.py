"""From the text of an event, or of a line, to its value; and what is no value: ends, errors, signs of life."""

from __future__ import annotations

import json
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

import httpx

from .error_text import error_text
from .errors import APIDecodeError, APIError
from .event_text import ServerSentEvent
from .json_text import load
from .parse import construct, decode
from .public import published
from .secrecy import kept_response
from .shapes import is_object
from .strict import validator

T = TypeVar("T")
_SHOWN = 200  # characters of a line that an error shows


class EventError(APIError):
    """The API broke off a stream with an error. `body`: what it said, parsed where it is JSON; `event`: in what."""

    def __init__(self, event: ServerSentEvent, body: object, response: httpx.Response) -> None:
        super().__init__(f"The stream was broken off: {error_text(body) or event.data}")
        self.event = event
        self.body = body
        self.response = response

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.event, self.body, kept_response(self.response))


@dataclass(frozen=True, slots=True)
class StreamEvent(Generic[T]):
    """One event of a stream: its name (`message` where it has none), and its data as the stream's items have it.

    `id`: the last that was given, with this event or before; `retry`: milliseconds, where given now.
    """

    data: T
    event: str
    id: str
    retry: int | None


class Values(Generic[T]):
    """Makes the values of one stream. `kind`: `events`, `wrapped`, `lines` or `records`, as an endpoint says it."""

    def __init__(self, returns: type[T], kind: str, response: httpx.Response) -> None:
        self._returns = returns
        self._kind = kind
        self._response = response
        self._takes_text = returns is str or returns is object or returns is cast("type[T]", Any)

    def of(self, event: ServerSentEvent) -> StreamEvent[T] | None:
        """None: a sign of life, no more."""
        if self._kind in {"lines", "records"}:
            return self._made(event, self._of_line(event.data))
        if event.event == "error" or event.data.lstrip()[:8] == '{"error"':
            self._raise_if_error(event)
        if self._kind == "wrapped":
            return self._of_whole(event)
        if not self._takes_text and not event.data.strip():
            return None
        try:
            return self._made(event, decode(self._returns, event.data.encode()))
        except ValueError:
            return self._made(event, construct(self._returns, event.data))

    def _made(self, event: ServerSentEvent, value: T) -> StreamEvent[T]:
        return StreamEvent(value, event.event, event.id, event.retry)

    def _of_line(self, text: str) -> T:
        try:
            return decode(self._returns, text.encode())
        except ValueError as error:
            start = text[:_SHOWN] + ("…" if len(text) > _SHOWN else "")
            raise APIDecodeError(
                f"A line of the stream is not JSON ({error}): {start!r}", self._response
            ) from error

    def _of_whole(self, event: ServerSentEvent) -> StreamEvent[T] | None:
        """The event itself is the value. Its data is JSON or text, whichever its type can hold."""
        data = _json_or_text(event.data)
        if is_object(data) and "event" in data and "data" in data:  # the event once more, as data
            return self._made(event, construct(self._returns, data))
        texts = [event.data] if isinstance(data, str) else [data, event.data]
        names = [event.given] if "event" in event.given else [event.given, event.given | {"event"}]
        candidates = [_whole(event, text, given) for given in names for text in texts]
        for candidate in candidates:
            if self._fits(candidate):
                return self._made(event, construct(self._returns, candidate))
        if not event.data.strip():
            return None
        return self._made(event, construct(self._returns, candidates[0]))

    def _fits(self, candidate: dict[str, object]) -> bool:
        """Whether it is what was promised, without leniency."""
        try:
            validator(self._returns)(json.dumps(candidate))
        except ValueError:
            return False
        return True

    def _raise_if_error(self, event: ServerSentEvent) -> None:
        body = _json_or_text(event.data)
        if event.event == "error" or (is_object(body) and body.get("error")):
            raise EventError(event, body, self._response)


def _json_or_text(data: str) -> object:
    try:
        return load(data)
    except ValueError:
        return data


def _whole(event: ServerSentEvent, data: object, given: AbstractSet[str]) -> dict[str, object]:
    """The event as OpenAPI 3.2, section 4.14.4, has it, with the fields that are `given`."""
    found = {"event": event.event, "data": data, "id": event.id, "retry": event.retry}
    return {name: value for name, value in found.items() if name in given and value is not None}


published({"__name__": __name__, "EventError": EventError, "StreamEvent": StreamEvent})
