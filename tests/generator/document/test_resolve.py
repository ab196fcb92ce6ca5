from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import Reach, load
from generator.document.grammar import Kind
from generator.document.library import Library

from .small import api, loaded, refused, schemas, write


def test_references_are_absolute_ids_across_files(tmp_path: Path) -> None:
    document = load(
        write(
            tmp_path,
            openapi__yaml=api("""
                paths:
                  /pets: {$ref: "paths/pets.yaml"}
                components:
                  schemas:
                    Name: {type: string}
                    Pet: {$ref: "models/pet.yaml#/Pet"}
                """),
            pets__yaml_of_paths="""
                get:
                  responses:
                    "200":
                      description: Pets
                      content:
                        application/json:
                          schema: {$ref: "../models/pet.yaml#/Pets"}
                """,
            pet__yaml_of_models="""
                Pet:
                  properties:
                    name: {$ref: "../openapi.yaml#/components/schemas/Name"}
                    parent: {$ref: "#/Pet"}
                Pets: {items: {$ref: "pet.yaml#/Pet"}}
                """,
        )
    )
    assert document.root["paths"]["/pets"]["$ref"] == "paths/pets.yaml#"
    responses = document.get("paths/pets.yaml#/get/responses/200")
    assert responses["content"]["application/json"]["schema"]["$ref"] == "models/pet.yaml#/Pets"
    properties = document.get("models/pet.yaml#/Pet")["properties"]
    assert properties["parent"]["$ref"] == "models/pet.yaml#/Pet"
    assert properties["name"]["$ref"] == "#/components/schemas/Name"
    assert document.sites["models/pet.yaml#/Pets"].kind is Kind.SCHEMA
    assert [path.name for path in document.files] == ["openapi.yaml", "pets.yaml", "pet.yaml"]
    place = document.place("models/pet.yaml#/Pet/properties/parent")
    assert (Path(place.file).name, place.line) == ("pet.yaml", 4)


def test_percent_encoding_is_decoded(tmp_path: Path) -> None:
    document = loaded(
        tmp_path,
        api("""
            paths:
              /pets/{id}:
                get:
                  responses:
                    "200": {description: A, content: {text/plain: {schema: {type: string}}}}
                    "201": {$ref: "#/paths/~1pets~1%7Bid%7D/get/responses/200"}
            """),
    )
    target = document.references["#/paths/~1pets~1{id}/get/responses/201"]
    assert target == "#/paths/~1pets~1{id}/get/responses/200"
    assert document.get(target)["description"] == "A"


def test_data_that_looks_like_a_reference_is_data(tmp_path: Path) -> None:
    data = {"$ref": "#/nowhere"}
    document = loaded(
        tmp_path,
        schemas("""
            A:
              properties:
                $ref: {type: string}
                other: {const: {$ref: "#/nowhere"}, default: {$ref: "#/nowhere"}}
              example: {$ref: "#/nowhere"}
              examples: [{$ref: "#/nowhere"}]
              enum: [{$ref: "#/nowhere"}]
              x-note: {$ref: "#/nowhere"}
            """),
    )
    schema = document.get("#/components/schemas/A")
    assert schema["example"] == schema["examples"][0] == schema["enum"][0] == schema["x-note"] == data
    assert schema["properties"]["other"]["const"] == schema["properties"]["other"]["default"] == data
    assert document.sites["#/components/schemas/A/properties/$ref"].value == {"type": "string"}
    assert not document.references


def test_siblings_of_a_reference_stay(tmp_path: Path) -> None:
    document = loaded(tmp_path, schemas('A: {type: string}\nB: {$ref: "#/components/schemas/A", description: Mine}'))
    assert document.get("#/components/schemas/B") == {"$ref": "#/components/schemas/A", "description": "Mine"}


def test_discriminator_mappings_become_ids(tmp_path: Path) -> None:
    document = load(
        write(
            tmp_path,
            openapi__yaml=schemas("""
                Pet:
                  discriminator:
                    propertyName: kind
                    mapping: {dog: Dog, cat: "#/components/schemas/Cat", cow: cow.yaml}
                  oneOf: []
                Dog: {}
                Cat: {}
                """),
            cow__yaml="type: object\n",
        )
    )
    mapping = document.get("#/components/schemas/Pet")["discriminator"]["mapping"]
    assert mapping == {"dog": "#/components/schemas/Dog", "cat": "#/components/schemas/Cat", "cow": "cow.yaml#"}
    assert document.get("cow.yaml#") == {"type": "object"}


def test_anchors_and_ids_are_found(tmp_path: Path) -> None:
    document = loaded(
        tmp_path,
        schemas("""
            A: {$anchor: here, type: string}
            B: {$id: "https://example.com/b", type: string}
            C: {$ref: "#here"}
            D: {$ref: "https://example.com/b"}
            """),
    )
    assert document.references["#/components/schemas/C"] == "#/components/schemas/A"
    assert document.references["#/components/schemas/D"] == "#/components/schemas/B"


def test_a_reference_where_the_standard_has_none_is_replaced_and_noted(tmp_path: Path) -> None:
    document = load(
        write(
            tmp_path,
            openapi__yaml=api("""
                tags:
                - name: pets
                  description: {$ref: "texts.yaml#/pets"}
                paths:
                  /pets:
                    get: {$ref: "pets/list.yaml"}
                """),
            texts__yaml="pets: All about pets\n",
            list__yaml_of_pets="""
                operationId: listPets
                responses: {"200": {description: Pets}}
                """,
        )
    )
    assert document.root["tags"][0]["description"] == "All about pets"
    assert document.root["paths"]["/pets"]["get"]["operationId"] == "listPets"
    assert [fault.code for fault in document.diagnostics] == ["misplaced-ref", "misplaced-ref"]
    place = document.place("#/paths/~1pets/get/operationId")
    assert (Path(place.file).name, place.pointer, place.line) == ("list.yaml", "#/operationId", 1)


@pytest.mark.parametrize(
    ("text", "code", "line", "word"),
    [
        (schemas('A: {$ref: "#/components/schemas/Nobody"}'), "ref-to-nowhere", 6, "Nobody"),
        (schemas('A: {$ref: "nobody.yaml"}'), "missing-file", 6, "nobody.yaml"),
        (schemas('A: {$ref: "a%00b.yaml"}'), "missing-file", 6, "a%00b.yaml"),
        (schemas(f"A: {{$ref: {'a' * 5000}.yaml}}"), "missing-file", 6, "aaa"),
        (schemas('A: {$ref: "https://example.com/a.yaml"}'), "remote-ref", 6, "https://example.com/a.yaml"),
        (schemas('A: {$ref: "//example.com/a.yaml"}'), "remote-ref", 6, "example.com"),
        (schemas('A: {$ref: "file:///etc/hosts"}'), "remote-ref", 6, "file:///etc/hosts"),
        (schemas('A: {$ref: "../secret.yaml"}'), "ref-outside-root", 6, "../secret.yaml"),
        (schemas('A: {$ref: "/etc/hosts"}'), "ref-outside-root", 6, "/etc/hosts"),
        (schemas('A: {$ref: "%2e%2e/secret.yaml"}'), "ref-outside-root", 6, "secret.yaml"),
        (schemas('A: {$ref: "#/components/schemas/A"}'), "ref-cycle", 6, "#/components/schemas/A"),
        (
            schemas('A: {$ref: "#/components/schemas/B"}\nB: {$ref: "#/components/schemas/A"}'),
            "ref-cycle",
            6,
            "#/components/schemas/A -> #/components/schemas/B -> #/components/schemas/A",
        ),
        (schemas('A: {type: string}\nB: {$ref: "#/info"}\nC: {$ref: "#/info/title"}'), "ref-to-wrong-kind", 7, "Info"),
        (schemas('A: {$ref: "#/info/title"}'), "ref-to-wrong-kind", 6, "title"),
        (
            api('paths:\n  /a:\n    get:\n      parameters:\n      - $ref: "#/components/schemas/A"\n')
            + "components:\n  schemas:\n    A: {type: string}\n",
            "ref-to-wrong-kind",
            7,
            "Parameter Object",
        ),
    ],
)
def test_a_reference_that_cannot_be_followed_is_refused(
    tmp_path: Path, text: str, code: str, line: int, word: str
) -> None:
    folder = tmp_path / "inner"
    write(tmp_path, secret__yaml="type: string\n")
    fault = refused(write(folder, openapi__yaml=text))
    assert (fault.code, fault.place.line) == (code, line)
    assert word in fault.message


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    write(tmp_path, secret__yaml="type: string\n")
    path = write(tmp_path / "inner", openapi__yaml=schemas('A: {$ref: "link.yaml"}'))
    (tmp_path / "inner" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    assert refused(path).code == "ref-outside-root"


def test_out_of_root_references_can_be_allowed(tmp_path: Path) -> None:
    write(tmp_path, beside__yaml="type: string\n")
    path = write(tmp_path / "inner", openapi__yaml=schemas('A: {$ref: "../beside.yaml"}'))
    assert load(path, reach=Reach.DISK).references == {"#/components/schemas/A": "../beside.yaml#"}


def test_remote_references_are_refused_even_then(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=schemas('A: {$ref: "https://example.com/a.yaml"}'))
    assert refused(path, reach=Reach.DISK).code == "remote-ref"


def test_an_error_in_another_file_is_reported_there(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        openapi__yaml=schemas('A: {$ref: "b.yaml#/B"}'),
        b__yaml='B:\n  properties:\n    c: {$ref: "#/Nobody"}\n',
    )
    fault = refused(path)
    assert (Path(fault.place.file).name, fault.place.line, fault.code) == ("b.yaml", 3, "ref-to-nowhere")


def test_the_fingerprint_follows_the_bytes_of_every_file(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=schemas('A: {$ref: "b.yaml"}'), b__yaml="type: string\n")
    before = load(path).fingerprint
    assert load(path).fingerprint == before
    write(tmp_path, b__yaml="type: integer\n")
    assert load(path).fingerprint != before


def test_what_is_asked_for_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        loaded(tmp_path, schemas("A: {}")).get("#/components/schemas/B")


def test_what_stands_for_something_around_it_is_found_where_it_was_written(tmp_path: Path) -> None:
    library = Library(tmp_path / "openapi.yaml", Reach.FOLDER)
    library.moved["#/a"] = "#/a/b"
    assert library.place("#/a/c").pointer == "#/a/b/c"
