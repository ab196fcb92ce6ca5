"""Which types have names, what they are called, and which module each lives in."""

from __future__ import annotations

from generator.model.api import JsonResult, Offset, PageResult, Pagination
from generator.model.types import (
    Array,
    Definition,
    Enum,
    Map,
    Named,
    Nested,
    OfOperation,
    OperationId,
    Role,
    ScalarKind,
    TypeId,
    Value,
)
from generator.targets.python.symbols import Symbol

from .apis import (
    NOTHING,
    TEXT,
    api,
    book_of,
    both_ways,
    definitions,
    named,
    operation,
    optional,
    record,
    required,
    schema,
)

PET = record(optional("id"))


def test_scalars_and_lists_of_others_have_no_name_and_enums_have() -> None:
    status = Enum(ScalarKind.STRING, (Value("a"),))
    book = book_of(both_ways(definitions(Id=TEXT, Pets=Array(named("Pet")), Tags=Map(TEXT), Pet=PET, Status=status)))
    assert set(book.received) == {schema("Pet"), schema("Status")}
    assert set(book.sent) == {schema("Pet"), schema("Status")}


def test_what_is_given_says_so_in_its_name() -> None:
    book = book_of(both_ways(definitions(Pet=PET)))
    assert book.received[schema("Pet")] == Symbol(".types.pet", "Pet")
    assert book.sent[schema("Pet")].name == "PetParam"


def test_a_name_that_says_so_already_is_kept_if_nothing_that_comes_back_has_it() -> None:
    only_sent = api(definitions(ToolParam=PET), operation("/a", NOTHING, required("tool", named("ToolParam"))))
    assert book_of(only_sent).sent[schema("ToolParam")].name == "ToolParam"
    book = book_of(both_ways(definitions(ToolParam=PET)))
    assert book.received[schema("ToolParam")].name == "ToolParam"
    assert book.sent[schema("ToolParam")].name == "ToolParamParam"


def test_a_definition_that_only_comes_back_is_no_argument() -> None:
    book = book_of(api(definitions(Pet=PET), operation("/pets", JsonResult(named("Pet"), "application/json"))))
    assert book.sent == {}


def test_the_params_classes_of_a_resource_share_a_module_with_what_only_they_need() -> None:
    calls = [operation(path, NOTHING, required("pet", named("Pet"))) for path in ("/pets/buy", "/pets/sell")]
    book = book_of(api(definitions(Pet=PET), *calls))
    homes = {book.params[call.id].module for call in calls} | {book.sent[schema("Pet")].module}
    assert len(homes) == 1


def test_what_two_modules_need_has_its_own() -> None:
    calls = [operation(path, NOTHING, required("pet", named("Pet"))) for path in ("/pets/buy", "/zoos/buy")]
    book = book_of(api(definitions(Pet=PET), *calls))
    assert book.sent[schema("Pet")].module == ".types.pet_param"


def test_what_only_one_definition_needs_lives_with_it() -> None:
    types = definitions(Owner=record(optional("pet", named("Pet"))), Pet=PET)
    book = book_of(api(types, operation("/owner", JsonResult(named("Owner"), "application/json"))))
    assert book.received[schema("Pet")] == Symbol(".types.owner", "Pet")


def test_an_envelope_lives_with_what_it_brings() -> None:
    id = TypeId("#/paths/~1pets/post/responses/200")
    origin = OfOperation(OperationId("POST /pets"), Role.RESPONSE)
    envelope = {
        id: Definition(id, record(optional("data", Array(named("Pet"))), optional("meta", named("Meta"))), origin)
    }
    types = {**definitions(Pet=PET, Meta=PET), **envelope}
    pages = Pagination(Offset("offset", None, None), ("data",), ("meta",), named("Pet"), named("Meta"))
    both = [
        operation("/pets", PageResult(Named(id), pages, "application/json")),
        operation("/meta", JsonResult(named("Meta"), "application/json")),
    ]
    book = book_of(api(types, *both))
    assert book.received[id].module == book.received[schema("Pet")].module == ".types.pet"
    assert book.received[schema("Meta")].module == ".types.meta"


def test_nested_definitions_live_with_their_owner() -> None:
    inner = TypeId("#/components/schemas/Pet/properties/home")
    types = {
        **definitions(Pet=record(optional("home", Named(inner)))),
        inner: Definition(inner, PET, Nested(schema("Pet"), "home")),
    }
    book = book_of(api(types, operation("/pets", JsonResult(named("Pet"), "application/json"))))
    assert book.received[inner] == Symbol(".types.pet", "PetHome")


def test_a_result_without_a_definition_has_an_alias_beside_what_it_names() -> None:
    it = api(definitions(Pet=PET), operation("/pets", JsonResult(Array(named("Pet")), "application/json")))
    book = book_of(it)
    (result,) = book.results.values()
    assert result.module == ".types.pet"
    assert result.name.endswith("Response")
    assert result.name in {name for exports in book.types.exports.values() for name in exports}


def test_every_public_name_is_exported_once() -> None:
    book = book_of(both_ways(definitions(Pet=PET, pet=PET, PET=PET, Param=PET, PetParam=PET)))
    exported = [symbol for exports in book.types.exports.values() for symbol in exports.values()]
    assert len(set(exported)) == len(exported)
    defined = {member.symbol for members in book.types.modules.values() for member in members}
    assert defined == set(exported)
