"""Types in the words of a reference."""

from __future__ import annotations

import pytest

from generator.model.types import (
    Any,
    Array,
    Component,
    Definition,
    Enum,
    Literal,
    Map,
    Named,
    Nullable,
    Object,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
    Value,
    Variant,
)
from generator.targets.docs.kinds import kind

TEXT, WHEN = Scalar(ScalarKind.STRING), Scalar(ScalarKind.DATE_TIME)
PET, TREE = TypeId("#/components/schemas/Pet"), TypeId("#/components/schemas/Tree")
DEFINITIONS = {
    PET: Definition(PET, Object((), None), Component("Pet")),
    TREE: Definition(TREE, Array(Named(TREE)), Component("Tree")),
}


@pytest.mark.parametrize(
    ("type", "words"),
    [
        (TEXT, "string"),
        (WHEN, "date-time"),
        (Scalar(ScalarKind.STRING, "uuid"), "uuid"),
        (Scalar(ScalarKind.STRING, "email"), "string"),
        (Scalar(ScalarKind.BINARY), "file"),
        (Nullable(TEXT), "string | null"),
        (Array(Named(PET)), "array[object]"),
        (Array(Array(TEXT)), "array[array[string]]"),
        (Map(TEXT), "object"),
        (Any(), "any"),
        (Enum(ScalarKind.STRING, (Value("a"), Value("in_use"), Value("*x*"))), r"enum: a, in_use, \*x\*"),
        (Literal(True), "enum: true"),
        (Union((Variant(TEXT), Variant(Named(PET)), Variant(Map(TEXT)))), "string | object"),
        (Named(TREE), "array[object]"),
    ],
)
def test_a_type_in_words(type: Type, words: str) -> None:
    assert kind(type, DEFINITIONS) == words
