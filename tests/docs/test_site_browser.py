"""The built site in a browser: one finds one's way, and the code is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from .browser import Page

pytestmark = pytest.mark.slow

RESULTS = "[...document.querySelectorAll('a.md-search-result__link')].map(one => one.href)"


def shown(page: Page, words: str) -> bool:
    """Is a block of code seen that has these words?"""
    blocks = "[...document.querySelectorAll('.tabbed-block code')]"
    return bool(page.ask(f"{blocks}.some(one => one.checkVisibility() && one.innerText.includes({words!r}))"))


def test_one_gets_from_the_front_page_to_an_operation(page: Page, address: str) -> None:
    page.open(f"{address}/index.html")
    page.click("a.card[href*='ai-inference']")
    page.wait("document.title.startsWith('AI Inference')")
    page.click("ul.glance a[href='conversations.html#create-a-conversation']")
    page.wait("location.hash === '#create-a-conversation' && document.title.startsWith('Conversations')")
    assert page.ask("document.getElementById('create-a-conversation').innerText").startswith("Create a conversation")


def test_the_navigation_leads_to_every_page(page: Page, address: str, site: Path) -> None:
    page.open(f"{address}/index.html")
    found = page.ask("[...document.querySelectorAll('.md-nav--primary a.md-nav__link')].map(one => one.href)")
    reached = {one.removeprefix(f"{address}/").partition("#")[0] for one in found}
    assert reached == {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"404.html"}


def test_the_search_finds_an_operation(page: Page, address: str) -> None:
    page.open(f"{address}/index.html")
    page.search("summarize file")
    page.wait(f"{RESULTS}.some(one => one.includes('#summarize-file-content'))")
    page.click("a.md-search-result__link[href*='#summarize-file-content']")
    page.wait("location.pathname.endsWith('/chat.html') && location.hash === '#summarize-file-content'")


def test_the_button_copies_the_code(page: Page, address: str) -> None:
    page.allow("clipboardReadWrite", address)
    page.open(f"{address}/reference/ai-inference/conversations.html")
    page.wait("document.querySelector('.tabbed-block button[data-clipboard-target]') !== null")
    page.click(".tabbed-block button[data-clipboard-target]")
    page.wait("document.querySelector('.md-dialog--active') !== null")
    copied = page.ask("navigator.clipboard.readText()")
    assert copied.strip() == page.ask("document.querySelector('.tabbed-block code').innerText").strip()
    assert "client.ai.conversations" in copied


def test_a_tab_chooses_the_language_of_the_whole_page(page: Page, address: str) -> None:
    page.open(f"{address}/reference/ai-inference/conversations.html")
    assert shown(page, "client.ai.conversations.list(")
    assert not shown(page, "$TELNYX_API_KEY")
    page.click(".tabbed-labels label:nth-child(2)")
    page.wait("!document.querySelector('.tabbed-block code').checkVisibility()")
    assert shown(page, "$TELNYX_API_KEY")
    page.wait("[...document.querySelectorAll('.tabbed-set > input:checked')].every(one => one.id.endsWith('_2'))")
    assert not shown(page, "client.ai")


@pytest.mark.parametrize("width", [1400, 390])
def test_a_page_fits_its_window(width: int, page: Page, address: str) -> None:
    page.resize(width, 844)
    for path in ("index.html", "reference/ai-inference/conversations.html", "reference/ai-inference/index.html"):
        page.open(f"{address}/{path}")
        assert page.ask("document.documentElement.scrollWidth") <= width


def test_pages_ask_nothing_of_other_hosts_and_fail_nowhere(page: Page, address: str, site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        page.open(f"{address}/{path.relative_to(site).as_posix()}")
    assert len(page.requests) > 20
    assert [one for one in page.requests if not one.startswith((address, "data:", "blob:"))] == []
    assert page.faults == []
