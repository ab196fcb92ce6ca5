"""What a generated package really has, by importing it: answers in JSON what `history_package.py` asks in JSON.

Knows the package alone, so that nothing it says comes from the generator's model. How something is annotated is read
from its source: at run time an open enum is plain text.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import sys
from collections.abc import Mapping
from functools import cache
from typing import Any


def attribute(root: Any, path: list[str]) -> Any:
    for name in path:
        root = getattr(root, name, None)
    return root


def arguments(method: Any) -> dict[str, Any] | None:
    """Name -> whether it must be given, and how it is annotated; None where there is no such method."""
    if not callable(method):
        return None
    parameters = inspect.signature(method).parameters
    return {name: [each.default is each.empty, str(each.annotation)] for name, each in parameters.items()}


def found(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name, None)
    except ModuleNotFoundError:
        return None


@cache
def statements(module: str) -> dict[str, ast.stmt]:
    """Classes and aliases at the top of a module."""
    tree = ast.parse(inspect.getsource(importlib.import_module(module)))
    named = {each.name: each for each in tree.body if isinstance(each, ast.ClassDef)}
    aliases = [each for each in tree.body if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)]
    return {**named, **{ast.unparse(each.target): each for each in aliases}}


def annotations(module: str, name: str) -> dict[str, str]:
    """Of a class by the names of its fields; of an alias all there is, by the empty name."""
    match statements(module).get(name):
        case ast.ClassDef(body=body):
            fields = [each for each in body if isinstance(each, ast.AnnAssign)]
            return {ast.unparse(each.target): ast.unparse(each.annotation) for each in fields}
        case ast.AnnAssign(value=ast.expr() as value):
            return {"": ast.unparse(value)}
        case _:
            return {}


def fields(kind: Any, written: Mapping[str, str]) -> dict[str, Any] | None:
    """Wire name -> whether it is always there, and how it is annotated; None for what is no class of fields."""
    if hasattr(kind, "model_fields"):
        known = kind.model_fields
        return {each.alias or name: [each.is_required(), written.get(name, "")] for name, each in known.items()}
    if hasattr(kind, "__required_keys__"):
        required = kind.__required_keys__
        return {name: [name in required, written.get(name, repr(each))] for name, each in kind.__annotations__.items()}
    return None


def answer(package: str, asked: Mapping[str, Any]) -> dict[str, Any]:
    client = getattr(importlib.import_module(package), asked["client"])(**asked["settings"])
    kinds = {key: found(*place) for key, place in asked["types"].items()}
    there = {key: annotations(*asked["types"][key]) for key, kind in kinds.items() if kind is not None}
    return {
        "methods": {key: arguments(attribute(client, path)) for key, path in asked["methods"].items()},
        "types": {key: kind is not None for key, kind in kinds.items()},
        "fields": {key: fields(kinds[key], written) for key, written in there.items()},
        "aliases": {key: written[""] for key, written in there.items() if "" in written},
    }


if __name__ == "__main__":
    json.dump(answer(sys.argv[1], json.load(sys.stdin)), sys.stdout)
