"""What a change is: its rule's code, what it is about, and where it stands in both documents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from ..model.types import TypeId

Path: TypeAlias = tuple[str, ...]
"""Wire names from an owner to what changed; `[]` is an item of an array, `{}` a value of a map."""


class Side(Enum):
    """Which way a value goes: what may be sent may widen, what comes back may narrow."""

    REQUEST = "request"
    RESPONSE = "response"


class Kind(Enum):
    """What users know the owner of a change as."""

    CLIENT = "client"
    METHOD = "method"
    TYPE = "type"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Owner:
    """`name`: an accessor (`ai.conversations.list`), a type (`ai.Conversation`), a webhook. `resource`: where it is
    listed."""

    kind: Kind
    name: str
    resource: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        match self.kind:
            case Kind.METHOD:
                return f"client.{self.name}"
            case Kind.CLIENT:
                return "client"
            case Kind.TYPE | Kind.EVENT:
                return self.name


CLIENT = Owner(Kind.CLIENT, "client")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference that a user can notice.

    `code` is that of its rule. `path` leads from the owner to what changed, empty for the owner itself. `old`, `new`:
    pointers into the documents, None where there is nothing. `methods`: accessors of all that it reaches, in document
    order, and names of webhooks.
    """

    code: str
    message: str
    owner: Owner
    path: Path = ()
    old: TypeId | None = None
    new: TypeId | None = None
    before: str = ""
    after: str = ""
    methods: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """What an accepted break names: `messages.send:to`, `ai.Conversation:metadata.key`, `messages.send`."""
        return f"{self.owner.name}:{dotted(self.path)}" if self.path else self.owner.name

    @property
    def resource(self) -> tuple[str, ...]:
        return self.owner.resource


def dotted(path: Path) -> str:
    """`("data", "[]", "id")` -> `data[].id`."""
    return "".join(part if part in ("[]", "{}") else f".{part}" for part in path).lstrip(".")
