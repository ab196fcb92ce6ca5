"""One product in one language: `SKILL.md`."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ....model.api import PageResult
from ...markdown import markdown
from ...odd import ODD
from ...target import Code
from ..fence import fenced
from ..products import Product, slug
from ..reference import Reference, Tongue
from .section import ExampleView, SectionView, example_view, section_view

GENERATOR = "sdkgen"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """YAML scalars (YAML 1.2.2, section 7.3.1)."""

    name: Code
    description: Code
    author: Code
    product: Code
    language: Code
    generated_by: Code


@dataclass(frozen=True, slots=True)
class Entry:
    section: SectionView
    example: ExampleView


@dataclass(frozen=True, slots=True)
class PageView:
    """`lists`: on pages, empty where the product has none."""

    front: FrontMatter
    notice: Code
    title: Code
    installation: Code
    setup: Code
    assumed: Code
    failing: Code
    lists: Code
    entries: tuple[Entry, ...]


def page_name(product: Product, tongue: Tongue, reference: Reference) -> str:
    """`telnyx-ai-inference-python`."""
    return "-".join((slug(reference.config.client), product.name, tongue.language.name))


def page_view(product: Product, tongue: Tongue, reference: Reference) -> PageView:
    words = tongue.examples.words(reference.failing(product))
    pages = any(isinstance(operation.result, PageResult) for operation in product.operations)
    return PageView(
        front=_front(product, tongue, reference),
        notice=NOTICE,
        title=markdown(f"{_titled(product, reference)} - {tongue.language.title}"),
        installation=fenced(words.installation),
        setup=fenced(words.setup),
        assumed=words.assumed,
        failing=fenced(words.failing),
        lists=words.lists if pages else Code(""),
        entries=tuple(
            Entry(section_view(operation, reference.api), example_view(operation, tongue, reference))
            for operation in product.operations
        ),
    )


NOTICE = Code("<!-- Generated from the API's OpenAPI document. Changes made here are lost. -->")


def _titled(product: Product, reference: Reference) -> str:
    return f"{reference.config.author} {product.title}".strip()


def _front(product: Product, tongue: Tongue, reference: Reference) -> FrontMatter:
    about = " ".join((product.description or _titled(product, reference)).split()).rstrip(".")
    return FrontMatter(
        name=Code(page_name(product, tongue, reference)),
        description=_scalar(f"{about}. With examples in {tongue.language.title}."),
        author=_scalar(slug(reference.config.author or reference.config.client)),
        product=Code(product.name),
        language=Code(tongue.language.name),
        generated_by=Code(GENERATOR),
    )


def _scalar(text: str) -> Code:
    """Double-quoted: JSON's escapes are YAML's too."""
    return Code(ODD.sub(lambda found: json.dumps(found[0])[1:-1], json.dumps(text, ensure_ascii=False)))
