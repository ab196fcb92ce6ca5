"""A document's package: generated, and asked by importing it what it has."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from history_calls import calls

from generator import pipeline
from generator.cases.build import of_operation
from generator.cases.case import FREE
from generator.compare import Side, Surface
from generator.config import Config, load_config
from generator.document import Extent
from generator.folder import ApiFolder
from generator.model.types import TypeId
from generator.naming.words import snake, split
from generator.recording.rules import rules
from generator.targets.python.arguments import arguments
from generator.targets.python.example import examples
from generator.targets.python.name import Book, book
from generator.watch import Watch
from generator.write import Output, write

PROBE = Path(__file__).with_name("history_probe.py")

Answer = Mapping[str, Any]


@dataclass(frozen=True)
class Package:
    """`paths`: accessor -> attributes. `names`: accessor -> argument -> its name in Python. `calls`: a module."""

    surface: Surface
    book: Book
    config: Config
    source: Path
    paths: Mapping[str, list[str]]
    names: Mapping[str, Mapping[str, str]]
    calls: str

    def type(self, id: TypeId | None, side: Side) -> str | None:
        """Module and class of a definition one way, as one text; None for what has no name in Python."""
        kinds = self.book.received if side is Side.RESPONSE else self.book.sent
        found = kinds.get(id) if id is not None else None
        return f"{self.config.python.package}{found.module}:{found.name}" if found else None

    def types(self) -> set[str]:
        found = {self.type(id, side) for side in Side for id in self.book.definitions}
        return {each for each in found if each is not None}

    @property
    def settings(self) -> dict[str, str]:
        return {one.argument: "secret" for one in self.config.credentials}


def build(api: Path, document: Path, out: Path) -> Package:
    """Its overlays may match nothing: they were written for another day's document."""
    folder, watch = ApiFolder(api, document), Watch(lambda stage: None)
    config = load_config(folder.sdk)
    model = pipeline.understand(folder, config, pipeline.read(folder, watch, Extent.PART), watch)
    tree = pipeline.render_target(pipeline.target("python"), model, watch)
    write([Output(out.name, tree, str(api))], out.parent)
    shown = examples(model.api, model.names, config)
    accessors = {id: name.accessor for id, name in model.names.operations.items()}
    first = {each.id: of_operation(model.api, each, FREE)[0] for each in model.api.operations}
    return Package(
        surface=Surface(model.api, model.names),
        book=book(model.api, model.names, config),
        config=config,
        source=(out / "src").resolve(),
        paths={
            accessors[each.id]: shown.call(each, first[each.id]).partition("(")[0].split(".")[1:]
            for each in model.api.operations
        },
        names={
            accessors[each.id]: {snake(split(one.wire or "body")): one.name for one in arguments(each)}
            for each in model.api.operations
        },
        calls=calls(model.api, accessors, shown, rules(config)),
    )


def probed(package: Package, other: Package) -> Answer:
    """What there is in `package` of all that the two have."""
    asked = {
        "client": package.config.client,
        "settings": package.settings,
        "methods": {**other.paths, **package.paths},
        "types": {each: each.split(":") for each in sorted(package.types() | other.types())},
    }
    command = [sys.executable, str(PROBE), package.config.python.package]
    environment = {"PYTHONPATH": str(package.source)}
    ran = subprocess.run(command, input=json.dumps(asked), env=environment, capture_output=True, text=True)
    if ran.returncode:
        raise SystemExit(ran.stderr)
    found: Answer = json.loads(ran.stdout)
    return found
