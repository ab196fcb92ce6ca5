"""A walk over a document by the grammar: every object of the standard with its kind and id, parents before children."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from .grammar import CHILDREN, REFERABLE, Child, Kind, Shape
from .pointer import escape


class Site(NamedTuple):
    """An object of the standard, where it stands. `value` is the node itself (a dict), not a copy."""

    kind: Kind
    id: str
    value: dict[str, Any]


class Misplaced(NamedTuple):
    """A `$ref` where the standard has none: `holder[key]` is the object that bears it.

    `child`: what is expected there; None: nothing that the grammar knows.
    """

    child: Child | None
    id: str
    holder: Any
    key: str | int


def walk(child: Child, identifier: str, value: object) -> tuple[list[Site], list[Misplaced]]:
    """All sites in and below one object, or the members of a list or a map.

    Booleans (schemas true and false) and values of the wrong type are no sites.
    """
    sites: list[Site] = []
    misplaced: list[Misplaced] = []
    if child.shape is Shape.ONE:
        stack = [Site(child.kind, identifier, value)] if isinstance(value, dict) else []
    else:
        stack = list(_members(child, identifier, value, misplaced))[::-1]
    while stack:
        site = stack.pop()
        sites.append(site)
        below = list(_below(site, misplaced))
        below.reverse()
        stack.extend(below)
    return sites, misplaced


def _below(site: Site, misplaced: list[Misplaced]) -> Iterator[Site]:
    kind, identifier, value = site
    if kind is Kind.CALLBACK:
        yield from _members(Child(Shape.MAP, Kind.PATH_ITEM), identifier, value, misplaced)
        return
    children = CHILDREN[kind]
    for key, inner in value.items():
        if not isinstance(inner, (dict, list)):
            continue
        child = children.get(key)
        if child is not None:
            place = f"{identifier}/{key}"
            if child.shape is Shape.ONE:
                yield from _single(child.kind, place, value, key, misplaced)
            elif _is_reference(inner):
                misplaced.append(Misplaced(child, place, value, key))
            else:
                yield from _members(child, place, inner, misplaced)
        elif kind is not Kind.SCHEMA and _is_reference(inner) and not key.startswith("x-") and key != "example":
            misplaced.append(Misplaced(None, f"{identifier}/{escape(key)}", value, key))


def _members(child: Child, identifier: str, holder: Any, misplaced: list[Misplaced]) -> Iterator[Site]:
    if child.shape is Shape.LIST and isinstance(holder, list):
        for index in range(len(holder)):
            yield from _single(child.kind, f"{identifier}/{index}", holder, index, misplaced)
    elif child.shape is Shape.MAP and isinstance(holder, dict):
        extensible = child.kind is not Kind.SCHEMA
        for name in holder:
            if not (extensible and name.startswith("x-") and child.kind in (Kind.PATH_ITEM, Kind.RESPONSE)):
                yield from _single(child.kind, f"{identifier}/{escape(name)}", holder, name, misplaced)


def _single(kind: Kind, identifier: str, holder: Any, key: str | int, misplaced: list[Misplaced]) -> Iterator[Site]:
    value = holder[key]
    if isinstance(value, dict):
        if kind not in REFERABLE and _is_reference(value):
            misplaced.append(Misplaced(Child(Shape.ONE, kind), identifier, holder, key))
        else:
            yield Site(kind, identifier, value)
    elif isinstance(value, list) and kind is Kind.SCHEMA:
        # `items` as a list: tuples, before JSON Schema 2020-12
        for index in range(len(value)):
            yield from _single(kind, f"{identifier}/{index}", value, index, misplaced)


def _is_reference(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("$ref"), str)
