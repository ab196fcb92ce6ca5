"""Fixtures belong to the document as it is, and are as they were written: nobody edits what was recorded."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator import pipeline
from generator.config import load_config
from generator.diff import octets
from generator.folder import open_folder
from generator.manifest import owner_of
from generator.recording.fixture import BODIES, read, read_bodies, written
from generator.recording.rules import rules
from generator.recording.stale import stale
from generator.watch import Watch
from generator.write import claimed

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
APIS = {"ai-inference": ROOT / "spec" / "ai-inference", "wire": ROOT / "tests" / "sdk" / "wire"}


@pytest.mark.parametrize("name", APIS)
def test_an_api_is_recorded_as_it_is(name: str) -> None:
    folder, watch = open_folder(APIS[name]), Watch(lambda stage: None)
    config = load_config(folder.sdk)
    model = pipeline.understand(folder, config, pipeline.read(folder, watch), watch)
    lines = stale(model.api, model.names, read(FIXTURES / name), rules(config))
    assert not lines, "\n".join([f"tests/fixtures/{name}:", *lines, "renew them: `make record`"])


@pytest.mark.parametrize("name", APIS)
def test_every_file_is_as_it_was_written_and_none_is_left_over(name: str) -> None:
    folder = FIXTURES / name
    owner = owner_of(APIS[name], load_config(APIS[name] / "sdk.yaml").python.distribution)
    tree = claimed(written(read(folder), read_bodies(folder)), owner)
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")} == {str(path) for path in tree}
    assert all((folder / path).read_bytes() == octets(content) for path, content in tree.items())


@pytest.mark.parametrize("name", APIS)
def test_bytes_beside_are_those_they_are_named_after(name: str) -> None:
    found = read_bodies(FIXTURES / name)
    assert found
    assert set(found) == {BODIES / f"{hashlib.sha256(octets).hexdigest()[:16]}.bin" for octets in found.values()}
