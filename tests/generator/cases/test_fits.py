"""Whether a value is one of a type's."""

from __future__ import annotations

from generator.cases.case import Amount
from generator.cases.fits import fits
from generator.cases.trim import trimmed
from generator.model.types import (
    Access,
    Component,
    Definition,
    Named,
    Nullable,
    Scalar,
    ScalarKind,
    TypeId,
    Union,
    Variant,
)


def test_a_union_that_leads_back_to_itself_is_looked_into_once() -> None:
    cat, pet = TypeId("#/cat"), TypeId("#/pet")
    both = Union((Variant(Named(cat)), Variant(Named(pet)), Variant(Scalar(ScalarKind.INTEGER))))
    definitions = {
        cat: Definition(cat, Nullable(Named(pet)), Component("Cat")),
        pet: Definition(pet, both, Component("Pet")),
    }
    assert fits(7, Named(cat), definitions)
    assert fits(None, Named(cat), definitions)
    assert not fits("x", Named(cat), definitions)
    assert trimmed(7, Named(cat), definitions, Amount.FULL, Access.READ_ONLY) == 7
