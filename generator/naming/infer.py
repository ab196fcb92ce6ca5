"""An operation's resource path and method from its path, HTTP method and operationId, where nothing was promised.

`RULES` is the whole of it: the first rule that has an answer gives it. A rule looks at a `Place`, never at other names.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from .names import OperationName
from .numbers import plural, singular
from .place import End, Place, Shape
from .rules import CREATES, ORDINARY, REVERSED, VERBS
from .words import Words, letters_first, snake


@dataclass(frozen=True, slots=True)
class Rule:
    """`example` is an operation and the accessor that this rule gives it."""

    reason: str
    example: tuple[str, str]
    answer: Callable[[Place], OperationName | None]


def infer(place: Place) -> OperationName:
    for rule in RULES:
        name = rule.answer(place)
        if name is not None:
            return replace(name, method=snake(letters_first(tuple(name.method.split("_")))))
    raise AssertionError("the last rule answers always")


def _root(place: Place) -> OperationName | None:
    if place.path:
        return None
    return OperationName((), snake(place.said) or place.method.lower())


def _action(place: Place) -> OperationName | None:
    if len(place.path) < 2 or place.path[-2] != ("actions",) or place.end is End.ITEM:
        return None
    return OperationName(_resource(place.path[:-1]), snake(_verb_first(place.last)))


def _actions_of(place: Place) -> OperationName | None:
    owner = _owner_of_actions(place)
    if owner is None:
        return None
    return OperationName((snake(owner), "actions"), _standard_method(place))


def _owner_of_actions(place: Place) -> Words | None:
    if len(place.path) != 1 or place.last[-1] != "actions" or len(place.last) < 2:
        return None
    *front, word = place.last[:-1]
    owner = (*front, plural(word))
    return owner if owner in place.tops else None


def _folded(place: Place) -> OperationName | None:
    if not place.alone:
        return None
    return OperationName(_resource(place.path[:-1]), snake(_method_from_segment(place)))


def _done(place: Place) -> OperationName | None:
    if place.end is End.ITEM or len(place.path) < 2 or place.last[0] not in VERBS or place.method == "GET":
        return None
    return OperationName(_resource(place.path[:-1]), snake(place.last)) if place.here == {place.method} else None


def _said(place: Place) -> OperationName | None:
    if place.verb in ORDINARY or place.verb not in VERBS or place.method == "GET":
        return None
    return OperationName(_resource(place.path), place.verb)


def _standard(place: Place) -> OperationName:
    return OperationName(_resource(place.path), _standard_method(place))


RULES: tuple[Rule, ...] = (
    Rule("a path of no fixed segment is on the client itself", ("GET /", "get"), _root),
    Rule(
        "what follows `actions` is a method, its verb first",
        ("POST /calls/{id}/actions/playback_start", "calls.actions.start_playback"),
        _action,
    ),
    Rule(
        "`sim_card_actions` are the actions of `sim_cards`",
        ("GET /sim_card_actions", "sim_cards.actions.list"),
        _actions_of,
    ),
    Rule(
        "a segment under which there is one operation is no resource: its parent's method",
        ("GET /porting/uk_carriers", "porting.list_uk_carriers"),
        _folded,
    ),
    Rule("a segment that is a verb is its parent's method", ("POST /assistants/{id}/chat", "assistants.chat"), _done),
    Rule("an operationId that begins with a telling verb gives the method", ("POST /calls", "calls.dial"), _said),
    Rule("HTTP's methods on a collection and on an item", ("GET /calls/{id}", "calls.retrieve"), _standard),
)


def _resource(path: tuple[Words, ...]) -> tuple[str, ...]:
    return tuple(snake(letters_first(words)) for words in path)


def _verb_first(words: Words) -> Words:
    if len(words) > 1 and words[-1] in REVERSED and words[0] not in VERBS - {"record", "gather"}:
        return (words[-1], *words[:-1])
    return words


def _method_from_segment(place: Place) -> Words:
    """The method that a segment becomes which is no resource by itself."""
    words = _verb_first(place.last)
    if place.shape is Shape.FILE and words[0] not in VERBS:
        return ("download", *words)
    if place.method == "GET":
        return _read(place, words)
    one = (*words[:-1], singular(words[-1])) if place.end is End.ITEM else words
    if words[0] in VERBS:
        return words
    if place.verb in VERBS - CREATES and place.verb not in words:
        return (place.verb, *one)
    match place.method:
        case "POST":
            return ("create", *words[:-1], singular(words[-1])) if place.verb in CREATES else words
        case "DELETE":
            return ("delete", *one)
        case _:
            return ("update", *one)


def _read(place: Place, words: Words) -> Words:
    if place.end is End.ITEM:
        return ("retrieve", *words[:-1], singular(words[-1]))
    if words[0] in VERBS:
        return words
    return ("list" if place.lists else "retrieve", *words)


def _standard_method(place: Place) -> str:
    match place.method, place.end:
        case "GET", End.COLLECTION:
            return "list" if place.lists else "retrieve"
        case "GET", End.ITEM:
            return "retrieve"
        case "POST", End.ITEM:
            return "update" if "PUT" not in place.here and "PATCH" not in place.here else "create"
        case "POST", End.COLLECTION:
            return "create"
        case "PUT", _ if "PATCH" in place.here:
            return "replace"
        case ("PUT" | "PATCH"), _:
            return "update"
        case method, _:
            return method.lower()
