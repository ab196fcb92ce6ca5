"""An argument that names.yaml calls otherwise is another argument to callers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.compare import Severity, compare, severity_of
from generator.compare.signatures import signatures
from generator.compare.surface import Surface

from .sides import written

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "paths": {
        "/pets/{name}": {
            "put": {
                "operationId": "move",
                "parameters": [{"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}],
                "requestBody": {"content": {"text/plain": {"schema": {"type": "string"}}}},
                "responses": {"204": {"description": "done"}},
            }
        }
    },
}


def with_names(surface: Surface, **names: str) -> Surface:
    id = surface.api.operations[0].id
    found = {key.replace("_", " "): name for key, name in names.items()}
    return replace(surface, names=replace(surface.names, arguments={id: found}))


def test_a_renamed_argument_is_a_break(tmp_path: Path) -> None:
    old = written(DOCUMENT, tmp_path)
    new = with_names(old, path_name="pet_name", body="story")
    changes = compare(old, new)
    assert {(change.code, change.message) for change in changes} == {
        ("argument-renamed", "`client.pets.move` takes `pet_name` instead of `name`"),
        ("argument-renamed", "`client.pets.move` takes `story` instead of `body`"),
    }
    assert all(severity_of(change.code, "python") is Severity.BREAKING for change in changes)
    assert compare(new, new) == ()


def test_signatures_have_the_names_that_callers_write(tmp_path: Path) -> None:
    old = written(DOCUMENT, tmp_path)
    new = with_names(old, path_name="pet_name", body="story")
    (found,) = signatures(old, new, compare(old, new)).values()
    assert ("name: str" in found.before, "body: str" in found.before) == (True, True)
    assert ("pet_name: str" in found.after, "story: str" in found.after) == (True, True)
