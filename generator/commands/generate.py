"""`sdkgen generate`: the main job. A run does no more than what has changed asks for: nothing, an edit, or all."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .. import stamp
from ..diagnostics import Severity
from ..folder import ApiFolder, open_folder
from ..manifest import MANIFEST, Foreign, load_manifest, owner_of
from ..stamp import Stamp
from ..transaction import tidy
from .told import Request, Told

if TYPE_CHECKING:
    from ..edit.memory import Memory
    from ..edit.touch import Changes
    from ..pipeline import Built
    from ..report import Summary
    from ..watch import Watch


@dataclass(frozen=True, slots=True)
class Job:
    """`memory`: where this job's stamp lies."""

    folder: ApiFolder
    request: Request
    fails_at: Severity
    memory: Path


def run(request: Request, tell: Callable[[str], None], fails_at: Severity) -> Told:
    """Writes nothing when the document fails, and does nothing when nothing has changed."""
    began = time.perf_counter()
    folder = open_folder(request.api, request.document, request.dangling)
    tidy(request.out, request.targets)
    memory = stamp.place_of((folder, request.out.resolve(), request.targets, fails_at))
    job, last = Job(folder, request, fails_at, memory), stamp.load_stamp(memory)
    if last is None:
        return _whole(job, tell)
    changed = stamp.changed_inputs(last, folder.inputs)
    if not changed and stamp.has_outputs(last):
        return Told(f"{last.told}\nseconds      {time.perf_counter() - began:.2f}")
    told = _edit(job, last, tell) if changed == {str(folder.document)} else None
    return told or _whole(job, tell)


def _whole(job: Job, tell: Callable[[str], None]) -> Told:
    from .. import pipeline, report  # not before they are needed: an unchanged rerun is to be instant
    from ..watch import Watch
    from ..write import Output, write

    watch, owner = Watch(tell), _owner(job)
    built = pipeline.build(job.folder, job.request.targets, watch)
    if built.judged.reaches(job.fails_at):
        return Told("", f"{report.diagnostics_text(built.judged.open)}\nnothing was written", 1)
    with watch.stage("write"):
        outputs = [Output(target, tree, owner, built.kept[target]) for target, tree in built.trees.items()]
        written = write(outputs, job.request.out, job.request.foreign)
    summary = pipeline.summary(built, written, watch.seconds)
    text = report.summary_text(summary)
    inputs = stamp.hashes({*job.folder.inputs, *built.model.document.files})
    digests = stamp.hashes(job.request.out / one.name / path for one in outputs for path in (*one.tree, MANIFEST))
    stamp.save_stamp(job.memory, Stamp(stamp.engine(), inputs, digests, report.unchanged_text(summary)))
    _remember(job, built, summary)
    return Told(text)


def _owner(job: Job) -> str:
    """Who writes. DocumentError, before any work is done, where another API's output lies in one of the folders."""
    from ..config import load_config
    from ..write import check_owner

    owner = owner_of(job.folder.path, load_config(job.folder.sdk).python.distribution)
    if job.request.foreign is Foreign.REFUSED:
        for place in (job.request.out / target for target in job.request.targets):
            check_owner(place, load_manifest(place), owner)
    return owner


def _remember(job: Job, built: Built, summary: Summary) -> None:
    """What the next run needs if it finds a small edit; a document of many files is always read whole."""
    from ..edit import memory, touch

    document, text = built.model.document, _text(job.folder.document)
    if text is None or document.cuts or set(document.files) != {job.folder.document, *job.folder.overlays}:
        memory.forget(job.memory)
        return
    faults = [touch.fault(found) for found in (*built.judged.open, *built.judged.accepted)]
    memory.save(job.memory, memory.Memory.of(text, built.model, faults, summary))


def _text(document: Path) -> str | None:
    """None where it is not there or not UTF-8: a whole run knows what to do, or what to say."""
    try:
        return document.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _edit(job: Job, last: Stamp, tell: Callable[[str], None]) -> Told | None:
    """The run of a small edit; None where a whole run is due."""
    from ..beside import beside
    from ..edit import memory
    from ..edit.checker import checker

    known, text = memory.load(job.memory), _text(job.folder.document)
    if known is None or text is None:
        return None
    check, intact = checker(), beside(lambda: stamp.has_outputs(last))
    from ..edit import touch  # after both processes began: it takes its time
    from ..watch import Watch

    watch = Watch(tell)
    request = touch.Request(job.folder, job.request.out, job.request.targets)
    changes = touch.touched(request, known, text, check, watch)
    if not intact() or changes is None:
        return None
    return _written(job, last, replace(known, text=text), changes, watch)


def _written(job: Job, last: Stamp, known: Memory, changes: Changes, watch: Watch) -> Told:
    from .. import report
    from ..edit import memory
    from ..write import amend

    outputs = dict(last.outputs)
    with watch.stage("write"):
        amend(changes, job.request.out)
        for target, files in changes.items():
            digests = {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}
            outputs |= {str(job.request.out / target / path): digest for path, digest in digests.items()}
    count = sum(len(files) for files in changes.values())
    summary = replace(known.told, changed=count, removed=0, seconds=watch.seconds)
    text = report.summary_text(summary)
    inputs = {**last.inputs, **stamp.hashes([job.folder.document])}
    stamp.save_stamp(job.memory, replace(last, inputs=inputs, outputs=outputs, told=report.unchanged_text(summary)))
    memory.save(job.memory, known)
    return Told(text)
