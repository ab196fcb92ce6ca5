from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import DocumentError
from generator.document.bounds import MAX_DEPTH
from generator.document.construct import construct
from generator.document.events import compose
from generator.document.read import parse, read

from .small import refused, write

SCALARS = """
no: no
on: on
yes: yes
date: 2024-01-31
time: 12:30:00
octal: 0o17
not_octal: 017
hex: 0x1F
float: 1.50
exponent: 1e3
underscore: 1_000
tilde: ~
empty:
"true": true
200: ok
equals: =
"""

MEANT = {
    "no": "no",
    "on": "on",
    "yes": "yes",
    "date": "2024-01-31",
    "time": "12:30:00",
    "octal": 15,
    "not_octal": "017",
    "hex": 31,
    "float": 1.5,
    "exponent": 1000.0,
    "underscore": "1_000",
    "tilde": None,
    "empty": None,
    "true": True,
    "200": "ok",
    "equals": "=",
}


def test_scalars_are_those_of_yaml_1_2() -> None:
    assert parse(SCALARS, "a.yaml") == (MEANT, [])


def test_the_exact_reader_agrees_on_scalars() -> None:
    data, _ = construct(compose(SCALARS))
    assert data == MEANT


@given(st.text(alphabet="01279+-.eExoAbf_infNul~tr", min_size=1, max_size=8).filter(lambda word: word not in "-.~"))
def test_both_readers_agree_on_any_plain_scalar(word: str) -> None:
    text = f"a: {word}\n"
    fast = parse(text, "a.yaml")[0]["a"]
    exact = construct(compose(text))[0]["a"]
    assert repr(fast) == repr(exact)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(JSON.filter(lambda value: isinstance(value, (dict, list))))
def test_json_is_read_as_json_whatever_its_name(value: Any) -> None:
    assert parse(json.dumps(value), "a.yaml") == (value, [])


def test_yaml_in_flow_style_is_no_broken_json() -> None:
    assert parse("{a: [1, two], b: {c: null}}", "a.yaml")[0] == {"a": [1, "two"], "b": {"c": None}}


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_a_number_of_absurd_length_does_not_stop_us(name: str) -> None:
    digits = "1" * 5_000
    assert parse(f"a: {digits}\n", name)[0] == {"a": digits}
    with pytest.raises(DocumentError):
        parse(f'{{"a": {digits}}}', name)


def test_merge_keys_are_merged() -> None:
    text = "base: &base {a: 1, b: 2}\nother:\n  <<: *base\n  b: 3\nboth:\n  <<: [*base, {c: 4}]\n"
    data, _ = parse(text, "a.yaml")
    assert data["other"] == {"b": 3, "a": 1}
    assert data["both"] == {"a": 1, "b": 2, "c": 4}


def test_aliases_are_copies() -> None:
    data, _ = parse("a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n", "a.yaml")
    data["a"]["b"] = 2
    assert data["c"] == {"b": 1}


def test_tags_are_text() -> None:
    assert parse("a: !!str 1\nb: !thing text\n", "a.yaml")[0] == {"a": "1", "b": "text"}


def test_duplicate_keys_are_reported_with_both_lines(tmp_path: Path) -> None:
    source = read(write(tmp_path, a__yaml="info:\n  title: A\n  title: B\n"), "a.yaml")
    assert source.data == {"info": {"title": "B"}}
    (fault,) = source.diagnostics
    assert (fault.code, fault.place.line, fault.place.pointer) == ("duplicate-key", 3, "#/info/title")
    assert "line 2" in fault.message


def test_duplicate_keys_in_json_too(tmp_path: Path) -> None:
    source = read(write(tmp_path, a__json='{"a": 1,\n "b": "\\ud83d\\ude00",\n "a": 2}'), "a.json")
    assert source.data == {"a": 2, "b": "\U0001f600"}
    assert [(fault.code, fault.place.line) for fault in source.diagnostics] == [("duplicate-key", 3)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_are_understood(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: Zoë\n", encoding=encoding)
    assert read(path, "a.yaml").data == {"title": "Zoë"}


@pytest.mark.parametrize(
    ("name", "content", "code", "line"),
    [
        ("a.yaml", b"openapi: 3.1.0\ninfo: 'never closed\n", "not-yaml", 3),
        ("a.yaml", b"openapi: 3.1.0\n\tinfo: tab\n", "not-yaml", 2),
        ("a.yaml", b"a: 1\n---\nb: 2\n", "not-yaml", 2),
        ("a.yaml", b"a: 1\nb: *nobody\n", "not-yaml", 2),
        ("a.yaml", b"a:\n  b: &x\n    c: *x\n", "not-yaml", 3),
        ("a.yaml", b"? [a, b]\n: 1\n", "not-yaml", 1),
        ("a.json", b'{\n  "a": 1,\n  "b": }\n', "not-json", 3),
        ("a.json", b'{"a": NaN}', "not-json", None),
        ("a.json", b'{"a": "\\ud83d\\ude00",\n"b": 1}', "not-openapi", 1),
        ("a.json", b'{"a": 1,\n"\\ud800": 1}', "not-text", 2),
        ("a.yaml", b"a: 1\nb: \xff\n", "not-text", 2),
        ("a.yaml", b"", "empty-document", None),
        ("a.yaml", b"# nothing\n", "empty-document", None),
        ("a.yaml", b"- 1\n- 2\n", "not-openapi", 1),
        ("a.yaml", b"just text\n", "not-openapi", 1),
        ("a.yaml", b"title: x\n", "not-openapi", 1),
        ("a.yaml", b"info: {}\nswagger: '2.0'\n", "swagger-2", 2),
        ("a.yaml", b"info: {}\nopenapi: 4.0.0\n", "unknown-version", 2),
        ("a.yaml", b"info: {}\nopenapi: 3\n", "unknown-version", 2),
        ("a.yaml", b"b: 1\na: \x00\n", "not-text", 2),
    ],
)
def test_what_is_no_document_gets_one_clear_error(
    tmp_path: Path, name: str, content: bytes, code: str, line: int | None
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    fault = refused(path)
    assert (fault.code, fault.place.line) == (code, line)
    assert fault.place.file == str(path)
    assert fault.message
    assert fault.action


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    fault = refused(tmp_path / "nobody.yaml")
    assert fault.code == "unreadable-file"
    assert "nobody.yaml" in str(fault.place)


@pytest.mark.parametrize("opening", ["[", "- ", '{"a":'])
@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 100_000])
def test_absurd_nesting_is_refused(tmp_path: Path, opening: str, name: str, depth: int) -> None:
    path = tmp_path / name
    path.write_text("a:\n  " + opening * depth if opening == "- " else opening * depth)
    assert refused(path).code in {"not-yaml", "not-json", "too-deep"}


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 100_000])
def test_absurd_nesting_of_good_json_is_refused(tmp_path: Path, depth: int) -> None:
    path = tmp_path / "a.json"
    path.write_text("[" * depth + "]" * depth)
    assert refused(path).code == "too-deep"


def test_an_alias_bomb_is_refused(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    path = tmp_path / "a.yaml"
    path.write_text("\n".join(lines))
    with pytest.raises(DocumentError) as caught:
        read(path, "a.yaml")
    assert caught.value.diagnostic.code == "too-large"
    assert "alias" in caught.value.diagnostic.message
