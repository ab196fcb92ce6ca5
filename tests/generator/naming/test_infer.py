"""What an operation is called where nothing was promised."""

from __future__ import annotations

import pytest

from generator.model.api import BinaryResult, Wire
from generator.naming.place import places
from generator.naming.rules import RULES, Rule

from .small import ARRAY, PAGE, accessors, api, operation


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.reason)
def test_a_rule_does_what_its_example_says(rule: Rule) -> None:
    id, accessor = rule.example
    small = api(operation(id, said=rule.said), *rule.beside)
    assert accessors(small)[id] == accessor
    place = next(iter(places(small)))
    assert next(one for one in RULES if one.answer(place) is not None) is rule


def test_collections_and_items() -> None:
    small = api(
        operation("GET /calls", PAGE),
        "POST /calls",
        "GET /calls/{id}",
        "PATCH /calls/{id}",
        "PUT /calls/{id}",
        "DELETE /calls/{id}",
        "DELETE /calls",
        "PUT /calls",
        "PATCH /calls",
    )
    assert list(accessors(small).values()) == [
        "calls.list",
        "calls.create",
        "calls.retrieve",
        "calls.update",
        "calls.replace",
        "calls.delete",
        "calls.delete_bulk",
        "calls.replace_all",
        "calls.update_bulk",
    ]


@pytest.mark.parametrize(
    ("beside", "id", "accessor"),
    [
        ("GET /queues/{id}", "POST /queues/{id}", "queues.update"),
        ("PUT /links/{id}", "POST /links/{id}", "links.create"),
        ("GET /media/{id}", "PUT /media/{id}", "media.update"),
    ],
)
def test_posting_to_an_item_changes_it_unless_something_else_does(beside: str, id: str, accessor: str) -> None:
    assert accessors(api(beside, id))[id] == accessor


@pytest.mark.parametrize(
    ("id", "accessor"),
    [
        ("GET /balance", "balance.retrieve"),
        ("GET /networks", "networks.list"),
        ("GET /settings", "settings.retrieve"),
        ("GET /number_lookup/{number}", "number_lookup.retrieve"),
    ],
)
def test_the_name_tells_one_from_many_where_nothing_else_does(id: str, accessor: str) -> None:
    assert accessors(api(id))[id] == accessor


@pytest.mark.parametrize(("result", "method"), [(ARRAY, "list"), (PAGE, "list"), (BinaryResult(("a/b",)), "retrieve")])
def test_the_result_tells_one_from_many(result: object, method: str) -> None:
    assert result is ARRAY or result is PAGE or isinstance(result, BinaryResult)
    assert accessors(api(operation("GET /vetting", result)))["GET /vetting"] == f"vetting.{method}"


@pytest.mark.parametrize(
    ("id", "said", "accessor"),
    [
        ("POST /calls/{id}/actions/record_start", None, "calls.actions.start_recording"),
        ("POST /calls/{id}/actions/client_state_update", None, "calls.actions.update_client_state"),
        ("POST /calls/{id}/actions/gather_using_ai", None, "calls.actions.gather_using_ai"),
        ("POST /brand/{id}/2faEmail", "ResendBrand2faEmail", "brand.resend_2fa_email"),
        ("POST /clones/from_upload", "createCloneFromUpload", "clones.create_from_upload"),
        ("POST /credentials/{id}/token", "CreateToken", "credentials.create_token"),
        ("POST /messages/long_code", "CreateLongCodeMessage", "messages.send_long_code"),
        ("POST /assistants/import", "importAssistants", "assistants.imports"),
        ("PATCH /profiles/templates/{id}", "updateTemplate", "profiles.update_template"),
        ("DELETE /designs/{id}/versions/{version}", "deleteVersion", "designs.delete_version"),
        ("DELETE /messages/{id}/schedule", "CancelScheduledMessage", "messages.cancel_schedule"),
        ("GET /networks/{id}/network_interfaces", None, "networks.list_interfaces"),
        ("GET /profiles/{id}/metrics", None, "profiles.retrieve_metrics"),
        ("GET /coverage/countries/{code}", None, "coverage.retrieve_country"),
        ("GET /v2/mobile/carriers", None, "mobile.list_carriers"),
        ("GET /2.0/mobile/carriers", None, "mobile.list_carriers"),
        ("POST /10dlc/enum", None, "messaging_10dlc.enum"),
    ],
)
def test_a_lone_segment_is_a_method(id: str, said: str | None, accessor: str) -> None:
    assert accessors(api(operation(id, said=said)))[id] == accessor


@pytest.mark.parametrize(
    ("id", "said", "method"),
    [
        ("POST /runs", "trigger_run", "trigger"),
        ("POST /runs", "PostOrderRun", "order"),
        ("POST /runs", "submitRun", "create"),
        ("DELETE /runs/{id}", "deactivateRun", "deactivate"),
        ("DELETE /runs/{id}", "deleteCancelGroup", "delete"),
        ("PUT /runs/{id}", "replaceRun", "update"),
    ],
)
def test_an_operation_id_speaks_where_it_says_more_than_http(id: str, said: str, method: str) -> None:
    assert accessors(api(operation(id, said=said)))[id] == f"runs.{method}"


def test_a_form_with_a_file_is_uploaded() -> None:
    small = api(operation("POST /media", wire=Wire.MULTIPART), "GET /media/{id}")
    assert accessors(small)["POST /media"] == "media.upload"


def test_a_path_that_names_its_owner_is_the_owners() -> None:
    small = api(
        "GET /rooms", "GET /rooms/{id}/sessions", "GET /room_sessions/{id}", "POST /room_sessions/{id}/actions/end"
    )
    assert accessors(small)["GET /room_sessions/{id}"] == "rooms.sessions.retrieve"
    assert accessors(small)["POST /room_sessions/{id}/actions/end"] == "rooms.sessions.actions.end"


def test_two_spellings_of_a_segment_are_one_resource() -> None:
    small = api("GET /partner_campaigns", "POST /partner_campaigns", "GET /partnerCampaign/{id}/sharing")
    assert accessors(small)["GET /partnerCampaign/{id}/sharing"] == "partner_campaigns.retrieve_sharing"


def test_two_spellings_with_operations_of_their_own_are_two_resources() -> None:
    small = api("GET /registries", "POST /registries", "POST /registry", "DELETE /registry")
    assert accessors(small)["POST /registry"] == "registry.create"


def test_files_are_methods_and_share_a_resource() -> None:
    small = api("POST /a/{id}/Calls.json", "GET /a/{id}/Clips/{sid}.json", "DELETE /a/{id}/Clips/{sid}.json")
    assert list(accessors(small).values()) == [
        "a.calls_json",
        "a.clips.json.retrieve_sid_json",
        "a.clips.json.delete_sid_json",
    ]


@pytest.mark.parametrize(
    "path", ["/", "//", "/{id}", "/{a}/{b}", "/ /", "/\u202e", '/"; drop', "/../..", "/{", "/a{b}c/{d"]
)
@pytest.mark.parametrize("said", [None, "", "中文", "a.b c"])
def test_no_path_is_too_odd_for_a_name(path: str, said: str | None) -> None:
    small = api(operation(f"GET {path}", said=said))
    [accessor] = accessors(small).values()
    assert all(part.isidentifier() for part in accessor.split("."))


def test_no_path_is_too_deep() -> None:
    deep = "/a" * 5000
    found = accessors(api(f"GET {deep}", f"GET {deep}/b", "GET /a/{id}"))
    assert len(set(found.values())) == 3
    assert max(map(len, found.values())) < 200
