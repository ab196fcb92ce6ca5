"""Counts whole documents: every schema, parameter, media type and header is in the model, or a diagnostic says why not.

Takes API folders (their document with its overlays) and folders of documents, archives of many files among them.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from others import documents

from generator.config import UNCONFIGURED, load_config
from generator.diagnostics import DocumentError
from generator.document import Document, load
from generator.document.rules import check
from generator.folder import open_folder
from generator.lower import lower
from tests.lost.count import COUNTED, lost

SHOWN = 20


def read(path: Path, scratch: Path) -> Iterator[tuple[str, Path, tuple[Path, ...], Path | None]]:
    """Name, document, overlays and settings of what is at a path."""
    if (path / "sdk.yaml").is_file():
        folder = open_folder(path)
        yield path.name, folder.document, folder.overlays, folder.sdk
        return
    for document in documents(path, scratch):
        yield document.name, document, (), None


def count(document: Document, settings: Path | None) -> dict[str, str]:
    api, found = lower(document, load_config(settings) if settings is not None else UNCONFIGURED)
    return lost(document, api, (*found, *check(document)))


def main(paths: list[Path]) -> int:
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        for path in paths:
            for name, file, overlays, settings in read(path, Path(scratch)):
                try:
                    document = load(file, overlays)
                except DocumentError as fault:
                    print(f"{name:<40} refused: {fault}")
                    continue
                found = count(document, settings)
                counted = sum(len(document.of(kind)) for kind in COUNTED)
                print(f"{name:<40} {counted:>7,} counted, {len(found)} lost")
                for id, why in list(found.items())[:SHOWN]:
                    print(f"    {why}: {id}")
                failed = failed or bool(found)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
