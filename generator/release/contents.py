"""What the two files hold and say of themselves, judged without running any of it."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email import message_from_string
from email.message import Message
from email.policy import default
from pathlib import Path, PurePosixPath

from readme_renderer import markdown
from trove_classifiers import classifiers

from .build import Distributions
from .refused import Refused
from .running import Program, run

TYPED = "Typing :: Typed"
BESIDE = ("pyproject.toml", "README.md", "CHANGELOG.md")
LICENSE = "LICENSE"


@dataclass(frozen=True, slots=True)
class Expected:
    """`sources`: the package's own files, relative to `src`. `license`: empty where it names none."""

    distribution: str
    version: str
    license: str
    package: PurePosixPath
    sources: frozenset[PurePosixPath]


def check_with_twine(built: Distributions) -> str:
    command = (sys.executable, "-m", "twine", "check", "--strict", built.sdist, built.wheel)
    run(Program(command, environment={"NO_COLOR": "1", "COLUMNS": "200"}), "twine check")
    return "strict"


def check_wheel(built: Distributions, expected: Expected) -> str:
    """The package, whole, and nothing else but what describes it."""
    with zipfile.ZipFile(built.wheel) as wheel:
        held = {PurePosixPath(name) for name in wheel.namelist()}
    about = {path for path in held if path.parts[0].endswith(".dist-info")}
    _same("the wheel", held - about, expected.sources)
    if expected.package / "py.typed" not in held:
        raise Refused("the wheel has no py.typed: type checkers would ignore the package's types")
    if expected.license and not any(path.match("licenses/LICENSE") for path in about):
        raise Refused("the wheel has no licence text")
    beside = " and LICENSE" if expected.license else ""
    return f"{len(held):,} files, py.typed{beside} among them"


def check_sdist(built: Distributions, expected: Expected) -> str:
    """The sources, and what a package is built from and read by."""
    with tarfile.open(built.sdist) as sdist:
        held = {PurePosixPath(*PurePosixPath(name).parts[1:]) for name in sdist.getnames()}
    _same("the source distribution", {path for path in held if path.parts[0] == "src"}, _below_src(expected))
    wanted = (*BESIDE, *([LICENSE] if expected.license else []))
    missing = [name for name in wanted if PurePosixPath(name) not in held]
    if missing:
        raise Refused(f"the source distribution lacks {', '.join(missing)}")
    return f"{len(held):,} files"


def _below_src(expected: Expected) -> frozenset[PurePosixPath]:
    return frozenset(PurePosixPath("src", path) for path in expected.sources)


def _same(what: str, held: set[PurePosixPath], wanted: frozenset[PurePosixPath]) -> None:
    faults = [*(f"lacks {path}" for path in sorted(wanted - held)), *(f"has {path}" for path in sorted(held - wanted))]
    if faults:
        raise Refused(f"{what} is not the package: it {'; '.join(faults[:10])}")


def check_metadata(built: Distributions, expected: Expected) -> str:
    """Name, version, licence and classifiers, as the core metadata specification has them."""
    metadata = metadata_of(built.wheel)
    faults = list(_faults(metadata, expected))
    if faults:
        raise Refused(f"the wheel's metadata: {'; '.join(faults)}")
    return f"{expected.license or 'no licence'}, {len(metadata.get_all('Classifier', [])):,} classifiers"


def _faults(metadata: Message, expected: Expected) -> Iterator[str]:
    for key, wanted in (
        ("Name", expected.distribution),
        ("Version", expected.version),
        ("License-Expression", expected.license or None),
        ("License-File", LICENSE if expected.license else None),
        ("Description-Content-Type", "text/markdown"),
    ):
        if metadata[key] != wanted:
            yield f"{key} is {metadata[key]!r}, not {wanted!r}"
    found: Sequence[str] = metadata.get_all("Classifier", [])
    if TYPED not in found:
        yield f"there is no classifier {TYPED!r}"
    yield from (f"{one!r} is no classifier" for one in found if one not in classifiers)
    yield from (f"there is no {key}" for key in ("Summary", "Requires-Python") if not metadata[key])


def check_readme(built: Distributions) -> str:
    """It becomes a page by the renderer of the package index."""
    text = str(metadata_of(built.wheel).get_payload())
    page = markdown.render(text)
    if not page or "<h1" not in page or "<pre" not in page:
        raise Refused("the README does not become a page with a title and an example")
    return f"{len(page):,} characters of HTML"


def metadata_of(wheel: Path) -> Message:
    """Refused where it is no wheel."""
    try:
        with zipfile.ZipFile(wheel) as opened:
            name = next(name for name in opened.namelist() if name.endswith(".dist-info/METADATA"))
            return message_from_string(opened.read(name).decode("utf-8"), policy=default)
    except (zipfile.BadZipFile, StopIteration) as error:
        raise Refused(f"{wheel.name} is no wheel") from error
