"""Numbers go back, and out, digit by digit, in whatever way they were written."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import timedelta
from decimal import Decimal
from typing import Any, Literal

import pytest
from pydantic import BaseModel as PydanticModel
from runtime_under_test.bodies import payload
from runtime_under_test.encode import query_pairs
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.exact import LongInteger
from runtime_under_test.frames import outgoing
from runtime_under_test.json_text import load
from runtime_under_test.models import BaseModel, Field, OpenFloat
from runtime_under_test.parse import decode

JSON = Endpoint("POST", "/t", body="json")
SPELLINGS = [
    "5", "5.0", "-0", "-0.0", "0.10", "1e5", "1E+05", "1e-7", "1E400", "-1E400", "1e-400", "9007199254740993",
    "0.1234567890123456789012345", "12345678901234567.89", "100000000000000000000", "1" * 700, "-" + "9" * 5000,
]  # fmt: skip


class Amounts(BaseModel):
    number: float | None = None
    whole: int | None = None
    either: float | str | None = None
    several: dict[str, list[float]] | None = None
    rate: OpenFloat[int] | None = None
    nameless: object = Field(default=None, alias="")


class Flags(BaseModel):
    """`true` and `1` are two values."""

    one: Literal[True] | int | None = None
    other: Literal[1] | bool | None = None
    some: Literal[1, "1", True] | float | None = None


def sent(body: object) -> str:
    made = payload(JSON, body, None)
    assert made is not None
    content = made.segments[0]
    assert isinstance(content, bytes)
    return content.decode()


@pytest.mark.parametrize("number", SPELLINGS, ids=lambda number: number[:30])
@pytest.mark.parametrize(
    "shape",
    [
        '{{"number":{}}}',
        '{{"whole":{}}}',
        '{{"several":{{"a":[{}]}}}}',
        '{{"":{}}}',
        '{{"new":[{{"x":{}}}]}}',
        '{{"rate":{}}}',
    ],
)
def test_a_number_goes_back_as_it_was_written(shape: str, number: str) -> None:
    text = shape.format(number)
    found = decode(Amounts, text.encode())
    assert found.to_json() == text
    assert found.to_json(exclude_none=False, use_api_names=True) == text
    assert found.to_json(indent=2).replace("\n", "").replace(" ", "") == text
    for other in (pickle.loads(pickle.dumps(found)), copy.deepcopy(found), decode(Amounts, f" {text} ".encode())):
        assert other.to_json() == text
    assert sent({"a": found}) == f'{{"a":{text}}}'
    assert sent(found.to_dict()) == text


def test_a_number_is_an_ordinary_one() -> None:
    found = load("[5, 5.0, 1.10, -0, 1E400, 12345678901234567.89]")
    assert found == [5, 5.0, 1.1, 0, float("inf"), 12345678901234567.89]
    assert isinstance(found, list)
    assert [isinstance(number, int | float) for number in found] == [True] * 6
    assert [type(number) for number in found[:2]] == [int, float]
    assert type(found[2] + 1) is float
    assert json.dumps(found[2:4]) == "[1.1, 0]"
    assert {1.1: "a"}[found[2]] == "a"
    assert isinstance(load("9" * 5000), LongInteger)


@pytest.mark.parametrize("number", SPELLINGS, ids=lambda number: number[:30])
def test_a_number_of_a_very_deep_reply_too(number: str) -> None:
    text = '{"":' + "[" * 5000 + number + "]" * 5000 + "}"
    assert decode(Amounts, text.encode()).to_json() == text


@pytest.mark.parametrize(
    "text",
    ['{"one":1}', '{"one":true}', '{"one":0}', '{"other":true}', '{"other":1}', '{"other":false}', '{"some":1}',
     '{"some":"1"}', '{"some":true}', '{"some":1.5}', '{"some":1.0}', '{"some":0}', '{"some":false}'],
)  # fmt: skip
def test_true_is_not_one(text: str) -> None:
    found = decode(Flags, text.encode())
    (name, value), *_ = json.loads(text).items()
    assert type(getattr(found, name)) is type(value)
    assert found.to_json() == text


@pytest.mark.parametrize(
    "digits", ["12345678901234567.89", "1.10", "0.1", "100", "1E+3", "1E-30", "-0.00", "9" * 60, "1E+400"]
)
def test_a_decimal_keeps_its_digits(digits: str) -> None:
    amount = Decimal(digits)
    assert sent({"amount": amount, "more": [{"x": amount}]}) == f'{{"amount":{digits},"more":[{{"x":{digits}}}]}}'
    assert outgoing({"a": amount}) == f'{{"a":{digits}}}'
    assert query_pairs("a", {"x": amount}, "json") == [("a", f"%7B%22x%22%3A{digits}%7D".replace("+", "%2B"))]
    assert query_pairs("a", amount, "form") == [("a", format(amount, "f"))]
    form = payload(Endpoint("POST", "/t", body="form"), {"a": amount}, None)
    assert form is not None
    assert form.segments == (f"a={amount:f}".encode(),)
    assert Amounts.model_construct(number=amount).to_json() == f'{{"number":{digits}}}'


def test_a_number_that_came_is_sent_with_its_digits() -> None:
    found = decode(Amounts, b'{"number": 12345678901234567.890, "whole": -0}')
    assert sent({"a": [found.number, found.whole]}) == '{"a":[12345678901234567.890,-0]}'
    assert query_pairs("a", found.number, "form") == [("a", "12345678901234567.890")]


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("-Infinity"), float("nan"), float("inf")])
def test_no_number_is_not_sent(value: object) -> None:
    with pytest.raises(ValueError, match=r"JSON"):
        sent({"a": value})


def test_a_text_is_no_number_however_it_looks() -> None:
    from runtime_under_test.json_out import marked

    assert sent({"a": "1.10", "b": Decimal("1.10")}) == '{"a":"1.10","b":1.10}'
    assert sent({"a": "\ud83d", "b": Decimal("1.10")}) == '{"a":"\\ud83d","b":1.10}'
    assert len(marked("")) == 32  # random, so that no text from outside holds it


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (timedelta(days=400, hours=1), "P400DT3600S"),
        (timedelta(0), "P0D"),
        (timedelta(microseconds=5), "PT0.000005S"),
        (-timedelta(days=1, seconds=1), "-P1DT1S"),
    ],
)
def test_days_are_no_years(span: timedelta, text: str) -> None:
    assert sent({"a": span}) == f'{{"a":"{text}"}}'
    assert query_pairs("a", span, "form") == [("a", text)]
    assert Amounts.model_construct(nameless=span).to_json() == f'{{"":"{text}"}}'


def test_a_model_of_the_callers_own_is_sent_with_its_defaults() -> None:
    class Own(PydanticModel):
        name: str
        size: int = 3
        price: Decimal = Field(default=Decimal("1.10"), alias="unitPrice")
        span: timedelta = timedelta(days=400)

    assert sent({"own": Own(name="x")}) == '{"own":{"name":"x","size":3,"unitPrice":1.10,"span":"P400D"}}'
    assert sent({"theirs": Amounts(whole=1)}) == '{"theirs":{"whole":1}}'


def test_the_name_may_be_empty() -> None:
    found: Any = decode(Amounts, b'{"": 1}')
    assert (found.nameless, found.to_json(), found.to_dict()) == (1, '{"":1}', {"": 1})
