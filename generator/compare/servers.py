"""Servers before and after: which a client can be told, what is variable in their URLs, and where calls go untold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model.api import Api, Server, ServerVariable
from .findings import Findings, Spot, Told


def servers(findings: Findings, spot: Spot) -> None:
    old, new = findings.old.api, findings.new.api
    known = [any(server.is_absolute for server in api.servers) for api in (old, new)]
    if known[0] != known[1]:
        findings.say("base-url-became-optional" if known[1] else "base-url-became-required", spot.at("base_url"))
    _environments(old, new, spot.at("environment"), findings)
    _variables(old, new, spot, findings)
    if all(known):
        for before, after in _pairs(old, new):
            told = Told(before.template or before.url, after.template or after.url)
            if told.before != told.after and before.url != after.url:
                findings.say("server-changed", spot, told)


def _names(api: Api) -> Mapping[str, Server]:
    """What `environment` takes; nothing where there is no such argument."""
    return {server.name: server for server in api.servers if server.name} if len(api.servers) > 1 else {}


def _environments(old: Api, new: Api, spot: Spot, findings: Findings) -> None:
    before, after = _names(old), _names(new)
    for name in [name for name in before if name not in after]:
        findings.say("environment-removed", spot, Told(before=name))
    for name in [name for name in after if name not in before]:
        findings.say("environment-added", spot, Told(after=name))
    if before and after and next(iter(before)) != next(iter(after)):
        findings.say("environment-default-changed", spot, Told(next(iter(before)), next(iter(after))))


def _pairs(old: Api, new: Api) -> Iterable[tuple[Server, Server]]:
    """Servers of the same name; where there is no choice of names on one side, what is asked by default."""
    before, after = _names(old), _names(new)
    if before and after:
        return [(before[name], after[name]) for name in before if name in after]
    return [(old.servers[0], new.servers[0])]


def _arguments(api: Api) -> Mapping[str, ServerVariable]:
    """The first server that has one decides its default; values are those of all."""
    found: dict[str, ServerVariable] = {}
    for each in (each for server in api.servers for each in server.variables):
        was = found.setdefault(each.argument, each)
        closed = was.values and each.values
        values = tuple(dict.fromkeys((*was.values, *each.values))) if closed else ()
        found[each.argument] = ServerVariable(was.name, was.argument, was.default, values)
    return found


def _variables(old: Api, new: Api, spot: Spot, findings: Findings) -> None:
    before, after = _arguments(old), _arguments(new)
    wanted = {each.argument for server in new.servers[:1] for each in server.variables if each.default is None}
    for name in [name for name in before if name not in after]:
        findings.say("server-variable-removed", spot.at(name))
    for name, variable in after.items():
        if name in before:
            _variable(before[name], variable, spot.at(name), findings)
        else:
            code = "server-variable-became-required" if name in wanted else "server-variable-added"
            findings.say(code, spot.at(name))


def _variable(old: ServerVariable, new: ServerVariable, spot: Spot, findings: Findings) -> None:
    if bool(old.values) != bool(new.values):
        code = "server-variable-closed" if new.values else "server-variable-opened"
        findings.say(code, spot, Told(", ".join(old.values), ", ".join(new.values)))
    else:
        for value in [value for value in old.values if value not in new.values]:
            findings.say("server-variable-value-removed", spot, Told(before=value))
        for value in [value for value in new.values if value not in old.values]:
            findings.say("server-variable-value-added", spot, Told(after=value))
    if old.default is None or new.default is None:
        if old.default != new.default:
            findings.say(
                "server-variable-became-required" if new.default is None else "server-variable-became-optional", spot
            )
    elif old.default != new.default:
        findings.say("server-variable-default-changed", spot, Told(old.default, new.default))
