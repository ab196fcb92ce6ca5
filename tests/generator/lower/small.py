"""Small documents, lowered: what the tests of this room begin with."""

from __future__ import annotations

from collections.abc import Mapping

from generator.config import UNCONFIGURED, Config
from generator.diagnostics import Diagnostic, Place
from generator.lower import lower
from generator.model.api import Api, Operation
from generator.model.types import Definition, Field, Object, Type, TypeId

SERVERS = [{"url": "https://small.example"}]


class Small:
    """A document of one file, its references absolute already."""

    def __init__(self, root: Mapping[str, object]) -> None:
        self.root = root

    def get(self, id: str, /) -> object:
        value: object = self.root
        if not id.startswith("#"):
            raise KeyError(id)
        for token in id.split("/")[1:]:
            name = token.replace("~1", "/").replace("~0", "~")
            value = _member(value, name, id)
        return value

    def place(self, id: str, /) -> Place:
        self.get(id)
        return Place("small.yaml", id)


def _member(value: object, name: str, id: str) -> object:
    if isinstance(value, Mapping) and name in value:
        found: object = value[name]
        return found
    if isinstance(value, list) and name.isdecimal() and int(name) < len(value):
        return value[int(name)]
    raise KeyError(id)


def lowered(root: Mapping[str, object], config: Config = UNCONFIGURED) -> tuple[Api, tuple[Diagnostic, ...]]:
    frame = {"openapi": "3.1.0", "info": {"title": "Small", "version": "1"}, "servers": SERVERS, "paths": {}}
    return lower(Small({**frame, **root}), config)


def components(schemas: Mapping[str, object]) -> tuple[dict[str, Definition], tuple[str, ...]]:
    """The definitions by the last part of their ids (whole ids for nested ones), and the codes of the diagnostics."""
    api, faults = lowered({"components": {"schemas": schemas}})
    prefix = "#/components/schemas/"
    return {str(id).removeprefix(prefix): each for id, each in api.definitions.items()}, codes(faults)


def schema(raw: object) -> Type:
    """The type of one component, alone."""
    return components({"It": raw})[0]["It"].type


def schema_faults(raw: object) -> tuple[str, ...]:
    return components({"It": raw})[1]


def property_type(raw: object) -> Type:
    """The type of an inline schema, as the field `it` of a component."""
    return fields(schema({"type": "object", "properties": {"it": raw}}))["it"].type


def fields(type: Type) -> dict[str, Field]:
    assert isinstance(type, Object), type
    return {field.wire: field for field in type.fields}


def operation(
    raw: Mapping[str, object],
    path: str = "/things",
    method: str = "get",
    root: Mapping[str, object] | None = None,
    item: Mapping[str, object] | None = None,
    config: Config = UNCONFIGURED,
) -> tuple[Operation, Api, tuple[str, ...]]:
    """The first operation of a document that has this one, its Api, and the codes of the diagnostics."""
    whole = {"responses": {"204": {"description": "Done"}}, **raw}
    api, faults = lowered({**(root or {}), "paths": {path: {**(item or {}), method: whole}}}, config)
    return api.operations[0], api, codes(faults)


def codes(faults: tuple[Diagnostic, ...]) -> tuple[str, ...]:
    return tuple(fault.code for fault in faults)


def named(api: Api, name: str) -> Definition:
    return api.definitions[TypeId(f"#/components/schemas/{name}")]
