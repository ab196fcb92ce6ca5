"""`site/mkdocs.yml`: the site's name and its navigation; all else is the template's."""

from __future__ import annotations

from dataclasses import dataclass

from ...target import Code
from ..chapters import Volume
from ..reference import Reference
from ..site_text import scalar


@dataclass(frozen=True, slots=True)
class Link:
    title: Code
    path: Code


@dataclass(frozen=True, slots=True)
class Part:
    """`inner`: empty where the part is one page."""

    own: Link
    inner: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SettingsView:
    name: Code
    description: Code
    parts: tuple[Part, ...]


def settings_view(volumes: tuple[Volume, ...], reference: Reference) -> SettingsView:
    name = f"{reference.config.author or reference.api.title} API"
    return SettingsView(scalar(name), scalar(f"Reference of the {name}"), tuple(_part(one) for one in volumes))


def _part(volume: Volume) -> Part:
    inner = () if volume.is_page else tuple(_link(one.title, str(one.path)) for one in volume.chapters)
    return Part(_link(volume.product.title, str(volume.path)), inner)


def _link(title: str, path: str) -> Link:
    return Link(scalar(title), scalar(path))
