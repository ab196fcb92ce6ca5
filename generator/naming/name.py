"""Api and promises -> Names: promised accessors and types as they are, the rest inferred, each claimed once."""

from __future__ import annotations

from collections.abc import Iterator

from ..config import Config
from ..diagnostics import Diagnostic, Place, Severity
from ..model.api import Api
from ..model.types import OperationId
from .arguments import argument_names
from .claims import clash, place_of
from .infer import infer
from .names import Names, OperationName
from .place import places
from .promise import Promises
from .spelling import Speller
from .tree import Tree, resources
from .type_names import TypeNames
from .words import ACRONYMS


def name(api: Api, promises: Promises, config: Config) -> tuple[Names, tuple[Diagnostic, ...]]:
    """The names of everything public in `api`.

    Diagnostics: `name-clash` for who wanted a name that another has, `promise-kept` for what is no longer there,
    `argument-name` for what names.yaml says of arguments that can't be.
    """
    operations, clashes = _operations(api, promises)
    types = TypeNames(api, promises, operations, Speller({**ACRONYMS, **config.acronyms}))
    types.fill()
    arguments = argument_names(api, promises)
    here = {operation.id: operations[operation.id] for operation in api.operations}
    names = Names(
        operations=here,
        types={id: types.types[id] for id in api.definitions},
        results={id: types.results[id] for id in here if id in types.results},
        params={id: types.params[id] for id in here},
        root=resources(here),
        arguments=arguments.chosen,
    )
    return names, (*clashes, *types.claims.diagnostics, *arguments.diagnostics, *_kept(api, promises))


def _operations(api: Api, promises: Promises) -> tuple[dict[OperationId, OperationName], list[Diagnostic]]:
    """All promised names, in names.yaml's order, then the inferred ones in document order."""
    tree = Tree()
    names: dict[OperationId, OperationName] = {}
    clashes: list[Diagnostic] = []
    for id, promise in promises.operations.items():
        wish = promise.operation_name
        names[id] = tree.add(wish, id)
        if names[id] != wish:
            there = promises.at("operations", id, "name")()
            clashes.append(clash(there, wish.accessor, names[id].accessor, Severity.ERROR))
    for operation, where in zip(api.operations, places(api), strict=True):
        if operation.id not in names:
            wish = infer(where)
            names[operation.id] = tree.add(wish, operation.id)
            if names[operation.id] != wish:
                there = place_of(operation.pointer)
                clashes.append(clash(there, wish.accessor, names[operation.id].accessor, Severity.WARNING))
    return names, clashes


def _kept(api: Api, promises: Promises) -> Iterator[Diagnostic]:
    here = {operation.id for operation in api.operations}
    for id, promise in promises.operations.items():
        if id not in here:
            yield Diagnostic(
                "promise-kept",
                Severity.NOTE,
                Place(promises.file),
                f"`{id}` is promised the name `{promise.name}` but is not in the document",
                "the name stays reserved for it",
            )
