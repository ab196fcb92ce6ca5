"""From a path to a Document: read, overlay, resolve, make 3.1 of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from ..diagnostics import Dangling, Diagnostic, DocumentError, Place
from .bounds import USUAL, Bounds
from .cutting import cut, told
from .dangling import Cuts, without
from .grammar import Kind
from .library import Extent, Library, Reach
from .overlay import apply
from .pointer import Missing, lookup, split
from .read import is_still, read, refuse
from .resolve import Resolution, resolve
from .upgrade import Upgrade, upgrade
from .walk import Site
from .words import shorten


@dataclass(frozen=True)
class Document:
    """A document after overlays, resolved, in the terms of OpenAPI 3.1.

    `sites`: every object of the standard that is in use, by absolute id, in document order. `references`: what the
    site of an id refers to. `upgrade`: what was said in the words of 3.0. `files`: all paths that were read.
    `fingerprint`: SHA-256 over their bytes. `cuts`: what references to nowhere cost.
    """

    root: dict[str, Any]
    sites: Mapping[str, Site]
    references: Mapping[str, str]
    files: tuple[Path, ...]
    fingerprint: str
    diagnostics: tuple[Diagnostic, ...]
    upgrade: Upgrade
    _library: Library
    cuts: tuple[Cuts, ...] = ()

    @cached_property
    def version(self) -> str:
        """The `openapi` field, as in `3.1.0`."""
        return str(self.root["openapi"])

    @property
    def left_out(self) -> tuple[str, ...]:
        """Operations that references to nowhere cost, as `GET /pets`."""
        named = (names for cut in self.cuts for names in cut.operations.values())
        return tuple(dict.fromkeys(name for names in named for name in names))

    @property
    def many_files(self) -> bool:
        """Whether references led into other files; overlays don't count."""
        return len(self._library.sources) > 1

    def of(self, kind: Kind) -> Sequence[Site]:
        """All objects of one kind, in document order."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> dict[Kind, list[Site]]:
        found: dict[Kind, list[Site]] = {}
        for site in self.sites.values():
            found.setdefault(site.kind, []).append(site)
        return found

    def get(self, identifier: str) -> Any:
        """The node an absolute id leads to.

        Raises KeyError for one that leads nowhere: ids come from the document itself.
        """
        site = self.sites.get(identifier)
        if site is not None:
            return site.value
        file, pointer = split(identifier)
        try:
            return lookup(self._library.sources[file].data, pointer)
        except Missing:
            raise KeyError(identifier) from None

    def follow(self, identifier: str) -> Any:
        """The node an id leads to, and if that is a reference, what it refers to in the end."""
        while identifier in self.references:
            identifier = self.references[identifier]
        return self.get(identifier)

    def check_unchanged(self) -> None:
        """Raises DocumentError where a file is no longer what was read: other processes read it for themselves."""
        for source in self._library.files():
            if not is_still(source):
                refuse("changed-file", Place(source.name), "the file changed while it was read", "run again")

    def place(self, identifier: str) -> Place:
        """Where it was written: file, line (found when asked for) and pointer."""
        return self._library.place(identifier)


class Inputs(NamedTuple):
    """What is read, and how. Picklable."""

    path: Path
    overlays: tuple[Path, ...] = ()
    reach: Reach = Reach.FOLDER
    extent: Extent = Extent.WHOLE
    bounds: Bounds = USUAL
    dangling: Dangling = Dangling.REFUSE


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that is read, overlaid and resolved, but still says things the way its own version does."""

    library: Library
    found: Resolution
    diagnostics: tuple[Diagnostic, ...]
    cuts: tuple[Cuts, ...] = ()

    @property
    def root(self) -> dict[str, Any]:
        root: dict[str, Any] = self.library.sources[""].data
        return root


_ROUNDS = 8
"""What is left out may leave other references without what they lead to."""


def prepare(inputs: Inputs) -> Prepared:
    """Raises DocumentError where the document can't be read on."""
    cuts: list[Cuts] = []
    said: list[Diagnostic] = []
    while True:
        prepared = _prepared(inputs, cuts)
        broken = prepared.found.broken
        if not broken:
            return replace(prepared, diagnostics=(*said, *prepared.diagnostics), cuts=tuple(cuts))
        if inputs.dangling is Dangling.REFUSE or len(cuts) == _ROUNDS:
            raise DocumentError(*(one.fault for one in broken))
        lost = without(broken, prepared.found.sites, prepared.found.references)
        said += told(prepared.library.place, broken, lost, inputs.dangling)
        cuts.append(lost)


def _prepared(inputs: Inputs, cuts: Sequence[Cuts]) -> Prepared:
    source = read(inputs.path, str(inputs.path), inputs.bounds)
    _check_root(source.data, source.name)
    library = Library(inputs.path, inputs.reach, inputs.bounds, tuple(cuts), {"": source})
    application, corrections = apply(source.data, inputs.overlays, inputs.extent)
    library.origins = application.origins
    library.overlays = {correction.name: correction for correction in corrections}
    _check_version(source.data, library)
    cut(source.data, "", cuts, library.origins)
    found = resolve(library)
    read_faults = (fault for file in library.files() for fault in file.diagnostics)
    return Prepared(library, found, (*read_faults, *application.diagnostics, *found.diagnostics))


def load(path: Path, overlays: tuple[Path, ...] = (), *, reach: Reach = Reach.FOLDER) -> Document:
    """A document as `read_in` gives it, where nothing else is to be said."""
    return read_in(Inputs(path, overlays, reach))


def read_in(inputs: Inputs) -> Document:
    """Raises DocumentError where the document can't be read on; lesser faults are in the result's diagnostics."""
    return finish(prepare(inputs))


def finish(prepared: Prepared) -> Document:
    """Makes it 3.1. `prepared` is used up."""
    library, found = prepared.library, prepared.found
    shortened = tuple(shorten(found.sites.values(), library.place))
    upgraded = upgrade(found.sites)
    library.moved |= upgraded.moved
    return Document(
        root=prepared.root,
        sites=found.sites,
        references=found.references,
        files=tuple(Path(file.name) for file in library.files()),
        fingerprint=library.fingerprint(),
        diagnostics=(*prepared.diagnostics, *shortened),
        upgrade=upgraded,
        cuts=prepared.cuts,
        _library=library,
    )


def _check_root(data: object, name: str) -> None:
    if data is None:
        refuse("empty-document", Place(name), "the file holds nothing", "give an OpenAPI document")
    if not isinstance(data, dict):
        refuse("not-openapi", Place(name, line=1), "the document is no mapping", "give an OpenAPI document")


def _check_version(data: dict[str, Any], library: Library) -> None:
    if "swagger" in data:
        place = library.place("#/swagger")
        refuse("swagger-2", place, f"this is Swagger {data['swagger']}, not OpenAPI 3", "convert it to OpenAPI 3 first")
    if "openapi" not in data:
        refuse("not-openapi", library.place("#"), "there is no `openapi` field", "give an OpenAPI 3 document")
    if isinstance(data["openapi"], float):
        message = f"the version {data['openapi']} is a number here, and must be text of three parts"
        refuse("unknown-version", library.place("#/openapi"), message, f'write `openapi: "{data["openapi"]}.0"`')
    if not isinstance(data["openapi"], str) or not re.match(r"3\.[012](\.|$)", data["openapi"]):
        message = f"OpenAPI {data['openapi']} is not known; 3.0, 3.1 and 3.2 are"
        refuse("unknown-version", library.place("#/openapi"), message, "give a document of a known version")
