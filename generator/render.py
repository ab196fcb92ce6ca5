"""Planned files into text: views are shown to templates, and the runtime's files are copied beside them.

Templates print, they do not think, and only `Code` can be printed: text that no speller made safe is an error that
names the template and the line. Knows nothing of the model. Writes nothing: the tree is a value.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Final

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket

from .targets.target import Code, Plan, PlannedFile, Tree

RUNTIME: Final = "runtime"
"""The folder among a language's templates whose files are copied unchanged."""

FILES_WORTH_A_PROCESS: Final = 400
"""Starting a process and sending its text back costs about what rendering so many files does."""


class RenderError(Exception):
    """A view and its template don't fit: our fault, never the document's."""


class UnspelledText(Exception):
    """A template tried to print something other than `Code`."""


class CompiledTemplates(FileSystemBytecodeCache):
    """From run to run; a folder that can't be written to keeps none."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def render(plan: Plan, templates: Path, compiled: Path | None = None) -> Tree:
    """All of a target's output, by path relative to its folder; `templates` is the language's own folder of templates.

    `compiled`: a folder that keeps compiled templates from run to run. Raises RenderError, with the template, the line
    and the planned file, where a template can't be shown its view.
    """
    runtime = dict(copies(templates / RUNTIME, plan.runtime_path))
    return {**runtime, **dict(rendered(plan.files, make_environment(templates, compiled)))}


def copies(source: Path, destination: PurePosixPath) -> Iterator[tuple[PurePosixPath, str]]:
    """Every file of the runtime, but for what interpreters and editors leave behind."""
    for folder, subfolders, names in os.walk(source):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith((".", "__pycache__")))
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith(".pyc"):
                path = Path(folder, name)
                yield destination / PurePosixPath(path.relative_to(source).as_posix()), path.read_text(encoding="utf-8")


def rendered(files: Sequence[PlannedFile], environment: Environment) -> list[tuple[PurePosixPath, str]]:
    """In the order of the plan, however many processes took part."""
    compile_all(environment, sorted({file.template for file in files}))
    workers = min(cores(), len(files) // FILES_WORTH_A_PROCESS)
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [(file.path, render_file(environment, file)) for file in files]
    return render_forked(environment, files, workers)


def cores() -> int:
    """Those that this process may use, where the system says so."""
    affinity: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def make_environment(templates: Path, compiled: Path | None = None) -> Environment:
    with suppress(OSError):  # a cache that can't be made is no cache
        if compiled is not None:
            compiled.mkdir(parents=True, exist_ok=True)
    return Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        finalize=only_code,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=CompiledTemplates(str(compiled)) if compiled is not None and compiled.is_dir() else None,
    )


def only_code(value: object) -> Code:
    """Jinja's `finalize`: what every printed value passes through."""
    if isinstance(value, Code):
        return value
    if isinstance(value, StrictUndefined):
        str(value)  # says what is undefined
    raise UnspelledText(f"{type(value).__name__} is not Code: {str(value)[:80]!r}")


def compile_all(environment: Environment, names: Sequence[str]) -> None:
    """Once, before any process is forked."""
    for name in names:
        try:
            environment.get_template(name)
        except TemplateSyntaxError as error:
            raise RenderError(f"{name}:{error.lineno}: {error.message}") from error
        except TemplateNotFound as error:
            raise RenderError(f"{name}: no such template") from error


def render_file(environment: Environment, file: PlannedFile) -> str:
    view = file.view()
    try:
        return environment.get_template(file.template).render(view=view)
    except (TemplateError, UnspelledText) as error:
        place = template_place(error.__traceback__, environment) or file.template
        raise RenderError(f"{place}: {error} (for {file.path})") from error


def template_place(traceback: TracebackType | None, environment: Environment) -> str:
    """Jinja rewrites tracebacks, so the innermost frame whose code is a template's holds the template's own line."""
    folders = environment.loader.searchpath if isinstance(environment.loader, FileSystemLoader) else []
    place = ""
    while traceback is not None:
        file = Path(traceback.tb_frame.f_code.co_filename)
        for folder in folders:
            if file.is_relative_to(folder):
                place = f"{file.relative_to(folder).as_posix()}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place


def render_forked(
    environment: Environment, files: Sequence[PlannedFile], workers: int
) -> list[tuple[PurePosixPath, str]]:
    """Each process inherits the plan by fork, renders every n-th file and sends its texts back."""
    context = multiprocessing.get_context("fork")
    chunks = [files[start::workers] for start in range(workers)]
    gc.freeze()  # a collection in a child would touch, and so copy, every page of the model
    try:
        pipes = [context.Pipe(duplex=False) for _ in chunks]
        processes = [
            context.Process(target=send_texts, args=(environment, chunk, sender), daemon=True)
            for chunk, (_, sender) in zip(chunks, pipes, strict=True)
        ]
        for process, (_, sender) in zip(processes, pipes, strict=True):
            process.start()
            sender.close()
        texts = [receive_texts(receiver) for receiver, _ in pipes]
        for process in processes:
            process.join()
    finally:
        gc.unfreeze()
    return [(file.path, texts[index % workers][index // workers]) for index, file in enumerate(files)]


def send_texts(environment: Environment, files: Sequence[PlannedFile], sender: Connection) -> None:
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends it without a word: its parent has one
    try:
        sender.send([render_file(environment, file) for file in files])
    except RenderError as error:
        sender.send(error)


def receive_texts(receiver: Connection) -> list[str]:
    try:
        received: list[str] | RenderError = receiver.recv()
    except EOFError:
        raise RenderError("a rendering process ended without giving its files; its own error stands above") from None
    if isinstance(received, RenderError):
        raise received
    return received
