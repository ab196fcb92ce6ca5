"""Small documents, each with one thing that an API may have or lack, and lines of sdk.yaml besides those of `new`."""

from __future__ import annotations

from typing import Any

PET = {
    "type": "object",
    "required": ["id", "name"],
    "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "age": {"type": "integer"}},
}
JSON = "application/json"
BYTES = {"schema": {"type": "string", "format": "binary"}}


def gives(media: str, schema: object) -> dict[str, Any]:
    return {"responses": {"200": {"description": "fine", "content": {media: {"schema": schema}}}}}


def takes(media: str, schema: object) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {media: {"schema": schema}}}}


def document(paths: object, **others: object) -> dict[str, Any]:
    info = {"title": "Pets", "version": "1.0.0", "license": {"name": "MIT"}}
    return {"openapi": "3.1.0", "info": info, "servers": [{"url": "https://pets.example/v1"}], "paths": paths, **others}


def secured(scheme: object) -> dict[str, Any]:
    return {"security": [{"main": []}], "components": {"securitySchemes": {"main": scheme}}}


PAGE = {
    "type": "object",
    "required": ["data", "meta"],
    "properties": {
        "data": {"type": "array", "items": PET},
        "meta": {
            "type": "object",
            "required": ["page_number", "total_pages"],
            "properties": {"page_number": {"type": "integer"}, "total_pages": {"type": "integer"}},
        },
    },
}

NUMBERED = [{"name": f"page[{name}]", "in": "query", "schema": {"type": "integer"}} for name in ("number", "size")]

BARE = document(
    {
        "/pets": {"post": {"operationId": "addPet", **takes(JSON, PET), **gives(JSON, PET)}},
        "/pets/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "get": {"operationId": "getPet", **gives(JSON, PET)},
            "delete": {"operationId": "removePet", "responses": {"204": {"description": "gone"}}},
        },
    }
)

FLOWS = {"clientCredentials": {"tokenUrl": "/token", "scopes": {}}}

OAUTH = document(
    {
        "/all-the-pets/of/mine": {"get": {"operationId": "mine", **gives(JSON, {"type": "array", "items": PET})}},
        "/pets": {"get": {"operationId": "listPets", "parameters": NUMBERED, **gives(JSON, PAGE)}},
    },
    **secured({"type": "oauth2", "flows": FLOWS}),
)

SOLD = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"const": "pet.sold"}, "pet": {"type": "string"}},
}

WEBHOOKS = document(
    {}, webhooks={"sold": {"post": {**takes(JSON, SOLD), "responses": {"200": {"description": "fine"}}}}}
)

SIGNING = """\
webhooks:
  scheme: ed25519
  signature_header: telnyx-signature-ed25519
  timestamp_header: telnyx-timestamp
  argument: public_key
  environment: PETS_PUBLIC_KEY
  event_field: [kind]
"""

STREAMS = document({"/news": {"get": {"operationId": "followNews", **gives("text/event-stream", PET)}}})

FILES = document(
    {
        "/pictures": {
            "post": {
                "operationId": "addPicture",
                **takes(
                    "multipart/form-data",
                    {
                        "type": "object",
                        "required": ["file"],
                        "properties": {"file": {"type": "string", "format": "binary"}},
                    },
                ),
                **gives(JSON, PET),
            }
        },
        "/pictures/latest": {
            "get": {
                "operationId": "latest",
                "responses": {"200": {"description": "fine", "content": {"image/png": {}}}},
            }
        },
    }
)

CHANNELS = document(
    {
        "/talk": {
            "get": {
                "operationId": "talk",
                **takes(JSON, PET),
                "responses": {"101": {"description": "open", "content": {JSON: {"schema": PET}}}},
            }
        }
    }
)

ALL: dict[str, tuple[dict[str, Any], str]] = {
    "bare": (BARE, ""),
    "oauth": (OAUTH, ""),
    "webhooks": (WEBHOOKS, SIGNING),
    "streams": (STREAMS, ""),
    "files": (FILES, ""),
    "channels": (CHANNELS, ""),
}
