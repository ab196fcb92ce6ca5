"""What pydantic's serializer would change on its way out: numbers.

Its serializers of `int` and `float` make 1 of a `true` that came where a number was promised, and fail on integers
beyond a float's range. Written as what they are, values go back as they came.
"""

from __future__ import annotations

from pydantic_core import core_schema

from .shapes import is_array, is_object

_AS_IT_IS = core_schema.simple_ser_schema("any")


def write_numbers_as_they_are(model: core_schema.CoreSchema) -> None:
    """Changes the schema of one model, in place; models within it have their own turn."""
    for member in model.values():
        _write_as_it_is(member)


def _write_as_it_is(part: object) -> None:
    if is_object(part):
        kind = part.get("type")
        if kind in ("int", "float"):
            part.setdefault("serialization", _AS_IT_IS)
        elif kind != "model":
            for member in part.values():
                _write_as_it_is(member)
    elif is_array(part):
        for member in part:
            _write_as_it_is(member)
