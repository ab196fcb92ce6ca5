"""`sdkgen fetch`: the pinned document."""

from __future__ import annotations

from pathlib import Path

from ..fetch import fetch
from .told import Told


def run(api: Path, origin: str | None) -> Told:
    return Told(f"{fetch(api, origin)} is the pinned document")
