"""Small APIs, built as values: what the tests of this room begin with."""

from __future__ import annotations

from collections.abc import Iterable

from generator.config import Config, Python
from generator.diagnostics import Diagnostic
from generator.model.api import (
    Api,
    Body,
    Content,
    JsonResult,
    NoResult,
    Operation,
    PageNumber,
    PageResult,
    Pagination,
    Result,
    WholeBody,
    Wire,
)
from generator.model.types import (
    Any,
    Array,
    Component,
    Definition,
    Field,
    Named,
    Object,
    OfOperation,
    OperationId,
    Origin,
    Presence,
    Role,
    Type,
    TypeId,
)
from generator.naming import name
from generator.naming.names import Names
from generator.naming.promises import Promises

CONFIG = Config("Client", "CLIENT", Python("client", "client", "1"), "nobody")

NOTHING = NoResult()

PAGE = PageResult(Any(), Pagination(PageNumber("page", None, None), ("data",), None, Any(), None), "application/json")

ARRAY = JsonResult(Array(Any()), "application/json")


def operation(id: str, result: Result = NOTHING, said: str | None = None, wire: Wire | None = None) -> Operation:
    """`GET /calls/{id}`, its operationId, what it gives and how its body is written."""
    method, _, path = id.partition(" ")
    body = Body(Any(), WholeBody(Any()), Presence.REQUIRED, (Content(wire, "x/y"),)) if wire else None
    pointer = TypeId(f"#/paths/{path.replace('/', '~1')}/{method.lower()}")
    return Operation(OperationId(id), pointer, method, path, said, (), "", "", False, (), body, result, (), None, None)


def api(*operations: Operation | str, definitions: Iterable[Definition] = ()) -> Api:
    whole = tuple(operation(one) if isinstance(one, str) else one for one in operations)
    return Api("", "", "", (), (), (), (), whole, (), {one.id: one for one in definitions})


def definition(id: str, origin: Origin, **fields: Type) -> Definition:
    known = tuple(Field(wire, type, Presence.OPTIONAL) for wire, type in fields.items())
    return Definition(TypeId(id), Object(known, None), origin)


def schema(name: str) -> Definition:
    return definition(f"#/components/schemas/{name}", Component(name))


def inline(of: str, role: Role = Role.RESPONSE, part: str = "") -> Definition:
    return definition(f"#/{of}/{role.value}/{part}", OfOperation(OperationId(of), role, part))


def gives(one: Definition) -> JsonResult:
    return JsonResult(Named(one.id), "application/json")


def page_of(item: Type, envelope: Type) -> PageResult:
    strategy = PageNumber("page[number]", "page[size]", ("meta", "total_pages"))
    return PageResult(envelope, Pagination(strategy, ("data",), ("meta",), item, None), "application/json")


NONE = Promises()


def named(given: Api, promises: Promises = NONE) -> tuple[Names, tuple[Diagnostic, ...]]:
    return name(given, promises, CONFIG)


def accessors(given: Api, promises: Promises = NONE) -> dict[str, str]:
    """Operation -> accessor."""
    return {id: found.accessor for id, found in named(given, promises)[0].operations.items()}
