"""Where the nodes of a changed document were written: the longest known prefix of an id decides."""

from __future__ import annotations

from dataclasses import dataclass, field

from .pointer import parent


@dataclass(slots=True)
class Origins:
    """`known`: ids of changed places → where their content stands in a file."""

    known: dict[str, str] = field(default_factory=dict)

    def add(self, identifier: str, origin: str) -> None:
        """The content of `identifier`, and of all below it, comes from `origin`."""
        self._forget(identifier)
        self.known[identifier] = origin

    def shift(self, holder: str, index: int, length: int) -> None:
        """Element `index` of a list of `length` is about to go: those behind it move up and stay where they were
        written.
        """
        before = [self._below(f"{holder}/{i}") for i in range(index + 1, length)]
        for i in range(index, length):
            self._forget(f"{holder}/{i}")
        for i, entries in enumerate(before, start=index):
            for rest, origin in entries.items():
                self.known[f"{holder}/{i}{rest}"] = origin

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

    def _below(self, identifier: str) -> dict[str, str]:
        inside = {k[len(identifier) :]: v for k, v in self.known.items() if k.startswith(f"{identifier}/")}
        return {"": self.find(identifier), **inside}

    def _forget(self, identifier: str) -> None:
        for key in [k for k in self.known if k == identifier or k.startswith(f"{identifier}/")]:
            del self.known[key]
