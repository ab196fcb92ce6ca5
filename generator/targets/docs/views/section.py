"""One operation on a page: title, description, `METHOD /path`, its fields, and what it gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ....model.api import Api, Operation
from ....model.types import Presence
from ...calls import NO_EXAMPLE
from ...markdown import code_span, markdown, markdown_block
from ...target import Code
from ..fence import fenced
from ..fields import Item, given, taken
from ..kinds import kind
from ..reference import Reference, Tongue

BODY = "body"
"""What a body is called that has no fields."""


@dataclass(frozen=True, slots=True)
class SectionView:
    """Markdown throughout. `required`, `optional`, `returns`: lists of fields with their types, empty where there are
    none. `deprecated`: a sentence or nothing."""

    title: Code
    description: Code
    deprecated: Code
    endpoint: Code
    required: Code
    optional: Code
    returns: Code


@dataclass(frozen=True, slots=True)
class ExampleView:
    """`remark`: what the example can't show, mostly empty. `block`: fenced; empty where there is no example."""

    title: Code
    remark: Code
    block: Code


def section_view(operation: Operation, api: Api) -> SectionView:
    items = list(taken(operation))
    needed = [one for one in items if one.presence is Presence.REQUIRED]
    others = [one for one in items if one.presence is Presence.OPTIONAL]
    return SectionView(
        title=markdown(title(operation)),
        description=markdown_block(operation.description.strip() or operation.summary),
        deprecated=Code("Deprecated: do not use it in new code." if operation.deprecated else ""),
        endpoint=code_span(f"{operation.method} {operation.path}"),
        required=_list(needed, api),
        optional=_list(_by_name(others), api),
        returns=_returns(operation, api),
    )


def title(operation: Operation) -> str:
    """The summary; else the operation's id in words, else where it is."""
    return operation.summary.strip() or operation.operation_id or operation.id


def example_view(operation: Operation, tongue: Tongue, reference: Reference) -> ExampleView:
    case = reference.calls.of(operation)
    if case is None:
        return ExampleView(tongue.language.title, Code(NO_EXAMPLE), Code(""))
    block = fenced(tongue.examples.example(operation, case))
    return ExampleView(tongue.language.title, tongue.examples.remark(operation), block)


def _returns(operation: Operation, api: Api) -> Code:
    found = given(operation, api)
    if found is None:
        return Code("")
    if isinstance(found, tuple):
        return _list(_by_name(found), api)
    return kind(found, api.definitions)


def _by_name(items: Iterable[Item]) -> Sequence[Item]:
    return sorted(items, key=lambda one: one.wire)


def _list(items: Sequence[Item], api: Api) -> Code:
    said = (f"{code_span(one.wire or BODY)} ({kind(one.type, api.definitions)})" for one in items)
    return Code(", ".join(said))
