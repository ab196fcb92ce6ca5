"""A schema gathered: what it, its `$ref`s and its allOf branches say together, before it has a type.

Parts stay raw here: types come later.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ..model.types import TypeId
from .parts import Part


@dataclass(frozen=True, slots=True)
class Choice:
    """A oneOf or anyOf: `part` has it."""

    part: Part
    keyword: str
    variants: tuple[Part, ...]


@dataclass(slots=True)
class Sketch:
    """`part` is what is being gathered: hoisted, its id is the object's. None everywhere: unsaid."""

    part: Part
    types: tuple[str, ...] | None = None
    fields: dict[str, list[Part]] = field(default_factory=dict)
    required: dict[str, None] = field(default_factory=dict)
    extras: list[Part] = field(default_factory=list)
    closed: bool = False
    items: list[Part] = field(default_factory=list)
    prefix: list[Part] = field(default_factory=list)
    values: list[object] | None = None
    validation: dict[str, object] = field(default_factory=dict)
    choices: list[Choice] = field(default_factory=list)
    forbidden: set[str] = field(default_factory=set)
    seen: set[TypeId] = field(default_factory=set)

    def without_choices(self, part: Part) -> Sketch:
        """A copy to which one variant can be added."""
        return replace(
            self,
            part=part,
            fields={name: list(parts) for name, parts in self.fields.items()},
            required=dict(self.required),
            extras=list(self.extras),
            items=list(self.items),
            prefix=list(self.prefix),
            validation=dict(self.validation),
            choices=[],
            forbidden=set(self.forbidden),
            seen=set(self.seen),
        )
