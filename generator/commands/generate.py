"""`sdkgen generate`: the main job."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .. import stamp
from ..diagnostics import Severity
from ..folder import ApiFolder, open_folder
from .told import Request, Told


def run(request: Request, tell: Callable[[str], None], fails_at: Severity) -> Told:
    """Writes nothing when the document fails, and does nothing when nothing has changed."""
    folder = open_folder(request.api, request.document)
    outputs = [request.out / target for target in request.targets]
    memory = stamp.place_of((folder, request.out.resolve(), request.targets, fails_at))
    told = stamp.recall(memory, folder.inputs, outputs)
    return Told(told) if told is not None else _generate(request, folder, tell, fails_at, memory)


def _generate(
    request: Request, folder: ApiFolder, tell: Callable[[str], None], fails_at: Severity, memory: Path
) -> Told:
    from .. import pipeline, report  # not before they are needed: an unchanged rerun is to be instant
    from ..watch import Watch
    from ..write import write

    watch = Watch(tell)
    built = pipeline.build(folder, request.targets, watch)
    if built.judged.reaches(fails_at):
        return Told("", f"{report.diagnostics_text(built.judged.open)}\nnothing was written", 1)
    with watch.stage("write"):
        written = [write(tree, request.out / target) for target, tree in built.trees.items()]
    text = report.summary_text(pipeline.summary(built, written, watch.seconds))
    inputs = {*folder.inputs, *built.model.document.files}
    stamp.remember(memory, inputs, [request.out / target for target in request.targets], text)
    return Told(text)
