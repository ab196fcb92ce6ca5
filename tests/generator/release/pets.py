"""A small API, as a folder: what the tests of releases begin with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.commands import generate
from generator.commands.told import Request
from generator.diagnostics import Severity

SETTINGS = """\
# Pets have settings, too.
client: Pets
environment: PETS
author: The pet shop
license: MIT

python:
  package: petshop
  distribution: petshop
  version: 1.0.0  # what is released
"""

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1"},
    "servers": [{"url": "https://pets.example"}],
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "summary": "All pets",
                "responses": {
                    "200": {
                        "description": "fine",
                        "content": {
                            "application/json": {
                                "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}
                            }
                        },
                    }
                },
            }
        },
    },
    "components": {
        "schemas": {"Pet": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}}
    },
}


def pets(folder: Path, settings: str = "") -> Path:
    """The folder, made. `settings`: lines of sdk.yaml besides."""
    folder.mkdir()
    (folder / "openapi.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    (folder / "sdk.yaml").write_text(SETTINGS + settings, encoding="utf-8")
    (folder / "names.yaml").write_text("", encoding="utf-8")
    return folder


def edit(api: Path, **paths: Any) -> None:
    """Other path items in the document, by `name` for `/name`; None: gone."""
    document = json.loads((api / "openapi.json").read_text(encoding="utf-8"))
    for name, item in paths.items():
        document["paths"].pop(f"/{name}", None)
        if item is not None:
            document["paths"][f"/{name}"] = item
    (api / "openapi.json").write_text(json.dumps(document), encoding="utf-8")


def generated(api: Path, out: Path) -> Path:
    """The package's folder, after `sdkgen generate`."""
    told = generate.run(Request(api, None, out, ("python",)), lambda stage: None, Severity.ERROR)
    assert told.code == 0, told.problems
    return out / "python"
