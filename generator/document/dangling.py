"""What can't be had without what a reference should lead to: any value in place of a schema's part, and what is left
out, by name.

An operation is left out with what it can't be called, or its answer can't be read, without; optional arguments, errors,
headers, examples and links are left out alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..diagnostics import Diagnostic
from .grammar import METHODS, Kind
from .pointer import escape, parent, tokens
from .walk import Site


class Broken(NamedTuple):
    """A reference that can't be followed. `kind`: of the object that should be there; None where none should be."""

    id: str
    kind: Kind | None
    reference: str
    fault: Diagnostic


class Gone(NamedTuple):
    """Something that is left out, by what people call it, and the reference that it would need."""

    called: str
    reference: str


@dataclass(slots=True)
class Cuts:
    """`anything`: ids of schemas in whose place any value stands, with the reference that they would need. `gone`: ids
    of what is left out. `operations`: those among them that clients would have, by what people call them.
    """

    anything: dict[str, str] = field(default_factory=dict)
    gone: dict[str, Gone] = field(default_factory=dict)
    operations: dict[str, tuple[str, ...]] = field(default_factory=dict)


def without(broken: Iterable[Broken], sites: Mapping[str, Site], references: Mapping[str, str]) -> Cuts:
    """What has to go, so that nothing in the document needs what is broken."""
    loss = _Loss(sites, references)
    for one in broken:
        loss.lose(one)
    return loss.cuts


class _Loss:
    def __init__(self, sites: Mapping[str, Site], references: Mapping[str, str]) -> None:
        self.cuts = Cuts()
        self._sites = sites
        self._references = references
        self._referrers: dict[str, list[str]] = {}
        for referrer, target in references.items():
            self._referrers.setdefault(target, []).append(referrer)

    def lose(self, broken: Broken) -> None:
        waiting: list[str] = []
        if broken.id in self._sites:
            waiting.append(broken.id)
        else:
            waiting += self._misplaced(broken)
        while waiting:
            identifier = waiting.pop()
            if identifier not in self.cuts.gone and identifier not in self.cuts.anything:
                waiting += self._lose(self._sites[identifier], broken.reference)

    def _misplaced(self, broken: Broken) -> Iterable[str]:
        self.cuts.gone[broken.id] = Gone(f"`{tokens(broken.id)[-1]}`", broken.reference)
        if broken.kind in (Kind.OPERATION, Kind.PATH_ITEM):
            self._name(broken.id)
        above = self._above(broken.id)
        needed = tokens(broken.id)[-1] in ("parameters", "requestBody", "responses")
        return [above.id] if above is not None and above.kind is Kind.OPERATION and needed else []

    def _lose(self, site: Site, reference: str) -> Iterable[str]:
        """Notes that a site goes, and gives what goes with it."""
        above = self._above(site.id)
        if site.kind is Kind.SCHEMA:
            if above is None or above.kind in (Kind.SCHEMA, Kind.COMPONENTS):
                self.cuts.anything[site.id] = reference
                return []
            return [above.id]
        name = site.value["name"] if isinstance(site.value.get("name"), str) else "".join(tokens(site.id)[-1:])
        self.cuts.gone[site.id] = Gone(f"{site.kind.value.split(' Object')[0].lower()} `{name}`", reference)
        if site.kind in (Kind.OPERATION, Kind.PATH_ITEM):
            self._name(site.id)
        return [*self._referrers.get(site.id, ()), *(self._above_too(site, above) if above is not None else ())]

    def _above_too(self, site: Site, above: Site) -> Iterable[str]:
        match site.kind, above.kind:
            case Kind.PARAMETER, Kind.OPERATION:
                return [] if self._is_optional(site) else [above.id]
            case Kind.PARAMETER, Kind.PATH_ITEM:
                return [] if self._is_optional(site) else self._operations_in(above)
            case Kind.REQUEST_BODY, Kind.OPERATION:
                return [above.id]
            case Kind.RESPONSE, Kind.OPERATION:
                return [] if _is_error(site, above) else [above.id]
            case Kind.MEDIA_TYPE, Kind.REQUEST_BODY | Kind.RESPONSE | Kind.PARAMETER | Kind.HEADER:
                return [] if self._has_others(site, above) else [above.id]
            case Kind.PATH_ITEM, Kind.CALLBACK:
                return [above.id]
            case _:
                return []

    def _name(self, identifier: str) -> None:
        """`#/paths/~1pets/get` as people say it: `GET /pets`; where a path refers to the item, by that path."""
        here = tokens(identifier)
        method = [here[-1].upper()] if here[-1] in METHODS or here[-2:-1] == ["additionalOperations"] else []
        above = self._above(identifier) if method else self._sites.get(identifier)
        places = [identifier] if above is None else [above.id, *self._referrers.get(above.id, ())]
        paths = [tokens(place)[1] for place in places if place.startswith("#/paths/")]
        if paths:
            self.cuts.operations[identifier] = tuple(" ".join([*method, path]) for path in paths)

    def _above(self, identifier: str) -> Site | None:
        above = parent(identifier)
        while above is not None and above not in self._sites:
            above = parent(above)
        return None if above is None else self._sites[above]

    def _is_optional(self, site: Site) -> bool:
        """What isn't known can't be called optional."""
        identifier, seen = site.id, set[str]()
        while identifier in self._references and identifier not in seen:
            seen.add(identifier)
            identifier = self._references[identifier]
        found = self._sites.get(identifier)
        known = found is not None and "$ref" not in found.value
        return (
            known and found is not None and found.value.get("in") != "path" and found.value.get("required") is not True
        )

    def _operations_in(self, item: Site) -> list[str]:
        others = item.value.get("additionalOperations")
        names = [f"additionalOperations/{escape(name)}" for name in (others if isinstance(others, dict) else ())]
        places = [f"{item.id}/{name}" for name in (*METHODS, *names)]
        return [place for place in places if place in self._sites]

    def _has_others(self, site: Site, above: Site) -> bool:
        content = above.value.get("content")
        names = content if isinstance(content, dict) else ()
        return any(f"{above.id}/content/{escape(name)}" not in self.cuts.gone for name in names)


def _is_error(site: Site, operation: Site) -> bool:
    """An answer that a call that goes well doesn't have."""
    status = tokens(site.id)[-1]
    others = operation.value.get("responses")
    good = [code for code in (others if isinstance(others, dict) else ()) if str(code)[:1] in "123"]
    return status[:1] in ("4", "5") or (status == "default" and bool(good))
