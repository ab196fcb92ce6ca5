"""The files of a document: each read once, none from where it mustn't be read, and the line of anything in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from pathlib import Path

from ..diagnostics import Place
from .bounds import USUAL, Bounds, count
from .cutting import cut
from .dangling import Cuts
from .lines import Lines
from .origins import Origins
from .pointer import is_remote, parent, split
from .read import Source, read, refuse

OVERLAY = "overlay:"
"""What marks an id that leads into an overlay: the overlay's path follows."""


class Reach(Enum):
    """Which files a `$ref` may lead to."""

    FOLDER = "folder"  # those in the root document's folder, and below it
    DISK = "disk"  # any local file


class Extent(Enum):
    """How much of a document is read."""

    WHOLE = "whole"
    PART = "part"  # the rest is known from an earlier run: an overlay's action may match nothing here


@dataclass(slots=True)
class Library:
    """`cuts`: what is taken out of each file as it is read. `sources`: by path relative to the root document's folder;
    the root itself is the empty text.

    `overlays`: by path. `origins`: what they changed. `moved`: ids of places whose content was written at another id.
    """

    root: Path
    reach: Reach
    bounds: Bounds = USUAL
    cuts: tuple[Cuts, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict)
    overlays: dict[str, Source] = field(default_factory=dict)
    origins: Origins = field(default_factory=Origins)
    moved: dict[str, str] = field(default_factory=dict)
    _lines: dict[str, Lines] = field(default_factory=dict)
    _nodes: dict[str, int] = field(default_factory=dict)

    def open(self, file: str, reference: str, place: Place) -> Source:
        """The file that `reference`, standing at `place`, names.

        Raises DocumentError for what may not or can't be read.
        """
        if file not in self.sources:
            self._check(file, reference, place)
            taken = self._taken(reference, place)
            self.sources[file] = read(self.root.parent / file, self.name(file), self.bounds, taken)
            cut(self.sources[file].data, file, self.cuts, self.origins)
        return self.sources[file]

    def _taken(self, reference: str, place: Place) -> Bounds:
        """What the other files hold: counted once, when nothing was put in the place of references yet."""
        if len(self.sources) >= self.bounds.files:
            message = f"`{reference}` leads to one file more than the {self.bounds.files:,} that a document may have"
            refuse("too-large", place, message, "put files together, or raise `limits: {files: …}` in sdk.yaml")
        for name, source in self.sources.items():
            if name not in self._nodes:
                self._nodes[name] = count(source.data)
        octets = sum(source.octets for source in self.sources.values())
        return Bounds(octets, sum(self._nodes.values()), len(self.sources))

    def _check(self, file: str, reference: str, place: Place) -> None:
        if is_remote(file):
            refuse("remote-ref", place, f"`{reference}` is on another machine", "keep a copy beside the document")
        try:
            path = (self.root.parent / file).resolve()
            there, inside = path.is_file(), path.is_relative_to(self.root.parent.resolve())
        except (OSError, ValueError):  # a name that no file can have
            there, inside = False, True
        if self.reach is Reach.FOLDER and not inside:
            message = f"`{reference}` leads out of the document's folder"
            refuse("ref-outside-root", place, message, "move the file into it")
        if not there:
            refuse("missing-file", place, f"`{reference}` names a file that isn't there", "correct the reference")

    def name(self, file: str) -> str:
        """How diagnostics call a file."""
        return str(self.root.parent / file) if file else str(self.root)

    def files(self) -> tuple[Source, ...]:
        """Everything that was read, overlays included."""
        return (*self.sources.values(), *self.overlays.values())

    def fingerprint(self) -> str:
        """SHA-256 over all bytes that were read, in hex."""
        return sha256("".join(source.digest for source in self.files()).encode()).hexdigest()

    def place(self, identifier: str) -> Place:
        """Where an id stands in the files as they were written."""
        file, pointer = split(self.origins.find(self._unmoved(identifier)))
        overlaid = file.startswith(OVERLAY)
        source = self.overlays.get(file.removeprefix(OVERLAY)) if overlaid else self.sources.get(file)
        if source is None:
            return Place(self.name(file), pointer)
        if file not in self._lines:
            self._lines[file] = Lines(source.text)
        return Place(source.name, pointer, self._lines[file].find(pointer))

    def _unmoved(self, identifier: str) -> str:
        """Each move is gone back once: one may lead below itself."""
        gone: set[str] = set()
        above: str | None = identifier if self.moved else None
        while above is not None:
            if above in self.moved and above not in gone:
                gone.add(above)
                identifier = above = self.moved[above] + identifier[len(above) :]
            else:
                above = parent(above)
        return identifier
