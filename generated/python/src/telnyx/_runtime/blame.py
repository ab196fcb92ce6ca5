"""Which argument of a method or of a client is wrong, by the name that its caller knows. Loaded when one is."""

from __future__ import annotations

import inspect
import keyword
import re
from collections.abc import Iterator, Mapping
from types import FrameType
from typing import Any, Final

from .call import Call
from .limits import Limits
from .sentinels import Omit, omit

_EXTRAS: Final = ("extra_headers", "extra_query", "extra_body")
_BRACKETS: Final = re.compile(r"\[[^\[\]]*\]")
_NEVER_NULL: Final = frozenset(
    {"AsyncIterable", "FileTypes", "Iterable", "Literal", "Mapping", "Sequence", "SequenceNotStr"}
    | {"bool", "bytes", "date", "datetime", "float", "int", "str"}
)
_HALF: Final = re.compile("[\ud800-\udfff]")


def clearer(error: Exception, call: Call) -> Exception | None:
    """What says the same and names the argument. None where `error` does, or isn't about an argument."""
    for name in _EXTRAS:
        given = getattr(call, name)
        if given is not None and not isinstance(given, Mapping):
            what = "a mapping is wanted (a dict, say)"
            return TypeError(f"{name}: {what}, {type(given).__name__} was given")
    if isinstance(error, UnicodeError):
        return _unwritable(call)
    said = str(error)
    for wire, value in _given(call):
        if said.startswith(f"{wire}: ") and _name(wire, value) != wire:
            return type(error)(f"{_name(wire, value)}: {said[len(wire) + 2 :]}")
    return None


def refuse_nulls(call: Call) -> None:
    """TypeError for a None in place of what must be given and can't be null, as the method's own annotations say."""
    frame = _method()
    if frame is None:
        return
    owner: object = frame.f_locals.get("self")
    method = getattr(type(owner), frame.f_code.co_name, None)
    if method is None:
        return
    for name, parameter in inspect.signature(method).parameters.items():
        required = parameter.default is parameter.empty and name != "self"
        if required and frame.f_locals.get(name, omit) is None and not _takes_null(parameter):
            raise TypeError(f"{name}: None was given, where {parameter.annotation} is wanted")


def _takes_null(parameter: inspect.Parameter) -> bool:
    """By the words of the annotation, less what is in brackets; what has a name of its own may be null, too."""
    text = str(parameter.annotation)
    while text != (outer := _BRACKETS.sub("", text)):
        text = outer
    return not _NEVER_NULL.issuperset(re.findall(r"\w+", text))


def _given(call: Call) -> Iterator[tuple[str, Any]]:
    """By wire name."""
    for place in (call.path, call.query, call.headers, call.cookies, call.fields):
        yield from place.items()


def _unwritable(call: Call) -> ValueError | None:
    """Text with half a character (a lone surrogate) has no octets, and octets needn't be text."""
    extras: list[tuple[str, Any]] = []
    for extra in _EXTRAS:
        given: Mapping[str, Any] = getattr(call, extra) or {}
        extras += given.items()
    for wire, value in (*_given(call), *extras):
        if isinstance(value, str) and _HALF.search(value):
            return ValueError(
                f"{_name(wire, value)}: {value!r} has half a character, which can't be sent"
            )
        if isinstance(value, (bytes, bytearray)):
            return ValueError(f"{_name(wire, value)}: {value!r} is no text in UTF-8")
    return None


def _name(wire: str, value: object) -> str:
    """As the method has it that was called; where that is over already, as it is most likely called."""
    frame = _method()
    if frame is not None:
        for name, given in frame.f_locals.items():
            if given is value and name != "self":
                return name
    words = re.sub("[^A-Za-z0-9]+", "_", re.sub("([a-z0-9])([A-Z])", r"\1_\2", wire)).strip("_")
    name = words.lower()
    return (
        f"{name}_" if keyword.iskeyword(name) else f"field_{name}" if name[:1].isdigit() else name
    )


def _method() -> FrameType | None:
    """The frame of the generated method that is being called, whose variables are its arguments."""
    frame = inspect.currentframe()
    while frame is not None:
        inside = frame.f_globals.get("__name__", "")
        if ".resources." in inside and "extra_headers" in frame.f_locals:
            return frame
        frame = frame.f_back
    return None


_OPTIONS: Final[Mapping[str, tuple[str, tuple[type[Any], ...]]]] = {
    "base_url": ("a str", (str,)),
    "max_retries": ("an int", (int,)),
    "max_time": ("a number of seconds", (int, float, Omit)),
    "default_headers": ("a mapping (a dict, say)", (Mapping,)),
    "default_query": ("a mapping (a dict, say)", (Mapping,)),
    "limits": ("Limits", (Limits,)),
}


def wrong_option(given: Mapping[str, object]) -> TypeError | None:
    """For an argument of a client that is of the wrong kind."""
    for name, value in given.items():
        wanted, kinds = _OPTIONS.get(name, ("", ()))
        if kinds and value is not None and not isinstance(value, kinds):
            return TypeError(f"{name}: {wanted} is wanted, {type(value).__name__} was given")
    http_client = given.get("http_client")
    if http_client is not None and not hasattr(http_client, "headers"):
        return TypeError(f"http_client: an httpx client is wanted, not {http_client!r}")
    return None
