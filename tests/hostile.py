"""A document with a mark in each of its texts: what the proofs that text stays text generate from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator import pipeline
from generator.folder import open_folder
from generator.pipeline import Built
from generator.watch import Watch

MARK = "§"

PLACED = "¶"
"""The same where some characters are no text: `/`, `{`, `}` in a path template (OpenAPI 3.1.1, section 4.8.8.2), `.` in
sdk.yaml between the parts of where something stands.
"""

IN_URLS = "hostile'$(id);&*!"
"""The worst that a URL can hold: a server with more in it is left out."""

BENIGN = "-"
"""In the names of the twin: no part of a word either, so that both need an alias for the name on the wire."""


def schema(name: str) -> dict[str, str]:
    """A reference to the component of that name; `reference` writes it out."""
    return {"$ref": f"REFERENCE {name}"}


def text(name: str = "") -> dict[str, Any]:
    return {"type": "string", "title": f"T{MARK}", "description": f"Text {MARK}", "example": f"x{name}{MARK}"}


SCHEMAS: dict[str, Any] = {
    f"Pet{MARK}": {
        "type": "object",
        "title": f"A pet{MARK}",
        "description": f"Text {MARK}",
        "example": {f"id{MARK}": f"x{MARK}"},
        "required": [f"id{MARK}"],
        "properties": {
            f"id{MARK}": text(),
            f"key{PLACED}": {"type": "string"},
            f"kind{MARK}": {
                "type": "string",
                "enum": [f"cat{MARK}", "dog"],
                "x-enum-descriptions": [f"Text {MARK}", "A dog"],
                "default": f"cat{MARK}",
            },
            f"name-of{MARK}": {"type": ["string", "null"], "format": f"x{MARK}", "pattern": f"x{MARK}"},
            f"inner{MARK}": {"type": "object", "properties": {f"deep{MARK}": {"const": f"v{MARK}"}}},
            f"shape{MARK}": {
                "oneOf": [schema("Cat"), schema("Dog")],
                "discriminator": {
                    "propertyName": f"is{MARK}",
                    "mapping": {f"c{MARK}": "REFERENCE Cat", "d": "REFERENCE Dog"},
                },
            },
        },
    },
    "Cat": {"type": "object", "properties": {f"is{MARK}": {"type": "string"}}},
    "Dog": {"type": "object", "properties": {f"is{MARK}": {"type": "string"}}},
}

PARAMETERS: list[dict[str, Any]] = [
    {"name": f"pet_id{PLACED}", "in": "path", "required": True, "schema": text(), "description": f"Text {MARK}"},
    {"name": f"q{MARK}", "in": "query", "schema": {"type": "string", "default": f"x{MARK}", "example": f"x{MARK}"}},
    {"name": f"h{MARK}", "in": "header", "schema": {"type": "string"}},
    {"name": f"c{MARK}", "in": "cookie", "schema": {"type": "string"}},
    {"name": f"f{MARK}", "in": "query", "style": "deepObject", "schema": {"properties": {f"a{MARK}": {}}}},
]


def answer(content: object) -> dict[str, Any]:
    return {"200": {"description": f"Text {MARK}", "content": content}, "404": {"description": f"Text {MARK}"}}


def of_json(of: object) -> dict[str, Any]:
    return {"application/json": {"schema": of}}


def operation(name: str, responses: object, **more: object) -> dict[str, Any]:
    return {
        "operationId": f"{name}{MARK}",
        "tags": [f"pets{MARK}"],
        "summary": f"Text {MARK}",
        "description": f"Text {MARK}",
        "responses": responses,
        **more,
    }


def listing(name: str, *parameters: str, media: str = "application/json") -> dict[str, Any]:
    envelope = {
        "type": "object",
        "properties": {
            f"data{PLACED}": {"type": "array", "items": schema("Pet")},
            f"meta{PLACED}": {"type": "object", "properties": {f"size{MARK}": {"type": "integer"}}},
            f"total{PLACED}": {"type": "integer"},
            f"next{PLACED}": {"type": "string"},
            f"more{PLACED}": {"type": "boolean"},
        },
    }
    asked = [{"name": f"{one}{PLACED}", "in": "query", "schema": {"type": "integer"}} for one in parameters]
    return {"get": operation(name, answer({media: {"schema": envelope}}), parameters=asked)}


def sending(name: str, media: str, of: object, **more: object) -> dict[str, Any]:
    body = {"description": f"Text {MARK}", "content": {media: {"schema": of, **more}}}
    return {"post": operation(name, answer(of_json(schema("Pet"))), requestBody=body)}


FIELDS = {"type": "object", "properties": {f"a{MARK}": text(), f"b{MARK}": {"type": "string", "format": "binary"}}}

FLOW = {"tokenUrl": f"https://example.com/{MARK}", "scopes": {f"s{MARK}": f"Text {MARK}"}}

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {
        "title": f"Pets {MARK}",
        "version": f"1.0{MARK}",
        "summary": f"Text {MARK}",
        "description": f"Text {MARK}",
        "termsOfService": f"https://example.com/{MARK}",
        "contact": {"name": f"Text {MARK}", "email": f"{MARK}@example.com", "url": f"https://example.com/{MARK}"},
        "license": {"name": f"Text {MARK}", "identifier": f"Text {MARK}", "url": f"https://example.com/{MARK}"},
    },
    "externalDocs": {"url": f"https://example.com/{MARK}"},
    "servers": [
        {"url": f"https://example.com/{IN_URLS}", "description": f"Text {MARK}"},
        {
            "url": f"https://{{r{PLACED}}}.example.com",
            "name": f"Second {MARK}",
            "variables": {f"r{PLACED}": {"default": IN_URLS, "enum": [IN_URLS], "description": f"Text {MARK}"}},
        },
    ],
    "tags": [{"name": f"pets{MARK}", "description": f"Text {MARK}"}],
    "security": [{f"key{MARK}": []}, {f"query{MARK}": []}, {f"crumb{MARK}": []}, {f"oauth{MARK}": [f"s{MARK}"]}],
    "paths": {
        f"/pets{PLACED}/{{pet_id{PLACED}}}": {
            "get": operation("getPet", answer(of_json(schema("Pet"))), deprecated=True, parameters=PARAMETERS),
            "put": operation(
                "updatePet",
                answer(of_json(schema("Pet"))),
                parameters=PARAMETERS[:1],
                security=[{f"query{MARK}": []}, {f"oauth{MARK}": [f"s{MARK}"]}],
                servers=[
                    {"url": f"https://pets.example.com/{IN_URLS}"},
                    {"url": f"https://pets.example.com/{IN_URLS}/2", "name": f"Second {MARK}"},
                ],
                requestBody={"content": of_json(schema("Pet"))},
            ),
        },
        "/form": sending("form", "application/x-www-form-urlencoded", FIELDS),
        "/parts": sending(
            "parts", "multipart/form-data", FIELDS, encoding={f"a{MARK}": {"contentType": f"text/plain; a={MARK}"}}
        ),
        "/lines": sending("text", f"text/plain; a={MARK}", text()),
        "/whole": sending("whole", "application/json", {"type": "array", "items": text(), "example": [f"x{MARK}"]}),
        "/sound": {"get": operation("sound", answer({f"audio/x-{MARK}": {"schema": {}}}))},
        "/note": {"get": operation("note", answer({f"text/plain; a={MARK}": {"schema": {"type": "string"}}}))},
        "/rows": {"get": operation("rows", answer({f"application/jsonl; a={MARK}": {"schema": schema("Pet")}}))},
        "/rows-in": sending("rowsIn", f"application/jsonl; a={MARK}", schema("Pet")),
        "/related": sending("related", f"multipart/related; a={MARK}", FIELDS),
        "/deep": sending("deep", "multipart/form-data", FIELDS, encoding={f"a{MARK}": {"style": "deepObject"}}),
        "/odd": {"get": operation("odd", answer({f"application/json; a={MARK}": {"schema": schema("Pet")}}))},
        "/numbered": listing("numbered", "page", "size"),
        "/skipped": listing("skipped", "offset", "limit"),
        "/after": listing("after", "cursor", "size", "before"),
        "/linked": listing("linked", media=f"application/json; a={MARK}"),
        "/events": {
            "post": operation(
                "events",
                answer({**of_json(schema("Pet")), "text/event-stream": {"schema": schema("Pet")}}),
                requestBody={"content": of_json({"properties": {"stream": {"type": "boolean"}}})},
            )
        },
    },
    "webhooks": {
        f"petSold{MARK}": {
            "post": {
                "summary": f"Text {MARK}",
                "description": f"Text {MARK}",
                "requestBody": {"content": of_json(schema("Pet"))},
                "responses": {"200": {"description": "seen"}},
            }
        },
        f"petFound{MARK}": {
            "post": {
                "requestBody": {"content": of_json({"properties": {f"type{MARK}": {"const": f"pet.found{MARK}"}}})},
                "responses": {"200": {"description": "seen"}},
            }
        },
    },
    "components": {
        "schemas": SCHEMAS,
        "securitySchemes": {
            f"key{MARK}": {"type": "apiKey", "in": "header", "name": f"X-Key{MARK}"},
            f"query{MARK}": {"type": "apiKey", "in": "query", "name": f"key{MARK}"},
            f"crumb{MARK}": {"type": "apiKey", "in": "cookie", "name": f"key{MARK}"},
            f"bearer{MARK}": {"type": "http", "scheme": "bearer"},
            f"basic{MARK}": {"type": "http", "scheme": "basic"},
            f"openid{MARK}": {"type": "openIdConnect", "openIdConnectUrl": "https://example.com"},
            f"digest{MARK}": {"type": "http", "scheme": "digest"},
            f"other{MARK}": {"type": "http", "scheme": "Token"},
            f"spaced{MARK}": {"type": "http", "scheme": f"x {MARK}"},
            f"oauth{MARK}": {"type": "oauth2", "flows": {"clientCredentials": FLOW}},
        },
    },
}


def paged(path: str, strategy: str, **fields: str) -> dict[str, Any]:
    named = {name: f"{wire}{PLACED}" for name, wire in {**fields, "items": "data"}.items()}
    return {"operation": f"GET {path}", "strategy": strategy, "fields": named}


OPERATIONS, WEBHOOKS = 18, 2
"""How many the document has."""

SDK: dict[str, Any] = {
    "client": "Pets",
    "environment": "PETS",
    "author": f"Text {MARK}",
    "homepage": "https://example.com",
    "python": {"package": "pets", "distribution": "pets", "version": "1.0.0"},
    "credentials": [
        {
            "argument": name,
            "environment": f"PETS_{name.upper()}",
            "schemes": [f"{name}{MARK}"],
        }
        for name in ("key", "query", "crumb")
    ],
    "webhooks": {
        "scheme": "ed25519",
        "signature_header": "x-signature",
        "timestamp_header": "x-timestamp",
        "argument": "public_key",
        "environment": "PETS_PUBLIC_KEY",
        "event_field": [f"type{MARK}"],
    },
    "pagination": [
        paged("/numbered", "page_number", page="page", size="size", total_pages="total", meta="meta"),
        paged("/skipped", "offset", offset="offset", limit="limit", total="total"),
        paged(
            "/after",
            "cursor",
            parameter="cursor",
            next="next",
            has_more="more",
            size="size",
            item_key="key",
            before="before",
        ),
        paged("/linked", "next_link", link="next"),
    ],
}


def marked(node: Any, names: str, prose: str) -> Any:
    """The document with its marks replaced: after `Text ` by prose, anywhere else by what may stand in a name."""
    if isinstance(node, dict):
        return {marked(key, names, prose): marked(value, names, prose) for key, value in node.items()}
    if isinstance(node, list):
        return [marked(item, names, prose) for item in node]
    if isinstance(node, str) and node.startswith("REFERENCE "):
        name = node.removeprefix("REFERENCE ").replace("Pet", f"Pet{names}")
        return "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1").replace("%", "%25")
    if isinstance(node, str):
        placed = names.translate({ord(letter): None for letter in "/{}."})
        return node.replace(f"Text {MARK}", f"Text {prose}").replace(MARK, names).replace(PLACED, placed)
    return node


def built(folder: Path, names: str, prose: str, *targets: str) -> Built:
    """What the marked document gives with `names` and `prose` in place of its marks."""
    folder.mkdir()
    (folder / "openapi.json").write_text(json.dumps(marked(DOCUMENT, names, prose)), encoding="utf-8")
    (folder / "sdk.yaml").write_text(json.dumps(marked(SDK, names, prose)), encoding="utf-8")
    return pipeline.build(open_folder(folder), targets, Watch(lambda stage: None))
