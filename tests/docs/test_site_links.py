"""The built site, as files: nothing missing in it, nothing fetched from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from .conftest import API
from .walking import broken, elements, fetched, links, pages

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
    assert [one for one in found if "//" in one and not one.startswith("data:")] == []


def test_every_operation_has_its_section_and_every_anchor_is_one_of_a_kind(site: Path) -> None:
    document = yaml.safe_load((API / "openapi.yaml").read_text(encoding="utf-8"))
    operations = sum(len(METHODS & set(item)) for item in document["paths"].values())
    sections = 0
    for page in pages(site):
        ids = [one.attributes["id"] for one in elements(page) if "id" in one.attributes]
        assert len(ids) == len(set(ids)), page
        sections += sum("endpoint" in one.attributes.get("class", "").split() for one in elements(page))
    assert sections == operations
