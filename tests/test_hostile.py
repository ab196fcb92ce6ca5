"""Text of a document stays text, whatever it is and wherever it ends up.

A document with a mark in each of its texts is generated twice: with nothing special in its place, and with hostile
text. The two packages must have the same files, and each file the same syntax tree but for its literals.
"""

from __future__ import annotations

import ast
import json
import tomllib
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from generator import pipeline
from generator.folder import open_folder
from generator.watch import Watch

MARK = "§"

BENIGN = "-"
"""In the names of the twin: no part of a word either, so that both need an alias for the name on the wire."""

PAYLOADS = {
    "quotes": "\"\"\" ''' \" ' \\ \\\\ \\",
    "lines": "\n\r\n\r\x0b\x0c\x1c\x85\u2028\u2029",
    "control": "\x00\x01\x07\x08\x1b\x7f\ufeff",
    "bidi": "\u202e\u2066\u200b\u2069\u200f",
    "template": "{{ }} {% %} {# #} ${} %() {}",
    "path": "../../ /.. \\..\\ ~ //",
    "markup": "``` ~~~ <!-- --> ]]> & | [](#) === --- # *",
    "shell": "$( ) ` ` ; | & > < ! #",
    "end of docstring": '\\"""\n"""',
}
"""Only characters that are no part of a word: names made from them have the same words with and without."""

PROSE = {
    **PAYLOADS,
    "code": '"""\nimport os\nos.system("x")\n"""',
    "f-string": "{__import__('os').system('x')}",
    "checks": "# type: " "ignore # no" "qa # fmt: off",
    "format": "%(s)s {0} %s {self.__class__}",
    "jinja": "{{ cycler.__init__.__globals__.os.popen('id').read() }}{% raw %}",
    "encoding": "# -*- coding: latin-1 -*-",
    "toml": '"\n[build-system]\nrequires = ["evil"]\n',
}
"""In descriptions, where no name is made of it, anything goes."""

SCHEMAS: dict[str, Any] = {
    f"Pet{MARK}": {
        "type": "object",
        "title": f"A pet{MARK}",
        "description": f"Text {MARK}",
        "required": [f"id{MARK}"],
        "properties": {
            f"id{MARK}": {"type": "string", "description": f"Text {MARK}", "example": f"x{MARK}"},
            f"kind{MARK}": {"type": "string", "enum": [f"cat{MARK}", "dog"], "default": f"cat{MARK}"},
            f"name-of{MARK}": {"type": ["string", "null"], "format": f"x{MARK}", "pattern": f"x{MARK}"},
            f"inner{MARK}": {"type": "object", "properties": {f"deep{MARK}": {"const": f"v{MARK}"}}},
            f"shape{MARK}": {
                "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {
                    "propertyName": f"is{MARK}",
                    "mapping": {f"c{MARK}": "#/components/schemas/Cat", "d": "#/components/schemas/Dog"},
                },
            },
        },
    },
    "Cat": {"type": "object", "properties": {f"is{MARK}": {"type": "string"}}},
    "Dog": {"type": "object", "properties": {f"is{MARK}": {"type": "string"}}},
}

PARAMETERS: list[dict[str, Any]] = [
    {"name": "pet_id", "in": "path", "required": True, "schema": {"type": "string"}, "description": f"Text {MARK}"},
    {"name": f"q{MARK}", "in": "query", "schema": {"type": "string", "default": f"x{MARK}"}},
    {
        "name": f"f{MARK}",
        "in": "query",
        "style": "deepObject",
        "schema": {"type": "object", "properties": {f"a{MARK}": {}}},
    },
]

RESPONSES: dict[str, Any] = {
    "200": {
        "description": f"Text {MARK}",
        "content": {"application/json": {"schema": {"$ref": "REFERENCE"}}},
    },
    "404": {"description": f"Text {MARK}"},
}

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": f"Pets {MARK}", "version": f"1.0{MARK}", "description": f"Text {MARK}"},
    "servers": [{"url": "https://example.com", "description": f"Text {MARK}"}],
    "tags": [{"name": f"pets{MARK}", "description": f"Text {MARK}"}],
    "paths": {
        "/pets/{pet_id}": {
            "get": {
                "operationId": f"getPet{MARK}",
                "tags": [f"pets{MARK}"],
                "summary": f"Text {MARK}",
                "description": f"Text {MARK}",
                "deprecated": True,
                "parameters": PARAMETERS,
                "responses": RESPONSES,
            },
            "put": {
                "operationId": f"updatePet{MARK}",
                "summary": f"Text {MARK}",
                "parameters": PARAMETERS[:1],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "REFERENCE"}}}},
                "responses": RESPONSES,
            },
        }
    },
    "webhooks": {
        f"petSold{MARK}": {
            "post": {
                "summary": f"Text {MARK}",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "REFERENCE"}}}},
                "responses": {"200": {"description": "seen"}},
            }
        }
    },
    "components": {"schemas": SCHEMAS},
}

SDK = """\
client: Pets
environment: PETS
author: The pet shop
python: {package: pets, distribution: pets, version: 1.0.0}
"""


def marked(node: Any, names: str, prose: str) -> Any:
    """The document with its marks replaced: after `Text ` by prose, anywhere else by what may stand in a name."""
    if isinstance(node, dict):
        return {marked(key, names, prose): marked(value, names, prose) for key, value in node.items()}
    if isinstance(node, list):
        return [marked(item, names, prose) for item in node]
    if node == "REFERENCE":
        escaped = f"Pet{names}".replace("~", "~0").replace("/", "~1").replace("%", "%25")
        return f"#/components/schemas/{escaped}"
    if isinstance(node, str):
        return node.replace(f"Text {MARK}", f"Text {prose}").replace(MARK, names)
    return node


def generated(folder: Path, names: str, prose: str) -> dict[PurePosixPath, str | bytes]:
    folder.mkdir()
    (folder / "openapi.json").write_text(json.dumps(marked(DOCUMENT, names, prose)))
    (folder / "sdk.yaml").write_text(SDK)
    built = pipeline.build(open_folder(folder), ["python"], Watch(lambda stage: None))
    assert len(built.model.api.operations) == 2
    assert len(built.model.api.webhooks) == 1
    return dict(built.trees["python"])


class Blank(ast.NodeTransformer):
    """Literals out of a tree: constants, and joined or annotated strings that pydantic and checkers read."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant(type(node.value).__name__)


def shape(source: str) -> str:
    return ast.dump(Blank().visit(ast.parse(source)))


@pytest.fixture(scope="module")
def benign(tmp_path_factory: pytest.TempPathFactory) -> dict[PurePosixPath, str | bytes]:
    return generated(tmp_path_factory.mktemp("benign") / "api", BENIGN, "")


CASES = {name: (PAYLOADS.get(name, BENIGN), prose) for name, prose in PROSE.items()}


@pytest.mark.parametrize(("names", "prose"), CASES.values(), ids=CASES.keys())
def test_a_hostile_document_gives_the_code_of_its_benign_twin(
    tmp_path: Path, benign: dict[PurePosixPath, str | bytes], names: str, prose: str
) -> None:
    hostile = generated(tmp_path / "api", names, prose)
    assert set(hostile) == set(benign)
    for path, text in hostile.items():
        assert ".." not in path.parts
        assert not path.is_absolute()
        twin = benign[path]
        if path.suffix == ".py" and isinstance(text, str) and isinstance(twin, str):
            assert shape(text) == shape(twin), path
            assert not {"\x00", "\u202e", "\u2028", "\x85", "\u2066"} & set(text), path
        if path.suffix == ".toml" and isinstance(text, str) and isinstance(twin, str):
            assert shape_of_toml(text) == shape_of_toml(twin), path


def shape_of_toml(text: str) -> object:
    """Keys and kinds of values: what a text could not change."""

    def kinds(node: object) -> object:
        if isinstance(node, dict):
            return {key: kinds(value) for key, value in node.items()}
        if isinstance(node, list):
            return [kinds(item) for item in node]
        return type(node).__name__

    return kinds(tomllib.loads(text))


def test_the_marks_are_where_the_package_has_text(benign: dict[PurePosixPath, str | bytes], tmp_path: Path) -> None:
    """The proof is worth something only if the hostile text does arrive in the output."""
    word = generated(tmp_path / "api", "", "arrived")
    arrived = [path for path, text in word.items() if isinstance(text, str) and "arrived" in text]
    assert len(arrived) >= 4
    assert {path.suffix for path in arrived} >= {".py", ".md"}
