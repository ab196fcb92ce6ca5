"""Files of a git revision, brought to a folder of their own; the checkout is left as it is."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path, PurePosixPath

from .diagnostics import Diagnostic, DocumentError, Place, Severity


def export(revision: str, path: PurePosixPath, into: Path) -> Path:
    """Where `path` of the revision now lies below `into`: all of its folder is there, for a document of many files.

    `path` is relative to the current folder. DocumentError where there is no such revision, or no such path in it.
    """
    top = Path(_git(Path(), revision, "rev-parse", "--show-toplevel").decode().strip())
    prefix = _git(Path(), revision, "rev-parse", "--show-prefix").decode().strip()
    inside = PurePosixPath(prefix) / path
    commit = _git(top, revision, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    kind = _git(top, f"{revision}:{path}", "cat-file", "-t", f"{commit}:{inside}").decode().strip()
    folder = inside if kind == "tree" else inside.parent
    archive = _git(top, revision, "archive", "--format=tar", commit, "--", str(folder))
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(into, filter=_kept)
    if not (into / inside).exists():
        raise _fault(f"{revision}:{path}", "is a link that leads out of the repository", "name what it leads to")
    return into / inside


def _kept(member: tarfile.TarInfo, into: str) -> tarfile.TarInfo | None:
    """Links that lead elsewhere, and the like, stay behind: what is read is only what the revision has."""
    try:
        return tarfile.data_filter(member, into)
    except tarfile.FilterError:
        return None


def _git(folder: Path, asked: str, *arguments: str) -> bytes:
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True).stdout
    except FileNotFoundError as error:
        raise _fault(asked, "git is not installed", "compare files or folders") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise _fault(asked, f"git does not have it: {said}", "in CI, fetch the whole history") from error


def _fault(asked: str, what: str, remedy: str) -> DocumentError:
    return DocumentError(Diagnostic("revision", Severity.ERROR, Place(f"git:{asked}"), what, remedy))
