"""What arguments are called where it doesn't follow from their wire names: by names.yaml, else by two rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Diagnostic, DocumentError
from generator.model.api import Body, Content, FlatBody, Location, Operation, Parameter, WholeBody, Wire
from generator.model.types import Access, Any, Field, Named, OperationId, Presence, Scalar, ScalarKind
from generator.naming.promises import read

from .small import api, named, operation, schema

TEXT = Scalar(ScalarKind.STRING)


def parameter(wire: str, location: Location = Location.PATH) -> Parameter:
    return Parameter(wire, location, TEXT, Presence.REQUIRED, "simple", False, False)


def field(wire: str, description: str = "", access: Access = Access.BOTH) -> Field:
    return Field(wire, TEXT, Presence.OPTIONAL, access, description)


def taking(id: str, *parameters: Parameter, body: Body | None = None) -> Operation:
    return replace(operation(id), parameters=parameters, body=body)


def flat(*fields: Field) -> Body:
    return Body(Any(), FlatBody(fields, None), Presence.REQUIRED, (Content(Wire.JSON, "application/json"),))


def chosen(*operations: Operation, text: str = "") -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    names, told = named(api(*operations), read(text, "names.yaml"))
    found = names.arguments.get(operations[0].id, {})
    return dict(found), tuple(each for each in told if each.code == "argument-name")


MOVE = taking("POST /pets/{id}", parameter("id"), parameter("q", Location.QUERY), body=flat(field("id"), field("when")))
WISH = "operations:\n  POST /pets/{id}:\n    name: pets.move\n    arguments:\n"


def test_the_owner_says() -> None:
    found, told = chosen(MOVE, text=WISH + "      path id: who\n      body id: whom\n      when: at\n")
    assert (found, told) == ({"path id": "who", "body id": "whom", "body when": "at"}, ())


def test_names_may_change_places() -> None:
    found, told = chosen(MOVE, text=WISH + "      q: when\n      when: q\n")
    assert (found, told) == ({"path id": "pet_id", "query q": "when", "body when": "q"}, ())


def test_a_body_that_is_one_argument_has_a_name_too() -> None:
    whole = taking(
        "POST /pets/{id}", body=Body(TEXT, WholeBody(TEXT), Presence.REQUIRED, (Content(Wire.TEXT, "text/plain"),))
    )
    assert chosen(whole, text=WISH + "      body: story\n") == ({"body": "story"}, ())


@pytest.mark.parametrize(
    ("lines", "line", "message", "action"),
    [
        (
            "      nothing: x\n",
            5,
            "there is no argument `nothing`",
            "there are `path id`, `query q`, `body id`, `body when`",
        ),
        ("      q: x\n      id: y\n", 6, "`id` is in several places", "say which: `path id`, `body id`"),
        ("      q: when\n", 5, "`when` is taken by `body when`", "choose another name"),
        ("      q: x\n      when: x\n", 6, "`x` is taken by `q`", "choose another name"),
        ("      when: timeout\n", 5, "`timeout` is taken by an option of every call", "choose another name"),
    ],
)
def test_what_cannot_be_is_told_with_its_line(lines: str, line: int, message: str, action: str) -> None:
    _, (told,) = chosen(MOVE, text=WISH + lines)
    assert (told.place.file, told.place.line, told.message, told.action) == ("names.yaml", line, message, action)
    assert told.severity.value == "error"


def test_an_operation_that_is_gone_has_no_arguments() -> None:
    _, (told,) = chosen(operation("GET /other"), text=WISH + "      id: x\n")
    assert (told.place.line, told.message) == (4, "`POST /pets/{id}` is not in the document, nor are its arguments")


@pytest.mark.parametrize("name", ["A", "1a", "a-b", "a__b", "_a", "a b", '""', "é", "a_"])
def test_a_name_has_letters_digits_and_single_underscores(name: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(WISH + f"      q: {name}\n", "names.yaml")
    assert caught.value.diagnostic.place.line == 5
    assert "is no argument's name" in caught.value.diagnostic.message


@pytest.mark.parametrize(("given", "line"), [("arguments: [a]", 4), ("arguments: {q: 1}", 4), ("arguments: {1: q}", 4)])
def test_arguments_are_pairs_of_texts(given: str, line: int) -> None:
    with pytest.raises(DocumentError) as caught:
        read(f"operations:\n  GET /a:\n    name: a.b\n    {given}\n", "names.yaml")
    assert caught.value.diagnostic.place.line == line


def test_an_id_beside_another_is_called_after_what_it_is_of() -> None:
    assert chosen(MOVE)[0] == {"path id": "pet_id"}
    for path, name in {"/sim_cards/{id}/x": "sim_card_id", "/v1/Cities/{id}": "city_id"}.items():
        assert chosen(taking(f"POST {path}", parameter("id"), body=flat(field("id"))))[0] == {"path id": name}


def test_one_that_only_the_server_sets_counts() -> None:
    pet = schema("Pet")
    known = replace(pet, type=replace(pet.type, fields=(field("id", access=Access.READ_ONLY),)))
    body = replace(flat(field("name")), type=Named(pet.id))
    names, _ = named(api(taking("PATCH /pets/{id}", parameter("id"), body=body), definitions=[known]))
    assert names.argument(OperationId("PATCH /pets/{id}"), "path", "id") == "pet_id"


@pytest.mark.parametrize(
    "given",
    [
        taking("POST /pets/{id}", parameter("id"), body=flat(field("name"))),
        taking("POST /pets/{id}", parameter("id"), body=flat(field("id"), field("pet_id"))),
        taking("POST /{id}", parameter("id"), body=flat(field("id"))),
        taking("POST /{kind}{id}", parameter("id"), parameter("kind"), body=flat(field("id"))),
        taking("POST /a", body=flat(field("timeout", "How long it may take."))),
        taking("POST /a", body=flat(field("timeout", "In seconds."), field("timeout_seconds"))),
        taking("POST /a", parameter("timeout", Location.QUERY)),
    ],
)
def test_all_else_follows_from_the_wire_name(given: Operation) -> None:
    assert chosen(given) == ({}, ())


@pytest.mark.parametrize("wire", ["timeout", "Timeout"])
def test_a_time_limit_in_seconds_says_so(wire: str) -> None:
    assert chosen(taking("POST /a", body=flat(field(wire, "How many Seconds.")))) == (
        {f"body {wire}": "timeout_seconds"},
        (),
    )
