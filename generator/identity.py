"""Whose package it is, under which licence and version: what sdk.yaml says, else what the document says. Nothing is
made up: what neither says, or nobody can read, the package doesn't say either."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from .config import UNCONFIGURED, Config
from .diagnostics import Diagnostic, Place, Severity
from .licenses import expression, is_contradiction, reference, unmistakable
from .model.about import License
from .model.api import Api
from .records import fault, line_of
from .versions import readable

FIRST = "0.1.0"
"""The version of a package of which nobody has said one."""

UNCLEAR_LICENSE = "unclear-license"
UNCLEAR_VERSION = "unclear-version"

SET_LICENSE = "set `license` in sdk.yaml to an SPDX expression, as in Apache-2.0 or LicenseRef-Acme"


@dataclass(frozen=True, slots=True)
class Told:
    """What a document says: `license` an SPDX expression, `terms` an address of its text where SPDX has none; `version`
    by PEP 440. Empty: nothing. `doubts`: why not, where it tried."""

    author: str
    license: str
    terms: str
    version: str
    doubts: tuple[Diagnostic, ...]


def identified(config: Config, api: Api) -> tuple[Config, tuple[Diagnostic, ...]]:
    """The settings, with what they leave open taken from the document. Places have no file yet."""
    if config is UNCONFIGURED:
        return config, ()
    told = told_by(api)
    version = config.python.version or told.version or FIRST
    settled = replace(
        config,
        author=config.author or told.author,
        license=config.license or told.license,
        terms=config.terms if config.license else told.terms,
        python=replace(config.python, version=version),
    )
    return settled, tuple(_relevant(config, told))


def check_readme(config: Config, api: Api, settings: Path) -> None:
    """DocumentError, with the line in sdk.yaml, where the README is to show an operation that the document hasn't."""
    wanted = config.readme.example
    known = [text for each in api.operations for text in (each.id, each.operation_id) if text]
    if wanted and wanted not in known:
        near = get_close_matches(wanted, known, 1)
        remedy = f"did you mean {near[0]}?" if near else "an operationId, or a method and a path as in `GET /pets`"
        what = f"readme: the document has no operation {wanted!r}"
        raise fault(settings, line_of(settings, "readme", "example"), what, remedy)


def told_by(api: Api) -> Told:
    license = _license(api.about.license)
    terms = api.about.license.url if license.startswith("LicenseRef-") else ""
    doubts = (*_license_doubts(api.about.license, license), *_version_doubts(api.version))
    return Told(api.about.contact, license, terms, readable(api.version), doubts)


def _relevant(config: Config, told: Told) -> Iterator[Diagnostic]:
    """What sdk.yaml settles needs nothing of the document."""
    for one in told.doubts:
        if not (config.license if one.code == UNCLEAR_LICENSE else config.python.version):
            yield one


def _license(given: License) -> str:
    if given.identifier:
        return expression(given.identifier)
    if is_contradiction(given.name, given.url):
        return ""
    return unmistakable(given.name, given.url) or reference(given.name)


def _license_doubts(given: License, found: str) -> Iterator[Diagnostic]:
    if given == License():
        yield _note(
            UNCLEAR_LICENSE, "#/info", "The document names no licence.", f"the package names none: {SET_LICENSE}"
        )
    elif given.identifier and not found:
        what = f"`identifier` {given.identifier!r} is no SPDX expression."
        yield _note(UNCLEAR_LICENSE, "#/info/license", what, f"the package names no licence: {SET_LICENSE}")
    elif is_contradiction(given.name, given.url):
        what = f"The licence is called {given.name!r}, and its address is that of another."
        yield _note(UNCLEAR_LICENSE, "#/info/license", what, f"the package names no licence: {SET_LICENSE}")
    elif not found:
        what = "The licence has no name."
        yield _note(UNCLEAR_LICENSE, "#/info/license", what, f"the package names no licence: {SET_LICENSE}")
    elif found.startswith("LicenseRef-") and not given.identifier:
        what = f"Which licence {given.name!r} is, SPDX doesn't say."
        yield _note(UNCLEAR_LICENSE, "#/info/license", what, f"named {found}; or {SET_LICENSE}")


def _version_doubts(version: str) -> Iterator[Diagnostic]:
    if not readable(version):
        what = f"{version!r} is no version of a Python package (PEP 440)."
        yield _note(UNCLEAR_VERSION, "#/info", what, f"{FIRST} is taken: set `python.version` in sdk.yaml")


def _note(code: str, pointer: str, message: str, action: str) -> Diagnostic:
    return Diagnostic(code, Severity.NOTE, Place("", pointer), message, action)
