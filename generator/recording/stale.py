"""Which fixtures no longer belong to the document: recorded for an operation as it was, or for none, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..cases.build import NO_RULES, Rules, of_operation
from ..cases.case import FREE
from ..model.api import Api
from ..naming.names import Names
from .digest import digests
from .fixture import ResourceFile
from .possible import is_possible


def stale(api: Api, names: Names, recorded: Sequence[ResourceFile], rules: Rules = NO_RULES) -> list[str]:
    """A line for each such operation: its file, itself, and what is the matter. Empty: all are current."""
    found = {id: (str(file.path), members) for file in recorded for id, members in file.operations.items()}
    return [*_missing_or_old(api, names, found, rules), *_left_over(api, found)]


def _missing_or_old(
    api: Api, names: Names, found: dict[str, tuple[str, dict[str, object]]], rules: Rules
) -> Iterator[str]:
    marks = digests(api)
    for operation in api.operations:
        name = names.operations[operation.id]
        file = ResourceFile(name.resource, "", {}).path
        if operation.id not in found:
            if is_possible(api, operation, rules):
                yield f"{file} lacks {operation.id}"
            continue
        path, members = found[operation.id]
        if (path, members["method"]) != (str(file), name.method):
            yield f"{path} has {operation.id} under a former name; it is {name.accessor}"
        elif members["digest"] != marks.of(operation, of_operation(api, operation, rules.get(operation.id, FREE))):
            yield f"{path} is stale for {operation.id}: the document says something else now"


def _left_over(api: Api, found: dict[str, tuple[str, dict[str, object]]]) -> Iterator[str]:
    known = {operation.id for operation in api.operations}
    gone = sorted((path, id) for id, (path, _) in found.items() if id not in known)
    yield from (f"{path} has {id}, which the document has no more" for path, id in gone)
