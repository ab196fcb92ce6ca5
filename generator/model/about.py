"""What a document says of the API as a whole: who offers it, on what terms, and where to read on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class License:
    """As the document has it: `identifier` is meant to be an SPDX expression; `name` and `url` may be anything."""

    name: str = ""
    identifier: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """One line of text each, empty where the document has none, or none that can be used. `summary`: what the API is
    for, in a sentence. The last four are web addresses, but for `email`.
    """

    summary: str = ""
    contact: str = ""
    email: str = ""
    support: str = ""
    documentation: str = ""
    terms: str = ""
    license: License = License()


UNTOLD = About()
