"""One mutation on trial: a copy of the checkout with it, the package that comes of that, and what the harness says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from .mutation import Mutation, Outdated

ROOT = Path(__file__).parents[2]
COPIED = ("generator", "templates", "tests/sdk")
SNAPSHOT = "unmutated"
"""The first copy, which all others are made from: who works on the checkout meanwhile changes nothing."""

PATIENCE = 600
"""Seconds for each step: a mutation may make something endless."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An API folder, and the fixtures that were recorded of it."""

    api: Path
    fixtures: Path


@dataclass(frozen=True, slots=True)
class Verdict:
    """`by`: the API whose fixtures showed it. `problem`: the first lines of what was said."""

    mutation: Mutation
    is_caught: bool
    by: str
    problem: str

    def __str__(self) -> str:
        word = "caught" if self.is_caught else "MISSED"
        return f"{word}  {self.mutation.what:<48} {self.by:<14} {self.problem}"


@dataclass(frozen=True, slots=True)
class Laboratory:
    """`folder`: where copies are made. `subjects`: tried in turn, until one shows the mutation."""

    folder: Path
    subjects: tuple[Subject, ...]
    checkout: Path

    def unmutated(self) -> str | None:
        """What is wrong without any mutation, and whose fault that is; None: nothing."""
        copy = self._copied(self.checkout, SNAPSHOT)
        for subject in self.subjects:
            generated = self._generated(copy, subject)
            if generated.returncode:
                return generated.stdout
            replayed = self._replayed(copy, subject)
            if replayed.returncode:
                return replayed.stdout
        return None

    def tried(self, mutation: Mutation) -> Verdict:
        """A mutation that can't be applied, or from which nothing comes, proves nothing: it counts as missed."""
        copy = self._copied(self.folder / SNAPSHOT, uuid4().hex)
        try:
            mutation.apply(copy)
            return self._judged(mutation, copy)
        except Outdated as error:
            return Verdict(mutation, False, "", f"can't be applied: {error}")
        finally:
            shutil.rmtree(copy)

    def _judged(self, mutation: Mutation, copy: Path) -> Verdict:
        for subject in self.subjects:
            generated = self._generated(copy, subject)
            if generated.returncode:
                return Verdict(mutation, False, subject.api.name, f"generates nothing: {_last(generated.stdout)}")
            replayed = self._replayed(copy, subject)
            if replayed.returncode == 1:
                return Verdict(mutation, True, subject.api.name, _first(replayed.stdout))
            if replayed.returncode:
                return Verdict(mutation, False, subject.api.name, f"the harness broke: {_last(replayed.stdout)}")
        return Verdict(mutation, False, "", "nothing was seen")

    def _copied(self, source: Path, name: str) -> Path:
        copy = self.folder / name
        for part in COPIED:
            shutil.copytree(source / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        return copy

    def _generated(self, copy: Path, subject: Subject) -> subprocess.CompletedProcess[str]:
        out = copy / "out" / subject.api.name
        return self._run(copy, "generator", "generate", str(subject.api), "--out", str(out), "--target", "python")

    def _replayed(self, copy: Path, subject: Subject) -> subprocess.CompletedProcess[str]:
        source = copy / "out" / subject.api.name / "python" / "src"
        return self._run(copy, "tests.sdk.python", str(subject.fixtures), str(source), "--processes", "1", "--first")

    def _run(self, copy: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """In the copy, so that its modules are found before the checkout's."""
        return subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=copy,
            env={**os.environ, "SDKGEN_CACHE": str(self.folder / "cache"), "PYTHONPATH": str(copy)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=PATIENCE,
            check=False,
        )


def _first(text: str) -> str:
    """The first failure on one line."""
    return " ".join(text.strip().partition("\n\n")[0].split())[:160]


def _last(text: str) -> str:
    return (text.strip().splitlines() or [""])[-1][:160]
