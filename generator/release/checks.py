"""Every check of what was built, in order; the first that fails ends the release."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from . import contents, environment
from .build import Distributions
from .contents import Expected
from .environment import Replay


@dataclass(frozen=True, slots=True)
class Checked:
    """A check that held, and what it saw."""

    name: str
    saw: str


@dataclass(frozen=True, slots=True)
class Subject:
    """`module`: what is imported. `replay`: None where the checkout has no harness, or no fixtures of this API."""

    built: Distributions
    expected: Expected
    module: str
    replay: Replay | None


def checks(subject: Subject, scratch: Path, tell: Callable[[str], None]) -> Iterator[Checked]:
    """Refused at the first that fails. `scratch`: a folder for the fresh environment."""
    built, expected = subject.built, subject.expected
    steps: list[tuple[str, Callable[[], str]]] = [
        ("twine check", lambda: contents.check_with_twine(built)),
        ("wheel", lambda: contents.check_wheel(built, expected)),
        ("source distribution", lambda: contents.check_sdist(built, expected)),
        ("metadata", lambda: contents.check_metadata(built, expected)),
        ("README", lambda: contents.check_readme(built)),
    ]
    for name, check in chain(steps, _installed(subject, scratch)):
        tell(name)
        yield Checked(name, check())


def _installed(subject: Subject, scratch: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    fresh = environment.fresh(scratch / "environment")
    distribution, module = subject.expected.distribution, subject.module
    yield "installed", lambda: environment.install(fresh, subject.built.wheel, distribution)
    yield "imported", lambda: environment.probe(fresh, distribution, module)
    if (asked := subject.replay) is not None:
        yield "replayed", lambda: environment.replay(fresh, module, asked, scratch / "only")
