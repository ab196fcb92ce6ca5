"""What all pages are made from: the products, the call that is shown of each operation, and it in every language."""

from __future__ import annotations

from dataclasses import dataclass

from ...cases.case import Case
from ...config import Config
from ...model.api import Api
from ...naming.names import Names
from ..calls import Calls
from ..language import Examples, Language, languages
from .products import Product, products


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language, and this API in it."""

    language: Language
    examples: Examples


@dataclass(frozen=True, slots=True)
class Reference:
    api: Api
    config: Config
    products: tuple[Product, ...]
    tongues: tuple[Tongue, ...]
    calls: Calls

    def failing(self, product: Product) -> Case | None:
        """The call that error handling is shown around: one that needs arguments can go wrong in most ways.

        None where no call of the product can be shown.
        """
        wanted = self.config.failing
        found = [one for one in self.api.operations if one.id == wanted] or [*product.operations]
        shown = [one for one in found if not one.deprecated] or found[:1]
        cases = [case for one in shown if (case := self.calls.of(one)) is not None]
        return next((one for one in cases if one.request.body is not None), next(iter(cases), None))


def reference(api: Api, names: Names, config: Config) -> Reference:
    tongues = tuple(Tongue(language, language.examples(api, names, config)) for language in languages())
    return Reference(api, config, products(api, config), tongues, Calls(api, config))
