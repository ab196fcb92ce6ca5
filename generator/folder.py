"""An API folder: the files that say what is generated, by their places."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from .diagnostics import Dangling, Diagnostic, DocumentError, Place, Severity

DOCUMENTS = ("openapi.yaml", "openapi.yml", "openapi.json")
DEFAULT_OUT = Path("generated")


@dataclass(frozen=True, slots=True)
class ApiFolder:
    """`document` may lie elsewhere (`--document`); everything else is in `path`.

    `dangling`: instead of what sdk.yaml says.
    """

    path: Path
    document: Path
    dangling: Dangling | None = None

    @property
    def sdk(self) -> Path:
        return self.path / "sdk.yaml"

    @property
    def names(self) -> Path:
        return self.path / "names.yaml"

    @property
    def source(self) -> Path:
        return self.path / "source.yaml"

    @property
    def overlays(self) -> tuple[Path, ...]:
        """Applied in this order: by file name."""
        return tuple(sorted((self.path / "overlays").glob("*.yaml")))

    @property
    def inputs(self) -> tuple[Path, ...]:
        """Every file that a run reads, by name; a document of many files has more, which reading finds."""
        return (self.document, self.sdk, self.names, *self.overlays)


def out_of(api: Path) -> Path:
    """Where an API's packages go: `out` in its sdk.yaml, relative to the API's folder; else `generated` right here.

    The file is only read as a whole where it has that word: an unchanged rerun is to be instant.
    """
    sdk = api / "sdk.yaml"
    if not sdk.is_file() or not re.search(rb"\bout\b", sdk.read_bytes()):
        return DEFAULT_OUT
    from .config import load_config

    given = load_config(sdk).out
    return Path(os.path.normpath(api / given)) if given else DEFAULT_OUT


def open_folder(path: Path, document: Path | None = None, dangling: Dangling | None = None) -> ApiFolder:
    """The folder at `path`. DocumentError, with what to do, where there is none or its document is not there."""
    if not path.is_dir():
        raise _fault(path, "is no folder", f"`sdkgen new {path} --document FILE` makes one")
    overlays = path / "overlays"
    if (overlays.is_symlink() or overlays.exists()) and not overlays.is_dir():
        raise _fault(overlays, "is no folder", "overlays lie in a folder of this name, as .yaml files")
    if document is not None:
        return ApiFolder(path, document, dangling)
    found = [path / name for name in DOCUMENTS if (path / name).is_file()]
    if not found and (path / "source.yaml").is_file():
        raise _fault(path, "has a source.yaml, but its document was not fetched", f"run `sdkgen fetch {path}`")
    if not found:
        raise _fault(path, f"has none of {', '.join(DOCUMENTS)}", "name one with --document FILE")
    return ApiFolder(path, found[0], dangling)


def _fault(path: Path, what: str, remedy: str) -> DocumentError:
    return DocumentError(Diagnostic("api-folder", Severity.ERROR, Place(str(path)), what, remedy))
