"""The first page of a product that has several: its operations at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from ...target import Code
from ..chapters import Chapter, Section, Volume, title
from ..site_text import heading, plain, prose, scalar
from .site_endpoint import EndpointView, endpoint_view


@dataclass(frozen=True, slots=True)
class LineView:
    """`link`: relative to the page; `endpoint`: HTML."""

    title: Code
    link: Code
    endpoint: EndpointView


@dataclass(frozen=True, slots=True)
class ChapterLines:
    title: Code
    anchor: Code
    link: Code
    description: Code
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class VolumeView:
    """`name`: the title as YAML."""

    name: Code
    title: Code
    description: Code
    chapters: tuple[ChapterLines, ...]


def volume_view(volume: Volume) -> VolumeView:
    return VolumeView(
        scalar(volume.product.title),
        heading(volume.product.title),
        prose(volume.product.description),
        tuple(_chapter(one) for one in volume.chapters),
    )


def _chapter(chapter: Chapter) -> ChapterLines:
    lines = tuple(_line(chapter.path, section) for section in chapter.sections)
    return ChapterLines(
        heading(chapter.title), plain(chapter.path.stem), plain(chapter.path.name), prose(chapter.description), lines
    )


def _line(path: PurePosixPath, section: Section) -> LineView:
    link = plain(f"{path.stem}.html#{section.anchor}")
    return LineView(plain(title(section.operation)), link, endpoint_view(section.operation))
