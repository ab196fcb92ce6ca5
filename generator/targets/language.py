"""What a language gives to pages that show several: an example for a case, and a few words. Nothing here is a language.

A room that can write examples has a LANGUAGE (`Language`) in its `language.py` and is listed in `targets.LANGUAGES`.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from ..cases.case import Case
from ..config import Config
from ..model.api import Api, Operation
from ..naming.names import Names
from . import LANGUAGES
from .target import Code


@dataclass(frozen=True, slots=True)
class Block:
    """Source text, unfenced, lines joined by LF, none at its end. `language`: what highlighters call it."""

    language: Code
    text: Code


@dataclass(frozen=True, slots=True)
class Words:
    """What a page says once. `assumed`: a sentence (Markdown) on what all examples build on. `failing`: how errors are
    handled. `lists`: a sentence on pages of lists, without `Pagination:` before it; empty where there is none to say.
    """

    installation: Block
    setup: Block
    assumed: Code
    failing: Block
    lists: Code


class Examples(Protocol):
    """One API in one language."""

    def words(self, failing: Case | None) -> Words:
        """`failing`: the call that error handling is shown around."""

    def example(self, operation: Operation, case: Case) -> Block:
        """The call as a person would write it, and what it gives put to use."""

    def remark(self, operation: Operation) -> Code:
        """A sentence (Markdown) on what an example of this language can't show; mostly empty."""


class Language(Protocol):
    """`name`: in names of files. `title`: in headings."""

    name: str
    title: Code

    def examples(self, api: Api, names: Names, config: Config) -> Examples: ...


def languages() -> tuple[Language, ...]:
    """All of them, in the order of their pages and tabs."""
    return tuple(import_module(f".{name}.language", __package__).LANGUAGE for name in LANGUAGES)
