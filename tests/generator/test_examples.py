"""Documents whose examples can't be made, or only with care: the package and the pages come out whole, and say so.

One document with an operation for each kind goes through all stages once. Bounds are those of the budget, not seconds.
"""

from __future__ import annotations

import json
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.cases.budget import BUDGET
from generator.diagnostics import Diagnostic
from generator.folder import open_folder
from generator.scaffold import scaffold
from generator.targets.calls import NO_EXAMPLE, Calls
from generator.watch import Watch

Node = dict[str, Any]

DOUBLED = 26
"""Levels of objects that need the next twice."""


def ref(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def needs(**properties: Node) -> Node:
    return {"type": "object", "required": list(properties), "properties": properties}


SCHEMAS: Node = {
    "Circle": needs(next=ref("Circle")),
    "Left": needs(right=ref("Right")),
    "Right": needs(left=ref("Left")),
    "Nulled": needs(next={"anyOf": [ref("Nulled"), {"type": "null"}]}),
    "Tree": {"type": "object", "properties": {"in": ref("Tree")}},
    **{f"Doubled{n}": needs(a=ref(f"Doubled{n + 1}"), b=ref(f"Doubled{n + 1}")) for n in range(DOUBLED)},
    f"Doubled{DOUBLED}": {"type": "string"},
    **{f"Deep{n}": needs(next=ref(f"Deep{n + 1}")) for n in range(60)},
    "Deep60": {"type": "string"},
}

HUGE = 10**400
DEEP: Node = {"name": "outer", "in": reduce(lambda inside, _: {"in": inside}, range(80), Node())}

REFUSED: dict[str, tuple[Node, str, str]] = {
    # the schema of a required field, the end of the place that is told, and the reason
    "pattern-too-long": (
        {"type": "string", "pattern": "^[a-z]{20000}$"},
        "/properties/f",
        "more than 10,000 characters",
    ),
    "pattern-against-length": ({"type": "string", "pattern": "^[a-z]{5}$", "maxLength": 4}, "/f", "no text was found"),
    "pattern-of-nothing": ({"type": "string", "pattern": "^[]$"}, "/properties/f", "a set without characters"),
    "range": ({"type": "integer", "minimum": 10, "maximum": 5}, "/properties/f", "no number is within its bounds"),
    "exclusive": ({"type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 1}, "/f", "within its bounds"),
    "huge-integer": ({"type": "integer", "minimum": HUGE}, "/properties/f", "larger than programs can hold"),
    "huge-number": ({"type": "number", "maximum": -HUGE}, "/properties/f", "larger than programs can hold"),
    "long": ({"type": "string", "minLength": 50_000_000}, "/properties/f", "more than 10,000 characters"),
    "short": ({"type": "string", "minLength": 9, "maxLength": 8}, "/properties/f", "at least 9 and at most 8"),
    "many": ({"type": "array", "minItems": 3_000_000, "items": {}}, "/properties/f", "more than 2,000 items"),
    "few": ({"type": "array", "minItems": 3, "maxItems": 2, "items": {}}, "/properties/f", "no list has at least 3"),
    "unique": (
        {"type": "array", "minItems": 3, "uniqueItems": True, "items": {"type": "boolean"}},
        "/properties/f",
        "no 3 different items",
    ),
    "nested": (
        {"type": "array", "minItems": 100, "items": {"type": "array", "minItems": 100, "items": {}}},
        "/f",
        "more than 5,000 values",
    ),
    "circle": (ref("Circle"), "#/components/schemas/Circle", "contains itself"),
    "two-in-a-circle": (ref("Left"), "#/components/schemas/Left", "contains itself"),
    "doubled": (ref("Doubled0"), "#/components/schemas/Doubled0", "more than 5,000 values"),
    "deep": (ref("Deep0"), "#/components/schemas/Deep0", "in more than 40 others"),
}

MADE: dict[str, Node] = {
    "digest": {"type": "string", "pattern": "^[0-9a-f]{128}$"},
    "up-to-4000": {"type": "string", "pattern": "^[a-z]{1,4000}$"},
    "named-group": {"type": "string", "pattern": r"^(?<y>\d{4})-\k<y>$"},
    "property": {"type": "string", "pattern": r"^\p{L}+$"},
    "lookahead": {"type": "string", "pattern": r"^(?=.*\d)[a-z0-9]{4}$"},
    "no-regular-expression": {"type": "string", "pattern": r"(?P<a>x)"},
    "no-divisor": {"type": "integer", "multipleOf": 0},
    "no-divisor-of-numbers": {"type": "number", "multipleOf": 0.0},
    "tiny-divisor": {"type": "number", "multipleOf": 1e-300},
    "negative-lengths": {"type": "string", "minLength": -5, "maxLength": -9},
    "negative-items": {"type": "array", "minItems": -1, "items": {"type": "string"}},
    "nulled": ref("Nulled"),
    "optional-recursion": {"type": "array", "items": ref("Circle")},
    "properties": {"type": "object", "minProperties": 100_000, "additionalProperties": {"type": "string"}},
    "vector": {"type": "array", "minItems": 768, "items": {"type": "number"}},
    "different": {"type": "array", "minItems": 20, "uniqueItems": True, "items": needs(name={"type": "string"})},
    "deep-example": {**needs(name={"type": "string"}), "properties": {"name": {}, "in": ref("Tree")}, "example": DEEP},
    "long-example": {"type": "array", "items": {"type": "string"}, "example": ["word"] * 20_000},
    "enum": {"enum": [f"v{n}" for n in range(500)]},
}


def operation(name: str, field: Node) -> Node:
    body = {"required": True, "content": {"application/json": {"schema": needs(f=field)}}}
    answers = {"204": {"description": "Done."}}
    return {"post": {"operationId": name, "summary": f"Do {name}", "requestBody": body, "responses": answers}}


def written(folder: Path, fields: dict[str, Node]) -> Path:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Odd", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": {f"/{name}": operation(name, field) for name, field in fields.items()},
        "components": {"schemas": SCHEMAS},
    }
    (folder / "openapi.json").write_text(json.dumps(document))
    scaffold(folder / "odd", folder / "openapi.json")
    return folder / "odd"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Built:
    fields = {**{name: schema for name, (schema, _, _) in REFUSED.items()}, **MADE}
    api = written(tmp_path_factory.mktemp("odd"), fields)
    return pipeline.build(open_folder(api), ("python", "docs"), Watch(lambda stage: None))


def told(built: pipeline.Built, name: str) -> list[Diagnostic]:
    found = (one for one in built.judged.open if one.code in ("no-example", "endless-value"))
    return [one for one in found if f"POST /{name}" in f"{one.action} ".replace(",", " ").split("of ", 1)[1]]


def texts(built: pipeline.Built, target: str) -> dict[str, str]:
    return {str(path): text for path, text in built.trees[target].items() if isinstance(text, str)}


def shown(built: pipeline.Built, name: str) -> str:
    """What the pages of Python say of one operation."""
    title = f"## Do {name}\n"
    (page,) = (text for path, text in texts(built, "docs").items() if "python" in path and title in text)
    return page.partition(title)[2].partition("\n## ")[0]


@pytest.mark.parametrize("name", REFUSED)
def test_what_has_no_example_is_told_with_its_place_and_left_out(built: pipeline.Built, name: str) -> None:
    _, place, reason = REFUSED[name]
    (found,) = told(built, name)
    assert reason in found.message
    assert found.place.pointer.endswith(place)
    assert found.place.line is not None
    assert "left out the example of" in found.action
    assert NO_EXAMPLE in shown(built, name)
    assert "```" not in shown(built, name)


@pytest.mark.parametrize("name", MADE)
def test_all_else_has_an_example(built: pipeline.Built, name: str) -> None:
    assert not told(built, name)
    assert "client." in shown(built, name)
    assert NO_EXAMPLE not in shown(built, name)


def test_the_package_is_whole(built: pipeline.Built) -> None:
    files = texts(built, "python")
    sources = {path: text for path, text in files.items() if path.endswith(".py")}
    for path, text in sources.items():
        compile(text, path, "exec")
    assert sum(text.count(NO_EXAMPLE) for text in sources.values()) == 2 * len(REFUSED)
    assert files["api.md"].count(NO_EXAMPLE) == len(REFUSED)
    assert files["api.md"].count("```python") == len(MADE)


def test_no_example_is_larger_than_its_budget(built: pipeline.Built) -> None:
    calls = Calls(built.model.api, built.model.config)
    for one in built.model.api.operations:
        case = calls.of(one)
        assert case is None or len(json.dumps(case.arguments, default=str)) < 2 * BUDGET.characters


def test_an_api_without_any_example_has_a_package_and_pages(tmp_path: Path) -> None:
    api = written(tmp_path, {"circle": ref("Circle")})
    built = pipeline.build(open_folder(api), ("python", "docs"), Watch(lambda stage: None))
    assert NO_EXAMPLE in shown(built, "circle")
    for block in texts(built, "python")["README.md"].split("```python\n")[1:]:
        compile(block.partition("```")[0], "README.md", "exec")


def test_what_is_optional_is_left_out_of_the_example_with_all_arguments_alone(tmp_path: Path) -> None:
    field = {"type": "object", "properties": {"kind": {"type": "string"}, "odd": REFUSED["range"][0]}}
    api = written(tmp_path, {"partly": field})
    built = pipeline.build(open_folder(api), ("docs",), Watch(lambda stage: None))
    (found,) = told(built, "partly")
    assert found.place.pointer.endswith("/properties/f/properties/odd")
    assert found.action == "left it out of the example with all arguments of POST /partly"
    assert NO_EXAMPLE not in shown(built, "partly")
