"""How the name of a type is put together: of a component, of an operation's part, of a webhook, of something nested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.types import Role
from .names import OperationName, TypeName
from .numbers import singular
from .words import Words, letters_first, pascal, split

ROLES = {
    Role.BODY: "Body",
    Role.RESPONSE: "Response",
    Role.ITEM: "Response",
    Role.PARAMETER: "Params",
    Role.ERROR: "Error",
    Role.EVENT: "Event",
    Role.SENT_FRAME: "SentFrame",
    Role.RECEIVED_FRAME: "ReceivedFrame",
}
"""What stands behind an operation's stem in the name of an inline type; the item of a page is what its list returns."""


@dataclass(frozen=True, slots=True)
class Speller:
    """Spells with the API's acronyms; claims nothing."""

    acronyms: Mapping[str, str]

    def component(self, name: str) -> TypeName:
        return TypeName((), self._begun(split(name)))

    def webhook(self, name: str) -> TypeName:
        return TypeName((), self._begun(split(name)) + "WebhookEvent")

    def stem(self, name: OperationName) -> TypeName:
        """What the names of an operation's types begin with: `ai.conversations.list` -> `ConversationList` in `ai`."""
        method = split(name.method)
        if not name.resource:
            return TypeName((), self._begun(method))
        *front, last = split(name.resource[-1])
        return TypeName(name.resource[:-1], self._begun((*front, singular(last), *method)))

    def part(self, owner: TypeName, part: str) -> TypeName:
        """A type nested in `owner`, in the place that the document calls `part`."""
        return TypeName(owner.namespace, owner.name + (pascal(split(part), self.acronyms) if part else ""))

    def _begun(self, words: Words) -> str:
        return pascal(letters_first(words), self.acronyms)


def ended(stem: TypeName, ending: str) -> TypeName:
    return TypeName(stem.namespace, stem.name + ending)
