"""What ruff makes of the modules of types, black leaves alone, and neither finds anything to say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.model.api import JsonResult as Result
from generator.model.types import Array, Enum, Map, ScalarKind, Union, Value, Variant

from .apis import TEXT, WHOLE_NUMBER, api, definitions, modules_of, named, operation, optional, record, required
from .test_models import HOSTILE, every_type

LONG = "a long word " * 20


def written(folder: Path) -> Path:
    types = list(every_type())
    values = tuple(Value(f"value number {number}") for number in range(12))
    it = api(
        definitions(
            Hostile=record(*(optional(wire, types[place % len(types)], LONG) for place, wire in enumerate(HOSTILE))),
            Looped=record(required("next", named("Looped")), optional("all", Map(Array(named("Looped"))))),
            Kinds=Enum(ScalarKind.STRING, values),
            Many=Union((*(Variant(named(name)) for name in ("Hostile", "Looped", "Kinds")), Variant(TEXT))),
            Empty=record(),
        ),
        operation("/a", Result(named("Many"), "application/json"), required("many", named("Many"))),
        operation("/b", Result(Array(WHOLE_NUMBER), "application/json"), optional("empty", named("Empty"), LONG)),
        operation("/c", Result(named("Empty"), "application/json"), required("kinds", Array(named("Kinds")))),
    )
    for path, text in modules_of(it).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def run(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_formatted_modules_stand_every_check(tmp_path: Path) -> None:
    folder = str(written(tmp_path))
    run("ruff", "format", "--isolated", "--no-cache", "-q", "--target-version", "py310", "--line-length", "100", folder)
    run("black", "--check", "-q", "--target-version", "py310", "--line-length", "100", folder)
    rules = "E4,E7,E9,F,I,W,PIE,C4"
    run("ruff", "check", "--isolated", "--no-cache", "--target-version", "py310", "--select", rules, folder)
