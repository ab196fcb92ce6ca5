"""The stages in order: read, overlay, resolve, lower, name, plan, render, format. Writing is the commands' business."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path, PurePosixPath

from . import report
from .acceptance import Judged, judge
from .beside import beside
from .config import UNCONFIGURED, Config, load_config
from .diagnostics import Diagnostic
from .document import Bounds, Document, Extent, Inputs, Reach, read_in
from .document.grammar import METHODS
from .document.pointer import escape
from .examples import Examples
from .folder import ApiFolder
from .format import format_python
from .identity import check_readme, identified
from .lower import lower
from .model.api import Api
from .naming import name, promises
from .naming.names import Names
from .naming.promise import Promises
from .recording.rules import rules
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
    """Every target's output, not yet written. `kept`: what in each one's folder is of other hands."""

    model: Model
    trees: Mapping[str, Tree]
    kept: Mapping[str, Collection[PurePosixPath]]
    judged: Judged


def build(folder: ApiFolder, targets: Sequence[str], watch: Watch) -> Built:
    """The whole job but the writing. DocumentError where the document can't be read on."""
    config = load_config(folder.sdk)
    validation = checking(folder, cache_folder() / "validation")
    document = read(folder, watch)
    model = exemplified(understand(folder, config, document, watch), watch)
    trees = {name: format_tree(render_target(target(name), model, watch), config, watch) for name in targets}
    with watch.stage("validate"):
        found = [*model.diagnostics, *validation()]
        document.check_unchanged()
    kept = {name: target(name).kept(config) for name in targets}
    return Built(model, trees, kept, judge(found, config.accept, str(folder.sdk)))


def lint(folder: ApiFolder, config: Config, watch: Watch) -> Judged:
    """What there is to be said about a document, and nothing else."""
    validation = checking(folder, cache_folder() / "validation")
    document = read(folder, watch)
    model = exemplified(understand(folder, config, document, watch), watch)
    with watch.stage("validate"):
        found = [*model.diagnostics, *validation()]
        document.check_unchanged()
    return judge(found, config.accept, str(folder.sdk))


def checking(folder: ApiFolder, cache: Path | None) -> Callable[[], Sequence[Diagnostic]]:
    """Starts what judges the document, in processes beside this one; gives what waits for its verdict."""
    return beside(lambda: checked(folder, cache, Extent.WHOLE))


def checked(folder: ApiFolder, cache: Path | None, extent: Extent) -> Sequence[Diagnostic]:
    from .document.validation import validate  # heavy, and only the other process needs it

    return validate(inputs(folder, extent), cache, os.cpu_count() or 1)


def inputs(folder: ApiFolder, extent: Extent) -> Inputs:
    """What sdk.yaml says of reading; a bare document keeps to its folder."""
    config = load_config(folder.sdk) if folder.sdk.is_file() else UNCONFIGURED
    bounds = Bounds(config.limits.octets, config.limits.nodes, config.limits.files)
    dangling = folder.dangling or config.dangling
    return Inputs(folder.document, folder.overlays, Reach(config.references.value), extent, bounds, dangling)


def read(folder: ApiFolder, watch: Watch, extent: Extent = Extent.WHOLE) -> Document:
    with watch.stage("read"):
        return read_in(inputs(folder, extent))


def promised(folder: ApiFolder, api: Api, extent: Extent) -> Promises:
    """Of a part, only what is promised to its operations: the others are not gone, they are elsewhere."""
    known = promises.load(folder.names)
    if extent is Extent.WHOLE:
        return known
    here = {operation.id for operation in api.operations}
    return replace(known, operations={id: promise for id, promise in known.operations.items() if id in here})


def understand(
    folder: ApiFolder, config: Config, document: Document, watch: Watch, extent: Extent = Extent.WHOLE
) -> Model:
    with watch.stage("lower"):
        api, odd = lower(document, config)
        config, unclear = identified(config, api)
    with watch.stage("name"):
        names, clashes = name(api, promised(folder, api, extent), config)
    if extent is Extent.WHOLE:
        check_readme(config, api, folder.sdk)
    return Model(config, document, api, names, (*document.diagnostics, *odd, *placed((*clashes, *unclear), document)))


def exemplified(model: Model, watch: Watch) -> Model:
    """With what is to be said about examples: what none can be made of."""
    with watch.stage("examples"):
        found = Examples(model.api, model.document).diagnostics(rules(model.config))
        return replace(model, diagnostics=(*model.diagnostics, *found))


def placed(found: Iterable[Diagnostic], document: Document) -> Iterator[Diagnostic]:
    """Naming knows pointers but no documents: file and line are added here."""
    for one in found:
        yield one if one.place.file else replace(one, place=document.place(one.place.pointer))


def target(name: str) -> Target:
    """Of a room, by its name: what no run asks for is not imported."""
    room: Target = import_module(f".targets.{name}", __package__).TARGET
    return room


def render_target(target: Target, model: Model, watch: Watch) -> Tree:
    """What a target makes of a model, not yet formatted."""
    with watch.stage("plan"):
        plan = target.plan(model.api, model.names, model.config)
    with watch.stage("render"):
        return render(plan, templates_folder() / target.name, cache_folder() / "templates")


def format_tree(tree: Tree, config: Config, watch: Watch) -> Tree:
    with watch.stage("format"):
        return format_python(tree, config.python.line_length)


def summary(built: Built, written: Sequence[Written], seconds: Mapping[str, float]) -> report.Summary:
    """The counts that a run ends with."""
    api = built.model.api
    return report.Summary(
        operations=len(api.operations),
        dropped=operations_of(built.model.document) - len(api.operations),
        left_out=built.model.document.left_out,
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
    paths = document.root.get("paths")
    items = [path for path in paths if not path.startswith("x-")] if isinstance(paths, dict) else []
    return sum(_operations_in(document.follow(f"#/paths/{escape(path)}")) for path in items)


def _operations_in(item: object) -> int:
    if not isinstance(item, dict):
        return 0
    others = item.get("additionalOperations")
    return sum(key in METHODS for key in item) + (len(others) if isinstance(others, dict) else 0)
