"""Decoding never fails, loses nothing, and its two paths agree; shown on models and JSON that nobody chose."""

from __future__ import annotations

import copy
import json
from datetime import date
from typing import Any

import pytest
from drifting import cases
from hypothesis import given
from pydantic import BaseModel as PydanticModel
from pydantic import ValidationError
from runtime_under_test import lenient, strict
from runtime_under_test.json_text import load
from runtime_under_test.models import BaseModel
from runtime_under_test.parse import decode

from tests.thorough import examples

PATIENT = examples(300, 3000)


def same(one: Any, other: Any) -> bool:
    """Equal in every respect: types, text of dates, fields, extra fields, which fields were set."""
    if type(one) is not type(other):
        return False
    if isinstance(one, PydanticModel):
        states = one.__getstate__(), other.__getstate__()
        return all(same(*(state[part] for state in states)) for part in states[0])
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, date):
        return one == other and getattr(one, "text", None) == getattr(other, "text", None)
    return bool(one == other)


@pytest.mark.thorough
@PATIENT
@given(cases())
def test_drift_never_raises_and_nothing_is_lost(case: tuple[Any, list[Any]]) -> None:
    annotation, values = case
    for value in values:
        decoded = decode(annotation, json.dumps(value).encode())
        assert kept(plain(decoded), value)
        assert repr(decoded)
        assert same(copy.deepcopy(decoded), decoded)


def kept(back: Any, value: Any) -> bool:
    """Equal, where a number that was promised to be a float may have become one (RFC 8259, section 6: doubles)."""
    if isinstance(back, dict) and isinstance(value, dict):
        return back.keys() == value.keys() and all(kept(back[key], value[key]) for key in back)
    if isinstance(back, list) and isinstance(value, list):
        return len(back) == len(value) and all(map(kept, back, value))
    if type(back) is float and type(value) is int:
        return back == float(value)
    return type(back) is type(value) and bool(back == value)


def plain(decoded: Any) -> Any:
    """Back to JSON by the means that users have."""
    if isinstance(decoded, BaseModel):
        assert json.loads(decoded.to_json()) == decoded.to_dict(mode="json")
        assert decoded.to_dict().keys() == decoded.to_dict(mode="json").keys()
        return decoded.to_dict(mode="json")
    if isinstance(decoded, dict):
        return {key: plain(value) for key, value in decoded.items()}
    if isinstance(decoded, list):
        return [plain(value) for value in decoded]
    return getattr(decoded, "text", decoded.isoformat()) if isinstance(decoded, date) else decoded


@pytest.mark.thorough
@PATIENT
@given(cases())
def test_the_two_paths_agree_wherever_the_strict_one_succeeds(case: tuple[Any, list[Any]]) -> None:
    annotation, values = case
    for value in values:
        content = json.dumps(value)
        try:
            strictly = strict.validator(annotation)(content)
        except ValidationError:
            continue
        assert same(lenient.read(annotation, load(content)), strictly)
