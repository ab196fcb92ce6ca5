"""The files around the code: pyproject.toml and LICENSE. Text from sdk.yaml and the document, spelled for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ....config import Config
from ....model.api import Api
from ...markdown import markdown
from ...target import Code
from ..offers import REQUIREMENTS, extras
from ..spell_text import toml

LICENSES = {"MIT": "project/LICENSE.mit.jinja"}
"""The texts at hand, by SPDX identifier. Any other licence is named, and its text is the author's to add."""

NAMED_LICENSE = "project/LICENSE.named.jinja"


@dataclass(frozen=True, slots=True)
class Extra:
    name: Code
    requirement: Code


@dataclass(frozen=True, slots=True)
class Link:
    label: Code
    url: Code


@dataclass(frozen=True, slots=True)
class ProjectView:
    """TOML strings with their quotes, but for `line_length`. `author`: keys and values; it and `license` are empty
    where nobody said. `dependencies`: of what is written by hand.
    """

    distribution: Code
    version: Code
    description: Code
    license: Code
    author: Code
    extras: tuple[Extra, ...]
    links: tuple[Link, ...]
    package: Code
    folder: Code
    line_length: Code
    dependencies: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class LicenseView:
    """`terms`: where the text is, empty where that needs no saying."""

    author: Code
    license: Code
    terms: Code


def project_view(api: Api, config: Config) -> ProjectView:
    python = config.python
    return ProjectView(
        distribution=toml(python.distribution),
        version=toml(python.version),
        description=toml(summary(api)),
        license=toml(config.license) if config.license else Code(""),
        author=Code(", ".join(_author(api, config))),
        extras=tuple(Extra(Code(each.value), toml(REQUIREMENTS[each])) for each in extras(api, config)),
        links=tuple(_links(api, config)),
        package=toml(python.package),
        folder=toml("/".join(("src", *python.package.split(".")))),
        line_length=Code(str(python.line_length)),
        dependencies=tuple(map(toml, python.lib.dependencies)),
    )


def summary(api: Api) -> str:
    """A line of text: what the document says that the API is for, else what it is called."""
    return api.about.summary or _line(f"{api.title} for Python")


def _line(text: str) -> str:
    """What a package's metadata can hold of a text: one line, and nothing in it that isn't seen."""
    seen = "".join(letter for letter in text if letter.isprintable() or letter.isspace())
    return " ".join(seen.split())


def _author(api: Api, config: Config) -> Iterator[str]:
    """The address belongs to the document's contact, and to nobody that sdk.yaml names instead."""
    name = _line(config.author)
    if name:
        yield f"name = {toml(name)}"
    if api.about.email and name in ("", api.about.contact):
        yield f"email = {toml(api.about.email)}"


def _links(api: Api, config: Config) -> Iterator[Link]:
    """Labels that package indexes know (PEP 753), and one that they don't."""
    about = api.about
    named = {
        "Homepage": config.homepage,
        "Documentation": about.documentation,
        "Support": about.support,
        '"Terms of Service"': about.terms,
    }
    yield from (Link(Code(label), toml(url)) for label, url in named.items() if url)


def license_template(config: Config) -> str:
    return LICENSES.get(config.license, NAMED_LICENSE)


def license_view(config: Config) -> LicenseView:
    """Where nobody is named, the holders are those who are: the package's authors."""
    author = config.author or f"the authors of {config.python.distribution}"
    return LicenseView(markdown(author), markdown(config.license), markdown(config.terms))
