"""Resources and methods: attributes, classes, modules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...config import Config
from ...model.types import OperationId
from ...naming.names import Names, Resource
from ...naming.words import ACRONYMS, letters_first, pascal, split
from .identify import identifier, module_name
from .reserved import ATTRIBUTES, CLASSES, MODULES_OF_RESOURCES, ON_CLIENTS


@dataclass(frozen=True, slots=True)
class ResourceName:
    """`module`: `.resources.ai.conversations`; a resource with children is a package, and `module` is the package.

    The other classes of a resource are called after `name`: `AsyncConversations`, `ConversationsWithRawResponse`, ….
    """

    path: tuple[str, ...]
    attribute: str
    name: str
    module: str


def named_resources(names: Names, config: Config) -> dict[tuple[str, ...], ResourceName]:
    acronyms = {**ACRONYMS, **config.acronyms}
    return {resource.path: _named(resource.path, acronyms) for resource in _all(names.root) if resource.path}


def named_methods(names: Names) -> dict[OperationId, str]:
    return {
        id: identifier(name.method, ATTRIBUTES if name.resource else ON_CLIENTS)
        for id, name in names.operations.items()
    }


def _named(path: tuple[str, ...], acronyms: Mapping[str, str]) -> ResourceName:
    name = pascal(letters_first(split(path[-1])), acronyms)
    module = ".resources." + ".".join(module_name(part, MODULES_OF_RESOURCES) for part in path)
    attribute = identifier(path[-1], ATTRIBUTES if len(path) > 1 else ON_CLIENTS)
    return ResourceName(path, attribute, f"{name}_" if name in CLASSES else name, module)


def _all(resource: Resource) -> Iterator[Resource]:
    yield resource
    for child in resource.children:
        yield from _all(child)
