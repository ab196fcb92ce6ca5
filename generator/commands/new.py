"""`sdkgen new`: an API folder to start from."""

from __future__ import annotations

from pathlib import Path

from ..scaffold import scaffold
from .told import Told


def run(folder: Path, document: Path) -> Told:
    made = scaffold(folder, document)
    listed = "\n".join(f"  {path}" for path in made.files)
    remarks = "".join(f"note: {remark}\n" for remark in made.remarks)
    return Told(f"made\n{listed}\n{remarks}now: sdkgen generate {folder}")
