"""A document like those of payment APIs: hundreds of schemas that all reach each other by references to be expanded.

Such a field is the id of an object, or the object itself where the caller asks for that: `anyOf: [string, $ref]`.
The same document every time, in names of our own.
"""

from __future__ import annotations

import json
import sys
from typing import Any

FIRST = "amber basin cedar delta ember fjord grove haven inlet jetty kelp lagoon meadow north ochre pine quarry ridge"
LAST = "account batch charge dispute entry fee grant hold invoice job ledger mandate notice order payout quote refund"
SCHEMAS = 700
RESOURCES = 120
LINKS = 5
PRIME = 97

Node = dict[str, Any]
TEXT: Node = {"type": "string", "maxLength": 5000}


def document(schemas: int = SCHEMAS, resources: int = RESOURCES) -> Node:
    """`schemas` components in one circle; a list and a retrieval of each of the first `resources`, and an update."""
    names = [_name(number) for number in range(schemas)]
    components: Node = {}
    for number, name in enumerate(names):
        components[name] = _schema(number, names)
        if number % 7 == 0:
            components[f"deleted_{name}"] = _deleted(name)
    return {
        "openapi": "3.0.3",
        "info": {"title": "Expanding", "version": "1.0.0", "description": "Every object leads to every other."},
        "servers": [{"url": "https://api.example.com"}],
        "security": [{"key": []}],
        "paths": {path: item for name in names[:resources] for path, item in _paths(name).items()},
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": components,
        },
    }


def _name(number: int) -> str:
    """`amber_account`, …; with a third word once all pairs are taken."""
    first, last = FIRST.split(), LAST.split()
    turn, place = divmod(number, len(first) * len(last))
    name = f"{first[place % len(first)]}_{last[place % len(last)]}_{first[place // len(last) % len(first)]}"
    return name if turn == 0 else f"{name}_{last[turn % len(last)]}"


def _schema(number: int, names: list[str]) -> Node:
    name = names[number]
    fields: Node = {
        "id": {**TEXT, "description": f"Tells this {_words(name)} from every other."},
        "object": {"type": "string", "enum": [name], "description": "What kind of object this is."},
        "created": {"type": "integer", "format": "unix-time", "description": "When it was made, in seconds."},
        "livemode": {"type": "boolean"},
        "amount": {"type": "integer", "nullable": True, "description": "In the smallest unit of the currency."},
        "description": {**TEXT, "nullable": True},
        "metadata": {"type": "object", "additionalProperties": TEXT},
        "status": {"type": "string", "enum": ["open", "held", "settled", "failed"]},
        "details": _details(number, names),
        "entries": _list_of(names[(number + PRIME) % len(names)], f"/v1/{name}/entries"),
    }
    for link in range(LINKS):
        other = names[(number * (link + 2) + PRIME * link + 1) % len(names)]
        fields[f"{other.split('_')[1]}_{link}"] = _expandable(other, link)
    fields["latest"] = _expandable_or_gone(names, number)
    return {
        "title": "".join(map(str.title, name.split("_"))),
        "type": "object",
        "description": f"A {_words(name)}, with what belongs to it.",
        "required": ["id", "object", "created", "livemode", "status"],
        "properties": fields,
    }


def _expandable(other: str, link: int) -> Node:
    return {
        "anyOf": [TEXT, {"$ref": f"#/components/schemas/{other}"}],
        "description": f"The {_words(other)} that this goes with.",
        "nullable": link % 2 == 0,
    }


def _expandable_or_gone(names: list[str], number: int) -> Node:
    """An object that may have been deleted since."""
    other = names[(number * 3 + 7) % len(names) // 7 * 7]
    variants = [TEXT, *({"$ref": f"#/components/schemas/{name}"} for name in (other, f"deleted_{other}"))]
    return {"anyOf": variants, "nullable": True}


def _details(number: int, names: list[str]) -> Node:
    other = names[(number * 5 + 11) % len(names)]
    return {
        "type": "object",
        "nullable": True,
        "properties": {
            "reference": TEXT,
            "rate": {"type": "number"},
            "source": _expandable(other, 0),
            "following": {"$ref": f"#/components/schemas/{names[(number + 1) % len(names)]}"},
        },
    }


def _deleted(name: str) -> Node:
    return {
        "type": "object",
        "required": ["id", "object", "deleted"],
        "properties": {
            "id": TEXT,
            "object": {"type": "string", "enum": [name]},
            "deleted": {"type": "boolean", "enum": [True]},
        },
    }


def _list_of(name: str, url: str) -> Node:
    return {
        "type": "object",
        "required": ["object", "data", "has_more", "url"],
        "properties": {
            "object": {"type": "string", "enum": ["list"]},
            "data": {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}},
            "has_more": {"type": "boolean"},
            "url": {**TEXT, "pattern": f"^{url}"},
        },
    }


def _paths(name: str) -> Node:
    whole = {"$ref": f"#/components/schemas/{name}"}
    id = {"name": "id", "in": "path", "required": True, "schema": TEXT}
    expand = {"name": "expand", "in": "query", "schema": {"type": "array", "items": TEXT}}
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    kinds = f"{name}s"
    return {
        f"/v1/{kinds}": {
            "get": _operation(f"list_{kinds}", _list_of(name, f"/v1/{kinds}"), [limit, expand]),
        },
        f"/v1/{kinds}/{{id}}": {
            "get": _operation(f"retrieve_{name}", whole, [id, expand]),
            "patch": {
                **_operation(f"update_{name}", whole, [id]),
                "requestBody": {"content": {"application/json": {"schema": _update()}}},
            },
        },
    }


def _operation(id: str, result: Node, parameters: list[Node]) -> Node:
    return {
        "operationId": id,
        "summary": f"{_words(id).capitalize()}.",
        "parameters": parameters,
        "responses": {"200": {"description": "Done.", "content": {"application/json": {"schema": result}}}},
    }


def _update() -> Node:
    return {
        "type": "object",
        "properties": {"description": TEXT, "metadata": {"type": "object", "additionalProperties": TEXT}},
    }


def _words(name: str) -> str:
    return name.replace("_", " ")


if __name__ == "__main__":
    json.dump(document(), sys.stdout, indent=1)
