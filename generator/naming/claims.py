"""Type names claimed in their namespaces, and what is said of those that clash."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic, Place, Severity
from .names import TypeName
from .scope import Scope


@dataclass(slots=True)
class Claims:
    scopes: dict[tuple[str, ...], Scope] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def free(self, name: TypeName, owner: Hashable) -> bool:
        return self._scope(name.namespace).free(name.name, owner)

    def claim(
        self, wish: TypeName, owner: Hashable, place: Callable[[], Place], severity: Severity = Severity.NOTE
    ) -> TypeName:
        """`wish`, or with the first number that makes it free: then a diagnostic of `severity` at `place` says so."""
        name = TypeName(wish.namespace, self._scope(wish.namespace).claim(wish.name, owner))
        if name != wish:
            self.diagnostics.append(clash(place(), ".".join((*wish.namespace, wish.name)), name.name, severity))
        return name

    def _scope(self, namespace: tuple[str, ...]) -> Scope:
        return self.scopes.setdefault(tuple(part.lower() for part in namespace), Scope())


def clash(place: Place, wish: str, given: str, severity: Severity) -> Diagnostic:
    return Diagnostic(
        "name-clash", severity, place, f"`{wish}` is taken", f"called `{given}`; names.yaml can say better"
    )


def place_of(id: str) -> Place:
    """Where an id of the model stands. Naming knows no documents: whoever does adds file and line."""
    return Place("", id)
