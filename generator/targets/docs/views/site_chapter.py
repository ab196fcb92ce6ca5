"""A page of operations: each with its example in every language, what it takes and what it gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ....model.api import Api, Location, Operation
from ....model.types import Presence
from ...target import Code
from ..chapters import Chapter, Section, title
from ..fields import Item, given, taken
from ..kinds import kind
from ..reference import Reference
from ..site_text import heading, inline, plain, prose, scalar
from .section import BODY, example_view
from .site_endpoint import EndpointView, endpoint_view
from .site_tabs import TabView, tab


@dataclass(frozen=True, slots=True)
class FieldView:
    """HTML."""

    name: Code
    type: Code
    description: Code


@dataclass(frozen=True, slots=True)
class FieldsView:
    """`count`: how many there are, in words."""

    title: Code
    count: Code
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class OperationView:
    """`lists`: what it takes; `given`: what it gives, folded away; `gives`: the type of what has no fields."""

    title: Code
    anchor: Code
    deprecated: bool
    endpoint: EndpointView
    description: Code
    tabs: tuple[TabView, ...]
    lists: tuple[FieldsView, ...]
    given: tuple[FieldsView, ...]
    gives: Code


@dataclass(frozen=True, slots=True)
class ChapterView:
    """`name`: the title as YAML."""

    name: Code
    title: Code
    description: Code
    operations: tuple[OperationView, ...]


def chapter_view(chapter: Chapter, reference: Reference) -> ChapterView:
    return ChapterView(
        scalar(chapter.title),
        heading(chapter.title),
        prose(chapter.description),
        tuple(_operation(one, reference) for one in chapter.sections),
    )


def _operation(section: Section, reference: Reference) -> OperationView:
    operation, api = section.operation, reference.api
    items = list(taken(operation))
    found = given(operation, api)
    return OperationView(
        title=heading(title(operation)),
        anchor=Code(section.anchor),
        deprecated=operation.deprecated,
        endpoint=endpoint_view(operation),
        description=prose(operation.description),
        tabs=tuple(_tab(section, number, reference) for number in range(len(reference.tongues))),
        lists=(
            *_fields("In the path", _in_path(operation), api),
            *_fields("Required", (one for one in items if one.presence is Presence.REQUIRED), api),
            *_fields("Optional", (one for one in items if one.presence is Presence.OPTIONAL), api),
        ),
        given=_fields("Returns", found, api) if isinstance(found, tuple) else (),
        gives=Code("") if found is None or isinstance(found, tuple) else kind(found, api.definitions, plain),
    )


def _in_path(operation: Operation) -> Iterator[Item]:
    """Only those with something to say: the endpoint shows them all."""
    for one in operation.parameters:
        if one.location is Location.PATH and one.description:
            yield Item(one.wire, one.type, one.presence, one.description)


def _tab(section: Section, number: int, reference: Reference) -> TabView:
    shown = example_view(section.operation, reference.tongues[number], reference)
    return tab(shown.title, shown.remark, shown.block)


def _fields(title: str, items: Iterable[Item], api: Api) -> tuple[FieldsView, ...]:
    """One list, or none where there are no fields."""
    fields = tuple(
        FieldView(plain(one.wire or BODY), kind(one.type, api.definitions, plain), inline(one.description))
        for one in items
    )
    return (FieldsView(Code(title), _counted(len(fields)), fields),) if fields else ()


def _counted(number: int) -> Code:
    return Code(f"{number} field{'s' if number != 1 else ''}")
