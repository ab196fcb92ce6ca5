"""Every text of the model is reached by hostile text somewhere, so that no sink for one is ever forgotten.

The fields are read off the model's own classes: a new one fails here until the document of `hostile` has a mark for it,
or stands below with the reason why no text of a document gets there.
"""

from __future__ import annotations

import dataclasses
import enum
import types
import typing
from collections.abc import Iterator, Mapping

import pytest

from generator.model import about, api, pagination, results, security, servers
from generator.model import types as model_types

from .hostile import built

NO_TEXT = {
    "ErrorResponse.status": "a status code, its class or `default`: anything else is refused",
    "HttpScheme.scheme": "a token (RFC 9110, section 5.6.2): with anything else the scheme is not served",
    "Operation.method": "one of the standard's methods",
    "StreamResult.switch": "a field that is called `stream`",
}
"""Fields that no hostile text gets to, each with its reason."""


def texts(value: object) -> Iterator[tuple[str, str]]:
    """Every text in a value of the model, under `Class.field`."""
    for field in dataclasses.fields(typing.cast("typing.Any", value)):
        held = getattr(value, field.name)
        yield from ((f"{type(value).__name__}.{field.name}", one) for one in _direct(held))
        for inner in _inside(held):
            yield from texts(inner)


def _direct(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _direct(item)
    elif isinstance(value, Mapping):
        yield from (str(key) for key in value)


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        for item in value:
            yield from _inside(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _inside(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield value


def fields_of_text() -> set[str]:
    """`Class.field` for each field of the model whose annotation has a text in it."""
    found = set()
    for module in (about, api, model_types, results, pagination, security, servers):
        for value in vars(module).values():
            if dataclasses.is_dataclass(value) and isinstance(value, type) and value.__module__ == module.__name__:
                hints = typing.get_type_hints(value, vars(module))
                found |= {f"{value.__name__}.{name}" for name, hint in hints.items() if _has_text(hint)}
    return found


def _has_text(hint: object) -> bool:
    """A class of the model has fields of its own; an enum's texts are the program's."""
    if isinstance(hint, typing.NewType):
        return _has_text(hint.__supertype__)
    if isinstance(hint, type) and not isinstance(hint, types.GenericAlias):
        return issubclass(hint, str) and not issubclass(hint, enum.Enum)
    return any(map(_has_text, typing.get_args(hint)))


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    model = built(tmp_path_factory.mktemp("sinks") / "api", "HOSTILE", "HOSTILE", "python").model
    return {name for name, text in texts(model.api) if "hostile" in text.lower()}


def test_the_model_has_texts() -> None:
    assert len(fields_of_text()) > 60
    assert {"ApiKey.wire", "Field.wire", "Tag.name", "Value.value", "Cursor.parameter"} <= fields_of_text()


def test_hostile_text_reaches_every_field_of_text(reached: set[str]) -> None:
    missing = fields_of_text() - reached - NO_TEXT.keys()
    assert not missing, "no mark of tests/hostile.py gets there; give it one, or a reason here"


def test_what_is_said_to_be_out_of_reach_is(reached: set[str]) -> None:
    assert NO_TEXT.keys() <= fields_of_text() - reached
