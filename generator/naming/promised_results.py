"""Which definition each promised `returns` names, where one definition was promised several and where it is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model.api import Api, Operation
from ..model.types import Component, OperationId, TypeId
from .names import TypeName
from .promise import Promise, Promises
from .spelling import Speller
from .subjects import envelope, second_name, subject


@dataclass(frozen=True, slots=True)
class PromisedResult:
    """`owner` is called `text`: a definition, or the id of an alias that is due.

    wraps: `owner` is what a page is wrapped in, and not what the operation gives one by one. gone: the document no
    longer has the operation.
    """

    operation: OperationId
    owner: TypeId
    text: str
    wraps: bool
    gone: bool


def is_type(promise: Promise) -> bool:
    """Whether a result was promised a name, and not only told to be an `object` or a `str`."""
    return promise.returns is not None and promise.returns[:1].isupper()


def promised_results(
    api: Api, promises: Promises, named: Mapping[TypeId, TypeName], speller: Speller
) -> Iterator[PromisedResult]:
    """In names.yaml's order. `named`: definitions that have a name already."""
    operations = {operation.id: operation for operation in api.operations}
    found = [
        (id, about, promise)
        for id, promise in promises.operations.items()
        if is_type(promise) and (about := _about(promise, operations.get(id))) is not None
    ]
    chosen = _chosen(api, found, speller) | {id: name.name for id, name in named.items()}
    for id, about, promise in found:
        text = promise.returns or ""
        owner = about if chosen[about] == text else second_name(about, text)
        there = id in operations
        yield PromisedResult(id, owner, text, there and about == envelope(operations[id]), not there)


def _about(promise: Promise, operation: Operation | None) -> TypeId | None:
    """What the text names: of a page its item, but the whole of it where no page was promised.

    What an operation gave that is gone can't be known: in one namespace, one name is taken for one type.
    """
    if operation is None:
        return TypeId(f"gone {promise.name.rsplit('.', 2)[0]} {promise.returns}")
    whole = envelope(operation)
    return whole if whole is not None and promise.page is None else subject(operation)


def _chosen(api: Api, found: list[tuple[OperationId, TypeId, Promise]], speller: Speller) -> dict[TypeId, str]:
    """A component that was promised its own name among others has that one, everything else its first."""
    chosen: dict[TypeId, str] = {}
    for _, about, promise in found:
        text = promise.returns or ""
        if about not in chosen or text.lower() == _own_name(api, about, speller):
            chosen[about] = text
    return chosen


def _own_name(api: Api, id: TypeId, speller: Speller) -> str | None:
    origin = api.definitions[id].origin if id in api.definitions else None
    return speller.component(origin.name).name.lower() if isinstance(origin, Component) else None
