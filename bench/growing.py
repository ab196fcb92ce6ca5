"""Documents with very many of one thing, and how much longer four times as many take.

.venv/bin/python -m bench growing
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from .generation import Run, timed

Node = dict[str, Any]
TEXT: Node = {"type": "string"}
FEW, MANY = 2_000, 8_000
BOUND = 4.4


def enum_values(count: int) -> Node:
    """One enum, as it is sent and as it comes back."""
    return _with({"Kind": {"type": "string", "enum": [f"kind.{number}" for number in range(count)]}}, _ref("Kind"))


def variants(count: int) -> Node:
    """A union of objects, by a discriminator."""
    names = [f"Shape{number}" for number in range(count)]
    mapping = {f"shape_{number}": f"#/components/schemas/{name}" for number, name in enumerate(names)}
    union = {"oneOf": [_ref(name) for name in names], "discriminator": {"propertyName": "kind", "mapping": mapping}}
    return _with({"Shape": union, **{name: _shape(f"shape_{n}") for n, name in enumerate(names)}}, _ref("Shape"))


def plain_variants(count: int) -> Node:
    """A union of inline objects that nothing tells apart but their fields."""
    return _with({"Shape": {"anyOf": [_object(**{f"side_{n}": TEXT}) for n in range(count)]}}, _ref("Shape"))


def properties(count: int) -> Node:
    """One object."""
    return _with({"Wide": _object(**{f"field_{number}": TEXT for number in range(count)})}, _ref("Wide"))


def parts(count: int) -> Node:
    """An object of many by allOf."""
    pieces = {f"Part{number}": _object(**{f"field_{number}": TEXT}) for number in range(count)}
    return _with({"Whole": {"allOf": [_ref(name) for name in pieces]}, **pieces}, _ref("Whole"))


def operations(count: int) -> Node:
    """All with one tag, at paths of their own."""
    document = _with({}, TEXT)
    for number in range(count):
        document["paths"][f"/things/{number}/value"] = {"get": _operation(f"get_value_{number}", TEXT)}
    return document


def parameters(count: int) -> Node:
    """All of one operation, half of them required."""
    document = _with({}, TEXT)
    document["paths"]["/things"]["post"]["parameters"] = [
        {"name": f"field_{number}", "in": "query", "required": number % 2 == 0, "schema": TEXT}
        for number in range(count)
    ]
    return document


def tags(count: int) -> Node:
    """Each with an operation."""
    document = operations(count)
    document["tags"] = [{"name": f"kind {number}"} for number in range(count)]
    for number in range(count):
        document["paths"][f"/things/{number}/value"]["get"]["tags"] = [f"kind {number}"]
    return document


def chain(count: int) -> Node:
    """Objects, each of which has the next."""
    links = {f"Link{n}": _object(next=_ref(f"Link{n + 1}")) for n in range(count)}
    return _with({**links, f"Link{count}": _object(id=TEXT)}, _ref("Link0"))


KINDS: Mapping[str, Callable[[int], Node]] = {
    "values of an enum": enum_values,
    "variants by a discriminator": variants,
    "plain variants": plain_variants,
    "properties of an object": properties,
    "parts of an allOf": parts,
    "operations of a tag": operations,
    "parameters of an operation": parameters,
    "tags with an operation each": tags,
    "objects, one within the other": chain,
}


def _ref(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**properties: Node) -> Node:
    return {"type": "object", "properties": properties}


def _shape(kind: str) -> Node:
    return {**_object(kind={"type": "string", "enum": [kind]}, size={"type": "integer"}), "required": ["kind"]}


def _operation(id: str, result: Node) -> Node:
    answer = {"200": {"description": "Done.", "content": {"application/json": {"schema": result}}}}
    return {"operationId": id, "summary": f"{id}.", "tags": ["things"], "responses": answer}


def _with(schemas: Node, used: Node) -> Node:
    """A document of one operation that takes and gives it."""
    post = {**_operation("make_thing", used), "requestBody": {"content": {"application/json": {"schema": used}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Growing", "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com"}],
        "tags": [{"name": "things"}],
        "paths": {"/things": {"post": post}},
        "components": {"schemas": schemas},
    }


def main() -> None:
    print(f"processor seconds of `generate`, all targets: {FEW:,}, {MANY:,}, how many times as many (at most {BOUND});")
    print("then the wall's seconds, which other programs on the machine lengthen, and the peak memory\n")
    for name, kind in KINDS.items():
        few, many = generated(kind(FEW)), generated(kind(MANY))
        ratio = many.work / few.work
        verdict = "holds" if ratio <= BOUND else "BROKEN"
        figures = f"{few.work:>8.2f}{many.work:>8.2f}{ratio:>7.2f}{many.seconds:>8.1f} s{many.megabytes:>6.0f} MB"
        print(f"{name:<32}{figures}  {verdict}", flush=True)


def generated(document: Node) -> Run:
    """A first run, with nothing remembered."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        (folder / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
        environment = {**os.environ, "SDKGEN_CACHE": str(folder / "cache")}
        program = [sys.executable, "-m", "generator"]
        timed([*program, "new", str(folder / "api"), "--document", str(folder / "openapi.json")], environment)
        return timed([*program, "generate", str(folder / "api"), "--out", str(folder / "out")], environment)


if __name__ == "__main__":
    main()
