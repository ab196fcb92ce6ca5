"""The two sides of a comparison: where the document, the names and the settings of each lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..config import UNCONFIGURED, Config, load_config
from ..diagnostics import Diagnostic, DocumentError, Place, Severity
from ..folder import ApiFolder, open_folder
from ..revision import export

GIT = "git:"


@dataclass(frozen=True, slots=True)
class Side:
    """`root`: what the paths of a git revision are shown without."""

    folder: ApiFolder
    config: Config
    root: Path

    def shown(self, file: str) -> str:
        """A file as it is called in the repository."""
        path = Path(file)
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else file


def located(old: str, new: str, api: Path | None, temporary: Path) -> tuple[Side, Side]:
    """Where one side is a bare document, the other's folder is the folder of both; names would differ else.

    DocumentError for what is not there.
    """
    home = api or next((Path(each) for each in (new, old) if not each.startswith(GIT) and Path(each).is_dir()), None)
    roots = [temporary / name for name in ("OLD", "NEW")]
    paths = [_path(each, home, root) for each, root in zip((old, new), roots, strict=True)]
    shared = api or (home if any(path.is_file() for path in paths) else None)
    before, after = (_side(path, shared, root) for path, root in zip(paths, roots, strict=True))
    return before, after


def _path(asked: str, home: Path | None, into: Path) -> Path:
    if not asked.startswith(GIT):
        path = Path(asked)
        if not path.exists():
            raise _fault(asked, "is not there", "give a document, an API folder, or git:REVISION")
        return path
    revision, _, inside = asked.removeprefix(GIT).partition(":")
    if not inside and home is None:
        raise _fault(asked, "does not say what to compare", f"write {GIT}{revision}:spec/NAME, or give --api")
    return export(revision, PurePosixPath(inside or str(home)), into)


def _side(path: Path, shared: Path | None, root: Path) -> Side:
    """A bare document that has no folder gets an empty one: what lies beside it was not asked for."""
    document = path if path.is_file() else open_folder(path).document
    if shared is None and path.is_file():
        return Side(ApiFolder(root / "none", path), UNCONFIGURED, root)
    folder = ApiFolder(shared or path, document)
    return Side(folder, load_config(folder.sdk), root)


def _fault(asked: str, what: str, remedy: str) -> DocumentError:
    return DocumentError(Diagnostic("compare", Severity.ERROR, Place(asked), what, remedy))
