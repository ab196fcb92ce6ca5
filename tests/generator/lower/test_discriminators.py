"""Which variant a discriminator chooses where unions stand in unions, in allOf, or behind other names."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.types import Nullable, Type, Union

from .small import components, fields
from .test_compositions import TEXT, ref, tags, thing, use

DA, DB, C = (thing(**{name: TEXT, "t": TEXT}) for name in "abc")
AB: dict[str, object] = {
    "oneOf": [ref("A"), ref("B")],
    "discriminator": {"propertyName": "t", "mapping": {"da": "#/components/schemas/A", "db": "#/components/schemas/B"}},
}


def found(outer: Mapping[str, object], **more: object) -> tuple[Type, tuple[str, ...]]:
    definitions, faults = components({"It": outer, "AB": AB, "A": DA, "B": DB, "C": C, **more})
    return definitions["It"].type, faults


def by(*names: str, **mapping: str) -> dict[str, object]:
    told = {tag: f"#/components/schemas/{name}" for tag, name in mapping.items()}
    return {"oneOf": [ref(name) for name in names], "discriminator": {"propertyName": "t", "mapping": told}}


def named_tags(type: Type) -> dict[str, tuple[str, ...]]:
    return {str(getattr(each, "id", each)).rpartition("/")[2]: own for each, own in tags(type).items()}


def test_tags_of_a_union_within_count() -> None:
    type, faults = found({"oneOf": [ref("AB"), ref("C")], "discriminator": {"propertyName": "t"}})
    assert named_tags(type) == {"A": ("da",), "B": ("db",), "C": ("C",)}
    assert faults == ()


def test_a_mapping_may_name_variants_of_a_union_within() -> None:
    type, faults = found(by("AB", "C", a="A", b="B", c="C"))
    assert named_tags(type) == {"A": ("a", "da"), "B": ("b", "db"), "C": ("c",)}
    assert faults == ()


def test_a_union_within_needs_no_discriminator_of_its_own() -> None:
    plain = {"anyOf": [ref("A"), ref("B")]}
    type, faults = found(by("Plain", "C", a="A", b="B", c="C"), Plain=plain)
    assert named_tags(type) == {"A": ("a",), "B": ("b",), "C": ("c",)}
    assert faults == ()


def test_a_union_within_that_another_field_decides_stays_whole() -> None:
    other = {"oneOf": [ref("A"), ref("B")], "discriminator": {"propertyName": "other"}}
    type, faults = found(by("Other", "C", a="A", b="B", c="C"), Other=other)
    assert named_tags(type) == {"Other": ("a", "b"), "C": ("c",)}
    assert faults == ()


def test_unions_three_deep_are_one() -> None:
    type, faults = found(by("ABC", "D", d="D"), ABC=by("AB", "C", c="C"), D=thing(t=TEXT, d=TEXT))
    assert named_tags(type) == {"A": ("da",), "B": ("db",), "C": ("c",), "D": ("d",)}
    assert faults == ()


def test_unions_that_hold_each_other_end() -> None:
    type, faults = found(by("Round", "C", c="C"), Round=by("It", "A", a="A"))
    assert set(named_tags(type)) >= {"A", "C"}
    assert faults == ()


def test_a_field_that_all_fix_decides_through_a_union_within() -> None:
    const = thing(("t",), t={"const": "c"})
    type, _ = found({"oneOf": [ref("AB"), ref("C")]}, C=const)
    assert isinstance(type, Union)
    assert type.discriminator == "t"
    assert named_tags(type) == {"A": ("da",), "B": ("db",), "C": ("c",)}


def test_a_mapping_holds_for_what_all_of_makes_of_the_variants() -> None:
    definitions, faults = components(
        {"It": {"allOf": [ref("AB"), thing(status=TEXT)]}, "AB": AB, "A": DA, "B": DB},
    )
    type = definitions["It"].type
    assert tags(type) == {use("It/oneOf/0"): ("da",), use("It/oneOf/1"): ("db",)}
    assert list(fields(definitions["It/oneOf/0"].type)) == ["status", "a", "t"]
    assert faults == ()


def test_all_of_around_a_union_without_a_mapping_means_the_components_names() -> None:
    bare = {"oneOf": [ref("A"), ref("B")], "discriminator": {"propertyName": "t"}}
    type, faults = found({"allOf": [ref("Bare"), thing(status=TEXT)]}, Bare=bare)
    assert named_tags(type) == {"0": ("A",), "1": ("B",)}
    assert faults == ()


def test_all_of_around_unions_in_unions() -> None:
    type, faults = found({"allOf": [by("AB", "C", c="C"), thing(status=TEXT)]})
    assert list(tags(type).values()) == [("da",), ("db",), ("c",)]
    assert faults == ()


def test_a_discriminator_may_stand_outside_of_all_of() -> None:
    plain = {"oneOf": [ref("A"), ref("B")]}
    outer = {"allOf": [ref("Plain")], "discriminator": by("A", "B", a="A", b="B")["discriminator"]}
    type, faults = found(outer, Plain=plain)
    assert named_tags(type) == {"A": ("a",), "B": ("b",)}
    assert faults == ()


def test_a_variant_that_extends_what_the_mapping_names_is_meant() -> None:
    more = {"allOf": [ref("A"), thing(more=TEXT)]}
    choice = by("B", a="A", b="B")
    type, faults = found({**choice, "oneOf": [more, ref("B")]})
    assert named_tags(type) == {"0": ("a",), "B": ("b",)}
    assert faults == ()


def test_a_mapping_may_name_a_variant_by_another_name_of_it() -> None:
    type, faults = found(by("A", "B", a="Alias", b="B"), Alias=ref("A"))
    assert named_tags(type) == {"A": ("a",), "B": ("b",)}
    assert faults == ()


def test_null_beside_unions_in_unions_is_kept() -> None:
    type, faults = found({**by("AB", "C", c="C"), "oneOf": [ref("AB"), ref("C"), {"type": "null"}]})
    assert named_tags(type.inner if isinstance(type, Nullable) else type) == {"A": ("da",), "B": ("db",), "C": ("c",)}
    assert faults == ()


def test_a_partial_mapping_leaves_the_names() -> None:
    type, faults = found(by("A", "B", "C", a="A"))
    assert named_tags(type) == {"A": ("a",), "B": ("B",), "C": ("C",)}
    assert faults == ()


def test_a_stranger_is_still_reported() -> None:
    _, faults = found(by("AB", "A", c="C"))
    assert faults == ("mapping-to-stranger",)
