"""Small APIs, by hand, and the modules of types that they become: what the tests of this room begin with."""

from __future__ import annotations

import importlib
import itertools
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import ModuleType

from generator.config import Config
from generator.config import Python as PythonConfig
from generator.model.api import Api, Content, FlatBody, JsonResult, NoResult, Operation, Result, WholeBody, Wire
from generator.model.api import Body as RequestBody
from generator.model.types import (
    Component,
    Definition,
    Field,
    Named,
    Object,
    OperationId,
    Presence,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
)
from generator.naming import name
from generator.naming.names import Names
from generator.naming.promises import Promises
from generator.render import make_environment, render_file
from generator.targets.python.name import Book, book
from generator.targets.python.types_plan import planned_types

TEMPLATES = Path(__file__).parents[4] / "templates" / "python"
TEXT = Scalar(ScalarKind.STRING)
WHOLE_NUMBER = Scalar(ScalarKind.INTEGER)
PACKAGES = itertools.count()


def schema(name: str) -> TypeId:
    return TypeId(f"#/components/schemas/{name}")


def named(name: str) -> Named:
    return Named(schema(name))


def optional(wire: str, type_: Type = TEXT, description: str = "") -> Field:
    return Field(wire, type_, Presence.OPTIONAL, description=description)


def required(wire: str, type_: Type = TEXT) -> Field:
    return Field(wire, type_, Presence.REQUIRED)


def record(*fields: Field) -> Object:
    return Object(fields, None)


def definitions(**types: Type) -> dict[TypeId, Definition]:
    return {schema(name): Definition(schema(name), type_, Component(name)) for name, type_ in types.items()}


def operation(path: str, result: Result, *fields: Field, whole: Type | None = None) -> Operation:
    """A POST of `fields` (or of `whole`) to `path`."""
    shape = WholeBody(whole) if whole is not None else FlatBody(fields, None)
    body_type = whole if whole is not None else TEXT
    content = (Content(Wire.JSON, "application/json"),)
    body = RequestBody(body_type, shape, Presence.REQUIRED, content) if fields or whole is not None else None
    pointer = TypeId("#/paths/" + path.replace("/", "~1") + "/post")
    return Operation(
        OperationId(f"POST {path}"), pointer, "POST", path, None, (), "", "", False, (), body, result, (), None, None
    )


def api(types: Mapping[TypeId, Definition], *operations: Operation) -> Api:
    return Api("Pets", "1", "", (), (), (), (), operations, (), types)


def both_ways(types: Mapping[TypeId, Definition]) -> Api:
    """An API that takes and gives every one of `types`."""
    calls = [
        operation(f"/things{number}", JsonResult(Named(id), "application/json"), required("thing", Named(id)))
        for number, id in enumerate(types)
    ]
    return api(types, *calls)


def config(package: str = "pets") -> Config:
    return Config(
        client="Pets",
        environment="PETS",
        author="A shop",
        python=PythonConfig(package=package, distribution="pets", version="1"),
        credentials=(),
    )


def names_of(it: Api, promises: Promises | None = None) -> Names:
    return name(it, promises or Promises(), config())[0]


def book_of(it: Api) -> Book:
    return book(it, names_of(it), config())


def modules_of(it: Api, package: str = "pets", promises: Promises | None = None) -> dict[PurePosixPath, str]:
    """The sources of all types, by path."""
    names = names_of(it, promises)
    environment = make_environment(TEMPLATES)
    files = planned_types(it, names, config(package), book(it, names, config(package)))
    return {file.path: render_file(environment, file) for file in files}


def imported(it: Api, folder: Path, promises: Promises | None = None) -> ModuleType:
    """`types` of a package made for `it`, with the real runtime beside it, under a name of its own."""
    package = f"pets_{next(PACKAGES)}"
    for path, text in modules_of(it, package, promises).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    top = folder / "src" / package
    (top / "__init__.py").touch()
    shutil.copytree(TEMPLATES / "runtime", top / "_runtime", ignore=shutil.ignore_patterns("__pycache__"))
    sys.path.insert(0, str(folder / "src"))
    try:
        return importlib.import_module(f"{package}.types")
    finally:
        sys.path.remove(str(folder / "src"))


NOTHING = NoResult()
