"""How much a document may hold: tried with small bounds, and documents that would do no harm."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config import Limits
from generator.diagnostics import Diagnostic, DocumentError
from generator.document import Bounds, Inputs, read_in
from generator.document.bounds import at_most, count, is_plain
from generator.document.construct import construct
from generator.document.events import compose
from generator.document.read import parse, read
from generator.document.words import shorten

from .small import api, write

NINE = json.dumps({"a": [1, 2, {"b": None, "c": [3]}], "d": "[,,,{{{"})
"""A document of nine values."""


def too_large(inputs: Inputs) -> Diagnostic:
    with pytest.raises(DocumentError) as caught:
        read_in(inputs)
    assert caught.value.diagnostic.code == "too-large"
    assert "sdk.yaml" in caught.value.diagnostic.action
    return caught.value.diagnostic


def test_the_settings_begin_as_the_bounds_do() -> None:
    assert (Limits().octets, Limits().nodes, Limits().files) == Bounds()


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
@pytest.mark.parametrize("text", [NINE, "a:\n- 1\n- 2\n- b:\n  c: [3]\nd: '[,,,{{{'\n"])
def test_values_are_counted_before_they_are_read(tmp_path: Path, name: str, text: str) -> None:
    if name == "a.json" and text != NINE:
        return
    path = tmp_path / name
    path.write_text(text)
    source = read(path, name, Bounds(nodes=9))
    assert count(source.data) == 9
    with pytest.raises(DocumentError) as caught:
        read(path, name, Bounds(nodes=8))
    assert caught.value.diagnostic.code == "too-large"
    assert "more than 8 values" in caught.value.diagnostic.message


def test_the_line_is_that_of_the_first_value_too_many(tmp_path: Path) -> None:
    for name, text in (("a.yaml", "a:\n- 1\n- 2\n- 3\n"), ("a.json", '{"a":\n[1,\n2,\n3]}')):
        (tmp_path / name).write_text(text)
        with pytest.raises(DocumentError) as caught:
            read(tmp_path / name, name, Bounds(nodes=4))
        assert caught.value.diagnostic.place.line in (3, 4)


def test_an_alias_counts_as_what_it_stands_for(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: &a [1, 2]\nb: &b [*a, *a]\nc: [*b, *b]\n")
    assert count(read(path, "a.yaml", Bounds(nodes=26)).data) == 26
    with pytest.raises(DocumentError) as caught:
        read(path, "a.yaml", Bounds(nodes=25))
    assert caught.value.diagnostic.place.line == 3


def test_a_file_is_read_only_as_far_as_it_may_be_long(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=api("paths: {}\n"))
    read_in(Inputs(path, bounds=Bounds(octets=path.stat().st_size)))
    fault = too_large(Inputs(path, bounds=Bounds(octets=path.stat().st_size - 1)))
    assert fault.place.file == str(path)


def many(folder: Path) -> Path:
    root = api('paths:\n  /a: {$ref: "a.yaml"}\n  /b: {$ref: "b.yaml"}\n')
    item = "get: {responses: {'200': {description: ok}}}\n"
    return write(folder, openapi__yaml=root, a__yaml=item, b__yaml=item)


def test_the_files_of_a_document_are_counted_together(tmp_path: Path) -> None:
    path = many(tmp_path)
    octets = sum(file.stat().st_size for file in tmp_path.iterdir())
    read_in(Inputs(path, bounds=Bounds(octets, 20, 3)))
    assert too_large(Inputs(path, bounds=Bounds(octets - 1, 20, 3))).place.file.endswith("b.yaml")
    assert too_large(Inputs(path, bounds=Bounds(octets, 19, 3))).place.file.endswith("b.yaml")
    fault = too_large(Inputs(path, bounds=Bounds(octets, 20, 2)))
    assert (fault.place.file, fault.place.pointer) == (str(path), "#/paths/~1b")


VALUES = st.recursive(
    st.none() | st.integers(0, 99) | st.text("a,[{:-?&*#\n ", max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab,[{: ", max_size=4), inner, max_size=4),
    max_leaves=15,
)


@given(VALUES)
def test_the_cheap_count_is_never_too_low(value: Any) -> None:
    assert at_most(json.dumps(value)) >= count(value)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a: &a 1\nb: *a\n", False),
        ("a: &a\n  b: 1\nc: [*a]\n", False),
        ("a:\n- &x-1 b\n-   *x-1\n", False),
        ("{a: &a 1, b: *a}", False),
        ('{"a":&a 1,"b":*a}', False),
        ("a: fish & chips\nb: '**bold** and *it*'\n", True),
        ("a: AT&T *T\n", True),
        ("a: &unused 1\n", True),
        ("- " + "[" * 20_001, False),
    ],
)
def test_what_the_quick_reader_may_not_have(text: str, plain: bool) -> None:
    assert is_plain(text, 1_000) is plain


def test_nodes_are_counted_as_they_are_built() -> None:
    root = compose("a: &a {b: [1, 2], c: x}\nd: *a\ne:\n  <<: *a\n  f: 1\n")
    assert construct(root)[0] == parse("a: &a {b: [1, 2], c: x}\nd: *a\ne:\n  <<: *a\n  f: 1\n", "a.yaml")[0]
    assert getattr(root, "nodes", 0) >= count(construct(root)[0])


def test_a_text_that_nobody_can_read_is_cut_and_that_is_said(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=api("paths: {}\n").replace("Pets", "Pets and Dogs"))
    document = read_in(Inputs(path))
    (fault,) = shorten(document.sites.values(), document.place, 4)
    assert (fault.code, fault.place.pointer, fault.place.line) == ("long-text", "#/info/title", 2)
    assert document.get("#/info")["title"] == "Pets…"
    assert list(shorten(document.sites.values(), document.place, 5)) == []
