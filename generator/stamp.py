"""What the last run read and wrote, by content: an unchanged rerun is known by its stamp and does nothing.

A stamp is only a memory: it lies in the user's cache folder, a missing or broken one costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from .diff import files_in

ENGINE = ("jinja2", "openapi-spec-validator", "pyyaml", "ruff", "ryaml")
"""Packages whose version may change what is written."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """`inputs` and `outputs`: SHA-256 by path; `told`: what the run printed, to be printed again."""

    engine: str
    inputs: Mapping[str, str]
    outputs: Mapping[str, str]
    told: str


def cache_folder() -> Path:
    """`$SDKGEN_CACHE`, else `sdkgen` in the user's cache folder (XDG Base Directory)."""
    given = os.environ.get("SDKGEN_CACHE")
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(given) if given else Path(home) / "sdkgen"


def engine() -> str:
    """This program as it stands: its sources, its templates, the packages that shape its output."""
    root = Path(__file__).parent
    sources = sorted([*root.rglob("*.py"), *(path for path in templates_folder().rglob("*") if path.is_file())])
    digest = hashlib.sha256(repr([sys.version_info[:2], *map(version, ENGINE)]).encode())
    for path in sources:
        if "__pycache__" not in path.parts:
            digest.update(str(path.relative_to(root.parent)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def templates_folder() -> Path:
    """Beside the generator in a checkout, inside it once it is installed."""
    installed = Path(__file__).parent / "templates"
    return installed if installed.is_dir() else installed.parent.parent / "templates"


def hashes(paths: Iterable[Path]) -> dict[str, str]:
    """SHA-256 by path; a path that can't be read has none, and so never equals a stamp."""
    found: dict[str, str] = {}
    for path in paths:
        with suppress(OSError):
            found[str(path)] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def files_below(folders: Iterable[Path]) -> list[Path]:
    """Every file of output folders, but for what their use leaves there."""
    return [folder / path for folder in folders for path in files_in(folder)]


def place_of(key: Iterable[object]) -> Path:
    """Where the stamp of one way to call the program lies."""
    return cache_folder() / "stamps" / f"{hashlib.sha256(repr(list(key)).encode()).hexdigest()[:32]}.json"


def recall(place: Path, inputs: Iterable[Path], outputs: Iterable[Path]) -> str | None:
    """What the last run told, when nothing that it read or wrote has changed since.

    `inputs`: the files that the job would read, by name; `outputs`: the folders that it would write.
    """
    stamp = _load(place)
    if stamp is None or stamp.engine != engine() or not {str(path) for path in inputs} <= set(stamp.inputs):
        return None
    same = hashes(map(Path, stamp.inputs)) == stamp.inputs and hashes(files_below(outputs)) == stamp.outputs
    return stamp.told if same else None


def remember(place: Path, inputs: Iterable[Path], outputs: Iterable[Path], told: str) -> None:
    """Written aside and renamed, so that a reader never sees half of it; a full disk is no reason to fail."""
    stamp = Stamp(engine(), hashes(inputs), hashes(files_below(outputs)), told)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        aside = place.with_suffix(f".{os.getpid()}")
        aside.write_text(json.dumps(asdict(stamp)), encoding="utf-8")
        aside.replace(place)


def _load(place: Path) -> Stamp | None:
    try:
        return Stamp(**json.loads(place.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
