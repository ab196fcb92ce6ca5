"""allOf, oneOf and anyOf: what is merged, what is a choice, and what chooses."""

from __future__ import annotations

import pytest

from generator.diagnostics import DocumentError
from generator.lower import lower, unions
from generator.model.types import (
    Access,
    Any,
    Array,
    Enum,
    Literal,
    Map,
    Named,
    Nested,
    Nullable,
    Object,
    Presence,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
    Value,
    Variant,
)

from .small import Small, components, fields, property_type, schema, schema_faults

STRING = Scalar(ScalarKind.STRING)
INTEGER = Scalar(ScalarKind.INTEGER)


def ref(name: str) -> dict[str, object]:
    return {"$ref": f"#/components/schemas/{name}"}


def use(name: str) -> Named:
    return Named(TypeId(f"#/components/schemas/{name}"))


def thing(required: tuple[str, ...] = (), **properties: object) -> dict[str, object]:
    return {"type": "object", "properties": properties, **({"required": list(required)} if required else {})}


TEXT = {"type": "string"}
COUNT = {"type": "integer"}


def test_all_of_unites_properties_and_required() -> None:
    found, faults = components(
        {"A": {"allOf": [ref("B"), thing(("y",), y=COUNT)], "required": ["x"]}, "B": thing(x=TEXT)}
    )
    assert [(each.wire, each.type, each.presence) for each in fields(found["A"].type).values()] == [
        ("x", STRING, Presence.REQUIRED),
        ("y", INTEGER, Presence.REQUIRED),
    ]
    assert fields(found["B"].type)["x"].presence is Presence.OPTIONAL
    assert faults == ()


def test_all_of_one_reference_is_that_reference() -> None:
    found, _ = components(
        {
            "A": thing(
                b={"allOf": [ref("B")], "description": "Ours.", "readOnly": True}, c={"allOf": [ref("B"), TEXT]}
            ),
            "B": TEXT,
        }
    )
    assert fields(found["A"].type)["b"].type == use("B")
    assert fields(found["A"].type)["b"].description == "Ours."
    assert fields(found["A"].type)["b"].access is Access.READ_ONLY
    assert fields(found["A"].type)["c"].type == use("B")


def test_nested_objects_of_a_base_are_shared_not_copied() -> None:
    found, _ = components({"A": {"allOf": [ref("B"), thing(y=COUNT)]}, "B": thing(inner=thing(x=TEXT))})
    assert fields(found["A"].type)["inner"].type == use("B/properties/inner")
    assert found["B/properties/inner"].origin == Nested(TypeId("#/components/schemas/B"), "inner")


def test_a_property_said_twice_is_merged_in_an_object_of_its_own() -> None:
    found, _ = components({"A": {"allOf": [ref("B"), thing(inner=thing(y=COUNT))]}, "B": thing(inner=thing(x=TEXT))})
    inner = fields(found["A"].type)["inner"].type
    assert inner == use("A/allOf/1/properties/inner")
    assert set(fields(found["A/allOf/1/properties/inner"].type)) == {"x", "y"}
    assert set(fields(found["B/properties/inner"].type)) == {"x"}


def test_a_property_merged_from_two_references_has_a_definition_too() -> None:
    found, _ = components(
        {
            "A": {"allOf": [ref("B"), ref("C")]},
            "B": thing(inner=thing(x=TEXT)),
            "C": thing(inner=thing(y=COUNT)),
        }
    )
    assert fields(found["A"].type)["inner"].type == use("A/properties/inner")
    assert found["A/properties/inner"].origin == Nested(TypeId("#/components/schemas/A"), "inner")
    assert set(fields(found["A/properties/inner"].type)) == {"x", "y"}


def test_a_property_repeated_for_its_words_keeps_its_type() -> None:
    found, _ = components(
        {"A": {"allOf": [ref("B"), thing(x={"description": "Ours.", "default": "z"})]}, "B": thing(x=TEXT)}
    )
    field = fields(found["A"].type)["x"]
    assert (field.type, field.description, field.default) == (STRING, "Ours.", '"z"')


def test_enums_and_types_are_intersected() -> None:
    assert property_type({"allOf": [{"enum": ["a", "b", "c"]}, {"enum": ["c", "b"]}]}) == Enum(
        ScalarKind.STRING, (Value("c"), Value("b"))
    )
    assert property_type({"allOf": [{"type": ["string", "integer"]}, {"type": "integer"}]}) == INTEGER
    assert property_type({"allOf": [{"type": "number"}, {"type": "integer"}]}) == INTEGER


def test_conflicts_are_reported_and_the_later_one_wins() -> None:
    assert property_type({"allOf": [TEXT, COUNT]}) == INTEGER
    assert schema_faults({"allOf": [TEXT, COUNT]}) == ("conflicting-types",)
    assert property_type({"allOf": [{"enum": ["a"]}, {"enum": ["b"]}]}) == Literal("b")
    assert schema_faults({"allOf": [{"enum": ["a"]}, {"enum": ["b"]}]}) == ("conflicting-enums",)


def test_null_must_be_allowed_by_every_branch() -> None:
    null_text = {"type": ["string", "null"]}
    assert property_type({"allOf": [null_text, {**null_text, "maxLength": 3}]}) == Nullable(
        property_type({"type": "string", "maxLength": 3})
    )
    assert property_type({"allOf": [null_text, {**TEXT, "maxLength": 3}]}) == property_type({**TEXT, "maxLength": 3})


def test_null_beside_all_of_is_meant() -> None:
    found, _ = components({"A": thing(b={"allOf": [ref("B")], "nullable": True}), "B": thing(x=TEXT)})
    assert fields(found["A"].type)["b"].type == Nullable(use("B"))


def test_circles_of_all_of_end() -> None:
    found, _ = components({"A": {"allOf": [ref("B"), thing(x=TEXT)]}, "B": {"allOf": [ref("A"), thing(y=TEXT)]}})
    assert set(fields(found["A"].type)) == set(fields(found["B"].type)) == {"x", "y"}


def test_a_property_that_is_its_owner_and_more_is_finite() -> None:
    found, _ = components({"A": thing(x=TEXT, child={**ref("A"), **thing(y=COUNT)})})
    child = fields(found["A/properties/child"].type)
    assert list(child) == ["x", "child", "y"]
    assert child["child"].type == use("A/properties/child")


def test_merges_that_contain_themselves_are_finite_and_shared() -> None:
    found, _ = components(
        {
            "A": {"allOf": [ref("B"), thing(child={**ref("A"), **thing(y=COUNT)})]},
            "B": thing(child=thing(x=TEXT)),
        }
    )
    id = "A/allOf/1/properties/child"
    assert fields(found["A"].type)["child"].type == use(id)
    assert set(fields(found[id].type)) == {"x", "y", "child"}
    assert fields(found[id].type)["child"].type == use(id)
    assert set(found) == {"A", "B", "B/properties/child", id}


def test_one_of_is_a_union_without_null_and_repetition() -> None:
    raw = {"oneOf": [TEXT, COUNT, {"type": "null"}, {"type": ["integer", "null"]}]}
    assert property_type(raw) == Nullable(Union((Variant(STRING), Variant(INTEGER))))
    assert schema_faults(raw) == ("repeated-variant",)
    assert schema_faults({"oneOf": [TEXT, TEXT, COUNT]}) == ()


def test_a_choice_of_one_is_no_choice() -> None:
    found, _ = components(
        {
            "A": thing(
                b={"oneOf": [ref("B")]}, c={"anyOf": [ref("B"), {"type": "null"}]}, d={"anyOf": [thing(y=TEXT)]}
            ),
            "B": thing(x=TEXT),
            "C": {"anyOf": [thing(z=TEXT), {"type": "null"}]},
            "D": thing(c=ref("C")),
        }
    )
    assert fields(found["A"].type)["b"].type == use("B")
    assert fields(found["A"].type)["c"].type == Nullable(use("B"))
    assert fields(found["A"].type)["d"].type == use("A/properties/d")
    assert set(fields(found["C"].type)) == {"z"}
    assert fields(found["D"].type)["c"].type == Nullable(use("C"))


def test_any_value_swallows_the_other_variants() -> None:
    assert property_type({"anyOf": [TEXT, {}]}) == Any()


def test_inline_variants_are_named_after_title_or_number() -> None:
    found, _ = components({"A": thing(it={"oneOf": [{**thing(x=TEXT), "title": "First"}, thing(y=TEXT)]})})
    owner = TypeId("#/components/schemas/A")
    assert found["A/properties/it/oneOf/0"].origin == Nested(owner, "it First")
    assert found["A/properties/it/oneOf/1"].origin == Nested(owner, "it 1")


def test_fields_beside_a_choice_are_in_every_variant() -> None:
    raw = {**thing(("id",), id=TEXT), "oneOf": [thing(x=TEXT), ref("B")]}
    found, _ = components({"A": raw, "B": thing(y=COUNT)})
    assert found["A"].type == Union((Variant(use("A/oneOf/0")), Variant(use("A/oneOf/1"))))
    assert list(fields(found["A/oneOf/0"].type)) == ["id", "x"]
    assert fields(found["A/oneOf/1"].type)["id"].presence is Presence.REQUIRED
    assert found["A/oneOf/1"].origin == Nested(TypeId("#/components/schemas/A"), "B")
    assert list(fields(found["B"].type)) == ["y"]


def test_fields_that_every_variant_has_leave_the_variants_as_they_are() -> None:
    raw = {**thing(id=TEXT), "oneOf": [ref("B"), ref("C")]}
    found, _ = components({"A": raw, "B": thing(id=TEXT, y=COUNT), "C": thing(id=TEXT, z=COUNT)})
    assert found["A"].type == Union((Variant(use("B")), Variant(use("C"))))


def test_what_is_required_beside_a_choice_is_required_in_every_variant() -> None:
    found, _ = components(
        {"A": {"required": ["x"], "oneOf": [ref("B"), ref("C")]}, "B": thing(x=TEXT), "C": thing(x=COUNT)}
    )
    assert found["A"].type == Union((Variant(use("A/oneOf/0")), Variant(use("A/oneOf/1"))))
    assert fields(found["A/oneOf/0"].type)["x"].presence is Presence.REQUIRED
    assert fields(found["B"].type)["x"].presence is Presence.OPTIONAL
    strict = thing(("x",), x=TEXT)
    found, _ = components(
        {"A": {"required": ["x"], "oneOf": [ref("B"), ref("C")]}, "B": strict, "C": {**strict, "title": "C"}}
    )
    assert found["A"].type == Union((Variant(use("B")), Variant(use("C"))))


def test_variants_that_only_require_or_forbid_leave_the_shape() -> None:
    for variants in (
        [{"required": ["a"]}, {"required": ["b"]}],
        [{"required": ["a"], "properties": {"b": {"not": {}}}}, {"required": ["b"]}],
    ):
        raw = {**thing(a=TEXT, b=TEXT), "anyOf": variants}
        found, faults = components({"A": raw})
        assert list(fields(found["A"].type)) == ["a", "b"]
        assert all(field.presence is Presence.OPTIONAL for field in fields(found["A"].type).values())
        assert faults == ("choice-of-required",)


def test_a_choice_inside_all_of() -> None:
    raw = {"allOf": [ref("B"), {"oneOf": [thing(x=TEXT), thing(y=TEXT)]}]}
    found, _ = components({"A": raw, "B": thing(id=TEXT)})
    assert found["A"].type == Union((Variant(use("A/oneOf/0")), Variant(use("A/oneOf/1"))))
    assert list(fields(found["A/oneOf/1"].type)) == ["id", "y"]


def test_a_second_choice_is_merged_and_reported() -> None:
    raw = {"oneOf": [thing(a=TEXT), thing(b=TEXT)], "anyOf": [thing(("c",), c=TEXT), thing(d=TEXT)]}
    found, faults = components({"A": raw})
    assert faults == ("second-choice",)
    assert isinstance(found["A"].type, Union)
    assert set(fields(found["A/oneOf/0"].type)) == {"a", "c", "d"}
    assert fields(found["A/oneOf/0"].type)["c"].presence is Presence.OPTIONAL


def animals(discriminator: object, cat: object = TEXT, dog: object = TEXT) -> tuple[Type, tuple[str, ...]]:
    found, faults = components(
        {
            "Pet": {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": discriminator},
            "Cat": thing(("kind",), kind=cat, lives=COUNT),
            "Dog": thing(("kind",), kind=dog, barks=COUNT),
        }
    )
    return found["Pet"].type, faults


def tags(type: Type) -> dict[object, tuple[str, ...]]:
    assert isinstance(type, Union)
    return {variant.type: variant.tags for variant in type.variants}


def test_a_discriminator_with_a_mapping() -> None:
    mapping = {"c": "#/components/schemas/Cat", "kitten": "#/components/schemas/Cat", "d": "Dog"}
    type, faults = animals({"propertyName": "kind", "mapping": mapping})
    assert tags(type) == {use("Cat"): ("c", "kitten"), use("Dog"): ("d",)}
    assert isinstance(type, Union)
    assert type.discriminator == "kind"
    assert faults == ()


def test_a_discriminator_without_a_mapping_means_the_components_names() -> None:
    type, _ = animals({"propertyName": "kind"})
    assert tags(type) == {use("Cat"): ("Cat",), use("Dog"): ("Dog",)}


def test_a_default_of_the_field_counts_beside_the_components_name() -> None:
    cat, dog = ({"type": "string", "default": word} for word in ("cat", "Dog"))
    type, faults = animals({"propertyName": "kind"}, cat, dog)
    assert tags(type) == {use("Cat"): ("cat", "Cat"), use("Dog"): ("Dog",)}
    assert faults == ()


def test_what_a_variants_field_is_fixed_to_is_its_tag() -> None:
    type, _ = animals({"propertyName": "kind"}, {"const": "cat"}, {"enum": ["dog", "puppy"]})
    assert tags(type) == {use("Cat"): ("cat",), use("Dog"): ("dog", "puppy")}


def test_a_mapping_to_what_is_no_variant_is_reported() -> None:
    type, faults = animals({"propertyName": "kind", "mapping": {"pet": "#/components/schemas/Pet", "bird": "Bird"}})
    assert tags(type) == {use("Cat"): ("Cat",), use("Dog"): ("Dog",)}
    assert faults == ("mapping-to-stranger",)


def test_a_tag_that_two_variants_claim_chooses_neither() -> None:
    type, faults = animals({"propertyName": "kind"}, {"enum": ["a", "b"]}, {"enum": ["b", "c"]})
    assert tags(type) == {use("Cat"): ("a",), use("Dog"): ("c",)}
    assert faults == ("ambiguous-tag",)


def test_a_field_fixed_in_every_variant_discriminates_unasked() -> None:
    found, _ = components(
        {
            "Pet": {"anyOf": [ref("Cat"), ref("Dog")]},
            "Cat": thing(("kind",), kind={"const": "cat"}),
            "Dog": thing(("kind",), kind={"enum": ["dog"]}),
        }
    )
    type = found["Pet"].type
    assert isinstance(type, Union)
    assert type.discriminator == "kind"
    assert tags(type) == {use("Cat"): ("cat",), use("Dog"): ("dog",)}


def test_a_base_that_discriminates_is_a_union_of_its_heirs() -> None:
    base = {**thing(("kind",), kind=TEXT), "discriminator": {"propertyName": "kind", "mapping": {"cat": "Cat"}}}
    found, faults = components(
        {
            "Owner": thing(pet=ref("Pet")),
            "Pet": base,
            "Cat": {"allOf": [ref("Pet"), thing(lives=COUNT)]},
            "Dog": {"allOf": [ref("Pet"), thing(barks=COUNT)]},
        }
    )
    assert tags(found["Pet"].type) == {use("Cat"): ("cat",), use("Dog"): ("Dog",), use("Pet/discriminator"): ("Pet",)}
    assert list(fields(found["Dog"].type)) == ["kind", "barks"]
    assert list(fields(found["Pet/discriminator"].type)) == ["kind"]
    assert faults == ()


def test_what_extends_one_of_its_own_variants_is_that_variant() -> None:
    base = {
        **thing(("kind",), kind=TEXT),
        "oneOf": [ref("Cat"), ref("Dog")],
        "discriminator": {"propertyName": "kind", "mapping": {"c": "Cat", "d": "Dog"}},
    }
    found, faults = components(
        {
            "Pet": base,
            "Cat": {"allOf": [ref("Pet"), thing(lives=COUNT)]},
            "Dog": {"allOf": [ref("Pet"), thing(barks=COUNT)]},
        }
    )
    assert tags(found["Pet"].type) == {use("Cat"): ("c",), use("Dog"): ("d",)}
    assert list(fields(found["Cat"].type)) == ["kind", "lives"]
    assert list(fields(found["Dog"].type)) == ["kind", "barks"]
    assert faults == ()


def test_a_choice_of_scalars_and_lists() -> None:
    assert property_type({"oneOf": [TEXT, {"type": "array", "items": TEXT}]}) == Union(
        (Variant(STRING), Variant(Array(STRING)))
    )
    assert property_type({"oneOf": [TEXT, {"type": "object"}]}) == Union((Variant(STRING), Variant(Map(Any()))))


def test_an_object_and_something_else_under_one_type_list() -> None:
    found, _ = components({"A": thing(it={"type": ["object", "string"], "properties": {"x": TEXT}})})
    assert fields(found["A"].type)["it"].type == Union((Variant(use("A/properties/it")), Variant(STRING)))
    assert isinstance(found["A/properties/it"].type, Object)


def test_closed_merges_stay_open_where_a_branch_says_a_type() -> None:
    found = schema({"allOf": [{**thing(x=TEXT), "additionalProperties": False}, {"additionalProperties": COUNT}]})
    assert isinstance(found, Object)
    assert found.extra == INTEGER


def test_choices_that_multiply_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = {"type": "object", "properties": {"b": {}}}
    schemas = {
        "A": {"properties": {"a": {}}, "anyOf": [{"$ref": "#/components/schemas/B"}, fields]},
        "B": {"properties": {"c": {}}, "anyOf": [{"type": "object", "properties": {"d": {}}}, fields]},
    }
    root = {"openapi": "3.1.0", "info": {}, "paths": {}, "components": {"schemas": schemas}}
    monkeypatch.setattr(unions, "MOST_SHARED", 4)
    assert len(lower(Small(root))[0].definitions) > 2
    monkeypatch.setattr(unions, "MOST_SHARED", 1)
    with pytest.raises(DocumentError) as caught:
        lower(Small(root))
    assert caught.value.diagnostic.code == "too-large"
    assert caught.value.diagnostic.place.pointer.startswith("#/components/schemas/")
