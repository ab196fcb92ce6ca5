"""Every schema, parameter, media type and header of a document is in the model, or a diagnostic says why not; and the
count notices what is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.document import Document, load
from generator.document.grammar import Kind
from generator.document.rules import check
from generator.lower import lower
from generator.model.api import Api, JsonResult, NoResult, Operation
from generator.model.types import Any, Definition, Enum, Field, Object, Type, TypeId, Union

from .count import COUNTED, lost
from .told import COVERING, Told

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
EVERYTHING = HERE / "everything.yaml"
DOCUMENTS = (
    EVERYTHING,
    ROOT / "spec" / "ai-inference" / "openapi.yaml",
    ROOT / "tests" / "sdk" / "wire" / "openapi.yaml",
)


@dataclass(frozen=True)
class Read:
    document: Document
    api: Api
    diagnostics: tuple[Diagnostic, ...]

    def lost(self) -> dict[str, str]:
        return lost(self.document, self.api, self.diagnostics)


@cache
def read(path: Path) -> Read:
    document = load(path)
    api, found = lower(document)
    return Read(document, api, (*found, *check(document)))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_nothing_is_lost(path: Path) -> None:
    assert read(path).lost() == {}


def test_the_document_of_everything_has_all_that_is_counted() -> None:
    document = read(EVERYTHING).document
    assert [kind for kind in COUNTED if not document.of(kind)] == []
    assert len(document.of(Kind.SCHEMA)) > 150


ELSEWHERE = {"body-without-content", "ignored-header", "not-understood", "repeated-parameter", "choice-of-required"}
"""Codes that cover, and that the document of everything gives no occasion for."""


@pytest.mark.parametrize("code", sorted({*COVERING, "untyped-choice"} - ELSEWHERE))
def test_each_diagnostic_is_needed(code: str) -> None:
    it = read(EVERYTHING)
    assert any(each.code == code for each in it.diagnostics)
    silent = replace(it, diagnostics=tuple(each for each in it.diagnostics if each.code != code))
    assert silent.lost() != {}


def changed(it: Read, definition: Definition, type: Type) -> Read:
    definitions = {**it.api.definitions, definition.id: replace(definition, type=type)}
    return replace(it, api=replace(it.api, definitions=definitions))


def objects(it: Read) -> Iterator[tuple[Definition, Object]]:
    for definition in it.api.definitions.values():
        if isinstance(definition.type, Object):
            yield definition, definition.type


def each_field(it: Read) -> Iterator[tuple[Definition, Object, Field]]:
    """Those of which nothing is said anyway."""
    told = Told(it.document, it.diagnostics)
    for definition, type in objects(it):
        for field in type.fields if is_alone(definition.id) else ():
            place = f"{definition.id}/properties/{field.wire}"
            if not told.speaks(place) and not told.covers(place):
                yield definition, type, field


def is_alone(id: TypeId) -> bool:
    """Not the variant of a union: what one variant lacks, another one may have."""
    return "/oneOf/" not in id and "/anyOf/" not in id


def test_a_field_that_is_dropped_is_noticed() -> None:
    it = read(EVERYTHING)
    unnoticed = [
        f"{definition.id} {field.wire}"
        for definition, type, field in each_field(it)
        if not changed(
            it, definition, replace(type, fields=tuple(each for each in type.fields if each is not field))
        ).lost()
    ]
    assert unnoticed == []


def test_a_field_that_loses_its_type_is_noticed() -> None:
    it = read(EVERYTHING)
    unnoticed = [
        f"{definition.id} {field.wire}"
        for definition, type, field in each_field(it)
        if field.type != Any()
        and not changed(it, definition, replace(type, fields=tuple(_any(each, field) for each in type.fields))).lost()
    ]
    assert unnoticed == []


def _any(field: Field, dropped: Field) -> Field:
    return replace(field, type=Any()) if field is dropped else field


def test_a_type_of_further_fields_that_is_dropped_is_noticed() -> None:
    it = read(EVERYTHING)
    typed = [(each, type) for each, type in objects(it) if type.extra not in (None, Any()) and is_alone(each.id)]
    assert len(typed) > 1
    assert [each.id for each, type in typed if not changed(it, each, replace(type, extra=None)).lost()] == []
    assert [each.id for each, type in typed if not changed(it, each, replace(type, extra=Any())).lost()] == []


def test_a_parameter_that_is_dropped_is_noticed() -> None:
    it = read(ROOT / "tests" / "sdk" / "wire" / "openapi.yaml")
    unnoticed = []
    for number, operation in enumerate(it.api.operations):
        for parameter in operation.parameters:
            left = tuple(each for each in operation.parameters if each is not parameter)
            operations = list(it.api.operations)
            operations[number] = replace(operation, parameters=left)
            if not replace(it, api=replace(it.api, operations=tuple(operations))).lost():
                unnoticed.append(f"{operation.id} {parameter.wire}")
    assert unnoticed == []


def without_body(operation: Operation) -> Operation:
    return replace(operation, body=None)


def without_errors(operation: Operation) -> Operation:
    return replace(operation, errors=())


def without_type(operation: Operation) -> Operation:
    return replace(operation, result=JsonResult(Any(), "application/json"))


def without_result(operation: Operation) -> Operation:
    return replace(operation, result=NoResult())


@pytest.mark.parametrize("drop", [without_body, without_errors, without_type, without_result])
def test_what_an_operation_loses_is_noticed(drop: Callable[[Operation], Operation]) -> None:
    it = read(EVERYTHING)
    operations = tuple(drop(each) if each.method == "PUT" else each for each in it.api.operations)
    assert replace(it, api=replace(it.api, operations=operations)).lost() != {}


def test_a_value_or_a_variant_that_is_dropped_is_noticed() -> None:
    it = read(ROOT / "spec" / "ai-inference" / "openapi.yaml")
    shorter: list[tuple[Definition, Type]] = []
    for definition in it.api.definitions.values():
        match definition.type:
            case Enum(values=values) as enum if len(values) > 1:
                shorter.append((definition, replace(enum, values=values[1:])))
            case Union(variants=variants) as union if len(variants) > 1:
                shorter.append((definition, replace(union, variants=variants[1:])))
            case _:
                pass
    assert len(shorter) > 5
    assert [each.id for each, type in shorter if not changed(it, each, type).lost()] == []
