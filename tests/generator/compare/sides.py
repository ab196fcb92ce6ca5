"""Documents as the sides of a comparison, with no settings and no promises."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.compare import Surface
from generator.config import UNCONFIGURED
from generator.document import load
from generator.lower import lower
from generator.naming import name
from generator.naming.promise import Promises


def surface(document: Path) -> Surface:
    api, _ = lower(load(document), UNCONFIGURED)
    names, _ = name(api, Promises(), UNCONFIGURED)
    return Surface(api, names)


def written(document: dict[str, Any], folder: Path) -> Surface:
    """A document that a test has made; the folder must be its own."""
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return surface(path)
