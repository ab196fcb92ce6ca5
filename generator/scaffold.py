"""A new API folder for any OpenAPI document: its document, an sdk.yaml to edit, and room for promises."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never
from urllib.parse import quote

from .config import UNCONFIGURED
from .diagnostics import Dangling, Diagnostic, DocumentError, Place, Severity
from .document import Document, Inputs, read_in
from .identity import FIRST, UNCLEAR_LICENSE, UNCLEAR_VERSION, Told, told_by
from .lower import lower
from .model.api import (
    AccessToken,
    Api,
    ApiKey,
    Basic,
    Bearer,
    ClientCredentials,
    Digest,
    HttpScheme,
    SecurityScheme,
    Unserved,
)
from .naming.words import pascal, snake, split

NOISE = frozenset({"api", "apis", "rest", "openapi", "specification", "the", "v1", "v2", "v3"})
"""Words of a title that are no part of a product's name."""

SDK = """\
# What the document can't say. Every key: see generator/config.py.
client: {client}
environment: {environment}  # prefix of environment variables, as in {environment}_BASE_URL
{author}
{license}
# out: generated  # where the packages go, relative to this folder; without it ./generated where sdkgen is run
python:
  package: {package}
  distribution: {distribution}
  {version}
{servers}{credentials}"""

SERVERS = """\
# servers:  # the document doesn't say where the API is: without this every user gives base_url
#   production: https://api.example.com{path}
"""

CREDENTIAL = """\
- argument: {argument}
  environment: {environment}
  schemes: {schemes}
"""

_ALONE = ("api_key", "access_token")
"""The only secret of its scheme."""

NAMES = """\
# Public names that were promised. `sdkgen names` appends what it infers; what stands here never changes by itself.
operations: {}
schemas: {}
"""


@dataclass(frozen=True, slots=True)
class Made:
    """`faults`: references to nowhere, which an overlay in the new folder may mend. `remarks`: what its owner is to
    say, or may.
    """

    files: tuple[Path, ...]
    faults: tuple[Diagnostic, ...]
    remarks: tuple[str, ...]


def scaffold(folder: Path, path: Path) -> Made:
    """Makes `folder`, whole or not at all.

    DocumentError when there is something in it already, or when the document can't be read.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise _fault(folder, "is there already", "name a folder that isn't, or an empty one")
    document = read_in(Inputs(path, dangling=Dangling.TELL))
    api, _ = lower(document, UNCONFIGURED)
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        made = _fill(aside, document, path, api)
        if document.many_files:
            _check_references(aside / made[0], path, _faults(document))
        aside.chmod(0o755)
        os.replace(aside, folder)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    return Made(tuple(folder / name for name in made), _faults(document), tuple(_remarks(api, folder)))


def _remarks(api: Api, folder: Path) -> Iterator[str]:
    if not any(server.is_absolute for server in api.servers):
        prefix = _environment(api)
        yield (
            "the document doesn't say where the API is: every user must give base_url "
            f"(or the environment variable {prefix}_BASE_URL) until {folder / 'sdk.yaml'} has `servers`"
        )
    elif len(api.servers) > 1:
        names = ", ".join(server.name for server in api.servers)
        yield f"the client takes environment=: {names}; other names go under `servers` in {folder / 'sdk.yaml'}"


def _faults(document: Document) -> tuple[Diagnostic, ...]:
    return tuple(found for found in document.diagnostics if found.severity is Severity.ERROR)


def _fill(aside: Path, document: Document, path: Path, api: Api) -> list[Path]:
    """A document of many files keeps its folders; its root gets the name that an API folder's document has."""
    root = path.parent.resolve()
    name = "openapi.json" if path.suffix.lower() == ".json" else "openapi.yaml"
    places = {file: file.resolve().relative_to(root) for file in document.files}
    made = [Path(name) if file == document.files[0] else place for file, place in places.items()]
    for source, place in zip(places, made, strict=True):
        (aside / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, aside / place)
    (aside / "sdk.yaml").write_text(_sdk(api), encoding="utf-8")
    (aside / "names.yaml").write_text(NAMES, encoding="utf-8")
    return [*made, Path("sdk.yaml"), Path("names.yaml")]


def _check_references(copied: Path, path: Path, known: Sequence[Diagnostic]) -> None:
    """Files that refer back to the root do so by the name that it had."""
    if len(_faults(read_in(Inputs(copied, dangling=Dangling.TELL)))) > len(known):
        what = f"has files that refer back to it as {path.name}; in an API folder it is {copied.name}"
        raise _fault(path, what, f"rename it to {copied.name}, in those references too")


def _short(api: Api) -> tuple[str, ...]:
    """A few words of the title, as a name begins."""
    words = tuple(word for word in split(api.title) if word not in NOISE) or split(api.title)
    return words[:3] if words[0].isidentifier() else ("api", *words[:2])


def _environment(api: Api) -> str:
    return snake(_short(api)).upper()


def _sdk(api: Api) -> str:
    short, environment = _short(api), _environment(api)
    told = told_by(api)
    return SDK.format(
        client=pascal(short),
        environment=environment,
        author=_found("author", told.author, "who publishes the package; the document names nobody"),
        license=_found(
            "license", told.license, f"{_doubt(told, UNCLEAR_LICENSE)} An SPDX expression, as in Apache-2.0"
        ),
        version=_version(told),
        package=snake(short),
        distribution="-".join(short),
        servers=_servers(api),
        credentials=_credentials(api, environment),
    )


def _servers(api: Api) -> str:
    """Nothing where the document says where the API is."""
    if any(server.is_absolute for server in api.servers):
        return ""
    path = next((server.url for server in api.servers if server.url.startswith("/")), "/v1")
    return SERVERS.format(path=quote(path, safe="/-._~!$&'()*+,;=:@%"))


def _found(key: str, value: str, otherwise: str) -> str:
    """What the document says, else room for it."""
    return f"{key}: {json.dumps(value)}" if value else f"# {key}:  # {otherwise}"


def _version(told: Told) -> str:
    doubt = _doubt(told, UNCLEAR_VERSION)
    return f"version: {json.dumps(told.version)}" if told.version else f"version: {FIRST}  # {doubt}"


def _doubt(told: Told, code: str) -> str:
    """A line of text: it becomes a comment."""
    found = next((one.message for one in told.doubts if one.code == code), "")
    return " ".join("".join(letter if letter.isprintable() else " " for letter in found).split())


def _credentials(api: Api, environment: str) -> str:
    """An argument a secret, for all schemes that take such: which of them an operation wants, the client knows. Schemes
    that are wanted together (OpenAPI 3.1.1, section 4.8.30) have arguments of their own. In the order of `Credential`.
    """
    schemes: dict[str, list[str]] = {}
    for scheme in api.schemes:
        secrets = _secrets(scheme)
        alone = all(_apart(api, scheme.name, schemes.get(argument, [])) for argument in secrets)
        for argument in secrets:
            own = argument if alone else _own_argument(scheme.name, argument, schemes)
            schemes.setdefault(own, []).append(scheme.name)
    if not schemes:
        return "credentials: []\n"
    lines = (
        CREDENTIAL.format(argument=argument, environment=f"{environment}_{argument.upper()}", schemes=json.dumps(named))
        for argument, named in sorted(schemes.items(), key=lambda each: each[0] == "access_token")
    )
    return "credentials:\n" + "".join(lines)


def _apart(api: Api, name: str, others: list[str]) -> bool:
    """Whether no requirement wants a scheme together with one of the others."""
    wanted = (*api.security, *(each for one in api.operations for each in one.security or ()))
    return not any(name in each and set(each).intersection(others) for each in wanted)


def _own_argument(scheme: str, argument: str, taken: Mapping[str, object]) -> str:
    """Named after the scheme, which may have any name: `app_key`, `app_key_username`."""
    words = (*split(scheme), *(() if argument in _ALONE else (argument,)))
    named = snake(words) if words and words[0].isidentifier() else snake(("key", *words))
    return next(one for one in (named, *(f"{named}_{n}" for n in range(2, len(taken) + 3))) if one not in taken)


def _secrets(scheme: SecurityScheme) -> tuple[str, ...]:
    match scheme:
        case Bearer() | ApiKey() | HttpScheme():
            return ("api_key",)
        case AccessToken():
            return ("access_token",)
        case Basic() | Digest():
            return ("username", "password")
        case ClientCredentials():
            return ("client_id", "client_secret", "access_token")
        case Unserved():
            return ()
        case _:
            assert_never(scheme)


def _fault(path: Path, what: str, remedy: str) -> DocumentError:
    return DocumentError(Diagnostic("api-folder", Severity.ERROR, Place(str(path)), what, remedy))
