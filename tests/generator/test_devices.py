"""No file that is generated or recorded has a name that is a device's on Windows."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from generator import pipeline
from generator.diff import octets
from generator.folder import open_folder
from generator.naming.devices import DEVICES, file_stem
from generator.recording.fixture import ResourceFile
from generator.scaffold import scaffold
from generator.targets import TARGETS
from generator.watch import Watch

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1"},
    "paths": {
        f"/{name}/{below}": {
            "get": {
                "operationId": f"{name}_{below}",
                "tags": [name, "x"],
                "responses": {
                    "200": {
                        "description": "ok",
                        "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}},
                    }
                },
            }
        }
        for name, below in (("con", "pets"), ("aux", "nul"), ("Prn", "lpt1"))
    },
    "components": {
        "schemas": {name: {"type": "object", "properties": {"a": {"type": "string"}}} for name in ("con", "aux", "Prn")}
    },
}


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("con", "con_"),
        ("CON", "CON_"),
        ("aux.chat", "aux_.chat"),
        ("lpt9", "lpt9_"),
        ("com", "com"),
        ("chat.con", "chat.con"),
    ],
)
def test_a_stem_that_is_a_device_becomes_another(name: str, wanted: str) -> None:
    assert file_stem(name) == wanted


def test_a_document_of_devices_is_a_package_for_every_system(tmp_path: Path) -> None:
    (tmp_path / "shop.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    scaffold(tmp_path / "api", tmp_path / "shop.json")
    built = pipeline.build(open_folder(tmp_path / "api"), TARGETS, Watch(lambda stage: None))
    parts = {part for tree in built.trees.values() for path in tree for part in path.parts}
    assert [part for part in parts if part.partition(".")[0].lower() in DEVICES] == []
    assert {"con_", "con_.py"} & parts
    for path, content in built.trees["python"].items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(octets(content))
    program = "import shop; c = shop.Shop(base_url='http://x'); print(c.con, c.aux, shop.types.Con)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path / "src", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_recorded_resource_has_such_a_name_too() -> None:
    assert ResourceFile(("con", "pets"), "", {}).path == PurePosixPath("con_.pets.json")
