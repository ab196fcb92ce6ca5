"""Names of operations and of types, together."""

from __future__ import annotations

import dataclasses

import pytest

from generator.diagnostics import Severity
from generator.model.api import BinaryResult, JsonResult, StreamResult
from generator.model.types import (
    Any,
    Array,
    Map,
    Named,
    Nested,
    Nullable,
    OfWebhook,
    OperationId,
    Role,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Union,
)
from generator.naming.appending import dotted
from generator.naming.names import TypeName
from generator.naming.promises import Promises, read

from .small import accessors, api, definition, gives, inline, named, operation, page_of, schema

LIST = OperationId("GET /ai/conversations")
ONE = "GET /ai/conversations/{id}"


def types(*lines: str) -> Promises:
    return read("\n".join(["operations:", *lines]))


def test_types_of_an_operation_stand_beside_its_resource() -> None:
    names, _ = named(api(operation(LIST), ONE))
    assert names.params[LIST] == TypeName(("ai",), "ConversationListParams")
    assert names.params[OperationId(ONE)] == TypeName(("ai",), "ConversationRetrieveParams")


def test_a_method_of_a_top_resource_has_its_types_at_the_root() -> None:
    names, _ = named(api("POST /ai/summarize", "GET /ai/models"))
    assert names.params[OperationId("POST /ai/summarize")] == TypeName((), "AISummarizeParams")


@pytest.mark.parametrize(
    ("role", "part", "expected"),
    [
        (Role.RESPONSE, "", "ai.ConversationListResponse"),
        (Role.BODY, "", "ai.ConversationListBody"),
        (Role.ITEM, "", "ai.ConversationListResponse"),
        (Role.PARAMETER, "filter", "ai.ConversationListParamsFilter"),
        (Role.ERROR, "404", "ai.ConversationListError404"),
        (Role.EVENT, "", "ai.ConversationListEvent"),
        (Role.SENT_FRAME, "", "ai.ConversationListSentFrame"),
        (Role.RECEIVED_FRAME, "", "ai.ConversationListReceivedFrame"),
    ],
)
def test_an_inline_type_is_called_after_its_operation(role: Role, part: str, expected: str) -> None:
    one = inline(LIST, role, part)
    names, _ = named(api(LIST, ONE, definitions=[one]))
    assert dotted(names.types[one.id]) == expected


def test_components_webhooks_and_what_is_nested_in_them() -> None:
    pet = schema("pet_store-Pet")
    tag = definition(f"{pet.id}/tag", Nested(pet.id, "first_tag"))
    event = definition("#/webhooks/x", OfWebhook("callAnswered"))
    names, _ = named(api(definitions=[tag, pet, event]))
    assert [dotted(name) for name in names.types.values()] == [
        "PetStorePetFirstTag",
        "PetStorePet",
        "CallAnsweredWebhookEvent",
    ]


def test_what_is_nested_in_no_definition_is_called_after_the_nearest_one_around() -> None:
    pet = schema("Pet")
    deep = definition(f"{pet.id}/x/y", Nested(TypeId(f"{pet.id}/x"), "tag"))
    lost = definition("#/z", Nested(TypeId("#/nowhere/Thing"), "tag"))
    names, _ = named(api(definitions=[deep, pet, lost]))
    assert dotted(names.types[deep.id]) == "PetTag"
    assert dotted(names.types[lost.id]) == "ThingTag"


def test_the_result_of_a_page_is_its_item() -> None:
    envelope, item = inline(LIST), inline(LIST, Role.ITEM)
    paged = operation(LIST, page_of(Named(item.id), Named(envelope.id)))
    names, _ = named(api(paged, ONE, definitions=[envelope, item]))
    assert dotted(names.results[LIST]) == "ai.ConversationListResponse"
    assert names.types[item.id] == names.results[LIST]
    assert dotted(names.types[envelope.id]) == "ai.ConversationListPage"


@pytest.mark.parametrize(
    "body",
    [Array(Any()), Map(Any()), Union(()), Nullable(Array(Any()))],
)
def test_a_result_that_is_no_definition_is_an_alias(body: Type) -> None:
    names, _ = named(api(operation(LIST, JsonResult(body, "application/json")), ONE))
    assert dotted(names.results[LIST]) == "ai.ConversationListResponse"


@pytest.mark.parametrize(
    "result", [JsonResult(Scalar(ScalarKind.STRING), "x"), JsonResult(Any(), "x"), BinaryResult(())]
)
def test_what_speaks_for_itself_has_no_name(result: JsonResult | BinaryResult) -> None:
    assert LIST not in named(api(operation(LIST, result)))[0].results


def test_a_stream_is_called_after_the_whole_it_can_be() -> None:
    whole, event = inline(LIST), inline(LIST, Role.EVENT)
    stream = StreamResult(Named(event.id), Named(whole.id), "stream")
    names, _ = named(api(operation(LIST, stream), ONE, definitions=[whole, event]))
    assert names.results[LIST] == names.types[whole.id] == TypeName(("ai",), "ConversationListResponse")
    assert dotted(names.types[event.id]) == "ai.ConversationListEvent"


def test_a_promised_result_names_the_component() -> None:
    pet = schema("PetData")
    promises = types(f"  {LIST}:", "    name: ai.conversations.list", "    returns: Pet")
    names, _ = named(api(operation(LIST, gives(pet)), definitions=[pet]), promises)
    assert names.types[pet.id] == names.results[LIST] == TypeName((), "Pet")


def test_a_component_promised_its_own_name_among_others_keeps_it() -> None:
    pet = schema("Pet")
    promises = types(
        f"  {LIST}: {{name: ai.conversations.list, returns: ConversationListResponse}}",
        f'  "{ONE}": {{name: ai.conversations.retrieve, returns: Pet}}',
    )
    small = api(operation(LIST, gives(pet)), operation(ONE, gives(pet)), definitions=[pet])
    names, _ = named(small, promises)
    assert names.types[pet.id] == names.results[OperationId(ONE)] == TypeName((), "Pet")
    assert names.results[LIST] == TypeName(("ai",), "ConversationListResponse")


def test_two_components_promised_one_name_stand_in_two_namespaces() -> None:
    one, two = schema("A"), schema("B")
    promises = types(
        "  GET /a/xs: {name: a.xs.list, returns: Thing}",
        "  GET /b/xs: {name: b.xs.list, returns: Thing}",
    )
    small = api(operation("GET /a/xs", gives(one)), operation("GET /b/xs", gives(two)), definitions=[one, two])
    names, diagnostics = named(small, promises)
    assert [dotted(name) for name in names.types.values()] == ["Thing", "b.Thing"]
    assert not diagnostics


def test_a_schema_is_promised_its_namespace_too() -> None:
    pet = schema("Pet")
    names, _ = named(api(definitions=[pet]), read("schemas:\n  Pet: store.Animal\n"))
    assert names.types[pet.id] == TypeName(("store",), "Animal")


def test_a_promise_without_a_page_names_what_the_page_is_wrapped_in() -> None:
    envelope, item = inline(LIST), schema("Item")
    paged = operation(LIST, page_of(Named(item.id), Named(envelope.id)))
    promises = types(f"  {LIST}: {{name: ai.conversations.list, returns: Whole}}")
    names, _ = named(api(paged, definitions=[envelope, item]), promises)
    assert names.types[envelope.id].name == "Whole"
    assert names.results[LIST] == names.types[item.id]


def test_types_that_differ_in_case_only_are_told_apart() -> None:
    first, second = schema("SIPRECConnector"), schema("SiprecConnector")
    names, diagnostics = named(api(definitions=[first, second]))
    assert [name.name for name in names.types.values()] == ["SiprecConnector", "SiprecConnector2"]
    assert [(one.code, one.place.pointer) for one in diagnostics] == [("name-clash", second.id)]


def test_what_is_said_of_a_params_class_is_said_where_its_operation_stands() -> None:
    names, diagnostics = named(api("POST /registry", "POST /registries"))
    assert [name.name for name in names.params.values()] == ["RegistryCreateParams", "RegistryCreateParams2"]
    assert [one.place.pointer for one in diagnostics] == ["#/paths/~1registries/post"]


def test_a_promised_name_is_not_taken_by_what_stands_before_it() -> None:
    first, second = schema("pet"), schema("Pet")
    names, _ = named(api(definitions=[first, second]), read("schemas:\n  Pet: Pet\n"))
    assert dotted(names.types[second.id]) == "Pet"
    assert dotted(names.types[first.id]) == "Pet2"


def test_two_operations_of_one_accessor_are_told_apart() -> None:
    small = api(operation("GET /rooms"), "GET /Rooms")
    names, diagnostics = named(small)
    assert [name.accessor for name in names.operations.values()] == ["rooms.list", "rooms.list_2"]
    assert [(one.code, one.severity) for one in diagnostics] == [("name-clash", Severity.WARNING)]


def test_the_last_parameter_tells_items_apart() -> None:
    found = accessors(api("GET /hooks/{id}", "GET /hooks/{id}/{hook-token}", "GET /hooks/{id}/{a}/{hook_token}"))
    assert list(found.values()) == ["hooks.retrieve", "hooks.retrieve_by_hook_token", "hooks.retrieve_2"]


def test_a_method_and_a_resource_of_one_name_are_told_apart() -> None:
    promises = types("  POST /ai/chat: {name: ai.chat}")
    found = accessors(api("POST /ai/chat", "GET /ai/chat/{id}", "POST /ai/chat/{id}"), promises)
    assert found["POST /ai/chat"] == "ai.chat"
    assert found["GET /ai/chat/{id}"] == "ai.retrieve_chat"
    assert found["POST /ai/chat/{id}"] == "ai.update_chat"


def test_one_name_promised_twice_is_an_error_with_its_line() -> None:
    promises = types("  GET /a: {name: a.list}", "  GET /b:", "    name: a.list")
    names, diagnostics = named(api("GET /a", "GET /b"), promises)
    assert names.operations[OperationId("GET /b")].accessor == "a.list_2"
    assert [(one.code, one.severity, one.place.line) for one in diagnostics] == [("name-clash", Severity.ERROR, 4)]


def test_a_promise_for_what_is_gone_is_kept() -> None:
    promises = types("  GET /runs: {name: runs.list}")
    names, diagnostics = named(api("GET /Runs"), promises)
    assert list(names.operations) == ["GET /Runs"]
    assert names.operations[OperationId("GET /Runs")].accessor == "runs.list_2"
    assert ("promise-kept", Severity.NOTE) in [(one.code, one.severity) for one in diagnostics]


def test_the_tree_has_every_resource_once_in_document_order() -> None:
    small = api("GET /b/cs/{id}", "GET /b/cs", "GET /a", "POST /a", "GET /b/cs/{id}/ds/{x}", "POST /b/cs/{id}/ds")
    root = named(small)[0].root
    assert [child.path for child in root.children] == [("b",), ("a",)]
    [inner] = root.children[0].children
    assert inner.path == ("b", "cs")
    assert inner.operations == ("GET /b/cs/{id}", "GET /b/cs")
    assert [child.path for child in inner.children] == [("b", "cs", "ds")]
    assert root.operations == ()


def test_names_are_the_same_whatever_ran_before() -> None:
    small = api(operation(LIST), ONE, definitions=[schema("A"), schema("a")])
    assert named(small) == named(dataclasses.replace(small))


def test_what_operations_gave_that_are_gone_is_no_clash() -> None:
    """They gave one type by one name; the document no longer says so."""
    lines = [
        f"  {id}:\n    name: pets.{method}\n    returns: Pet"
        for id, method in (("GET /pets/{id}", "retrieve"), ("POST /pets", "create"), ("PUT /pets/{id}", "update"))
    ]
    names, found = named(api(operation(LIST)), types(*lines))
    assert {one.code for one in found} == {"promise-kept"}
    assert list(names.operations) == [LIST]


def test_what_an_operation_gave_that_is_gone_is_no_clash_with_the_schema_that_it_was() -> None:
    gone = "  POST /pets:\n    name: pets.create\n    returns: Pet"
    left = "  GET /pets/{id}:\n    name: pets.retrieve\n    returns: Pet"
    for schemas in ([], ["schemas:", "  Pet: Pet"]):
        for lines in ([gone, left], [left, gone]):
            small = api(operation("GET /pets/{id}", gives(schema("Pet"))), definitions=[schema("Pet")])
            names, found = named(small, types(*lines, *schemas))
            assert {one.code for one in found} == {"promise-kept"}
            assert names.results[OperationId("GET /pets/{id}")] == TypeName((), "Pet")
