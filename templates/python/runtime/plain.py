"""Values of Python as values of JSON: models, enums, dates, sets and the like become what `json` can write."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, cast
from uuid import UUID

from .scalars import duration_text, moment_text
from .sentinels import Omit

_JSON = (str, int, float, bool, dict, list, type(None))


def plain(value: object) -> Any:
    """One level of `value` as JSON has it. Scalars that have a text of their own (dates, …) stay."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, _JSON):
        return cast("Any", value)
    came = cast("Callable[..., object] | None", getattr(type(value), "_plain", None))
    if came is not None:  # a model of this package: what came and what was set, as it came
        return came(value)
    dump = cast("Callable[..., object] | None", getattr(type(value), "model_dump", None))
    if dump is not None:  # a pydantic model of the caller's own: its defaults are values too
        return dump(value, by_alias=True)
    return value


def jsonable(value: object) -> Any:
    """What `json.dumps` asks for a value that it can't write. TypeError where there is no JSON for it."""
    if isinstance(value, Omit):
        raise TypeError("omit stands inside a value; leave the key out instead")
    simpler = plain(value)
    if simpler is not value:
        return simpler
    moment = moment_text(value)
    if moment is not None:
        return moment
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):  # where numbers are binary; JSON has all the digits (`json_out`)
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, timedelta):
        return duration_text(value)
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, Mapping):
        return dict(cast("Mapping[object, object]", value))
    if isinstance(value, (tuple, AbstractSet)):
        return list(cast("tuple[object, ...]", value))
    return _by_pydantic(value)


def _by_pydantic(value: object) -> Any:
    """Paths, URLs, dataclasses and the like. No iterators: what was read once can't be sent again."""
    from pydantic_core import PydanticSerializationError, to_jsonable_python

    kind = type(value).__name__
    if not isinstance(value, Iterator):
        with suppress(PydanticSerializationError):
            return to_jsonable_python(value)
    raise TypeError(f"{kind} cannot be written as JSON")
