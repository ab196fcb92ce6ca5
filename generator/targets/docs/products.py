"""The API's products: what a page is about. From sdk.yaml; what is in none of those, from the document's tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...config import Config
from ...config import Product as Wanted
from ...model.api import Api, Operation
from ...naming.devices import file_stem
from ...naming.words import split

TAG = "tag:"
UNTAGGED = "other"


@dataclass(frozen=True, slots=True)
class Product:
    """`name`: words of letters and digits joined by hyphens, no two alike. `operations`: at least one."""

    name: str
    title: str
    description: str
    operations: tuple[Operation, ...]


def products(api: Api, config: Config) -> tuple[Product, ...]:
    """Every operation is in at least one of them."""
    wanted = [_wanted(one, api) for one in config.products]
    placed = {operation.id for one in wanted for operation in one.operations}
    rest = [operation for operation in api.operations if operation.id not in placed]
    return tuple(_distinct([one for one in (*wanted, *_by_tag(api, rest)) if one.operations]))


def _wanted(one: Wanted, api: Api) -> Product:
    found = {operation.id: operation for text in one.operations for operation in _meant(text, api)}
    return Product(file_stem(slug(one.name)), one.title, one.description, tuple(found.values()))


def _meant(text: str, api: Api) -> Iterator[Operation]:
    """All with a tag, or the one of that method and path."""
    for operation in api.operations:
        if operation.id == text or (text.startswith(TAG) and text.removeprefix(TAG) in operation.tags):
            yield operation


def _by_tag(api: Api, rest: Sequence[Operation]) -> Iterator[Product]:
    """By each operation's first tag; tags in document order, those that the document doesn't explain after them."""
    said = {tag.name: tag.description for tag in api.tags}
    used: dict[str, list[Operation]] = {}
    for operation in rest:
        if operation.tags:
            used.setdefault(operation.tags[0], []).append(operation)
    for tag in (*(name for name in said if name in used), *(name for name in used if name not in said)):
        yield Product(file_stem(slug(tag)), tag, said.get(tag, ""), tuple(used[tag]))
    yield Product(UNTAGGED, api.title, "", tuple(one for one in rest if not one.tags))


def _distinct(found: Sequence[Product]) -> Iterator[Product]:
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for one in found:
        name, number = one.name, numbers.get(one.name, 2)
        while name in taken:
            name, number = f"{one.name}-{number}", number + 1
        taken.add(name)
        numbers[one.name] = number
        yield replace(one, name=name)


def slug(text: str) -> str:
    """What is in a path and in a URL: never anything else."""
    return "-".join(split(text))
