"""The encoder of cases against the table "Style Examples" of OpenAPI 3.0.4 (4.7.12.6) and 3.1.1 (4.8.12.4)."""

from __future__ import annotations

import pytest

from generator.cases.encode import Value, header, pairs, segment
from generator.model.api import Explode, Location, Parameter, Reserved, Style
from generator.model.types import Presence, Scalar, ScalarKind

EMPTY, STRING = "", "blue"
ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}
JOINED, EXPLODED = Explode.JOINED, Explode.EXPLODED

TABLE: list[tuple[Style, Explode, Value, str]] = [
    (Style.MATRIX, JOINED, EMPTY, ";color"),
    (Style.MATRIX, JOINED, STRING, ";color=blue"),
    (Style.MATRIX, JOINED, ARRAY, ";color=blue,black,brown"),
    (Style.MATRIX, JOINED, OBJECT, ";color=R,100,G,200,B,150"),
    (Style.MATRIX, EXPLODED, EMPTY, ";color"),
    (Style.MATRIX, EXPLODED, STRING, ";color=blue"),
    (Style.MATRIX, EXPLODED, ARRAY, ";color=blue;color=black;color=brown"),
    (Style.MATRIX, EXPLODED, OBJECT, ";R=100;G=200;B=150"),
    (Style.LABEL, JOINED, EMPTY, "."),
    (Style.LABEL, JOINED, STRING, ".blue"),
    (Style.LABEL, JOINED, ARRAY, ".blue,black,brown"),
    (Style.LABEL, JOINED, OBJECT, ".R,100,G,200,B,150"),
    (Style.LABEL, EXPLODED, EMPTY, "."),
    (Style.LABEL, EXPLODED, STRING, ".blue"),
    (Style.LABEL, EXPLODED, ARRAY, ".blue.black.brown"),
    (Style.LABEL, EXPLODED, OBJECT, ".R=100.G=200.B=150"),
    (Style.SIMPLE, JOINED, EMPTY, ""),
    (Style.SIMPLE, JOINED, STRING, "blue"),
    (Style.SIMPLE, JOINED, ARRAY, "blue,black,brown"),
    (Style.SIMPLE, JOINED, OBJECT, "R,100,G,200,B,150"),
    (Style.SIMPLE, EXPLODED, EMPTY, ""),
    (Style.SIMPLE, EXPLODED, STRING, "blue"),
    (Style.SIMPLE, EXPLODED, ARRAY, "blue,black,brown"),
    (Style.SIMPLE, EXPLODED, OBJECT, "R=100,G=200,B=150"),
    (Style.FORM, JOINED, EMPTY, "color="),
    (Style.FORM, JOINED, STRING, "color=blue"),
    (Style.FORM, JOINED, ARRAY, "color=blue,black,brown"),
    (Style.FORM, JOINED, OBJECT, "color=R,100,G,200,B,150"),
    (Style.FORM, EXPLODED, EMPTY, "color="),
    (Style.FORM, EXPLODED, STRING, "color=blue"),
    (Style.FORM, EXPLODED, ARRAY, "color=blue&color=black&color=brown"),
    (Style.FORM, EXPLODED, OBJECT, "R=100&G=200&B=150"),
    (Style.SPACE_DELIMITED, JOINED, ARRAY, "color=blue%20black%20brown"),
    (Style.SPACE_DELIMITED, JOINED, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    (Style.PIPE_DELIMITED, JOINED, ARRAY, "color=blue%7Cblack%7Cbrown"),
    (Style.PIPE_DELIMITED, JOINED, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    (Style.DEEP_OBJECT, EXPLODED, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
]
"""Every cell of the table that is not `n/a` (spaceDelimited and pipeDelimited have no exploded form)."""

PATH_STYLES = {Style.MATRIX, Style.LABEL, Style.SIMPLE}


def parameter(style: Style, explode: Explode, reserved: Reserved = Reserved.ENCODED) -> Parameter:
    location = Location.PATH if style in PATH_STYLES else Location.QUERY
    kind = Scalar(ScalarKind.STRING)
    return Parameter("color", location, kind, Presence.REQUIRED, style, explode, reserved)


def encoded(one: Parameter, value: Value) -> str:
    if one.style in PATH_STYLES:
        return segment(one, value)
    return "&".join(f"{key}={text}" for key, text in pairs(one, value))


@pytest.mark.parametrize(("style", "explode", "value", "expected"), TABLE)
def test_the_standards_table(style: Style, explode: Explode, value: Value, expected: str) -> None:
    assert encoded(parameter(style, explode), value) == expected


@pytest.mark.parametrize(
    ("value", "explode", "expected"),
    [(STRING, JOINED, "blue"), (ARRAY, JOINED, "blue,black,brown"), (OBJECT, EXPLODED, "R=100,G=200,B=150")],
)
def test_headers_are_simple_and_not_percent_encoded(value: Value, explode: Explode, expected: str) -> None:
    assert header(parameter(Style.SIMPLE, explode), value) == expected
    assert header(parameter(Style.SIMPLE, explode), "a b/ü") == "a b/ü"


@pytest.mark.parametrize(
    ("style", "value", "expected"),
    [
        (Style.SIMPLE, "a/b?c#d", "a%2Fb%3Fc%23d"),
        (Style.FORM, "a&b=c+d e", "color=a%26b%3Dc%2Bd%20e"),
        (Style.FORM, True, "color=true"),
        (Style.FORM, 1.5, "color=1.5"),
        (Style.FORM, None, "color="),
        (Style.FORM, "ü", "color=%C3%BC"),
        (Style.FORM, [], ""),
        (Style.DEEP_OBJECT, {"a": {"b": 1}}, "color%5Ba%5D%5Bb%5D=1"),
        (Style.DEEP_OBJECT, {"a": [1, 2]}, "color%5Ba%5D%5B%5D=1&color%5Ba%5D%5B%5D=2"),
    ],
)
def test_values_that_the_table_has_not(style: Style, value: Value, expected: str) -> None:
    assert encoded(parameter(style, EXPLODED), value) == expected


def test_a_delimiter_inside_an_item_is_encoded() -> None:
    assert encoded(parameter(Style.FORM, JOINED), ["a,b", "c"]) == "color=a%2Cb,c"
    assert encoded(parameter(Style.PIPE_DELIMITED, JOINED), ["a|b", "c"]) == "color=a%7Cb%7Cc"


def test_allow_reserved_keeps_what_does_not_end_the_pair() -> None:
    one = parameter(Style.FORM, EXPLODED, Reserved.ALLOWED)
    assert encoded(one, "a/b:c?d@e!$'()*,;=&#+[]") == "color=a/b:c?d@e!$'()*,;=%26%23%2B%5B%5D"


def test_a_parameter_given_as_json_is_json_text() -> None:
    assert encoded(parameter(Style.JSON, EXPLODED), {"a": ["b"]}) == "color=%7B%22a%22%3A%5B%22b%22%5D%7D"
