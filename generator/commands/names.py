"""`sdkgen names`: what operations are called, and from now on always."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .. import pipeline
from ..config import load_config
from ..folder import open_folder
from ..naming import promises
from ..watch import Watch
from .told import Told


def run(api: Path, document: Path | None, tell: Callable[[str], None]) -> Told:
    """Lists every operation's accessor and where it comes from; what was inferred becomes a promise."""
    folder, watch = open_folder(api, document), Watch(tell)
    model = pipeline.understand(folder, load_config(folder.sdk), pipeline.read(folder, watch), watch)
    promised = promises.load(folder.names)
    lines = [
        f"{'promised' if id in promised.operations else 'inferred'}  {name.accessor:<60} {id}"
        for id, name in model.names.operations.items()
    ]
    folder.names.write_text(promises.appended(promised, model.names, model.api), encoding="utf-8")
    return Told("\n".join(lines))
