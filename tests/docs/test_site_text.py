"""Descriptions become a few known elements; all else is shown as it was written."""

from __future__ import annotations

import html
import json
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.targets.docs.site_text import heading, inline, plain, prose, scalar, unlinked

from .walking import Reader

KNOWN = {"p", "strong", "code", "pre", "a", "br", "ul", "ol", "li"}


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("plain", "<p>plain</p>"),
        ("one\ntwo\n\nthree", "<p>one two</p>\n<p>three</p>"),
        ("a `b<c` d", "<p>a <code>b&lt;c</code> d</p>"),
        ("``a`b``", "<p><code>a`b</code></p>"),
        ("**a `b`**", "<p><strong>a <code>b</code></strong></p>"),
        ("[a](https://b.c/d?e=f&g)", '<p><a href="https://b.c/d?e=f&amp;g">a</a></p>'),
        ("<https://b.c>", '<p><a href="https://b.c">https://b.c</a></p>'),
        ("[a](/b) [c](#d) ![e](f.png)", "<p>a c e</p>"),
        ("a<br/>b <i>c</i>", "<p>a<br>b &lt;i&gt;c&lt;/i&gt;</p>"),
        (r"\*a\* \d", r"<p>*a* \d</p>"),
        ("# Title #\ntext", "<p><strong>Title</strong></p>\n<p>text</p>"),
        ("Title\n-----\ntext", "<p>Title text</p>"),
        ("says:\n- a\n  more\n  - b\n- c", "<p>says:</p>\n<ul><li>a more<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("```sh\na <b>\n\n  c\n```\nd", "<pre><code>a &lt;b&gt;\n\n  c</code></pre>\n<p>d</p>"),
        ("~~~\na", "<pre><code>a</code></pre>"),
        ("", ""),
    ],
)
def test_a_description(text: str, spelled: str) -> None:
    assert prose(text) == spelled


@given(st.text("<>`*[]()!\\\"'#-=~{}:&;/ \n\tab1.|https", max_size=80))
def test_nothing_but_known_elements_each_closed(text: str) -> None:
    reader, depth = Balance(), prose(text)
    reader.feed(depth)
    reader.close()
    assert {one.name for one in reader.elements} <= KNOWN
    assert {name for one in reader.elements for name in one.attributes} <= {"href"}
    assert reader.open == []


class Balance(Reader):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(st.text(max_size=40))
def test_a_line_is_the_text_and_no_markup(text: str) -> None:
    assert html.unescape(heading(text)) == html.unescape(plain(text))
    assert not set("<>`*_[](){}\"'") & set(heading(text))
    assert not set("<>\"'\n") & set(plain(text))


@given(st.text(max_size=40))
def test_a_scalar_is_yaml_of_what_html_shows(text: str) -> None:
    assert yaml.safe_load(f"name: {scalar(text)}") == {"name": str(plain(text))}
    assert json.loads(scalar(text)) == str(plain(text))


def test_within_a_link_there_is_no_other() -> None:
    assert inline("see [a](https://b.c)") == 'see <a href="https://b.c">a</a>'
    assert unlinked("see [a](https://b.c) `<a>`") == "see a <code>&lt;a&gt;</code>"


@pytest.mark.parametrize(
    "text", ["`" * 50_000, "` " * 30_000, "[](" * 20_000, "**" * 30_000, "- " * 20_000, "<br" * 20_000]
)
def test_no_text_takes_long(text: str) -> None:
    start = time.monotonic()
    prose(text)
    prose("\n".join(f"{' ' * depth}- x" for depth in range(2_000)))
    assert time.monotonic() - start < 5
