"""The URL of a call: server, path and query of its operation, or what an answer gave, and never another origin's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from .auth import Proof
from .call import Call, every_value
from .encode import Pairs, query_pairs
from .origins import ForeignLinkError
from .paths import fill
from .sentinels import omit
from .settings import Settings
from .urls import origin, parsed, shown


def address(settings: Settings, call: Call, proof: Proof) -> str:
    """Percent-encoded; defaults first, then the operation's own query, then what the caller added."""
    if call.url is not None:
        return _given(settings, call, call.url, proof)
    endpoint = call.endpoint
    url = settings.server(endpoint.server) + fill(endpoint, call.path)
    pairs = list(proof.query)
    if settings.default_query:
        pairs += _pairs(call, settings.default_query, (call.query, call.extra_query or {}))
    if call.query:
        pairs += _pairs(call, call.query, (call.extra_query or {},))
    if call.extra_query:
        pairs += _pairs(call, call.extra_query, ())
    return f"{url}{'&' if '?' in url else '?'}{_joined(pairs)}" if pairs else url


def _pairs(
    call: Call, query: Mapping[str, object], later: tuple[Mapping[str, object], ...]
) -> Iterator[tuple[str, str]]:
    """The pairs of all parameters that no later query has too."""
    styles = call.endpoint.query_styles
    for name, value in every_value(query).items():
        if value is not omit and all(each.get(name, omit) is omit for each in later):
            yield from query_pairs(name, value, styles.get(name, "form*"))


def _joined(pairs: Pairs) -> str:
    return "&".join([f"{name}={text}" for name, text in pairs])


def _given(settings: Settings, call: Call, url: str, proof: Proof) -> str:
    """A URL out of an answer, with the credentials and the client's and caller's additions that it lacks.

    ForeignLinkError when it leads to another origin: credentials stay where they belong.
    """
    server = settings.server(call.endpoint.server)
    here, there = parsed(server), parsed(server + "/").join(url)
    if origin(there) != origin(here):
        raise ForeignLinkError(shown(url), f"{here.scheme}://{here.host}")
    replaced = {unquote(name) for name, _ in proof.query}
    pairs = [
        pair
        for pair in there.query.decode("ascii").split("&")
        if pair and _name(pair) not in replaced
    ]
    names = {_name(pair) for pair in pairs}
    added = [
        (name, text)
        for query in (settings.default_query, call.extra_query or {})
        for name, text in _pairs(call, query, ())
        if unquote(name) not in names
    ]
    query = "&".join([*pairs, *([_joined([*proof.query, *added])] if proof.query or added else [])])
    path = str(there.copy_with(query=None, fragment=None))
    return f"{path}?{query}" if query else path


def _name(pair: str) -> str:
    return unquote(pair.partition("=")[0].replace("+", " "))
