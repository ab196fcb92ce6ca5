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

ENGINE = ("jinja2", "openapi-spec-validator", "packaging", "pyyaml", "ruff", "ryaml")
"""Packages whose version may change what is written."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """`inputs` and `outputs`: SHA-256 by path; `told`: what there is to be said of an output that stands as it is."""

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


def place_of(key: Iterable[object]) -> Path:
    """Where the stamp of one way to call the program lies."""
    return cache_folder() / "stamps" / f"{hashlib.sha256(repr(list(key)).encode()).hexdigest()[:32]}.json"


def load_stamp(place: Path) -> Stamp | None:
    """The last run's, if there is one by this very program."""
    try:
        stamp = Stamp(**json.loads(place.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return stamp if stamp.engine == engine() else None


def changed_inputs(stamp: Stamp, inputs: Iterable[Path]) -> set[str]:
    """Paths that are not what the last run read. `inputs`: the files that the job would read now, by name."""
    now = hashes(map(Path, stamp.inputs))
    unknown = {str(path) for path in inputs} - set(stamp.inputs)
    return unknown | {path for path, digest in stamp.inputs.items() if now.get(path) != digest}


def has_outputs(stamp: Stamp) -> bool:
    """Whether the disk holds what the last run wrote; what lies beside it is of others."""
    return hashes(map(Path, stamp.outputs)) == stamp.outputs


def save_stamp(place: Path, stamp: Stamp) -> None:
    keep(place, json.dumps(asdict(stamp)))


def keep(place: Path, text: str) -> None:
    """Written aside and renamed, so that a reader never sees half of it; a full disk is no reason to fail."""
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        aside = place.with_suffix(f".{os.getpid()}")
        aside.write_text(text, encoding="utf-8")
        aside.replace(place)
