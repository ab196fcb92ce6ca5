"""`sdkgen new`: an API folder to start from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..diagnostics import Diagnostic
from ..report import errors_text
from ..scaffold import scaffold
from .told import Told


def run(folder: Path, document: Path) -> Told:
    made = scaffold(folder, document)
    listed = "\n".join(f"  {path}" for path in made.files)
    remarks = "".join(f"note: {remark}\n" for remark in made.remarks)
    return Told(f"made\n{listed}\n{remarks}now: {_next(folder, made.faults)}", errors_text(made.faults))


def _next(folder: Path, faults: Sequence[Diagnostic]) -> str:
    generate = f"sdkgen generate {folder}"
    if not faults:
        return generate
    mend = "the reference below" if len(faults) == 1 else f"the {len(faults):,} references below"
    return f"mend {mend}, by hand or in {folder / 'overlays'}; or leave out what they cost: {generate} --allow-dangling"
