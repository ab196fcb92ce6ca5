"""Small documents for the tests of the document room."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from generator.diagnostics import Diagnostic, DocumentError
from generator.document import Document, Reach, load


def write(folder: Path, **files: str) -> Path:
    """Files by name (`__` for `.`, `_of_` for `/`); gives the path of the first one."""
    paths = []
    for name, text in files.items():
        path = folder / "/".join(reversed(name.replace("__", ".").split("_of_")))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        paths.append(path)
    return paths[0]


def api(body: str, version: str = "3.1.0") -> str:
    """A document with what every document needs, and `body`."""
    return f'openapi: {version}\ninfo: {{title: Pets, version: "1"}}\n' + dedent(body).lstrip("\n")


def schemas(body: str, version: str = "3.1.0") -> str:
    """A document that is nothing but component schemas."""
    inside = "".join(f"    {line}\n" for line in dedent(body).strip("\n").splitlines())
    return api("paths: {}\ncomponents:\n  schemas:\n", version) + inside


def refused(path: Path, overlays: tuple[Path, ...] = (), reach: Reach = Reach.FOLDER) -> Diagnostic:
    """The one clear error that loading ends with."""
    try:
        load(path, overlays, reach=reach)
    except DocumentError as error:
        return error.diagnostic
    raise AssertionError("the document was loaded")


def loaded(folder: Path, text: str) -> Document:
    return load(write(folder, openapi__yaml=text))
