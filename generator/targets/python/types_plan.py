"""Which files the types become. plan.py adds these to its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath

from ...config import Config
from ...model.api import Api, PageResult
from ...naming.names import Names
from ..target import PlannedFile
from .also import package_of, with_also
from .identify import module_name
from .members import Member, ParamsClass, Sent
from .name import Book
from .views.model import model_view
from .views.pages import pages_view
from .views.params import Call, params_view
from .views.types_init import types_init_view, types_stub_view


def planned_types(api: Api, names: Names, config: Config, book: Book) -> Iterator[PlannedFile]:
    """Models, typed dicts, params classes, aliases, the lazy `__init__` of each namespace: `src/<package>/types`."""
    calls = {operation.id: Call(operation, names.operations[operation.id].accessor) for operation in api.operations}
    top = PurePosixPath("src", *config.python.package.split("."))
    width = config.python.line_length
    for module, members in book.types.modules.items():
        path = top.joinpath(*module.split(".")).with_suffix(".py")
        if _are_sent(members):
            view = partial(params_view, module, members, calls, book, width)
            yield PlannedFile(path, "params.py.jinja", view)
        else:
            yield PlannedFile(path, "model.py.jinja", partial(model_view, module, members, book, width))
    for operation in api.operations:
        if operation.id in book.types.pages and isinstance(operation.result, PageResult):
            path = top.joinpath(*book.types.pages[operation.id].sync.module.split(".")).with_suffix(".py")
            yield PlannedFile(path, "pages.py.jinja", partial(pages_view, operation, operation.result, book))
    yield from _namespaces(api, names, book, top)


def _namespaces(api: Api, names: Names, book: Book, top: PurePosixPath) -> Iterator[PlannedFile]:
    namespaces = with_also(api, names, book)
    for namespace, exports in namespaces.items():
        package = package_of(namespace)
        below = [module_name(other[-1]) for other in namespaces if other[:-1] == namespace and other != namespace]
        folder = top.joinpath(*package.split("."))
        init, stub = partial(types_init_view, package, exports, below), partial(
            types_stub_view, package, exports, below
        )
        yield PlannedFile(folder / "__init__.py", "types_init.py.jinja", init)
        yield PlannedFile(folder / "__init__.pyi", "types_init.pyi.jinja", stub)


def _are_sent(members: Sequence[Member]) -> bool:
    return isinstance(members[0], Sent | ParamsClass)
