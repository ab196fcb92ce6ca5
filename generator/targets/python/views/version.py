"""The version in one place, for the package and for what it sends about itself."""

from __future__ import annotations

from dataclasses import dataclass

from ....config import Config
from ...target import Code
from ..spell_text import literal


@dataclass(frozen=True, slots=True)
class VersionView:
    version: Code


def version_view(config: Config) -> VersionView:
    return VersionView(literal(config.python.version))
