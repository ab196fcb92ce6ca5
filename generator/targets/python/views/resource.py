"""One resource -> its module: endpoints, sync and async class, and wrappers for raw and for streamed responses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ....model.api import ChannelResult, Operation
from ....model.types import OperationId
from ....naming.names import Resource
from ...target import Code
from ..arguments import Arguments, arguments
from ..imports import export_key
from ..name import Book, ResourceName
from ..spell_text import docstring, literal
from ..symbols import Scope, Symbol
from .endpoint import endpoint, errors
from .flavour import FLAVOURS, Flavour, Wrapping
from .method import Draft, Method, constant, draft, marked, method
from .outcome import CAST
from .signature import NOTHING
from .webhooks import Webhooks, events_value, signing_value, webhook_methods

CHILD = Symbol("._runtime.children", "Child")
TYPE_CHECKING = Symbol("typing", "TYPE_CHECKING")

ROOT = ResourceName((), "", "Root", ".resources._root")
"""What serves the operations that are on no resource, but on the client itself."""

WIDEST = 120
"""Columns for docstrings that hold no text of the document."""


@dataclass(frozen=True, slots=True)
class Constant:
    name: Code
    value: Code


@dataclass(frozen=True, slots=True)
class Child:
    """`kind`: its class's name, and its module's where that isn't the attribute's, as literals."""

    attribute: Code
    annotation: Code
    kind: Code


@dataclass(frozen=True, slots=True)
class Wrapped:
    """`owner`: the instance, seen as a class in which the method is not deprecated: wrapping it is not using it."""

    name: Code
    owner: Code


@dataclass(frozen=True, slots=True)
class Wrapper:
    """A class with the methods of a resource under their names. `attribute`: of the resource, that gives it; `made`: by
    what, given its class's name, the literal `kind`. `base`: in parentheses, what its children need."""

    name: Code
    kind: Code
    made: Code
    base: Code
    docstring: Code
    attribute: Code
    wrap: Code
    methods: tuple[Wrapped, ...]
    children: tuple[Child, ...]


@dataclass(frozen=True, slots=True)
class Class:
    """`unmarked`: what its deprecated methods do, in a class above, of this name; they are in `methods` too, marked.

    `child`: what makes the `children`."""

    unmarked_name: Code
    unmarked: tuple[Method, ...]
    name: Code
    base: Code
    docstring: Code
    child: Code
    children: tuple[Child, ...]
    methods: tuple[Method, ...]
    wrappers: tuple[Wrapper, ...]


@dataclass(frozen=True, slots=True)
class ResourceView:
    """`exports`: the public names of the module, as literals."""

    docstring: Code
    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    exports: tuple[Code, ...]
    constants: tuple[Constant, ...]
    type_checking: Code
    classes: tuple[Class, ...]


@dataclass(frozen=True, slots=True)
class Draught:
    """A module on its way: what both flavours are made from. `besides`: methods that are no operations."""

    name: ResourceName
    below: tuple[ResourceName, ...]
    drafts: tuple[Draft, ...]
    besides: tuple[Method, ...]
    scope: Scope
    book: Book


def resource_view(
    node: Resource, operations: Mapping[OperationId, Operation], book: Book, width: int, webhooks: Webhooks | None
) -> ResourceView:
    """`operations`: at least the node's own. `width`: the line length. `webhooks`: what their resource has besides."""
    name = book.resources[node.path]
    below = tuple(book.resources[each.path] for each in node.children)
    own = [(each, arguments(each, book.names)) for each in _own(node, operations)]
    scope = _scope(node, name, [given for _, given in own], book)
    drafts = tuple(draft(operation, given, scope, book, width) for operation, given in own)
    besides = webhook_methods(webhooks, {each.name for each in drafts}, scope, width) if webhooks else ()
    type_checking = Code(scope.need(TYPE_CHECKING))
    constants = (*_endpoints(drafts, scope, book), *(_events(webhooks, scope, book) if webhooks else ()))
    module = Draught(name, below, drafts, besides, scope, book)
    classes = tuple(_class(module, flavour) for flavour in FLAVOURS)
    return ResourceView(
        docstring=docstring(f"The resource {_accessor(name)}, synchronous and asynchronous.", 0, width),
        imports=scope.runtime_imports(),
        typing_imports=scope.typing_imports(),
        exports=tuple(map(literal, sorted(_class_names(name), key=export_key))),
        constants=constants,
        type_checking=type_checking,
        classes=classes,
    )


def _own(node: Resource, operations: Mapping[OperationId, Operation]) -> Iterator[Operation]:
    """Those that are on the client are deprecated there, and not here too."""
    for id_ in node.operations:
        yield operations[id_] if node.path else replace(operations[id_], deprecated=False)


def class_name(name: ResourceName, flavour: Flavour, wrapping: Wrapping | None = None) -> Code:
    return Code(f"{flavour.prefix}{name.name}{wrapping.suffix if wrapping else ''}")


def child(name: ResourceName, flavour: Flavour, scope: Scope, wrapping: Wrapping | None = None) -> Child:
    """A resource as an attribute of what stands above it, imported when it is first used."""
    kind = class_name(name, flavour, wrapping)
    module = name.module.rpartition(".")[2]
    named = [literal(kind)] if module == name.attribute else [literal(kind), literal(module)]
    return Child(Code(name.attribute), Code(scope.use(Symbol(name.module, kind))), Code(", ".join(named)))


def child_maker(below: Sequence[ResourceName], scope: Scope) -> Code:
    """What makes children; nothing where there are none."""
    return Code(scope.need(CHILD) if below else "")


def _accessor(name: ResourceName) -> str:
    return f"`{'.'.join(('client', *name.path))}`"


def _scope(node: Resource, name: ResourceName, given: list[Arguments], book: Book) -> Scope:
    """Members hide names inside the classes, arguments inside the methods."""
    methods = [book.methods[id_] for id_ in node.operations]
    children = [book.resources[below.path].attribute for below in node.children]
    defined = {*_class_names(name), *map(constant, methods)}
    module = f"{name.module}." if node.children else name.module
    return Scope(module, defined=defined, hidden={*methods, *children, *shadows(given)})


def shadows(given: Iterable[Arguments]) -> set[str]:
    """Names that are something else inside methods."""
    return {argument.name for each in given for argument in each}


def _class_names(name: ResourceName) -> Iterator[str]:
    for flavour in FLAVOURS:
        yield class_name(name, flavour)
        yield from (class_name(name, flavour, wrapping) for wrapping in flavour.wrappings)


def _endpoints(drafts: Sequence[Draft], scope: Scope, book: Book) -> Iterator[Constant]:
    """The endpoints; before them, the mappings of errors that several of them have."""
    found = [errors(sketch.operation, book) for sketch in drafts]
    shared = [mapping for mapping, times in Counter(found).items() if mapping and times > 1]
    names = {mapping: Code(f"_errors_{number}") for number, mapping in enumerate(shared, 1)}
    yield from (Constant(name, mapping) for mapping, name in names.items())
    for sketch, mapping in zip(drafts, found, strict=True):
        yield Constant(constant(sketch.name), endpoint(sketch.operation, names.get(mapping, mapping), scope, book))


def _events(webhooks: Webhooks, scope: Scope, book: Book) -> Iterator[Constant]:
    yield Constant(Code("_signing"), signing_value(webhooks, scope))
    yield Constant(Code("_events"), events_value(webhooks, book, scope))


def _class(module: Draught, flavour: Flavour) -> Class:
    methods = [(sketch, method(sketch, flavour, module.scope, module.book)) for sketch in module.drafts]
    shown = (marked(each, sketch, flavour) if sketch.decorators else each for sketch, each in methods)
    return Class(
        unmarked_name=_unmarked_name(module.name, flavour),
        unmarked=tuple(replace(each, docstring=NOTHING) for sketch, each in methods if sketch.decorators),
        name=class_name(module.name, flavour),
        base=Code(module.scope.need(flavour.resource)),
        docstring=docstring(_accessor(module.name), 4, WIDEST),
        child=child_maker(module.below, module.scope),
        children=tuple(child(each, flavour, module.scope) for each in module.below),
        methods=(*shown, *module.besides),
        wrappers=tuple(_wrapper(module, flavour, wrapping) for wrapping in flavour.wrappings),
    )


def _unmarked_name(name: ResourceName, flavour: Flavour) -> Code:
    return Code(f"_Deprecated{class_name(name, flavour)}")


def _wrapper(module: Draught, flavour: Flavour, wrapping: Wrapping) -> Wrapper:
    wrapped = tuple(_wrapped(module, flavour))
    name = class_name(module.name, flavour, wrapping)
    return Wrapper(
        name=name,
        kind=literal(name),
        made=Code(module.scope.need(wrapping.made)),
        base=children_base(module.below, wrapping, module.scope),
        docstring=docstring(wrapping.meaning, 4, WIDEST),
        attribute=Code(wrapping.attribute),
        wrap=Code(module.scope.need(wrapping.wrap) if wrapped else ""),
        methods=wrapped,
        children=tuple(child(each, flavour, module.scope, wrapping) for each in module.below),
    )


def children_base(below: Sequence[ResourceName], wrapping: Wrapping, scope: Scope) -> Code:
    """What passes a wrapper's children on, as it stands behind the name of a class."""
    return Code(f"({scope.need(wrapping.children)})" if below else "")


def opens_channel(sketch: Draft) -> bool:
    return isinstance(sketch.operation.result, ChannelResult)


def _wrapped(module: Draught, flavour: Flavour) -> Iterator[Wrapped]:
    """All but those that open a channel, which has no response to give."""
    for sketch in module.drafts:
        owner = "resource"
        if sketch.decorators:
            owner = f"{module.scope.need(CAST)}({literal(_unmarked_name(module.name, flavour))}, resource)"
        if not opens_channel(sketch):
            yield Wrapped(Code(sketch.name), Code(owner))
