"""The servers of single operations and paths, where those aren't the API's own (OpenAPI 3.1.1, section 4.8.9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from ..model.api import ChannelResult, Result, Server, ServerVariable
from .ledger import Ledger
from .parts import Part
from .server_names import named
from .server_urls import Stated, filled, over_http, stated
from .subject import Subject


@dataclass(frozen=True, slots=True)
class Own:
    """`url`, `templates`: as an Operation has them."""

    url: str | None = None
    templates: tuple[tuple[str, str], ...] = ()


def own(subject: Subject, result: Result) -> Own:
    """The operation's, else its path's: of several, that with the name of the client's environment, else the first."""
    servers = _named(subject, subject.part, result) or _named(subject, subject.item, result)
    home = subject.home
    if not servers:
        return Own()
    by_name = {each.name: each for each in servers}
    used = {each.name: by_name.get(each.name, servers[0]) for each in home} or {"": servers[0]}
    asked = {each.name for each in used.values()}
    _note_unused(subject, [each for each in servers if each.name not in asked])
    templates = {name: _template(each, home) for name, each in used.items()}
    if templates == {each.name: each.template for each in home} or servers[0].url in {each.url for each in home[:1]}:
        return Own()
    template, *others = dict.fromkeys(templates.values())
    if others:
        return Own(servers[0].url, tuple(templates.items()))
    return Own(servers[0].url, () if template == servers[0].url else (("", template),))


def _named(subject: Subject, part: Part, result: Result) -> tuple[Server, ...]:
    found = [each for each in stated(subject.ledger, part) if _is_reachable(subject, each)]
    placed = [replace(each, server=_resolved(each.server, subject.home)) for each in found]
    return named([each if isinstance(result, ChannelResult) else _plain(subject.ledger, each) for each in placed])


def _is_reachable(subject: Subject, each: Stated) -> bool:
    """Whether a client knows every variable, or each has a default."""
    known = {variable.name for server in subject.home for variable in server.variables}
    for variable in each.server.variables:
        if variable.name not in known and variable.default is None:
            message = (
                f"The server's variable `{variable.name}` has no default, and the API's own servers don't have it."
            )
            subject.ledger.warn("bad-server", each.id, message, "left out: give it a default")
            return False
        if variable.name not in known:
            message = f"The API's own servers don't have the variable `{variable.name}`."
            subject.ledger.note("server-variable-fixed", each.id, message, "always at its default")
    return True


def _resolved(server: Server, home: tuple[Server, ...]) -> Server:
    """A relative URL at the API's own server, which is what documents mean by it."""
    if server.is_absolute or not home or not home[0].is_absolute:
        return server
    base = f"{home[0].url}/"
    url, template = (urljoin(base, each).rstrip("/") for each in (server.url, server.template))
    return replace(server, url=url, template=template)


def _plain(ledger: Ledger, each: Stated) -> Stated:
    if not each.server.url.startswith("ws"):
        return each
    message = f"The server `{each.server.template}` is for WebSockets, and this is no channel."
    ledger.warn("websocket-server", each.id, message, "calls go there by HTTP")
    return replace(each, server=over_http(each.server))


def _note_unused(subject: Subject, unused: Sequence[Server]) -> None:
    for each in unused:
        message = f"The operation has several servers; `{each.template}` is that of no environment of the API."
        subject.ledger.note("server-not-used", subject.part.id, message, "left out: the first one is asked")


def _template(server: Server, home: tuple[Server, ...]) -> str:
    """With the braces of what a client is told alone."""
    known = {variable.name for each in home for variable in each.variables}
    return filled(server.template, tuple(_fixed(server, known)))


def _fixed(server: Server, known: set[str]) -> Iterator[ServerVariable]:
    yield from (variable for variable in server.variables if variable.name not in known)
