"""What the arguments of a method are called, where they go, and in which order they stand."""

from __future__ import annotations

import pytest

from generator.model.api import Body as RequestBody
from generator.model.api import Explode, FlatBody, Location, NoResult, Operation, Parameter, Style, WholeBody
from generator.model.types import Field, OperationId, Presence, TypeId
from generator.targets.python.arguments import Slot, arguments

from .apis import TEXT, operation, optional, required


def parameter(wire: str, location: Location, presence: Presence = Presence.OPTIONAL) -> Parameter:
    return Parameter(wire, location, TEXT, presence, Style.SIMPLE, Explode.JOINED)


def call(path: str, *parameters: Parameter, fields: tuple[Field, ...] = ()) -> Operation:
    body = RequestBody(TEXT, FlatBody(fields, None), Presence.REQUIRED, ()) if fields else None
    pointer = TypeId("#/paths/x/put")
    return Operation(
        OperationId(f"PUT {path}"),
        pointer,
        "PUT",
        path,
        None,
        (),
        "",
        "",
        False,
        parameters,
        body,
        NoResult(),
        (),
        None,
        None,
    )


def names(it: Operation) -> list[str]:
    return [argument.name for argument in arguments(it)]


def test_the_last_part_of_the_path_may_be_given_by_position() -> None:
    it = call("/a/{first}/{last}", parameter("last", Location.PATH), parameter("first", Location.PATH))
    given = arguments(it)
    assert given.positional is not None
    assert given.positional.name == "last"
    assert [argument.name for argument in given.keywords] == ["first"]


def test_without_a_path_all_are_given_by_name() -> None:
    assert arguments(call("/a", parameter("q", Location.QUERY))).positional is None


def test_a_part_of_the_path_is_required_whatever_the_document_says() -> None:
    given = arguments(call("/a/{id}", parameter("id", Location.PATH, Presence.OPTIONAL)))
    assert [argument.presence for argument in given] == [Presence.REQUIRED]


def test_required_arguments_stand_first_and_else_in_order() -> None:
    it = call(
        "/a",
        parameter("x", Location.QUERY),
        parameter("y", Location.QUERY, Presence.REQUIRED),
        fields=(optional("m"), required("n"), optional("o")),
    )
    assert names(it) == ["y", "n", "x", "m", "o"]


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("from", "from_"),
        ("page[number]", "page_number"),
        ("If-Match", "if_match"),
        ("filter[name][contains]", "filter_name_contains"),
        ("metadata->assistant_id", "metadata_assistant_id"),
        ("callControlId", "call_control_id"),
        ("self", "query_self"),
        ("timeout", "query_timeout"),
        ("extra_body", "query_extra_body"),
    ],
)
def test_a_name_is_an_identifier_that_means_nothing_else(wire: str, name: str) -> None:
    assert names(call("/a", parameter(wire, Location.QUERY))) == [name]


def test_of_two_of_one_name_the_later_says_where_it_goes() -> None:
    it = call(
        "/a/{id}",
        parameter("id", Location.PATH),
        parameter("id", Location.QUERY),
        parameter("ID", Location.HEADER),
        fields=(required("id"),),
    )
    assert {argument.name: (argument.slot, argument.wire) for argument in arguments(it)} == {
        "id": (Slot.PATH, "id"),
        "query_id": (Slot.QUERY, "id"),
        "header_id": (Slot.HEADER, "ID"),
        "body_id": (Slot.FIELD, "id"),
    }


def test_names_that_differ_only_in_signs_are_numbered() -> None:
    it = call("/a", *(parameter(wire, Location.QUERY) for wire in ("a-b", "a_b", "a.b")))
    assert names(it) == ["query_a_b", "a_b", "query_a_b_2"]


def test_an_argument_of_a_name_is_the_parameter_of_that_name() -> None:
    it = call("/x/{a-b}/{a_b}", *(parameter(wire, Location.PATH) for wire in ("a-b", "a_b")))
    assert {each.wire: each.name for each in arguments(it)} == {"a-b": "path_a_b", "a_b": "a_b"}


def test_names_do_not_depend_on_the_order_of_locations() -> None:
    header, query = parameter("id", Location.HEADER), parameter("id", Location.QUERY)
    assert set(names(call("/a", header, query))) == set(names(call("/a", query, header))) == {"id", "header_id"}


def test_a_body_that_is_no_object_is_one_argument() -> None:
    (body,) = arguments(operation("/a", NoResult(), whole=TEXT))
    assert (body.name, body.slot, body.wire) == ("body", Slot.WHOLE, "")


def test_a_whole_body_beside_a_parameter_of_its_name() -> None:
    body = RequestBody(TEXT, WholeBody(TEXT), Presence.REQUIRED, ())
    it = call("/a", parameter("body", Location.QUERY))
    both = Operation(
        it.id, it.pointer, "PUT", "/a", None, (), "", "", False, it.parameters, body, it.result, (), None, None
    )
    assert sorted(names(both)) == ["body", "request_body"]
