"""The built site, as files: nothing missing in it, nothing fetched from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from .conftest import API
from .walking import broken, elements, fetched, foreign, links, main, pages

METHODS = {"get", "put", "post", "delete", "patch"}


def test_every_link_leads_somewhere(site: Path) -> None:
    assert broken(site) == []
    assert sum(1 for _ in links(site)) > 500


@pytest.mark.parametrize("link", ["nowhere.html", "index.html#nowhere", "assets/nowhere.css"])
def test_a_link_that_leads_nowhere_is_noticed(link: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f'<a href="{link}">x</a>')
    assert broken(tmp_path) == [f"index.html: http://site.invalid/{link}"]


def test_a_browser_fetches_nothing_from_other_hosts(site: Path) -> None:
    found = list(fetched(site))
    assert len(found) > 20
    assert foreign(site) == []


@pytest.mark.parametrize(
    "text",
    [
        '<script src="https://scripts.invalid/x.js"></script>',
        '<img src="//pictures.invalid/x.png">',
        '<link rel="stylesheet" href="https://fonts.invalid/x.css">',
    ],
)
def test_what_comes_from_another_host_is_noticed(text: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(text)
    assert len(foreign(tmp_path)) == 1
    assert main(tmp_path) == 1


def test_a_style_sheet_that_fetches_is_noticed_and_no_site_is_a_fault(tmp_path: Path) -> None:
    assert main(tmp_path) == 1
    (tmp_path / "index.html").write_text("<p>x</p>")
    assert main(tmp_path) == 0
    (tmp_path / "x.css").write_text("@import 'https://fonts.invalid/x'; p { background: url(//pictures.invalid/x) }")
    assert len(foreign(tmp_path)) == 2


def test_every_operation_has_its_section_and_every_anchor_is_one_of_a_kind(site: Path) -> None:
    document = yaml.safe_load((API / "openapi.yaml").read_text(encoding="utf-8"))
    operations = sum(len(METHODS & set(item)) for item in document["paths"].values())
    sections = 0
    for page in pages(site):
        ids = [one.attributes["id"] for one in elements(page) if "id" in one.attributes]
        assert len(ids) == len(set(ids)), page
        sections += sum("endpoint" in one.attributes.get("class", "").split() for one in elements(page))
    assert sections == operations
