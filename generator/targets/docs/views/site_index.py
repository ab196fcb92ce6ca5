"""`index.md`: the site's front page. What there is, and how to begin in every language."""

from __future__ import annotations

from dataclasses import dataclass

from ....model.api import PageResult
from ...target import Code
from ..chapters import Volume
from ..fence import fenced
from ..reference import Reference, Tongue
from ..site_text import heading, plain, prose, unlinked
from .site_tabs import TabView, tab

FEW = 9
"""Products that one sees at a glance."""


@dataclass(frozen=True, slots=True)
class CardView:
    title: Code
    link: Code
    about: Code
    count: Code


@dataclass(frozen=True, slots=True)
class IndexView:
    """`lead`: the first paragraph of the API's description; `more`: the others. `few`: the products, where
    they fit above the beginning; `many`: else. `lists`: how lists are walked, empty where the API has none."""

    title: Code
    lead: Code
    more: Code
    count: Code
    few: tuple[CardView, ...]
    many: tuple[CardView, ...]
    setup: tuple[TabView, ...]
    errors: tuple[TabView, ...]
    lists: tuple[TabView, ...]


def index_view(volumes: tuple[Volume, ...], reference: Reference) -> IndexView:
    api = reference.api
    lead, _, more = api.description.strip().partition("\n\n")
    cards = tuple(_card(one) for one in volumes)
    pages = any(isinstance(operation.result, PageResult) for operation in api.operations)
    tongues = reference.tongues if volumes else ()  # without an operation there is nothing to show in any language
    return IndexView(
        title=heading(f"{reference.config.author or api.title} API"),
        lead=prose(lead),
        more=prose(more),
        count=_counted(len(api.operations)),
        few=cards if len(cards) <= FEW else (),
        many=cards if len(cards) > FEW else (),
        setup=tuple(_setup(one, volumes, reference) for one in tongues),
        errors=tuple(_errors(one, volumes, reference) for one in tongues),
        lists=tuple(_lists(one, volumes, reference) for one in tongues) if pages else (),
    )


def _card(volume: Volume) -> CardView:
    product = volume.product
    link = plain(str(volume.path.with_suffix(".html")))
    description = unlinked(product.description.strip().partition("\n\n")[0])
    return CardView(plain(product.title), link, description, _counted(len(product.operations)))


def _counted(number: int) -> Code:
    return Code(f"{number:,} operation{'s' if number != 1 else ''}")


def _setup(tongue: Tongue, volumes: tuple[Volume, ...], reference: Reference) -> TabView:
    words = tongue.examples.words(reference.failing(volumes[0].product))
    return tab(tongue.language.title, fenced(words.installation), fenced(words.setup), words.assumed)


def _errors(tongue: Tongue, volumes: tuple[Volume, ...], reference: Reference) -> TabView:
    words = tongue.examples.words(reference.failing(volumes[0].product))
    return tab(tongue.language.title, fenced(words.failing))


def _lists(tongue: Tongue, volumes: tuple[Volume, ...], reference: Reference) -> TabView:
    words = tongue.examples.words(reference.failing(volumes[0].product))
    return tab(tongue.language.title, words.lists)
