"""Every `$ref` becomes an absolute id that leads somewhere; the files it takes are read, each once.

Resolving is not inlining: a reference stays a reference. Only where the standard has no reference at all (an
operation, a description) is what it refers to put in its place.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Diagnostic, DocumentError, Place, Severity
from .dangling import Broken
from .grammar import Child, Kind, Shape
from .library import Library
from .pointer import Missing, absolute, lookup, split
from .read import refuse
from .walk import Misplaced, Site, walk


@dataclass(slots=True)
class Resolution:
    """What resolving found.

    `sites`: every object of the standard that is in use, by id. `references`: what the site of an id refers to.
    `broken`: what can't be followed.
    """

    sites: dict[str, Site] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)


_BREAKS = ("ref-to-nowhere", "ref-to-wrong-kind", "ref-cycle", "missing-file", "remote-ref", "ref-outside-root")
"""Faults of one reference. Any other that following one meets is a fault of the file that it leads to."""


def resolve(library: Library) -> Resolution:
    """Rewrites the data of `library` in place, and gives all references that can't be followed.

    Raises DocumentError for a file that can't be read.
    """
    found = Resolution()
    resolver = _Resolver(library, found)
    resolver.visit(Child(Shape.ONE, Kind.DOCUMENT), "#", library.sources[""].data)
    resolver.run()
    _find_cycles(library, found)
    _shorten_chains(found)
    return found


class _Resolver:
    def __init__(self, library: Library, found: Resolution) -> None:
        self._library = library
        self._found = found
        self._queue: deque[Site | Misplaced] = deque()
        self._names: dict[str, dict[str, str]] = {}

    def visit(self, child: Child, identifier: str, value: object) -> None:
        """Takes note of all sites from here down; those that refer wait in the queue until all of a file's sites are
        known.
        """
        sites, misplaced = walk(child, identifier, value)
        for site in sites:
            if site.id not in self._found.sites:
                self._found.sites[site.id] = site
                if isinstance(site.value.get("$ref"), str) or "discriminator" in site.value:
                    self._queue.append(site)
        self._queue.extend(misplaced)

    def run(self) -> None:
        while self._queue:
            item = self._queue.popleft()
            try:
                self._inline(item) if isinstance(item, Misplaced) else self._refer(item)
            except DocumentError as error:
                if error.diagnostic.code not in _BREAKS:
                    raise
                self._found.broken.append(_broken(item, error.diagnostic))
            if isinstance(item, Site) and item.kind is Kind.SCHEMA:
                self._map(item)

    def _refer(self, item: Site) -> None:
        if isinstance(item.value.get("$ref"), str):
            target = self._follow(item.value["$ref"], item.id, item.kind)
            item.value["$ref"] = target
            self._found.references[item.id] = target

    def _follow(self, reference: str, identifier: str, kind: Kind | None) -> str:
        """The absolute id, after making sure that it leads to the right kind of thing."""
        target = self._absolute(reference, identifier)
        if kind is not None and target in self._found.sites:
            if self._found.sites[target].kind is not kind:
                self._refuse_kind(reference, identifier, kind, self._found.sites[target].kind.value)
            return target
        value = self._value(target, reference, identifier)
        if kind is not None:
            if not isinstance(value, (dict, bool)) or ((value is True or value is False) and kind is not Kind.SCHEMA):
                self._refuse_kind(reference, identifier, kind, type(value).__name__)
            self.visit(Child(Shape.ONE, kind), target, value)
        return target

    def _absolute(self, reference: str, identifier: str) -> str:
        file = split(identifier)[0]
        known = self._anchors(file).get(reference.rstrip("#"))
        if known is not None:
            return known
        target, fragment = split(absolute(reference, file))
        target = "" if target == self._library.root.name else target
        if fragment != "#" and not fragment.startswith("#/"):
            return self._anchors(target).get(fragment, f"{target}{fragment}")
        return f"{target}{fragment}"

    def _anchors(self, file: str) -> dict[str, str]:
        """Ids by `#anchor` and by `$id`, of the schemas of one file that are known by now (JSON Schema 2020-12 Core,
        8.2).
        """
        if file not in self._names:
            self._names[file] = {}
            text = self._library.sources[file].text if file in self._library.sources else ""
            if not any(word in text for word in ("$id", "$anchor", "$dynamicAnchor")):
                return self._names[file]
            for site in self._found.sites.values():
                if site.kind is Kind.SCHEMA and split(site.id)[0] == file:
                    for key, prefix in (("$anchor", "#"), ("$dynamicAnchor", "#"), ("$id", "")):
                        if isinstance(site.value.get(key), str):
                            self._names[file][prefix + site.value[key]] = site.id
        return self._names[file]

    def _value(self, target: str, reference: str, identifier: str) -> Any:
        file, pointer = split(target)
        place = self._library.place(identifier) if file not in self._library.sources else None
        source = self._library.open(file, reference, place) if place else self._library.sources[file]
        try:
            return lookup(source.data, pointer)
        except Missing as error:
            refuse(
                "ref-to-nowhere",
                self._library.place(identifier),
                f"`{reference}` leads nowhere: {source.name} has no `{error}` there",
                "correct the reference, or add what it names",
            )

    def _refuse_kind(self, reference: str, identifier: str, kind: Kind, actual: str) -> None:
        message = f"`{reference}` is used as a {kind.value}, but is a {actual}"
        refuse("ref-to-wrong-kind", self._library.place(identifier), message, "refer to the right component")

    def _inline(self, item: Misplaced) -> None:
        reference = item.holder[item.key]["$ref"]
        child = item.child
        target = self._follow(reference, item.id, child.kind if child and child.shape is Shape.ONE else None)
        value = self._value(target, reference, item.id)
        place = self._library.place(item.id)
        if _holds(value, item.holder):
            refuse("ref-cycle", place, f"`{reference}` leads to what it stands in", "define what is meant")
        item.holder[item.key] = value
        self._library.moved[item.id] = target
        if child is not None and child.shape is not Shape.ONE:
            self.visit(child, target, value)
        message = f"the standard has no reference here: `{reference}`"
        action = "put its target here"
        self._found.diagnostics.append(Diagnostic("misplaced-ref", Severity.NOTE, place, message, action))

    def _map(self, site: Site) -> None:
        """A discriminator's mapping: names of components and URIs become ids alike (OpenAPI 3.1.1, section 4.8.25)."""
        discriminator = site.value.get("discriminator")
        mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
        if not isinstance(mapping, dict):
            return
        for tag, reference in mapping.items():
            name = f"#/components/schemas/{reference}"
            mapping[tag] = name if name in self._found.sites else self._variant(str(reference), site.id)

    def _variant(self, reference: str, identifier: str) -> str:
        """A mapping that can't be followed is a fault that a rule reports: the variants are still there."""
        try:
            return self._follow(reference, identifier, Kind.SCHEMA)
        except DocumentError:
            return self._absolute(reference, identifier)


def _broken(item: Site | Misplaced, fault: Diagnostic) -> Broken:
    if isinstance(item, Site):
        return Broken(item.id, item.kind, item.value["$ref"], fault)
    expected = item.child.kind if item.child is not None and item.child.shape is Shape.ONE else None
    return Broken(item.id, expected, item.holder[item.key]["$ref"], fault)


def _holds(value: object, wanted: object) -> bool:
    """Whether `wanted` is `value` or anywhere in it."""
    stack, seen = [value], set()
    while stack:
        node = stack.pop()
        if node is wanted:
            return True
        if isinstance(node, (dict, list)) and id(node) not in seen:
            seen.add(id(node))
            stack.extend(node.values() if isinstance(node, dict) else node)
    return False


_SHOWN = 5
"""Links of a circle that a message names."""


def _find_cycles(library: Library, found: Resolution) -> None:
    safe: set[str] = set()
    for start in found.references:
        trail: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in safe:
            if here in trail:
                links = list(trail)
                fault = _cycle(library.place(here), links[links.index(here) :])
                found.broken.append(Broken(here, found.sites[here].kind, found.references[here], fault))
                break
            trail[here] = None
            here = found.references.get(here)
        safe.update(trail)


_LINKS = 64
"""What a chain of references that say nothing else may have: each is one step into the next when it is understood."""


def _shorten_chains(found: Resolution) -> None:
    """A reference that leads through a longer chain to its end leads there at once."""
    known: dict[str, tuple[int, str]] = {}
    for start in found.references if not found.broken else ():
        chain, here = [], start
        while here not in known and here in found.references and len(found.sites[here].value) == 1:
            chain.append(here)
            here = found.references[here]
        links, end = known.get(here, (0, here))
        for identifier in reversed(chain):
            links += 1
            known[identifier] = (links, end)
            if links > _LINKS:
                found.references[identifier] = found.sites[identifier].value["$ref"] = end


def _cycle(place: Place, links: list[str]) -> Diagnostic:
    rest = [f"… {len(links) - _SHOWN:,} more …"] if len(links) > _SHOWN else []
    path = " -> ".join([*links[:_SHOWN], *rest, links[0]])
    message = f"references that lead only to each other: {path}"
    return Diagnostic("ref-cycle", Severity.ERROR, place, message, "define one of them")
