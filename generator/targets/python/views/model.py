"""A module of types as they come back: pydantic models, and aliases of what is no object."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as field_

from ....model.types import Access, Any, Field, Nullable, Object, Presence, TypeId
from ...target import Code
from ..anything import is_anything
from ..homes import Uses as DefinitionUses
from ..identify import identifiers
from ..imports import import_lines, relative
from ..members import Member, Received, ResultAlias
from ..name import Book
from ..order import Kind, Placed, ordered
from ..reserved import FIELDS
from ..spell_text import docstring, literal
from ..spell_type import received
from ..symbols import Scope, Symbol, builtin
from .alias import Alias, Room, alias, described, marked

BASE = Symbol("._runtime.models", "BaseModel")
FIELD = Symbol("._runtime.models", "Field")
CHECKING = Symbol("typing", "TYPE_CHECKING")


@dataclass(frozen=True, slots=True)
class ModelField:
    """`default`: from its `=` on; empty for a required field of its own name."""

    name: Code
    annotation: Code
    default: Code
    docstring: Code


@dataclass(frozen=True, slots=True)
class Extra:
    """The fields that nobody named: `value` is the type of one, `values` of all of them, as a checker is to see them;
    `annotation` is what pydantic reads. The rest is names, as the module has them."""

    value: Code
    values: Code
    annotation: Code
    checking: Code
    text: Code
    property: Code


@dataclass(frozen=True, slots=True)
class Model:
    """`extra`: one at most. `rest`: `pass` for a class that has nothing else."""

    name: Code
    base: Code
    docstring: Code
    fields: tuple[ModelField, ...]
    extra: tuple[Extra, ...]
    rest: Code


@dataclass(frozen=True, slots=True)
class StandIn:
    """`Source = later(__name__, ".source", "Source")`."""

    name: Code
    value: Code


@dataclass(frozen=True, slots=True)
class ModelView:
    """`late`: models with annotations that are text, to be completed in the end. (Left to itself, pydantic would read
    that text when it needs it, in the light of whichever model was asked for first.)

    `named`: imports for type checkers, of what has a stand-in at run time."""

    imports: tuple[Code, ...]
    type_checking: Code
    named: tuple[Code, ...]
    stand_ins: tuple[StandIn, ...]
    definitions: tuple[Model | Alias, ...]
    late: tuple[Code, ...]


def model_view(module: str, members: Sequence[Member], book: Book, width: int) -> ModelView:
    found = {member.id: member.symbol.name for member in members if isinstance(member, Received)}
    results = [member for member in members if isinstance(member, ResultAlias)]
    names = [*found.values(), *(result.symbol.name for result in results)]
    hidden = {*_classes(found, book), *(name for id in found for name in _fields(id, book).values())}
    scope = Scope(module, names, hidden, book.types.later.get(module, book.types.later[""]))
    module_view = _Module(scope, book, width)
    blocks = [*module_view.definitions(found), *module_view.aliases, *map(module_view.result, results)]
    late = (block.name for block in blocks if isinstance(block, Model) and _is_late(block))
    named = scope.named()
    stand_ins = tuple(stand_in(symbol, name, module, scope) for symbol, name in named.items())
    checking = Code(scope.need(Symbol("typing", "TYPE_CHECKING")) if named else "")
    imports = import_lines(module, named.items())
    return ModelView(scope.imports(), checking, imports, stand_ins, tuple(blocks), tuple(late))


def stand_in(symbol: Symbol, name: str, module: str, scope: Scope) -> StandIn:
    """What a name of another module is until its first value comes."""
    made = scope.need(Symbol("._runtime.later", "later"))
    source = literal(relative(module, symbol.module))
    return StandIn(Code(name), Code(f"{made}(__name__, {source}, {literal(symbol.name)})"))


def _classes(ids: Collection[TypeId], book: Book) -> Iterator[str]:
    """The names that a lazy alias can use for nothing else: pydantic reads its text when it needs it, in the light of
    whichever model was asked for first."""
    if not book.types.reach.lazy.isdisjoint(ids):
        yield from (symbol.name for symbol in book.received.values())


def _is_late(model: Model) -> bool:
    annotations = (*(field.annotation for field in model.fields), *(extra.annotation for extra in model.extra))
    return any(annotation.startswith(("'", '"')) for annotation in annotations)


def _fields(id: TypeId, book: Book) -> dict[str, str]:
    """Wire name -> Python name of a model's fields."""
    type_ = book.definitions[id].type
    return identifiers((field.wire for field in received_fields(type_)), FIELDS) if isinstance(type_, Object) else {}


def received_fields(type_: Object) -> Iterator[Field]:
    return (field for field in type_.fields if field.access is not Access.WRITE_ONLY)


@dataclass(frozen=True, slots=True)
class _Module:
    """`aliases`: found on the way, for annotations that are too long."""

    scope: Scope
    book: Book
    width: int
    aliases: list[Alias] = field_(default_factory=list)

    def definitions(self, names: Mapping[TypeId, str]) -> Iterator[Model | Alias]:
        uses = self.uses()
        classes = {id for id in names if isinstance(self.book.definitions[id].type, Object)}
        for placed in ordered({id: uses.of(id) for id in names}, classes):
            type_ = self.book.definitions[placed.id].type
            if isinstance(type_, Object):
                yield self.model(names[placed.id], type_, placed)
            else:
                docs = described(self.book.definitions[placed.id], names[placed.id], Room(0, self.width))
                yield alias(names[placed.id], received(type_, self.scope, self.book), placed.kind, self.scope, docs)

    def uses(self) -> DefinitionUses:
        return DefinitionUses(self.book.definitions, self.book.types.reach.inlined, Access.WRITE_ONLY)

    def result(self, result: ResultAlias) -> Alias:
        annotation = received(result.type, self.scope, self.book)
        return alias(result.symbol.name, annotation, Kind.ALIAS, self.scope, Code(""))

    def model(self, name: str, type_: Object, placed: Placed) -> Model:
        names = _fields(placed.id, self.book)
        fields = tuple(self.field(field, name, names[field.wire], placed.later) for field in received_fields(type_))
        docs = described(self.book.definitions[placed.id], name, Room(4, self.width))
        extra = tuple(self.extra(type_, name, placed.later))
        rest = Code("" if fields or docs or extra else "pass")
        return Model(Code(name), Code(self.scope.use(BASE)), docs, fields, extra, rest)

    def extra(self, type_: Object, model: str, later: frozenset[TypeId]) -> Iterator[Extra]:
        if type_.extra is None or is_anything(type_.extra, self.book):
            return
        use = self.scope.use
        value = received(type_.extra, self.scope, self.book)
        text, all_of = use(builtin("str")), use(builtin("dict"))
        annotation = values = Code(f"{all_of}[{text}, {value}]")
        if not later.isdisjoint(self.uses().by(type_.extra)):
            annotation, value = self.text(values, f"_{model}_extra"), literal(value)
            values = annotation
        names = [Code(use(symbol)) for symbol in (CHECKING, builtin("str"), builtin("property"))]
        yield Extra(value, values, annotation, *names)

    def field(self, field: Field, model: str, name: str, later: frozenset[TypeId]) -> ModelField:
        optional = field.presence is Presence.OPTIONAL
        type_ = Nullable(field.type) if optional and not isinstance(field.type, Any) else field.type
        annotation = received(type_, self.scope, self.book)
        if not later.isdisjoint(self.uses().by(field.type)):
            annotation = self.text(annotation, f"_{model}_{name}")
        docs = docstring(marked(field.description, field.deprecated), 4, self.width)
        return ModelField(Code(name), annotation, self.default(field, name, optional), docs)

    def text(self, annotation: Code, name: str) -> Code:
        """An annotation as text; one too long for that by an alias, since no formatter breaks text."""
        if len(annotation) > self.width // 2:
            self.aliases.append(alias(name, annotation, Kind.ALIAS, self.scope, Code("")))
            annotation = Code(name)
        return literal(annotation)

    def default(self, field: Field, name: str, optional: bool) -> Code:
        if name == field.wire:
            return Code(" = None" if optional else "")
        default = "default=None, " if optional else ""
        return Code(f" = {self.scope.use(FIELD)}({default}alias={literal(field.wire)})")
