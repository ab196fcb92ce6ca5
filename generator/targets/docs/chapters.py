"""What the site has pages of: a product's operations by their tags, each operation with a place to link to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from ...model.api import Api, Operation
from ...naming.devices import file_stem
from .products import Product, slug

INDEX = "index.md"


@dataclass(frozen=True, slots=True)
class Section:
    """`anchor`: in its page's URL, no two alike."""

    operation: Operation
    anchor: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of operations. `path`: relative to the site's root."""

    path: PurePosixPath
    title: str
    description: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Volume:
    """A product: one chapter that stands at `path` itself, or several beside it."""

    product: Product
    path: PurePosixPath
    chapters: tuple[Chapter, ...]

    @property
    def is_page(self) -> bool:
        return self.chapters[0].path == self.path


def volume(product: Product, api: Api) -> Volume:
    folder = PurePosixPath("reference", product.name)
    groups = _by_tag(product)
    if len(groups) == 1:
        whole = Chapter(folder / INDEX, product.title, product.description, _sections(product.operations))
        return Volume(product, folder / INDEX, (whole,))
    said = {tag.name: tag.description for tag in api.tags}
    names = _distinct((file_stem(slug(tag)) for tag in groups), {"index"})
    chapters = (
        Chapter(folder / f"{name}.md", tag, said.get(tag, ""), _sections(groups[tag]))
        for name, tag in zip(names, groups, strict=True)
    )
    return Volume(product, folder / INDEX, tuple(chapters))


def title(operation: Operation) -> str:
    """The summary; else the operation's id, else where it is."""
    return operation.summary.strip() or operation.operation_id or operation.id


def _by_tag(product: Product) -> dict[str, list[Operation]]:
    groups: dict[str, list[Operation]] = {}
    for operation in product.operations:
        groups.setdefault(operation.tags[0] if operation.tags else product.title, []).append(operation)
    return groups


def _sections(operations: Iterable[Operation]) -> tuple[Section, ...]:
    found = list(operations)
    anchors = _distinct((slug(title(one)) for one in found), set())
    return tuple(Section(one, anchor) for one, anchor in zip(found, anchors, strict=True))


def _distinct(names: Iterable[str], taken: set[str]) -> Iterator[str]:
    """Adds to `taken`. What has no letters has a name nevertheless."""
    for given in names:
        name, number = given or "other", 2
        while name in taken:
            name, number = f"{given or 'other'}-{number}", number + 1
        taken.add(name)
        yield name
