"""A fixture's arguments -> keyword arguments, by the method's own signature and this rule alone.

A keyword has the letters and digits of the wire name (`page[number]` -> `page_number`, `From` -> `from_`), with
`field_` in front where that begins with a digit. Where two places have an argument of one name, the later one says its
place: `body_id`. An `id` of the path beside one in the body is called after what the path names (`pet_id`), a `timeout`
of the body that is in seconds `timeout_seconds`. A body that is one value is `body`, or `request_body`. What can't be
placed is an error.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .fixtures import Argument, Arguments, File

OPTIONS = frozenset({"extra_headers", "extra_query", "extra_body", "timeout"})
"""What every method has, whatever its operation."""


class Unplaced(Exception):
    """An argument that the method's signature has no keyword for, or more than one."""


@dataclass(frozen=True, slots=True)
class Placed:
    """`keywords`: what the method is given, by keyword. `of`: the keyword of each argument, in their order."""

    keywords: Mapping[str, Any]
    of: tuple[str, ...]


def placed(method: Callable[..., object], arguments: Arguments) -> Placed:
    """Unplaced: the signature does not fit. Keywords are the method's own, as `inspect` gives them."""
    known: dict[str, list[str]] = {}
    parameters = inspect.signature(method).parameters
    for name in parameters:
        if name not in OPTIONS:
            known.setdefault(letters(name), []).append(name)
    first = next((each.name for each in parameters.values() if each.kind is each.POSITIONAL_OR_KEYWORD), "")
    given_in_path = {letters(each.name) for each in arguments if each.place == "path" and each.name}
    if first.endswith("_id") and "id" in given_in_path and letters(first) not in given_in_path:
        known["pathid"] = [first]
    keywords = tuple(_keyword(argument, known) for argument in arguments)
    if len(set(keywords)) != len(keywords):
        raise Unplaced(f"two arguments are one keyword: {sorted(keywords)}")
    given = {name: value(argument.value) for name, argument in zip(keywords, arguments, strict=True)}
    return Placed(given, keywords)


def _keyword(argument: Argument, known: Mapping[str, list[str]]) -> str:
    for wanted in _wanted(argument):
        match known.get(letters(wanted), []):
            case [name]:
                return name
            case [_, *_] as several:
                named = [name for name in several if name.rstrip("_") == wanted.replace("[", "_").replace("]", "")]
                if len(named) == 1:
                    return named[0]
                raise Unplaced(f"{argument.place} argument {argument.name!r} may be any of {several}")
    there = sorted(name for names in known.values() for name in names)
    raise Unplaced(f"{argument.place} argument {argument.name!r} has no keyword among {there}")


def _wanted(argument: Argument) -> Iterator[str]:
    if argument.name is None:
        yield from ("request_body", "body")
        return
    yield f"{argument.place}_{argument.name}"
    yield argument.name
    yield f"field_{argument.name}"
    yield f"{argument.name}_seconds"


def letters(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def value(given: Any) -> Any:
    """As a caller of the package writes it: files are `(name, content, type)`."""
    match given:
        case File(name=name, content=content, content_type=content_type):
            return (name, content, content_type)
        case dict():
            return {key: value(item) for key, item in given.items()}
        case list():
            return [value(item) for item in given]
        case _:
            return given
