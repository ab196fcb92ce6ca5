"""`index.md`: every product, with its pages."""

from __future__ import annotations

from dataclasses import dataclass

from ...markdown import markdown
from ...target import Code
from ..reference import Reference
from .page import page_name


@dataclass(frozen=True, slots=True)
class LinkView:
    title: Code
    target: Code


@dataclass(frozen=True, slots=True)
class ProductView:
    title: Code
    description: Code
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    title: Code
    description: Code
    products: tuple[ProductView, ...]


def index_view(reference: Reference) -> IndexView:
    return IndexView(
        title=markdown(f"{reference.api.title} reference"),
        description=markdown(f"{len(reference.api.operations)} operations, each with an example that runs."),
        products=tuple(
            ProductView(
                markdown(product.title),
                markdown(product.description),
                tuple(
                    LinkView(tongue.language.title, Code(f"{page_name(product, tongue, reference)}/SKILL.md"))
                    for tongue in reference.tongues
                ),
            )
            for product in reference.products
        ),
    )
