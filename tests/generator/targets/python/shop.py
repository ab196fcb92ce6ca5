"""A small API with everything that resources have to cope with, as a document, and the package that it becomes."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from generator import pipeline
from generator.folder import open_folder
from generator.targets.target import Tree
from generator.watch import Watch

TEXT: dict[str, Any] = {"type": "string"}
PET: dict[str, Any] = {"$ref": "#/components/schemas/Pet"}


def given(name: str, place: str, schema: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema or TEXT, "required": place == "path", **more}


def answer(schema: dict[str, Any], media_type: str = "application/json") -> dict[str, Any]:
    return {"200": {"description": "fine", "content": {media_type: {"schema": schema}}}}


def sent(schema: dict[str, Any], media_type: str = "application/json") -> dict[str, Any]:
    return {"required": True, "content": {media_type: {"schema": schema}}}


def fields(required: list[str], **properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties}


PAGE = fields(
    ["data"],
    data={"type": "array", "items": PET},
    meta=fields([], total_pages={"type": "integer"}, page_number={"type": "integer"}),
)

NEW_PET: dict[str, dict[str, Any]] = {
    "from": TEXT,
    "name": {**TEXT, "description": "What it is called."},
    "tags": {"type": "array", "items": TEXT},
    "timeout": {"type": ["integer", "null"]},
}

PATHS: dict[str, Any] = {
    "/pets": {
        "get": {
            "summary": "List pets",
            "parameters": [
                given(
                    "page",
                    "query",
                    fields([], number={"type": "integer"}, size={"type": "integer"}),
                    style="deepObject",
                ),
                given("filter", "query", fields([], name=TEXT), style="deepObject"),
            ],
            "responses": answer(PAGE),
        },
        "post": {
            "summary": "Buy a pet",
            "description": "With money.",
            "parameters": [given("If-Match", "header"), given("seen", "cookie")],
            "requestBody": sent(fields(["name"], **NEW_PET)),
            "responses": {
                **answer(PET),
                "404": {
                    "description": "none",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Fault"}}},
                },
            },
        },
    },
    "/pets/{id}": {
        "parameters": [given("id", "path")],
        "get": {"deprecated": True, "responses": answer(PET)},
        "put": {"requestBody": sent(fields(["id"], id=TEXT, type=TEXT)), "responses": {"204": {"description": "done"}}},
        "delete": {"responses": {"204": {"description": "done"}}},
    },
    "/shops/{shop_id}/pets/{pet_id}/photo": {
        "parameters": [given("shop_id", "path"), given("pet_id", "path")],
        "get": {"responses": answer({"type": "string", "format": "binary"}, "image/png")},
        "put": {
            "requestBody": sent({"type": "string", "format": "binary"}, "application/octet-stream"),
            "responses": answer(TEXT, "text/plain"),
        },
    },
    "/pets/{id}/names": {
        "parameters": [given("id", "path")],
        "get": {"responses": answer({"type": "array", "items": TEXT})},
    },
    "/talk": {
        "post": {
            "deprecated": True,
            "requestBody": sent(fields(["to"], to=TEXT, stream={"type": ["boolean", "null"]})),
            "responses": {
                "200": {
                    "description": "said",
                    "content": {
                        "application/json": {"schema": PET},
                        "text/event-stream": {"schema": fields(["word"], word=TEXT)},
                    },
                }
            },
        },
    },
}

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "https://shop.example/v1"}],
    "security": [{"key": []}],
    "paths": PATHS,
    "webhooks": {
        "sold": {
            "post": {
                "requestBody": sent(fields([], type={"const": "pet.sold"}, pet=PET)),
                "responses": {"200": {"description": "seen"}},
            }
        }
    },
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
        "schemas": {
            "Pet": fields(["id"], id=TEXT, name=TEXT),
            "Pets": fields([], count={"type": "integer"}),
            "Fault": fields([], title=TEXT),
        },
    },
}

SDK = """\
client: Shop
environment: SHOP
author: The shop
license: MIT
homepage: https://shop.example
python: {package: %s, distribution: shop, version: 1.2.3}
credentials:
  - {argument: api_key, environment: SHOP_KEY, schemes: [key]}
webhooks:
  scheme: ed25519
  signature_header: shop-signature
  timestamp_header: shop-timestamp
  argument: public_key
  environment: SHOP_PUBLIC_KEY
  event_field: [type]
"""

NAMES = """\
operations:
  GET /pets: {name: pets.list}
  POST /pets: {name: pets.create, returns: Pet}
  GET /pets/{id}: {name: pets.retrieve, returns: Pet}
  PUT /pets/{id}: {name: pets.update}
  DELETE /pets/{id}: {name: pets.delete}
  GET /pets/{id}/names: {name: pets.names, returns: PetNames}
  GET /shops/{shop_id}/pets/{pet_id}/photo: {name: pets.photo.download}
  PUT /shops/{shop_id}/pets/{pet_id}/photo: {name: pets.photo.upload}
  POST /talk: {name: talk, returns: Pet}
"""

HARD = """\
operations:
  GET /pets: {name: webhooks.unwrap}
  POST /pets: {name: webhooks.list}
  GET /pets/{id}: {name: close.dict}
  PUT /pets/{id}: {name: webhooks.omit}
  DELETE /pets/{id}: {name: copy}
  GET /pets/{id}/names: {name: webhooks.str}
  GET /shops/{shop_id}/pets/{pet_id}/photo: {name: import.class}
  PUT /shops/{shop_id}/pets/{pet_id}/photo: {name: webhooks.type.cached_property}
  POST /talk: {name: with_raw_response.type}
"""
"""Names that mean something else in Python, in the runtime or in what is generated."""


def tree(folder: Path, package: str, names: str = NAMES, document: Mapping[str, Any] = DOCUMENT) -> Tree:
    """The package as files, formatted."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "openapi.json").write_text(json.dumps(document))
    (folder / "sdk.yaml").write_text(SDK % package)
    (folder / "names.yaml").write_text(names)
    return pipeline.build(open_folder(folder), ["python"], Watch(lambda stage: None)).trees["python"]


def installed(folder: Path, package: str, names: str = NAMES, document: Mapping[str, Any] = DOCUMENT) -> ModuleType:
    """The package, written below `folder` and imported."""
    for path, text in tree(folder / "api", package, names, document).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    sys.path.insert(0, str(folder / "src"))
    try:
        return importlib.import_module(package)
    finally:
        sys.path.remove(str(folder / "src"))
