"""The small API of these tests, understood: what most of them begin with."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import pipeline
from generator.config import load_config
from generator.folder import open_folder
from generator.model.api import Operation
from generator.watch import Watch

from .pets import DOCUMENT, folder


@cache
def model(document: str = DOCUMENT, sdk: str = "") -> pipeline.Model:
    with TemporaryDirectory() as place:
        api, watch = open_folder(folder(Path(place), sdk, document)), Watch(lambda stage: None)
        return pipeline.understand(api, load_config(api.sdk), pipeline.read(api, watch), watch)


def operation(id: str, document: str = DOCUMENT) -> Operation:
    return next(one for one in model(document).api.operations if one.id == id)
