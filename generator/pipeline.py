"""The stages in order: read, overlay, resolve, lower, name, plan, render, format. Writing is the commands' business."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from . import report
from .acceptance import Judged, judge
from .beside import beside
from .config import Config, load_config
from .diagnostics import Diagnostic
from .document import Document, load
from .document.grammar import Kind
from .document.validation import Inputs, validate
from .folder import ApiFolder
from .format import format_python
from .lower import lower
from .model.api import Api
from .naming import name, promises
from .naming.names import Names
from .render import render
from .stamp import cache_folder, templates_folder
from .targets.target import Target, Tree
from .watch import Watch
from .write import Written


@dataclass(frozen=True, slots=True)
class Model:
    """A document understood: what every target reads, and what is to be said about it."""

    config: Config
    document: Document
    api: Api
    names: Names
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """Every target's output, not yet written."""

    model: Model
    trees: Mapping[str, Tree]
    judged: Judged


def build(folder: ApiFolder, targets: Sequence[str], watch: Watch) -> Built:
    """The whole job but the writing. DocumentError where the document can't be read on."""
    config = load_config(folder.sdk)
    validation = beside(lambda: validate(Inputs(folder.document, folder.overlays), *validation_means()))
    document = read(folder, watch)
    model = understand(folder, config, document, watch)
    trees = {name: render_target(target(name), model, watch) for name in targets}
    with watch.stage("validate"):
        found = [*model.diagnostics, *validation()]
    return Built(model, trees, judge(found, config.accept, str(folder.sdk)))


def lint(folder: ApiFolder, config: Config, watch: Watch) -> Judged:
    """What there is to be said about a document, and nothing else."""
    validation = beside(lambda: validate(Inputs(folder.document, folder.overlays), *validation_means()))
    document = read(folder, watch)
    model = understand(folder, config, document, watch)
    with watch.stage("validate"):
        found = [*model.diagnostics, *validation()]
    return judge(found, config.accept, str(folder.sdk))


def validation_means() -> tuple[Path, int]:
    """Where verdicts are kept, and how many processes may work on new ones."""
    return cache_folder() / "validation", os.cpu_count() or 1


def read(folder: ApiFolder, watch: Watch) -> Document:
    with watch.stage("read"):
        return load(folder.document, folder.overlays)


def understand(folder: ApiFolder, config: Config, document: Document, watch: Watch) -> Model:
    with watch.stage("lower"):
        api, odd = lower(document, config)
    with watch.stage("name"):
        names, clashes = name(api, promises.load(folder.names), config)
    return Model(config, document, api, names, (*document.diagnostics, *odd, *placed(clashes, document)))


def placed(found: Iterable[Diagnostic], document: Document) -> Iterator[Diagnostic]:
    """Naming knows pointers but no documents: file and line are added here."""
    for one in found:
        yield one if one.place.file else replace(one, place=document.place(one.place.pointer))


def target(name: str) -> Target:
    """Of a room, by its name: what no run asks for is not imported."""
    room: Target = import_module(f".targets.{name}", __package__).TARGET
    return room


def render_target(target: Target, model: Model, watch: Watch) -> Tree:
    with watch.stage("plan"):
        plan = target.plan(model.api, model.names, model.config)
    with watch.stage("render"):
        tree = render(plan, templates_folder() / target.name)
    with watch.stage("format"):
        return format_python(tree, model.config.python.line_length)


def summary(built: Built, written: Sequence[Written], seconds: Mapping[str, float]) -> report.Summary:
    """The counts that a run ends with."""
    api = built.model.api
    return report.Summary(
        operations=len(api.operations),
        dropped=operations_of(built.model.document) - len(api.operations),
        webhooks=len(api.webhooks),
        types=len(api.definitions),
        files=sum(len(tree) for tree in built.trees.values()),
        changed=sum(one.changed for one in written),
        removed=sum(one.removed for one in written),
        diagnostics=report.by_code(built.judged.open),
        accepted=len(built.judged.accepted),
        seconds=seconds,
    )


def operations_of(document: Document) -> int:
    """How many the document describes, counted by its own grammar: what lowering gives is compared with it."""
    paths = (site for site in document.sites.values() if site.id.startswith("#/paths/"))
    return sum(site.kind is Kind.OPERATION for site in paths)
