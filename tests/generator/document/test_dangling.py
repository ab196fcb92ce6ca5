"""References that can't be followed: all told at once, and what they cost left out by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config import UNCONFIGURED
from generator.diagnostics import Dangling, DocumentError, Severity
from generator.document import Document, Inputs, load, read_in
from generator.lower import lower

from .small import api, write

KINDS = {
    "parameters: [{$ref: '#/components/parameters/Gone'}]": ("GET /a",),
    "parameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/Gone'}}]": (),
    "parameters: [{name: q, in: query, required: true, schema: {$ref: '#/components/schemas/Gone'}}]": ("GET /a",),
    "parameters: [{name: q, in: query, required: true, schema: {items: {$ref: '#/components/schemas/Gone'}}}]": (),
    "parameters: [{$ref: '#/components/parameters/Far'}]": (),
    "parameters: {$ref: '#/components/lists/Gone'}": ("GET /a",),
    "requestBody: {$ref: '#/components/requestBodies/Gone'}": ("GET /a",),
    "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Gone'}}}}": ("GET /a",),
    "requestBody: {content: {text/plain: {schema: {$ref: '#/components/schemas/Gone'}}, a/b: {}}}": (),
    "requestBody: {content: {application/json: {schema: {allOf: [{$ref: '#/components/schemas/Gone'}]}}}}": (),
    "requestBody: {content: {a/b: {examples: {e: {$ref: '#/components/examples/Gone'}}}}}": (),
    "responses: {'200': {$ref: '#/components/responses/Gone'}}": ("GET /a",),
    "responses: {'204': {description: ok}, '404': {$ref: '#/components/responses/Gone'}}": (),
    "responses: {'204': {description: ok}, default: {$ref: '#/components/responses/Gone'}}": (),
    "responses: {default: {$ref: '#/components/responses/Gone'}}": ("GET /a",),
    "responses: {'200': {description: ok, headers: {H: {$ref: '#/components/headers/Gone'}}}}": (),
    "responses: {'200': {description: ok, links: {l: {$ref: '#/components/links/Gone'}}}}": (),
    "responses: {'200': {$ref: 'gone.yaml#/Ok'}}": ("GET /a",),
    "responses: {'200': {$ref: 'https://other.example/a.yaml#/Ok'}}": ("GET /a",),
    "responses: {'200': {$ref: '#/components/schemas/Fine'}}": ("GET /a",),
    "responses: {'200': {$ref: '#/paths/~1a/get/responses/200'}}": ("GET /a",),
    "callbacks: {c: {$ref: '#/components/callbacks/Gone'}}": (),
}

COMPONENTS = """
components:
  schemas: {Fine: {type: string}}
  parameters: {Far: {name: far, in: query, schema: {$ref: '#/components/schemas/Gone'}}}
  securitySchemes: {key: {$ref: '#/components/securitySchemes/Gone'}}
"""


def read(path: Path, dangling: Dangling = Dangling.ALLOW) -> Document:
    return read_in(Inputs(path, dangling=dangling))


def document(folder: Path, operation: str) -> Path:
    body = f"paths:\n  /a:\n    get:\n      {operation}\n  /b: {{get: {{responses: {{'204': {{description: ok}}}}}}}}\n"
    return write(folder, openapi__yaml=api(body) + COMPONENTS)


@pytest.mark.parametrize(("operation", "lost"), KINDS.items())
def test_what_a_reference_costs(tmp_path: Path, operation: str, lost: tuple[str, ...]) -> None:
    path = document(tmp_path, operation)
    found = read(path)
    assert found.left_out == lost
    operations = {f"{one.method} {one.path}" for one in lower(found, UNCONFIGURED)[0].operations}
    assert operations == {"GET /a", "GET /b"} - set(lost)
    assert {one.severity for one in found.diagnostics} == {Severity.WARNING}
    assert any("/~1a/get" in one.place.pointer for one in found.diagnostics)
    assert {one.severity for one in read(path, Dangling.TELL).diagnostics} >= {Severity.ERROR}


@pytest.mark.parametrize("operation", KINDS)
def test_all_are_refused_at_once(tmp_path: Path, operation: str) -> None:
    with pytest.raises(DocumentError) as caught:
        load(document(tmp_path, operation))
    faults = [caught.value.diagnostic, *caught.value.more]
    expected = {"#/components/parameters/Far/schema", "#/components/securitySchemes/key"}
    assert len(faults) == 3 or "Far" in operation
    assert expected <= {fault.place.pointer for fault in faults}


def test_each_loss_has_its_place_and_its_name(tmp_path: Path) -> None:
    operation = "parameters: [{name: p, in: query}, {name: q, in: query, schema: {$ref: '#/no'}}, {name: r, in: query}]"
    found = read(document(tmp_path, operation))
    lost = {one.place.pointer: one.message for one in found.diagnostics if one.code == "left-out"}
    assert "parameter `q` is left out" in lost["#/paths/~1a/get/parameters/1"]
    kept = found.get("#/paths/~1a/get/parameters/1")
    assert kept["name"] == "r"
    assert found.place("#/paths/~1a/get/parameters/1").pointer == "#/paths/~1a/get/parameters/2"


def test_a_schema_keeps_what_stands_beside_its_reference(tmp_path: Path) -> None:
    schemas = "components: {schemas: {A: {properties: {x: {$ref: '#/no', description: An x.}, y: {type: string}}}}}\n"
    found = read(write(tmp_path, openapi__yaml=api("paths: {}\n") + schemas))
    properties = found.get("#/components/schemas/A")["properties"]
    assert properties == {"x": {"description": "An x."}, "y": {"type": "string"}}
    assert "any value" in found.diagnostics[0].action


def test_an_operation_of_another_file_is_named_by_its_path(tmp_path: Path) -> None:
    item = "get: {responses: {'200': {$ref: '#/Gone'}}}\nput: {responses: {'204': {description: ok}}}\n"
    root = api("paths: {/a: {$ref: 'a.yaml'}, /b: {$ref: 'nobody.yaml'}, /c: {put: {$ref: 'a.yaml#/patch'}}}\n")
    found = read(write(tmp_path, openapi__yaml=root, a__yaml=item))
    assert set(found.left_out) == {"GET /a", "/b", "PUT /c"}


@pytest.mark.parametrize("links", [1_500])
def test_a_long_chain_is_followed_and_a_long_circle_is_named(tmp_path: Path, links: int) -> None:
    chain = "".join(f"    S{n}: {{$ref: '#/components/schemas/S{n + 1}'}}\n" for n in range(links))
    head = api("paths: {}\ncomponents:\n  schemas:\n") + chain
    found = load(write(tmp_path, openapi__yaml=f"{head}    S{links}: {{type: string}}\n"))
    assert found.follow("#/components/schemas/S0") == {"type": "string"}
    with pytest.raises(DocumentError) as caught:
        load(write(tmp_path, openapi__yaml=f"{head}    S{links}: {{$ref: '#/components/schemas/S0'}}\n"))
    fault = caught.value.diagnostic
    assert fault.code == "ref-cycle"
    assert len(fault.message) < 400
    assert len(found.references) == links
    circle = read(tmp_path / "openapi.yaml")
    assert circle.follow("#/components/schemas/S9") == {}


def test_a_file_that_is_broken_is_no_dangling_reference(tmp_path: Path) -> None:
    root = api("paths: {/a: {$ref: 'a.yaml'}}\n")
    with pytest.raises(DocumentError) as caught:
        read(write(tmp_path, openapi__yaml=root, a__yaml="{a: ["))
    assert caught.value.diagnostic.code == "not-yaml"
