"""Arguments -> a method's parameters and the mappings that carry them to the runtime. The same for sync and async."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ....model.types import Array, Nullable, Presence
from ...target import Code
from ..arguments import Argument, Arguments, Giving, Slot
from ..name import Book
from ..spell_text import literal
from ..spell_type import sent
from ..symbols import Scope, Symbol, builtin

SENTINEL = Symbol("._runtime.sentinels", "omit")
OMIT = Symbol("._runtime.sentinels", "Omit")
LITERAL = Symbol("typing", "Literal")

OPTIONS = {"extra_headers": "Headers", "extra_query": "Query", "extra_body": "Body"}
"""What every call may be given besides its own arguments, and the name of its type among the runtime's options."""

NOTHING = Code("")


@dataclass(frozen=True, slots=True)
class Parameter:
    """`default`: empty where there is none."""

    name: Code
    annotation: Code
    default: Code


@dataclass(frozen=True, slots=True)
class Signature:
    """`positional`: by position or by name; `keywords`: by name only."""

    positional: tuple[Parameter, ...]
    keywords: tuple[Parameter, ...]
    returns: Code


@dataclass(frozen=True, slots=True)
class Entry:
    """One argument on its way: `"page[number]": page_number`."""

    key: Code
    value: Code


@dataclass(frozen=True, slots=True)
class Part:
    """`query={…}`."""

    name: Code
    entries: tuple[Entry, ...]


def signature(given: Arguments, scope: Scope, book: Book) -> Signature:
    """What a method takes; what it returns is left open."""
    positional = () if given.positional is None else (_parameter(given.positional, scope, book),)
    keywords = (_parameter(argument, scope, book) for argument in given.keywords)
    return Signature(positional, (*keywords, *_options(scope)), NOTHING)


def chosen(whole: Signature, switch: Argument, returns: Code, scope: Scope, choice: bool | None) -> Signature:
    """`whole` where `switch` is given as `choice`, or None: as either. Leaving it out, where allowed, means False."""
    own = next(parameter for parameter in whole.keywords if parameter.name == switch.name)
    absent = f" | {scope.use(OMIT)}" if own.default else ""
    null = " | None" if isinstance(switch.type, Nullable) else ""
    match choice:
        case True:
            annotation, default = f"{scope.use(LITERAL)}[True]", NOTHING
        case False:
            annotation, default = f"{scope.use(LITERAL)}[False]{absent}{null}", own.default
        case None:
            annotation, default = f"{scope.use(builtin('bool'))}{absent}{null}", NOTHING
    narrowed = Parameter(own.name, Code(annotation), default)
    keywords = tuple(narrowed if parameter is own else parameter for parameter in whole.keywords)
    return replace(whole, keywords=keywords, returns=returns)


def parts(given: Arguments) -> tuple[Part, ...]:
    """By wire name, those that there are: path, query, headers, cookies, body."""
    places = (
        ("path", Slot.PATH),
        ("query", Slot.QUERY),
        ("headers", Slot.HEADER),
        ("cookies", Slot.COOKIE),
        ("body", Slot.FIELD),
    )
    found = ((name, tuple(map(_entry, given.of(slot)))) for name, slot in places)
    return tuple(Part(Code(name), entries) for name, entries in found if entries)


def _entry(argument: Argument) -> Entry:
    return Entry(literal(argument.wire), Code(argument.name))


def piecemeal(whole: Signature, given: Arguments, iterables: Sequence[Symbol], scope: Scope, book: Book) -> Signature:
    """`whole`, where lists that may come one by one are annotated with the `iterables` that a client can send."""
    by_name = {argument.name: argument for argument in given if argument.giving is Giving.PIECEMEAL}
    if not by_name:
        return whole
    keywords = tuple(
        (
            _iterable(parameter, by_name[parameter.name], iterables, scope, book)
            if parameter.name in by_name
            else parameter
        )
        for parameter in whole.keywords
    )
    return replace(whole, keywords=keywords)


def _iterable(
    parameter: Parameter, argument: Argument, iterables: Sequence[Symbol], scope: Scope, book: Book
) -> Parameter:
    items = argument.type.items if isinstance(argument.type, Array) else argument.type
    item = sent(items, scope, book)
    annotation = " | ".join(f"{scope.use(iterable)}[{item}]" for iterable in iterables)
    absent = f" | {scope.use(OMIT)}" if parameter.default else ""
    return replace(parameter, annotation=Code(f"{annotation}{absent}"))


def _parameter(argument: Argument, scope: Scope, book: Book) -> Parameter:
    """What may come one by one is annotated later: `piecemeal`."""
    annotation = sent(argument.type, scope, book) if argument.giving is Giving.AT_ONCE else NOTHING
    if argument.presence is Presence.REQUIRED:
        return Parameter(Code(argument.name), annotation, NOTHING)
    null = " | None" if annotation.endswith(" | None") else ""
    absent = f"{annotation.removesuffix(null)} | {scope.use(OMIT)}{null}"
    return Parameter(Code(argument.name), Code(absent), Code(scope.need(SENTINEL)))


def _options(scope: Scope) -> Iterator[Parameter]:
    for name, type_ in OPTIONS.items():
        annotation = f"{scope.use(Symbol('._runtime.options', type_))} | None"
        yield Parameter(Code(name), Code(annotation), Code("None"))
    timeout = f"{scope.use(builtin('float'))} | {scope.use(Symbol('._runtime.options', 'Timeout'))}"
    yield Parameter(Code("timeout"), Code(f"{timeout} | {scope.use(OMIT)} | None"), Code(scope.need(SENTINEL)))
