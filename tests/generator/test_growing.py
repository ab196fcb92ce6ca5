"""Four times as many of one thing are four times the work: counted in lines run, not in seconds."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from bench.growing import BOUND, KINDS
from generator import pipeline
from generator.config import load_config
from generator.document import Extent
from generator.folder import open_folder
from generator.scaffold import scaffold
from generator.watch import Watch

FEW = 60


def work(document: dict[str, Any], folder: Path) -> int:
    """The lines of this program that run while a document becomes a package and pages, a comprehension's turns too."""
    (folder / "openapi.json").write_text(json.dumps(document))
    scaffold(folder / "api", folder / "openapi.json")
    counted = 0

    def line(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal counted
        counted += 1
        return line

    def enter(frame: FrameType, event: str, argument: object) -> Any:
        return line if "generator" in frame.f_code.co_filename else None

    api = open_folder(folder / "api")
    watch = Watch(lambda stage: None)
    sys.settrace(enter)
    try:
        model = pipeline.understand(api, load_config(api.sdk), pipeline.read(api, watch), watch, Extent.WHOLE)
        for target in ("python", "docs"):
            plan = pipeline.target(target).plan(model.api, model.names, model.config)
            for file in plan.files:
                file.view()
    finally:
        sys.settrace(None)
    return counted


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_work_grows_with_the_document(kind: Any, tmp_path: Path) -> None:
    (tmp_path / "few").mkdir()
    (tmp_path / "many").mkdir()
    few, many = work(kind(FEW), tmp_path / "few"), work(kind(4 * FEW), tmp_path / "many")
    assert few > 1000
    assert many <= BOUND * few
