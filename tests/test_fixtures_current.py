"""Fixtures belong to the document as it is, and are as they were written: nobody edits what was recorded."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator import pipeline
from generator.config import load_config
from generator.folder import open_folder
from generator.recording.fixture import BODIES, read, read_bodies, written
from generator.recording.rules import rules
from generator.recording.stale import stale
from generator.watch import Watch

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "tests" / "fixtures" / "ai-inference"


def test_the_embedded_api_is_recorded_as_it_is() -> None:
    folder, watch = open_folder(ROOT / "spec" / "ai-inference"), Watch(lambda stage: None)
    config = load_config(folder.sdk)
    model = pipeline.understand(folder, config, pipeline.read(folder, watch), watch)
    lines = stale(model.api, model.names, read(FIXTURES), rules(config))
    assert not lines, "\n".join(["tests/fixtures/ai-inference:", *lines, "renew them: `make record`"])


def test_every_file_is_as_it_was_written_and_none_is_left_over() -> None:
    tree = written(read(FIXTURES), read_bodies(FIXTURES))
    assert {path.relative_to(FIXTURES).as_posix() for path in FIXTURES.rglob("*.*")} == {str(path) for path in tree}
    assert all((FIXTURES / path).read_bytes() == octets for path, octets in tree.items())


def test_bytes_beside_are_those_they_are_named_after() -> None:
    found = read_bodies(FIXTURES)
    assert found
    assert set(found) == {BODIES / f"{hashlib.sha256(octets).hexdigest()[:16]}.bin" for octets in found.values()}
