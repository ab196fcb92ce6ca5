"""Types as annotations: as they come back, as they are given, as values that a method passes on."""

from __future__ import annotations

import pytest

from generator.model.api import JsonResult
from generator.model.types import (
    Any,
    Array,
    Enum,
    Literal,
    Map,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    Union,
    Value,
    Variant,
)
from generator.targets.python.spell_type import received, received_value, returned, sent, sent_value
from generator.targets.python.symbols import Scope, Symbol

from .apis import TEXT, WHOLE_NUMBER, api, book_of, both_ways, definitions, named, operation, optional, record

STATUS = Enum(ScalarKind.STRING, (Value("a"), Value("b")))
TYPES = definitions(
    Pet=record(optional("id")),
    Cat=record(optional("kind")),
    Id=TEXT,
    Status=STATUS,
    Either=Union((Variant(named("Pet")), Variant(named("Cat")))),
)
BOOK = book_of(both_ways(TYPES))


@pytest.mark.parametrize(
    ("type_", "comes_back", "is_given"),
    [
        (TEXT, "str", "str"),
        (Scalar(ScalarKind.NUMBER), "float", "float"),
        (Scalar(ScalarKind.DATE), "Date", "str | date"),
        (Scalar(ScalarKind.DATE_TIME), "DateTime", "str | datetime"),
        (Scalar(ScalarKind.BASE64), "str", "str"),
        (Scalar(ScalarKind.BINARY), "str", "FileTypes"),
        (Any(), "object", "object"),
        (Literal("x"), 'Literal["x"]', 'Literal["x"]'),
        (Literal(1.5), "float", "float"),
        (Literal(None), "None", "None"),
        (STATUS, 'Open[Literal["a", "b"]]', 'Literal["a", "b"] | str'),
        (Enum(ScalarKind.INTEGER, (Value(1), Value(1))), "OpenInt[Literal[1]]", "Literal[1] | int"),
        (Enum(ScalarKind.NUMBER, (Value(1),)), "OpenFloat[Literal[1]]", "Literal[1] | float"),
        (Enum(ScalarKind.NUMBER, (Value(1.5),)), "float", "float"),
        (Enum(ScalarKind.BOOLEAN, (Value(True),)), "bool", "bool"),
        (Array(TEXT), "list[str]", "SequenceNotStr[str]"),
        (Array(named("Id")), "list[str]", "SequenceNotStr[str]"),
        (Array(named("Status")), "list[Status]", "SequenceNotStr[StatusParam]"),
        (Array(Any()), "list[object]", "SequenceNotStr[object]"),
        (Array(WHOLE_NUMBER), "list[int]", "Sequence[int]"),
        (
            Union((Variant(Array(Any())), Variant(TEXT), Variant(Array(named("Pet"))))),
            'Annotated[list[Pet] | list[object], Field(union_mode="left_to_right")] | str',
            "SequenceNotStr[object] | str | Sequence[PetParam]",
        ),
        (
            Union((Variant(named("Either")), Variant(Map(Any())))),
            'Annotated[Either | dict[str, object], Field(union_mode="left_to_right")]',
            "EitherParam | Mapping[str, object]",
        ),
        (
            Union((Variant(Array(Any())), Variant(Map(Any())))),
            "list[object] | dict[str, object]",
            "SequenceNotStr[object] | Mapping[str, object]",
        ),
        (Array(named("Pet")), "list[Pet]", "Sequence[PetParam]"),
        (Array(named("Either")), "list[Either]", "Sequence[EitherParam]"),
        (Map(Any()), "dict[str, object]", "Mapping[str, object]"),
        (Nullable(Array(Nullable(TEXT))), "list[str | None] | None", "SequenceNotStr[str | None] | None"),
        (Union((Variant(Literal(None)), Variant(TEXT), Variant(named("Id")))), "str | None", "str | None"),
        (Union((Variant(TEXT), Variant(Any()))), "object", "object"),
        (Union((Variant(Array(TEXT)), Variant(TEXT))), "list[str] | str", "SequenceNotStr[str] | str"),
    ],
)
def test_a_type_comes_back_and_is_given(type_: Type, comes_back: str, is_given: str) -> None:
    assert received(type_, Scope(".types.here"), BOOK) == comes_back
    assert sent(type_, Scope(".types.here"), BOOK) == is_given


def test_a_discriminator_chooses_only_where_there_is_a_choice() -> None:
    scope = Scope(".types.here")
    pets = Union((Variant(named("Pet"), ("pet",)), Variant(named("Cat"), ("cat", "kitten"))), "kind")
    spelled = received(pets, scope, BOOK)
    assert spelled == 'Annotated[Pet | Cat, Tagged("kind", {"pet": 0, "cat": 1, "kitten": 1})]'
    assert sent(pets, scope, BOOK) == "PetParam | CatParam"
    assert received(Union((Variant(named("Pet"), ("pet",)),), "kind"), scope, BOOK) == "Pet"
    untagged = Union((Variant(named("Pet")), Variant(named("Cat"))), "kind")
    assert received(untagged, scope, BOOK) == "Pet | Cat"


@pytest.mark.parametrize(
    ("type_", "expression"),
    [
        (named("Pet"), "Pet"),
        (Array(named("Pet")), "list[Pet]"),
        (named("Either"), 'cast("type[Either]", Either)'),
        (Nullable(named("Pet")), 'cast("type[Pet | None]", Pet | None)'),
        (STATUS, """cast("type[object]", Open[Literal["a", "b"]])"""),
        (Scalar(ScalarKind.BINARY), "bytes"),
    ],
)
def test_a_received_type_as_a_value(type_: Type, expression: str) -> None:
    scope = Scope(".resources.here")
    value = received_value(type_, scope, BOOK)
    assert value.expression == expression
    assert ("from typing import cast" in scope.runtime_imports()) == ("cast(" in expression)
    if type_ == named("Pet"):
        assert scope.statements(value.symbols) == ("from ..types.pet import Pet",)


def test_a_given_type_as_a_value() -> None:
    scope = Scope(".resources.here")
    assert sent_value(named("Pet"), scope, BOOK).expression == "PetParam"
    assert sent_value(Array(TEXT), scope, BOOK).expression == 'cast("type[SequenceNotStr[str]]", SequenceNotStr[str])'


def test_a_result_has_its_promised_name() -> None:
    call = operation("/pets", JsonResult(Array(named("Pet")), "application/json"))
    book = book_of(api(TYPES, call))
    scope = Scope(".resources.here")
    value = returned(call, scope, book)
    assert value.annotation == book.results[call.id].name == value.expression
    assert value.symbols == (Symbol(".types.pet", value.annotation),)
