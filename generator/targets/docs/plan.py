"""Api + Names -> reference pages: their paths and templates. Views are made when pages are rendered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import PurePosixPath

from ...config import Config
from ...model.api import Api
from ...naming.names import Names
from ..target import Plan, PlannedFile
from .reference import Reference, reference
from .site import ASSETS, site_files
from .views.page import page_name, page_view

PAGE = "SKILL.md"


class Docs:
    name = "docs"
    byproducts: Mapping[PurePosixPath, str] = {
        PurePosixPath("node_modules"): "packages that tools of the pages bring along",
    }

    def plan(self, api: Api, names: Names, config: Config) -> Plan:
        shown = reference(api, names, config)
        return Plan([*_pages(shown), *site_files(shown)], ASSETS)

    def kept(self, config: Config) -> tuple[PurePosixPath, ...]:
        return ()


def _pages(shown: Reference) -> Iterator[PlannedFile]:
    for product in shown.products:
        for tongue in shown.tongues:
            path = PurePosixPath(page_name(product, tongue, shown), PAGE)
            yield PlannedFile(path, "page.md.jinja", partial(page_view, product, tongue, shown))
