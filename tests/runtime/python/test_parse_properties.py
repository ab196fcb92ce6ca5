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
    """Equal, and of the same kinds: 1, 1.0 and true are three values; the names in the same order."""
    return json.dumps(back) == json.dumps(value)


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
def test_what_pydantic_accepts_strictly_is_typed_as_it_says(case: tuple[Any, list[Any]]) -> None:
    annotation, values = case
    for value in values:
        content = json.dumps(value)
        try:
            strictly = strict.validator(annotation)(content)
        except ValidationError:
            continue
        found = lenient.read(annotation, load(content))
        assert no_less_typed(found, strictly)


def no_less_typed(found: Any, strictly: Any) -> bool:
    """Models and moments wherever pydantic has them. Which of a union's models fits best is ours to say; and a model
    that knows none of an object's names is no better than a dict whose values are as promised."""
    if isinstance(strictly, PydanticModel):
        knows = strictly.model_fields_set & type(strictly).model_fields.keys()
        return isinstance(found, PydanticModel) or (isinstance(found, dict) and not knows)
    if isinstance(strictly, dict) and isinstance(found, dict):
        return found.keys() == strictly.keys() and all(no_less_typed(found[key], strictly[key]) for key in found)
    if isinstance(strictly, list) and isinstance(found, list):
        return len(found) == len(strictly) and all(map(no_less_typed, found, strictly))
    if isinstance(strictly, date):
        return isinstance(found, date)
    if isinstance(strictly, float) and type(found) is int:  # ours has every digit; pydantic's has those of a double
        return float(found) == strictly
    return bool(found == strictly) or isinstance(found, PydanticModel | date)
