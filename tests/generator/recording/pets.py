"""A small API with one of everything that a fixture can hold."""

from __future__ import annotations

from pathlib import Path

SDK = """\
client: Pets
environment: PETS
author: Tests
python: {package: pets, distribution: pets, version: 0.0.1}
credentials:
  - {argument: api_key, environment: PETS_KEY, schemes: [key]}
"""

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://pets.example/v1}]
security: [{key: []}]
paths:
  /pets:
    get:
      tags: [Pets]
      operationId: listPets
      parameters:
        - {name: "page[number]", in: query, schema: {type: integer}}
        - {name: "page[size]", in: query, schema: {type: integer}}
      responses:
        "200":
          description: Pets.
          content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}
        "404":
          description: None.
          content: {application/json: {schema: {$ref: "#/components/schemas/Fault"}}}
    post:
      tags: [Pets]
      operationId: createPet
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses:
        "201":
          description: The pet.
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
  /pets/{pet_id}/photo:
    get:
      tags: [Pets]
      operationId: getPhoto
      parameters: [{name: pet_id, in: path, required: true, schema: {type: string}, example: ""}]
      responses:
        "200": {description: A photo., content: {image/png: {}}}
    put:
      tags: [Pets]
      operationId: setPhoto
      parameters: [{name: pet_id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [photo]
              properties:
                photo: {type: string, contentMediaType: application/octet-stream}
                caption: {type: string, example: "Asleep, again"}
      responses:
        "204": {description: Kept.}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        id: {type: string, readOnly: true}
        name: {type: string, example: Rex}
        weight: {type: number, example: 7.5}
    Pets:
      type: object
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/Pet"}}
        meta:
          type: object
          properties: {total_pages: {type: integer}, page_number: {type: integer}}
    Fault:
      type: object
      required: [title]
      properties: {title: {type: string, example: Not found}}
"""


def folder(place: Path, sdk: str = "", document: str = DOCUMENT) -> Path:
    """An API folder in `place`, with more lines for its sdk.yaml."""
    api = place / "pets"
    api.mkdir(parents=True)
    (api / "openapi.yaml").write_text(document, encoding="utf-8")
    (api / "sdk.yaml").write_text(SDK + sdk, encoding="utf-8")
    return api
