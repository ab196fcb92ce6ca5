"""Modules of models: they run, whatever the names in them, and read what the document promised."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import pytest
from pydantic import TypeAdapter

from generator.model.types import (
    Access,
    Any,
    Array,
    Enum,
    Field,
    Literal,
    Map,
    Nullable,
    Presence,
    Scalar,
    ScalarKind,
    Type,
    Union,
    Value,
    Variant,
)
from generator.naming.names import TypeName
from generator.naming.promises import Promises
from generator.targets.python.identify import identifier

from .apis import TEXT, WHOLE_NUMBER, both_ways, definitions, imported, modules_of, named, optional, record, required

HOSTILE = (
    "str", "int", "float", "bool", "list", "dict", "object", "type", "date", "datetime", "Date", "DateTime", "None",
    "True", "class", "from", "self", "cls", "model_config", "model_fields", "copy", "json", "schema", "_private",
    "__dunder__", "3d", "a-b", "a_b", "A.B", "", "Open", "Literal", "BaseModel", "Field", "annotations", "é", "数",
)  # fmt: skip
"""Names of fields that mean something in Python, in pydantic, or among what a module imports."""


def every_type() -> Iterable[Type]:
    for kind in ScalarKind:
        yield Scalar(kind)
    yield Any()
    yield Enum(ScalarKind.STRING, (Value("a"), Value("b")))
    yield Enum(ScalarKind.INTEGER, (Value(1), Value(2)))
    yield Enum(ScalarKind.NUMBER, (Value(1), Value(2.5)))
    yield Enum(ScalarKind.BOOLEAN, (Value(True),))
    yield Literal("x")
    yield Literal(None)
    yield Literal(1.5)
    yield Nullable(TEXT)
    yield Array(Any())
    yield Map(Scalar(ScalarKind.DATE))
    yield Union((Variant(TEXT), Variant(Literal(None)), Variant(Array(TEXT))))


@pytest.mark.parametrize("shift", range(len(list(every_type()))))
def test_no_field_name_changes_the_meaning_of_another_field(tmp_path: Path, shift: int) -> None:
    types = list(every_type())
    fields = [optional(wire, types[(number + shift) % len(types)]) for number, wire in enumerate(HOSTILE)]
    types_module = imported(both_ways(definitions(Thing=record(*fields))), tmp_path)
    thing = types_module.Thing.model_validate({})
    assert len(type(thing).model_fields) == len(HOSTILE)
    by_wire = {name if field.alias is None else field.alias: field for name, field in type(thing).model_fields.items()}
    assert set(by_wire) == set(HOSTILE)
    for number, wire in enumerate(HOSTILE):
        if types[(number + shift) % len(types)] == TEXT:
            assert by_wire[wire].annotation == str | None
    keys = types_module.ThingParam.__annotations__
    inherited = [key for base in types_module.ThingParam.__orig_bases__ for key in getattr(base, "__annotations__", {})]
    other = {identifier(wire) for wire in HOSTILE if wire} - set(HOSTILE)
    assert {*keys, *inherited} == (set(HOSTILE) | other) - {""}


def test_a_schema_may_be_called_as_anything_that_a_module_imports(tmp_path: Path) -> None:
    hostile = ("BaseModel", "Literal", "Open", "Field", "TypeAlias", "Annotated", "Tagged", "Date", "TypedDict", "None")
    status = Enum(ScalarKind.STRING, (Value("a"),))
    types = {each: record(optional("date", Scalar(ScalarKind.DATE)), optional("at", status)) for each in hostile}
    types["Holder"] = record(*(optional(f"field_{each}", named(each)) for each in hostile))
    types_module = imported(both_ways(definitions(**types)), tmp_path)
    holder = types_module.Holder.model_validate({f"field_{each}": {"at": "new"} for each in hostile})
    assert holder.field_base_model.at == "new"
    assert holder.field_typed_dict.at == "new"


def test_types_that_name_each_other_share_a_module_and_can_be_read(tmp_path: Path) -> None:
    types = definitions(
        Owner=record(optional("pets", named("Pets"))),
        Pets=Union((Variant(Array(named("Pet"))), Variant(Map(named("Pet"))))),
        Pet=record(optional("owner", named("Owner")), optional("parent", Nullable(named("Pet")))),
    )
    types_module = imported(both_ways(types), tmp_path)
    owner = types_module.Owner.model_validate({"pets": [{"owner": {}, "parent": {"parent": None}}]})
    assert type(owner.pets[0].parent) is types_module.Pet
    assert types_module.Owner.__module__ == types_module.Pet.__module__


def test_two_classes_of_one_name_can_share_a_module(tmp_path: Path) -> None:
    types = definitions(
        Mine=record(optional("other", named("Yours")), optional("own", named("Mine"))),
        Yours=record(optional("other", named("Mine"))),
    )
    promises = Promises(schemas={"Mine": TypeName((), "Pet"), "Yours": TypeName(("zoo",), "Pet")})
    types_module = imported(both_ways(types), tmp_path, promises)
    pet = types_module.Pet.model_validate({"other": {"other": {}}, "own": {}})
    assert type(pet.other) is types_module.zoo.Pet
    assert type(pet.other.other) is type(pet.own) is types_module.Pet
    assert types_module.zoo.Pet is not types_module.Pet


def test_an_alias_that_leads_back_to_itself_is_lazy(tmp_path: Path) -> None:
    tree = Union((Variant(TEXT), Variant(Array(named("Tree")))))
    types_module = imported(both_ways(definitions(Tree=tree, Wood=Array(named("Wood")))), tmp_path)
    assert TypeAdapter(types_module.Tree).validate_python(["a", ["b"]]) == ["a", ["b"]]
    assert TypeAdapter(types_module.Wood).validate_python([[], [[]]]) == [[], [[]]]


def test_read_only_is_not_given_and_write_only_does_not_come_back(tmp_path: Path) -> None:
    pet = record(
        Field("id", TEXT, Presence.REQUIRED, Access.READ_ONLY),
        Field("secret", TEXT, Presence.REQUIRED, Access.WRITE_ONLY),
        required("name"),
    )
    types_module = imported(both_ways(definitions(Pet=pet)), tmp_path)
    assert list(types_module.Pet.model_fields) == ["id", "name"]
    assert set(types_module.PetParam.__annotations__) == {"secret", "name"}
    assert types_module.PetParam.__required_keys__ == {"secret", "name"}


def test_names_alike_but_for_case_live_in_files_of_their_own(tmp_path: Path) -> None:
    types = definitions(SIPRECConnector=record(optional("a")), SiprecConnector=record(optional("b")))
    paths = [str(path).lower() for path in modules_of(both_ways(types))]
    assert len(set(paths)) == len(paths)
    types_module = imported(both_ways(types), tmp_path)
    fields = {tuple(getattr(types_module, name).model_fields) for name in types_module.__all__ if "Connector" in name
              and hasattr(getattr(types_module, name), "model_fields")}  # fmt: skip
    assert fields == {("a",), ("b",)}


def test_the_tag_of_a_union_chooses_its_variant(tmp_path: Path) -> None:
    types = definitions(
        Cat=record(optional("kind"), optional("lives")),
        Dog=record(optional("kind"), optional("tricks")),
        Either=Union((Variant(named("Cat")), Variant(named("Dog")))),
        Pet=Union(
            (Variant(TEXT), Variant(Nullable(named("Dog")), ("dog",)), Variant(named("Cat"), ("cat", "kitten"))), "kind"
        ),
        Zoo=Union((Variant(named("Either")), Variant(named("Dog"), ("dog",))), "kind"),
    )
    types_module = imported(both_ways(types), tmp_path)
    union, tagged = get_args(types_module.Pet)
    arguments = get_args(union)
    assert {tag: arguments[index] for tag, index in tagged.variants.items()} == {
        "dog": types_module.Dog,
        "cat": types_module.Cat,
        "kitten": types_module.Cat,
    }
    union, tagged = get_args(types_module.Zoo)
    assert {tag: get_args(union)[index] for tag, index in tagged.variants.items()} == {"dog": types_module.Dog}


def test_nothing_of_a_namespace_is_loaded_before_it_is_asked_for(tmp_path: Path) -> None:
    import sys

    types_module = imported(both_ways(definitions(Pet=record(optional("id")), Owner=record(optional("id")))), tmp_path)
    package = types_module.__name__
    assert [name for name in sys.modules if name.startswith(package)] == [package]
    assert types_module.Pet.__module__ == f"{package}.pet"
    assert f"{package}.owner" not in sys.modules
    assert {"Pet", "Owner", "PetParam"} <= set(dir(types_module))
    with pytest.raises(AttributeError, match="Nothing"):
        _ = types_module.Nothing


def test_a_type_that_is_nothing_but_itself_is_any_value(tmp_path: Path) -> None:
    types = definitions(
        Same=Union((Variant(named("Same")), Variant(TEXT))),
        Here=Nullable(named("There")),
        There=Union((Variant(named("Here")), Variant(Array(TEXT)))),
        Pet=record(optional("same", named("Same")), optional("here", Array(named("Here")))),
    )
    types_module = imported(both_ways(types), tmp_path)
    pet = types_module.Pet.model_validate({"same": 5, "here": [None, "a"]})
    assert (pet.same, pet.here) == (5, [None, "a"])


def test_text_in_annotations_means_what_its_own_module_says(tmp_path: Path) -> None:
    status = Enum(ScalarKind.STRING, (Value("a"),))
    types = definitions(
        Open=record(optional("node", named("Node"))),
        Node=record(optional("next", Array(Union((Variant(named("Node")), Variant(status))))), optional("x", status)),
    )
    types_module = imported(both_ways(types), tmp_path)
    opened = types_module.Open.model_validate({"node": {"next": [{"x": "b"}, "c"]}})
    assert opened.node.next[0].x == "b"
    assert opened.node.next[1] == "c"


def test_a_lazy_alias_counts_as_one_member_of_a_union(tmp_path: Path) -> None:
    types = definitions(
        Tree=Union((Variant(TEXT), Variant(WHOLE_NUMBER), Variant(Array(named("Tree"))))),
        Pet=record(optional("kind")),
        Either=Union((Variant(named("Tree")), Variant(named("Pet"), ("pet",))), "kind"),
    )
    types_module = imported(both_ways(types), tmp_path)
    union, tagged = get_args(types_module.Either)
    assert {tag: get_args(union)[index] for tag, index in tagged.variants.items()} == {"pet": types_module.Pet}
