"""What was recorded now and what is kept from before, as the files of an API."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..model.api import Api
from ..model.types import OperationId
from ..naming.names import Names
from .exchange import OperationFixture
from .fixture import Members, ResourceFile, Writer


def merged(
    api: Api, names: Names, before: Sequence[ResourceFile], now: Iterable[OperationFixture], writer: Writer
) -> list[ResourceFile]:
    """By resource, operations in document order. What the document no longer has is gone."""
    members: dict[str, Members] = {id: one for file in before for id, one in file.operations.items()}
    members.update((one.operation, writer.operation(one)) for one in now)
    by_resource: dict[tuple[str, ...], dict[str, Members]] = {}
    for operation in api.operations:
        if operation.id in members:
            resource = names.operations[operation.id].resource
            by_resource.setdefault(resource, {})[operation.id] = _named(operation.id, members, names)
    server = api.servers[0].url if api.servers else ""
    return [ResourceFile(resource, server, operations) for resource, operations in by_resource.items()]


def _named(id: OperationId, members: Mapping[str, Members], names: Names) -> Members:
    """What was recorded under a former name has today's."""
    return {**members[id], "method": names.operations[id].method}
