"""Fixtures belong to the document as it is: a changed operation must be recorded anew."""

from __future__ import annotations

from pathlib import Path

from generator import pipeline
from generator.config import load_config
from generator.folder import open_folder
from generator.recording.fixture import read
from generator.recording.rules import rules
from generator.recording.stale import stale
from generator.watch import Watch

ROOT = Path(__file__).parent.parent


def test_the_embedded_api_is_recorded_as_it_is() -> None:
    folder, watch = open_folder(ROOT / "spec" / "ai-inference"), Watch(lambda stage: None)
    config = load_config(folder.sdk)
    model = pipeline.understand(folder, config, pipeline.read(folder, watch), watch)
    recorded = read(ROOT / "tests" / "fixtures" / "ai-inference")
    lines = stale(model.api, model.names, recorded, rules(config))
    assert not lines, "\n".join(["tests/fixtures/ai-inference:", *lines, "renew them: `make record`"])
