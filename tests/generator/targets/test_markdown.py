"""Markdown: nothing in a line is markup; a description keeps its own, but no HTML."""

from __future__ import annotations

import pytest

from generator.targets.markdown import code_span, markdown, markdown_block


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("plain text, with-hyphen (and so on).", "plain text, with-hyphen (and so on)."),
        ("a *b* _c_ `d` [e](f)", r"a \*b\* \_c\_ \`d\` \[e\](f)"),
        ("# heading\n- item", r"\# heading - item"),
        ("1. one", r"1\. one"),
        ("<script> &amp; |", r"&lt;script> &amp;amp; \|"),
        ("- a_b _c d#e #f", r"\- a_b \_c d#e \#f"),
        ("a\x00\u202eb", "a��b"),
    ],
)
def test_nothing_in_a_line_is_markup(text: str, spelled: str) -> None:
    assert markdown(text) == spelled


def test_a_description_keeps_its_markdown_but_no_html_no_headings_and_no_scripts() -> None:
    text = "# Title\nSome *text* <b>x</b>.\n\n```html\n<b># not a heading</b>\n```\n[x](javascript:alert(1))"
    assert markdown_block(text).splitlines() == [
        r"\# Title",
        "Some *text* &lt;b>x&lt;/b>.",
        "",
        "```html",
        "<b># not a heading</b>",
        "```",
        r"[x]\(javascript:alert(1))",
    ]


def test_a_block_of_code_left_open_is_closed() -> None:
    assert markdown_block("```\ncode") == "```\ncode\n```"


@pytest.mark.parametrize(("text", "spelled"), [("a", "`a`"), ("a`b", "`` a`b ``"), ("a\nb", "`a b`"), ("", "` `")])
def test_inline_code_holds_any_text(text: str, spelled: str) -> None:
    assert code_span(text) == spelled
