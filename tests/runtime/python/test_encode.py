"""Parameter styles: the examples of OpenAPI 3.1.1, section 4.8.12.4, and what it leaves open."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from urllib.parse import unquote
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime_under_test.encode import cookie_text, header_text, query_pairs
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.paths import fill
from runtime_under_test.sentinels import omit

ARRAY = ["blue", "black", "brown"]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
OBJECT = {"R": 100, "G": 200, "B": 150}


class Colour(Enum):
    BLUE = "blue"


def query(value: object, style: str, name: str = "color") -> str:
    return "&".join(f"{key}={text}" for key, text in query_pairs(name, value, style))


@pytest.mark.parametrize(
    ("style", "value", "expected"),
    [
        ("form", "", "color="),
        ("form", "blue", "color=blue"),
        ("form", ARRAY, "color=blue,black,brown"),
        ("form", OBJECT, "color=R,100,G,200,B,150"),
        ("form*", ARRAY, "color=blue&color=black&color=brown"),
        ("form*", OBJECT, "R=100&G=200&B=150"),
        ("spaceDelimited", ARRAY, "color=blue%20black%20brown"),
        ("spaceDelimited", OBJECT, "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", ARRAY, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("deepObject", OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ],
)
def test_the_standards_table_for_queries(style: str, value: object, expected: str) -> None:
    assert query(value, style) == expected


@pytest.mark.parametrize(
    ("style", "value", "expected"),
    [
        ("simple", "blue", "blue"),
        ("simple", ARRAY, "blue,black,brown"),
        ("simple", OBJECT, "R,100,G,200,B,150"),
        ("simple*", ARRAY, "blue,black,brown"),
        ("simple*", OBJECT, "R=100,G=200,B=150"),
        ("label", "blue", ".blue"),
        ("label", ARRAY, ".blue,black,brown"),
        ("label", OBJECT, ".R,100,G,200,B,150"),
        ("label*", ARRAY, ".blue.black.brown"),
        ("label*", OBJECT, ".R=100.G=200.B=150"),
        ("matrix", "blue", ";color=blue"),
        ("matrix", ARRAY, ";color=blue,black,brown"),
        ("matrix", OBJECT, ";color=R,100,G,200,B,150"),
        ("matrix*", ARRAY, ";color=blue;color=black;color=brown"),
        ("matrix*", OBJECT, ";R=100;G=200;B=150"),
    ],
)
def test_the_standards_table_for_paths(style: str, value: object, expected: str) -> None:
    endpoint = Endpoint("GET", "/a/{color}/b", path_styles={"color": style})
    assert fill(endpoint, {"color": value}) == f"/a/{expected}/b"


def test_deep_objects_nest_and_hold_arrays() -> None:
    value = {"created_at": {"gte": "2025", "in": ["a", "b"]}, "tags": ["x"], "open": True}
    assert unquote(query(value, "deepObject", "filter")) == (
        "filter[created_at][gte]=2025&filter[created_at][in][]=a&filter[created_at][in][]=b&filter[tags][]=x&filter[open]=true"
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (10**30, "1" + "0" * 30),
        (1.5, "1.5"),
        (1e-7, "0.0000001"),
        (1e22, "10000000000000000000000"),
        (Decimal("1E+3"), "1000"),
        (Colour.BLUE, "blue"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (date(2025, 1, 2), "2025-01-02"),
        (datetime(2025, 1, 2, 3, 4, 5, tzinfo=timezone.utc), "2025-01-02T03%3A04%3A05Z"),
        (datetime(2025, 1, 2, 3, 4, 5, 60, timezone(timedelta(hours=2))), "2025-01-02T03%3A04%3A05.000060%2B02%3A00"),
        ("a b&c=d/é", "a%20b%26c%3Dd%2F%C3%A9"),
    ],
)
def test_scalars(value: object, expected: str) -> None:
    assert query(value, "form*", "q") == f"q={expected}"


def test_a_naive_datetime_is_local_and_sent_with_its_offset() -> None:
    naive = datetime(2025, 6, 1, 12)
    assert query(naive, "form*", "q") == query(naive.astimezone(), "form*", "q")


@pytest.mark.parametrize("style", ["form", "form*", "spaceDelimited", "deepObject", "pipeDelimited"])
@pytest.mark.parametrize("value", [None, omit, [], {}, [None], {"a": None}, {"a": omit}])
def test_nothing_is_sent_for_nothing(style: str, value: object) -> None:
    assert query_pairs("q", value, style) == []


def test_reserved_characters_stay_where_they_are_allowed_and_harmless() -> None:
    assert query("https://a.example/b?c=1;2", "+form*", "url") == "url=https://a.example/b?c=1;2"
    assert query("a&b#c+d[e]", "+form*", "q") == "q=a%26b%23c%2Bd%5Be%5D"


def test_json_parameters_and_what_nests_deeper_than_a_style_reaches() -> None:
    assert unquote(query({"a": [1, {"b": None}]}, "json", "q")) == 'q={"a":[1,{"b":null}]}'
    assert unquote(query([{"a": 1}], "form*", "q")) == 'q={"a":1}'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_no_number_no_request(value: object) -> None:
    with pytest.raises(ValueError, match="amount"):
        query_pairs("amount", value, "form*")


def test_what_has_no_text_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="amount: object"):
        query_pairs("amount", object(), "form*")


@pytest.mark.parametrize("value", ["", None, omit, ".", "..", [], {}])
@pytest.mark.parametrize("style", ["simple", "simple*"])
def test_a_path_argument_that_would_leave_its_place_is_refused_by_name(value: object, style: str) -> None:
    with pytest.raises(ValueError, match="pet_id"):
        fill(Endpoint("GET", "/pets/{pet_id}", path_styles={"pet_id": style}), {"pet_id": value})


def test_two_arguments_cannot_make_dots_together() -> None:
    with pytest.raises(ValueError, match="a and b"):
        fill(Endpoint("GET", "/x/{a}{b}/y"), {"a": ".", "b": "."})


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_text_leaves_its_segment(text: str) -> None:
    try:
        path = fill(Endpoint("GET", "/pets/{pet_id}/toys"), {"pet_id": text})
    except ValueError:
        assert text in {".", ".."}
        return
    segments = path.split("/")
    assert segments[1::2] == ["pets", "toys"]
    assert len(segments) == 4
    assert unquote(segments[2]) == text
    assert not set(segments[2]) & set("?#\\ ")


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]))
    )
)
def test_queries_are_read_back_as_they_were_meant(values: dict[str, str]) -> None:
    pairs = [pair for name, value in values.items() for pair in query_pairs(name, value, "form*")]
    assert {unquote(name): unquote(value) for name, value in pairs} == values


@pytest.mark.parametrize("text", ["a\r\nX-Evil: 1", "a\nb", "a\0b", "a\vb", "\f"])
def test_a_header_cannot_be_split(text: str) -> None:
    with pytest.raises(ValueError, match="X-Name"):
        header_text("X-Name", text)


def test_headers_and_cookies() -> None:
    assert header_text("X", [1, True, "a"]) == "1,true,a"
    assert header_text("X", {"a": 1}, "simple*") == "a=1"
    assert header_text("X", None) is None
    assert cookie_text({"a": "x y", "b": ["1", "2"], "c": omit}, {"b": "form"}) == "a=x%20y; b=1,2"
