"""The reference as a site for people: Markdown pages and settings that MkDocs, with the theme Material, makes HTML of.

The same content as the pages a language, told once, with a tab a language. The settings stand in `site/`, below what
they describe; the style sheet is copied with the target's other unchanging files.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from ..target import PlannedFile
from .chapters import INDEX, volume
from .reference import Reference
from .views.site_chapter import chapter_view
from .views.site_index import index_view
from .views.site_settings import settings_view
from .views.site_volume import volume_view

ASSETS = PurePosixPath("assets")
"""Where the pages find what is copied unchanged."""


def site_files(reference: Reference) -> Iterator[PlannedFile]:
    volumes = tuple(volume(product, reference.api) for product in reference.products)
    yield PlannedFile(
        PurePosixPath("site/mkdocs.yml"), "site/settings.yml.jinja", partial(settings_view, volumes, reference)
    )
    yield PlannedFile(PurePosixPath(INDEX), "site/index.md.jinja", partial(index_view, volumes, reference))
    for one in volumes:
        if not one.is_page:
            yield PlannedFile(one.path, "site/volume.md.jinja", partial(volume_view, one))
        for chapter in one.chapters:
            yield PlannedFile(chapter.path, "site/chapter.md.jinja", partial(chapter_view, chapter, reference))
