"""Where the nodes of a changed document were written: the longest known prefix of an id decides."""

from __future__ import annotations

from dataclasses import dataclass, field

from .pointer import parent


@dataclass(slots=True)
class Origins:
    """`known`: ids of changed places → where their content stands in a file. `_above`: all ids that have one below."""

    known: dict[str, str] = field(default_factory=dict)
    _above: set[str] = field(default_factory=set)

    def add(self, identifier: str, origin: str) -> None:
        """The content of `identifier`, and of all below it, comes from `origin`."""
        self._forget(identifier)
        self._know(identifier, origin)

    def shift(self, holder: str, index: int, length: int) -> None:
        """Element `index` of a list of `length` is about to go: those behind it move up and stay where they were
        written.
        """
        before = [self._below(f"{holder}/{i}") for i in range(index + 1, length)]
        for i in range(index, length):
            self._forget(f"{holder}/{i}")
        for i, entries in enumerate(before, start=index):
            for rest, origin in entries.items():
                self._know(f"{holder}/{i}{rest}", origin)

    def find(self, identifier: str) -> str:
        """The id where `identifier` was written; itself when nothing is known to have changed."""
        if not self.known:
            return identifier
        above: str | None = identifier
        while above is not None:
            if above in self.known:
                return self.known[above] + identifier[len(above) :]
            above = parent(above)
        return identifier

    def _know(self, identifier: str, origin: str) -> None:
        self.known[identifier] = origin
        above = parent(identifier)
        while above is not None and above not in self._above:
            self._above.add(above)
            above = parent(above)

    def _inside(self, identifier: str) -> list[str]:
        if identifier not in self._above:
            return []
        return [known for known in self.known if known.startswith(f"{identifier}/")]

    def _below(self, identifier: str) -> dict[str, str]:
        inside = {known[len(identifier) :]: self.known[known] for known in self._inside(identifier)}
        return {"": self.find(identifier), **inside}

    def _forget(self, identifier: str) -> None:
        for known in self._inside(identifier):
            del self.known[known]
        self.known.pop(identifier, None)
