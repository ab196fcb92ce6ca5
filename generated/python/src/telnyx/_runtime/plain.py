"""Values of Python as values of JSON: models, enums, dates, sets and the like become what `json` can write."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from enum import Enum
from typing import Any, cast
from uuid import UUID

from .scalars import moment_text
from .sentinels import Omit

_JSON = (str, int, float, bool, dict, list, type(None))


def plain(value: object) -> Any:
    """One level of `value` as JSON has it. Scalars that have a text of their own (dates, …) stay."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, _JSON):
        return cast("Any", value)
    dump = cast("Callable[..., object] | None", getattr(type(value), "model_dump", None))
    if dump is not None:  # a pydantic model, by whatever name: only what was set, by wire names
        return dump(value, mode="json", by_alias=True, exclude_unset=True)
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
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, Mapping):
        return dict(cast("Mapping[object, object]", value))
    if isinstance(value, (tuple, AbstractSet)):
        return list(cast("tuple[object, ...]", value))
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")
