"""`sdkgen new`: an API folder to start from."""

from __future__ import annotations

from pathlib import Path

from ..scaffold import scaffold
from .told import Told


def run(folder: Path, document: Path) -> Told:
    listed = "\n".join(f"  {path}" for path in scaffold(folder, document))
    return Told(f"made\n{listed}\nnow: sdkgen generate {folder}")
