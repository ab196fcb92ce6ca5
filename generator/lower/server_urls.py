"""A Server Object: its URL checked, its variables read (OpenAPI 3.1.1, sections 4.8.5 and 4.8.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from ..model.api import Server, ServerVariable
from . import server_variables
from .ledger import Ledger
from .parts import Part, below

SCHEMES = ("http", "https", "ws", "wss")
VARIABLE = re.compile(r"\{([^{}]*)\}")
USER = re.compile(r"(?<=//)[^/?#@\\]*@")
HIDDEN = re.compile("(?<=//).*@", re.DOTALL)
NEVER = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029<>\"^`\\|{}]")
"""What stands in no URL (RFC 3986, section 2), however a client writes it."""

NAMES = ("name", "x-name", "x-environment", "x-server-name", "x-server-id")
"""Where a document names a server: the first is OpenAPI 3.2's."""

_WRITE = "left out: correct the URL, or write the right one under `servers` in sdk.yaml"


@dataclass(frozen=True, slots=True)
class Stated:
    """A server as the document has it. `given_name`: what the document calls it, empty where it doesn't."""

    server: Server
    id: str
    given_name: str


def stated(ledger: Ledger, part: Part) -> Iterator[Stated]:
    """The servers that can be asked, each once; the others are reported."""
    seen: set[Server] = set()
    for each in ledger.members(part, "servers"):
        server = _server(ledger, each)
        if server is not None and server not in seen:
            seen.add(server)
            yield Stated(server, each.id, next((name for key in NAMES if (name := ledger.text(each, key))), ""))


def _server(ledger: Ledger, part: Part) -> Server | None:
    template = _address(ledger, part)
    declared = {name: server_variables.variable(ledger, name, raw) for name, raw in ledger.entries(part, "variables")}
    names = dict.fromkeys(VARIABLE.findall(template))
    for name in declared.keys() - names.keys():
        ledger.note(
            "unused-server-variable", below(part.id, "variables", name), f"`{name}` isn't in the URL.", "ignored"
        )
    used = tuple(declared.get(name) or server_variables.unknown(name) for name in names)
    url = filled(template, used)
    fault = wrong(url)
    if fault is not None:
        shown = HIDDEN.sub("…@", template)
        ledger.warn("bad-server", below(part.id, "url"), f"The server's URL `{shown}` {fault}.", _WRITE)
        return None
    return Server(url, ledger.text(part, "description").strip(), template=template, variables=used)


def _address(ledger: Ledger, part: Part) -> str:
    """The URL without what a client can't add paths to. A password in it is shown nowhere."""
    names: list[str] = []
    url = VARIABLE.sub(lambda found: _numbered(found[1], names), ledger.text(part, "url").strip())
    place = below(part.id, "url")
    if USER.search(url):
        url = USER.sub("", url)
        message = f"The server's URL holds a user name or a password: `{_written(url, names)}`."
        ledger.warn("bad-server", place, message, "left out of the URL: secrets belong to a security scheme")
    cut = re.split("[?#]", url, maxsplit=1)[0]
    if cut != url:
        message = f"The server's URL has a query or a fragment, where paths are added: `{_written(cut, names)}`."
        ledger.warn("bad-server", place, message, "cut off: give `default_query` to the client")
    return _written(cut.rstrip("/") or cut, names)


def _numbered(name: str, names: list[str]) -> str:
    """What stands for a variable while the URL is looked at: its name may have any characters."""
    names.append(name)
    return f"{{{len(names) - 1}}}"


def _written(url: str, names: list[str]) -> str:
    return VARIABLE.sub(lambda found: f"{{{names[int(found[1])]}}}", url)


def filled(template: str, variables: tuple[ServerVariable, ...]) -> str:
    """The URL with its variables at their defaults; where one has none, with something that could be meant."""
    values = {each.name: each.default if each.default is not None else _sample(each, template) for each in variables}
    url = VARIABLE.sub(lambda found: values.get(found[1], found[0]), template)
    return url.rstrip("/") or url


def _sample(variable: ServerVariable, template: str) -> str:
    if variable.values:
        return variable.values[0]
    return "443" if f":{{{variable.name}}}" in template else variable.argument.replace("_", "-")


def wrong(url: str) -> str | None:
    """What is wrong with a URL whose variables are filled, as the end of a sentence."""
    if NEVER.search(url):
        return "has characters that no URL has"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        return f"is malformed: {error}"
    if not parts.scheme and not parts.netloc:
        return "lacks its scheme" if "." in url.partition("/")[0].strip(".") else _brackets(url)
    if parts.scheme not in SCHEMES:
        return f"has the scheme `{parts.scheme}`, where `https` belongs" if parts.scheme else "lacks its scheme"
    if not parts.hostname or port == 0:
        return "lacks its host" if not parts.hostname else "has the port 0"
    return _brackets(parts.path)


def _brackets(path: str) -> str | None:
    return "has brackets in its path" if re.search(r"[\[\]]", path) else None


def over_http(server: Server) -> Server:
    """The same server asked by HTTP: ws and wss are how its WebSockets are opened (RFC 6455, section 3)."""
    found = re.compile("^ws(?=s?:)")
    return replace(server, url=found.sub("http", server.url), template=found.sub("http", server.template))
