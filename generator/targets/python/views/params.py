"""A module of types as they are given: typed dicts, aliases of what is no object, and an operation's params class.

A params class has the names of keyword arguments as its keys; what is nested in arguments has the wire names,
and Python's where those differ: the runtime sends the wire's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....model.api import Operation
from ....model.types import Access, Array, Field, Object, OperationId, Presence, Type, TypeId
from ...target import Code
from ..arguments import Argument, Giving, arguments
from ..homes import Uses as DefinitionUses
from ..members import Member, ParamsClass, Sent
from ..name import Book
from ..order import Placed, ordered
from ..reserved import KEYWORDS
from ..spell_text import docstring, literal
from ..spell_type import sent
from ..symbols import Scope, Symbol
from .alias import Alias, Room, alias, described, marked
from .flavour import ITERABLE
from .spellings import others

TYPED_DICT = Symbol("typing_extensions", "TypedDict")
REQUIRED = Symbol("typing_extensions", "Required")

CLASS_KEY = re.compile(r"(?!__)[A-Za-z_][A-Za-z0-9_]*")
"""Keys that class syntax can hold: identifiers, but for those that Python mangles."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a typed dict: `name` an identifier in class syntax, a literal in the functional one."""

    name: Code
    annotation: Code
    docstring: Code


@dataclass(frozen=True, slots=True)
class Functional:
    """The keys that are no identifiers, as a base of the class: `_Names = TypedDict("_Names", {"x-y": str}, …)`."""

    name: Code
    literal: Code
    typed_dict: Code
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Params:
    name: Code
    base: Code
    functional: tuple[Functional, ...]
    docstring: Code
    keys: tuple[Key, ...]
    rest: Code


@dataclass(frozen=True, slots=True)
class ParamsView:
    imports: tuple[Code, ...]
    definitions: tuple[Params | Alias, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """An operation and how a client calls it: `ai.conversations.list`."""

    operation: Operation
    accessor: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What a key is made from, whether it was a field or an argument."""

    key: str
    type: Type
    presence: Presence
    text: str
    giving: Giving = Giving.AT_ONCE


def params_view(
    module: str, members: Sequence[Member], calls: Mapping[OperationId, Call], book: Book, width: int
) -> ParamsView:
    found = {member.id: member.symbol.name for member in members if isinstance(member, Sent)}
    classes = {member.symbol.name: calls[member.operation] for member in members if isinstance(member, ParamsClass)}
    names = [*found.values(), *classes]
    given = {
        name: [_of_argument(each) for each in arguments(call.operation, book.names).keywords]
        for name, call in classes.items()
    }
    keys = {entry.key for id in found for entry in _entries(id, book)}
    keys.update(entry.key for entries in given.values() for entry in entries)
    scope = Scope(module, names, keys)
    module_view = _Module(scope, book, width, frozenset(names))
    blocks = [
        *module_view.definitions(found),
        *(module_view.call(name, given[name], call) for name, call in classes.items()),
    ]
    return ParamsView(scope.imports(), tuple(blocks))


def _entries(id: TypeId, book: Book) -> Iterator[Entry]:
    """All but a key that is empty, which no type checker lets a typed dict have; then the other spellings."""
    type_ = book.definitions[id].type
    if isinstance(type_, Object):
        by_wire = {field.wire: field for field in type_.fields if field.access is not Access.READ_ONLY and field.wire}
        yield from map(_of_field, by_wire.values())
        for name, wire in others(type_):
            if wire:
                text = marked(f"The same as `{wire}`.", by_wire[wire].deprecated)
                yield Entry(name, by_wire[wire].type, Presence.OPTIONAL, text)


def _of_field(field: Field) -> Entry:
    return Entry(field.wire, field.type, field.presence, marked(field.description, field.deprecated))


def _of_argument(argument: Argument) -> Entry:
    text = marked(argument.description, argument.deprecated)
    return Entry(argument.name, argument.type, argument.presence, text, argument.giving)


@dataclass(frozen=True, slots=True)
class _Module:
    scope: Scope
    book: Book
    width: int
    defined: Collection[str]

    def definitions(self, names: Mapping[TypeId, str]) -> Iterator[Params | Alias]:
        uses = self.uses()
        classes = {id for id in names if isinstance(self.book.definitions[id].type, Object)}
        for placed in ordered({id: uses.of(id) for id in names}, classes):
            type_ = self.book.definitions[placed.id].type
            if isinstance(type_, Object):
                yield self.typed_dict(names[placed.id], placed)
            else:
                docs = described(self.book.definitions[placed.id], names[placed.id], Room(0, self.width))
                yield alias(names[placed.id], sent(type_, self.scope, self.book), placed.kind, self.scope, docs)

    def uses(self) -> DefinitionUses:
        return DefinitionUses(self.book.definitions, self.book.types.reach.inlined, Access.READ_ONLY)

    def typed_dict(self, name: str, placed: Placed) -> Params:
        entries = list(_entries(placed.id, self.book))
        plain = [entry for entry in entries if self.is_plain(entry.key)]
        odd = [entry for entry in entries if not self.is_plain(entry.key)]
        described_keys = [(entry.key, entry.text) for entry in odd]
        docs = described(self.book.definitions[placed.id], name, Room(4, self.width), described_keys)
        return self.params(name, docs, plain, odd, placed.later)

    def call(self, name: str, entries: Iterable[Entry], call: Call) -> Params:
        text = f"Arguments of `{call.accessor}`."
        return self.params(name, docstring(text, 4, self.width), list(entries), [], frozenset())

    def params(
        self, name: str, docs: Code, plain: Sequence[Entry], odd: Sequence[Entry], later: frozenset[TypeId]
    ) -> Params:
        typed_dict = self.scope.use(TYPED_DICT)
        base = f"_{name}" if odd else typed_dict
        functional = Functional(
            Code(base),
            literal(base),
            Code(typed_dict),
            tuple(self.key(entry, literal(entry.key), later) for entry in odd),
        )
        keys = tuple(self.key(entry, Code(entry.key), later) for entry in plain)
        rest = Code("" if keys or docs else "pass")
        return Params(Code(name), Code(base), (functional,) if odd else (), docs, keys, rest)

    def is_plain(self, key: str) -> bool:
        return CLASS_KEY.fullmatch(key) is not None and key not in KEYWORDS and key not in self.defined

    def key(self, entry: Entry, name: Code, later: frozenset[TypeId]) -> Key:
        annotation = self.annotation(entry)
        if entry.presence is Presence.REQUIRED:
            annotation = Code(f"{self.scope.use(REQUIRED)}[{annotation}]")
        if not later.isdisjoint(self.uses().by(entry.type)):
            annotation = literal(annotation)
        return Key(name, annotation, docstring(entry.text, 4, self.width))

    def annotation(self, entry: Entry) -> Code:
        if entry.giving is Giving.AT_ONCE or not isinstance(entry.type, Array):
            return sent(entry.type, self.scope, self.book)
        return Code(f"{self.scope.use(ITERABLE)}[{sent(entry.type.items, self.scope, self.book)}]")
