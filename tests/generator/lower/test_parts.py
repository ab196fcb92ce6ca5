"""Ids and origins: what a definition is called after, wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import load
from generator.lower import lower
from generator.lower.parts import Part, below, last_word, origin_of, step
from generator.model.api import JsonResult
from generator.model.types import Component, Named, Nested, OfOperation, OfWebhook, OperationId, Origin, Role, TypeId

PET = TypeId("#/components/schemas/Pet")


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("#/components/schemas/Pet", Component("Pet")),
        ("#/components/schemas/a~1b", Component("a/b")),
        ("models/pet.yaml#", Component("pet")),
        ("models/pets.yaml#/Pet", Component("Pet")),
        ("pets.yaml#/components/schemas/Pet", Component("Pet")),
        ("#/components/schemas/Pet/properties/owner", Nested(PET, "owner")),
        ("#/components/schemas/Pet/properties/tags/items", Nested(PET, "tags")),
        ("#/components/schemas/Pet/items", Nested(PET, "item")),
        ("#/components/responses/Pets/content/application~1json/schema", Component("Pets")),
        ("#/paths/~1pets/get/responses/200/content/application~1json/schema/properties/data", Component("data")),
        ("#/paths/~1pets/get/responses/200/content/a~1b/schema", OfOperation(OperationId("GET /pets"), Role.RESPONSE)),
        ("#/paths/~1p/put/responses/404/content/a~1b/schema", OfOperation(OperationId("PUT /p"), Role.ERROR, "404")),
        ("#/paths/~1pets/put/requestBody/content/a~1b/schema", OfOperation(OperationId("PUT /pets"), Role.BODY)),
    ],
)
def test_what_a_reference_leads_to_has_an_origin(id: str, expected: Origin) -> None:
    assert origin_of(TypeId(id)) == expected


BODY = OfOperation(OperationId("GET /a"), Role.BODY)


@pytest.mark.parametrize(
    ("id", "origin", "word", "expected"),
    [
        (PET, Component("Pet"), "item", Nested(PET, "item")),
        (PET, Component("Pet"), "Cat", Nested(PET, "Cat")),
        ("#/x", Nested(PET, "tags"), "item", Nested(PET, "tags")),
        ("#/x", Nested(PET, "tags"), "Cat", Nested(PET, "tags Cat")),
        ("#/x", BODY, "item", BODY),
        ("#/x", BODY, "0", OfOperation(OperationId("GET /a"), Role.BODY, "0")),
        ("#/x", OfWebhook("w"), "0", OfWebhook("w")),
        ("models/pet.yaml#", Component("pet"), "item", Nested(TypeId("models/pet.yaml#"), "item")),
        ("#/components/responses/Pets/content/a~1b/schema", Component("Pets"), "item", Component("Pets")),
        ("#/components/responses/Pets/content/a~1b/schema", Component("Pets"), "Cat", Component("Pets Cat")),
    ],
)
def test_what_is_inside_is_named_after_what_it_is_in(id: str, origin: Origin, word: str, expected: Origin) -> None:
    assert step(Part({}, TypeId(id), origin), word) == expected


def test_pointers_are_escaped() -> None:
    assert below("#", "a/b", 0, "c~d") == "#/a~1b/0/c~0d"
    assert last_word("#/components/schemas/a~1b") == "a/b"
    assert last_word("models/pet.yaml#") == "pet"


def test_files_that_are_referred_to_are_components(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "pet.yaml").write_text(
        "type: object\nproperties:\n"
        "  owner: {type: object, properties: {name: {type: string}}}\n  kin: {$ref: pet.yaml}\n"
    )
    (tmp_path / "api.yaml").write_text(
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://t.example'}]\n"
        "paths:\n  /pets:\n    get:\n      responses:\n        '200':\n"
        "          description: ''\n          content: {application/json: {schema: {$ref: models/pet.yaml}}}\n"
    )
    api, faults = lower(load(tmp_path / "api.yaml"))
    assert faults == ()
    assert {id: each.origin for id, each in api.definitions.items()} == {
        "models/pet.yaml#": Component("pet"),
        "models/pet.yaml#/properties/owner": Nested(TypeId("models/pet.yaml#"), "owner"),
    }
    assert api.operations[0].result == JsonResult(Named(TypeId("models/pet.yaml#")), "application/json")
