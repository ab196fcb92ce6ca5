"""What sdk.yaml says that becomes a name, a version or a licence must be able to be one: judged when it is read."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urlsplit

from .diagnostics import DocumentError
from .licenses import by_name, expression
from .records import fault, line_of
from .versions import readable, version

if TYPE_CHECKING:
    from .config import Config, Lib

NAME = re.compile("[A-Za-z][A-Za-z0-9_]*", re.ASCII)
"""What becomes a class, a folder or a variable, and must not become anything else."""

PART = re.compile("[A-Za-z][A-Za-z0-9]*", re.ASCII)
"""What may begin a name, or stand inside of one."""

VARIABLE = re.compile("[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
"""Of the environment (POSIX.1-2017, section 8.1)."""

ENVIRONMENT = re.compile("[A-Za-z][A-Za-z0-9_-]*", re.ASCII)
"""What a server can be called."""

SERVER = re.compile(r"(https?|\{[^{}]*\})://[^\s/?#@\\<>\"^`|]+(/[^\s?#@\\<>\"^`|\[\]]*)?")
"""A URL to which paths can be added (RFC 3986), its variables in braces."""

TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]*", re.ASCII)
"""RFC 9110, section 5.6.2: what a header can be called; or nothing."""

DISTRIBUTION = re.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", re.ASCII)
"""PEP 508, Names."""

OPTIONS = frozenset(
    {
        "base_url",
        "default_headers",
        "default_query",
        "environment",
        "http_client",
        "limits",
        "max_retries",
        "max_time",
        "region",
        "servers",
        "timeout",
    }
)
"""What every client takes besides secrets: no secret can have such a name."""

LETTERS = "letters, digits and `_`"

Steps: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A part of what becomes a name. `place`: of the setting, `key` in messages."""

    key: str
    text: str
    allowed: re.Pattern[str]
    place: Steps

    @property
    def is_fit(self) -> bool:
        return self.allowed.fullmatch(self.text) is not None and (
            self.allowed is PART or not keyword.iskeyword(self.text)
        )


def checked(config: Config, path: Path) -> Config:
    """With its version and its licence in their canonical spelling. DocumentError with the line of what can't be."""
    for one in _named(config):
        if not one.is_fit:
            raise fault(path, line_of(path, *one.place), f"{one.key}: {one.text!r} can't be a name", LETTERS)
    _check_arguments(config, path)
    _check_servers(config.servers, path)
    python = replace(config.python, version=_version(config, path))
    return replace(config, license=_license(config, path), python=python)


def _named(config: Config) -> Iterator[Named]:
    python = config.python
    yield Named("client", config.client, NAME, ("client",))
    yield Named("environment", config.environment, NAME, ("environment",))
    for part in python.package.split("."):
        yield Named("package", part, NAME, ("python", "package"))
    yield Named("distribution", python.distribution, DISTRIBUTION, ("python", "distribution"))
    yield from _by_hand(python.lib)
    for word, spelled in config.acronyms.items():
        yield Named("acronyms", spelled, PART, ("acronyms", word))
    yield Named("idempotency_header", config.idempotency_header, TOKEN, ("idempotency_header",))
    for number, one in enumerate(config.credentials):
        yield Named("credentials", one.environment, VARIABLE, ("credentials", number, "environment"))
    if config.webhooks is not None:
        yield Named("webhooks", config.webhooks.environment, VARIABLE, ("webhooks", "environment"))


def _by_hand(lib: Lib) -> Iterator[Named]:
    place = ("python", "lib")
    for module, names in lib.exports.items():
        yield from (Named("lib", part, NAME, (*place, "exports", module)) for part in module.split("."))
        for number, name in enumerate(names):
            yield Named("lib", name, NAME, (*place, "exports", module, number))
    for key, text in (("client", lib.client), ("async_client", lib.async_client)):
        yield from (Named("lib", part, NAME, (*place, key)) for part in (text.split(".") if text else ()))


def _check_arguments(config: Config, path: Path) -> None:
    taken: set[str] = set()
    for number, one in enumerate(config.credentials):
        place = ("credentials", number, "argument")
        if one.argument in OPTIONS:
            raise _refused(
                path, place, f"credentials: {one.argument!r} is an option of every client", "name it otherwise"
            )
        if one.argument in taken:
            what = f"credentials: {one.argument!r} is there already"
            raise _refused(path, place, what, "one entry an argument: give it all its `schemes`")
        taken.add(one.argument)


def _check_servers(servers: Mapping[str, str], path: Path) -> None:
    for name, url in servers.items():
        if not ENVIRONMENT.fullmatch(name):
            raise _refused(path, ("servers", name), f"servers: {name!r} can't be a name", f"{LETTERS} and `-`")
        if not SERVER.fullmatch(url) or not _is_url(url):
            what = f"servers: what {name} is given is no absolute http or https URL"
            remedy = "write it as https://api.example.com/v1, without a query and a password"
            raise _refused(path, ("servers", name), what, remedy)


def _is_url(url: str) -> bool:
    """Whether its host and port are such, whatever its variables are."""
    try:
        return urlsplit(re.sub(r":?\{[^{}]*\}", "", url)).port != 0
    except ValueError:
        return False


def _version(config: Config, path: Path) -> str:
    given = config.python.version
    if not given or version(given):
        return version(given)
    near = f"did you mean {readable(given)}?" if readable(given) else "as in 1.2.0 or 1.3.0rc1 (PEP 440)"
    raise _refused(path, ("python", "version"), f"version: {given!r} is no version", near)


def _license(config: Config, path: Path) -> str:
    given = config.license
    if not given or expression(given):
        return expression(given)
    near = f"did you mean {by_name(given)}?" if by_name(given) else "as in MIT, Apache-2.0 or LicenseRef-Acme"
    raise _refused(path, ("license",), f"license: {given!r} is no SPDX expression", near)


def _refused(path: Path, place: Steps, what: str, remedy: str) -> DocumentError:
    return fault(path, line_of(path, *place), what, remedy)
