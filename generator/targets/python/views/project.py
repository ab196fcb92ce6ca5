"""The files around the code: pyproject.toml and LICENSE. Text from sdk.yaml and the document, spelled for each."""

from __future__ import annotations

from dataclasses import dataclass

from ....config import Config
from ....model.api import Api
from ...markdown import markdown
from ...target import Code
from ..spell_text import toml

LICENSES = {"MIT": "project/LICENSE.mit.jinja"}
"""The texts at hand, by SPDX identifier. Any other licence is named, and its text is the author's to add."""

NAMED_LICENSE = "project/LICENSE.named.jinja"


@dataclass(frozen=True, slots=True)
class ProjectView:
    """TOML strings with their quotes, but for `line_length`. `homepage`: empty where there is none. `dependencies`: of
    what is written by hand.
    """

    distribution: Code
    version: Code
    description: Code
    license: Code
    author: Code
    homepage: Code
    package: Code
    folder: Code
    line_length: Code
    dependencies: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class LicenseView:
    author: Code
    license: Code


def project_view(api: Api, config: Config) -> ProjectView:
    python = config.python
    return ProjectView(
        distribution=toml(python.distribution),
        version=toml(python.version),
        description=toml(f"{' '.join(api.title.split())} for Python"),
        license=toml(config.license),
        author=toml(config.author),
        homepage=toml(config.homepage) if config.homepage else Code(""),
        package=toml(python.package),
        folder=toml("/".join(("src", *python.package.split(".")))),
        line_length=Code(str(python.line_length)),
        dependencies=tuple(map(toml, python.lib.dependencies)),
    )


def license_template(config: Config) -> str:
    return LICENSES.get(config.license, NAMED_LICENSE)


def license_view(config: Config) -> LicenseView:
    return LicenseView(markdown(config.author), markdown(config.license))
