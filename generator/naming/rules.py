"""The rules of inference, in the order they are asked; the first that has an answer gives an operation its name.

A rule looks at one `Place` and never at names. Each says why it holds and shows what it does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .methods import from_file, from_segment, sayable, standard, state, telling, verb_first
from .names import OperationName
from .paths import End, Path
from .place import Place
from .vocabulary import VERBS
from .words import Words, snake


@dataclass(frozen=True, slots=True)
class Rule:
    """`example`: an operation and its accessor. `said`: its operationId. `beside`: what else is in the document."""

    reason: str
    answer: Callable[[Place], OperationName | None]
    example: tuple[str, str]
    said: str | None = None
    beside: tuple[str, ...] = ()


def _root(place: Place) -> OperationName | None:
    return named((), place.said or (place.method.lower(),)) if not place.path else None


def _file(place: Place) -> OperationName | None:
    match place.end:
        case End.FILE:
            return named(place.path[:-1] if place.alone else place.path, from_file(place))
        case End.ITEM_FILE:
            suffix = () if place.alone else (place.last[-1:],)
            return named((*place.path[:-1], *suffix), from_file(place))
        case _:
            return None


def _action(place: Place) -> OperationName | None:
    if len(place.path) < 2 or place.path[-2] != ("actions",) or place.end is End.ITEM:
        return None
    return named(place.path[:-1], verb_first(place.last))


def _state(place: Place) -> OperationName | None:
    method = state(place)
    return named(place.path[:-1] if place.alone else place.path, method) if method else None


def _alone(place: Place) -> OperationName | None:
    return named(place.path[:-1], from_segment(place)) if place.alone else None


def _done(place: Place) -> OperationName | None:
    if len(place.path) < 2 or place.end is End.ITEM or place.here != {"POST"} or place.items:
        return None
    if place.last[0] not in VERBS:
        return None
    return named(place.path[:-1], place.last)


def _told(place: Place) -> OperationName | None:
    verb = telling(place)
    return named(place.path, (verb,)) if verb and place.method != "GET" else None


def _standard(place: Place) -> OperationName | None:
    return named(place.path, (standard(place),))


RULES: tuple[Rule, ...] = (
    Rule(
        "a path of no fixed segment belongs to the client itself",
        _root,
        example=("GET /", "ping"),
        said="ping",
    ),
    Rule(
        "a segment with a file suffix says how a thing is written: it names a method, not a resource",
        _file,
        example=("GET /accounts/{id}/Calls.json", "accounts.retrieve_calls_json"),
    ),
    Rule(
        "what follows `actions` is what one does, the verb first",
        _action,
        example=("POST /calls/{id}/actions/playback_start", "calls.actions.start_playback"),
    ),
    Rule(
        "an operationId that ends in `status` asks for a state and not for the thing",
        _state,
        example=("GET /calls/{id}", "calls.retrieve_status"),
        said="RetrieveCallStatus",
    ),
    Rule(
        "a segment with one operation is no resource but a method of the one above",
        _alone,
        example=("GET /porting/uk_carriers", "porting.list_uk_carriers"),
    ),
    Rule(
        "a segment that begins with a verb, and can only be posted to, is what one does",
        _done,
        example=("POST /assistants/{id}/chat", "assistants.chat"),
        beside=("POST /assistants/{id}/chat/sms",),
    ),
    Rule(
        "an operationId that begins with a verb which says more than HTTP's gives the method",
        _told,
        example=("POST /calls", "calls.dial"),
        said="DialCall",
    ),
    Rule(
        "else the method is what HTTP does with a collection or an item",
        _standard,
        example=("GET /calls", "calls.list"),
        beside=("GET /calls/{id}",),
    ),
)


def named(resource: Path, method: Words) -> OperationName:
    return OperationName(tuple(snake(sayable(words)) for words in resource), snake(sayable(method)))
