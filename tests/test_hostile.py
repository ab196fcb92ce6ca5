"""Text of a document stays text, whatever it is and wherever it ends up.

A document with a mark in each of its texts is generated twice: with nothing special in its place, and with hostile
text. The two packages must have the same files, and each file the same syntax tree but for its literals.
"""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path, PurePosixPath

import pytest

from .hostile import BENIGN, OPERATIONS, WEBHOOKS, built

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


def generated(folder: Path, names: str, prose: str) -> dict[PurePosixPath, str | bytes]:
    made = built(folder, names, prose, "python")
    assert len(made.model.api.operations) == OPERATIONS
    assert len(made.model.api.webhooks) == WEBHOOKS
    return dict(made.trees["python"])


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


ADDRESSES = {"email", "Documentation", "Support", "Terms of Service"}


def shape_of_toml(text: str) -> object:
    """Keys and kinds of values, which no text can change; but for addresses, which are left out if they are none."""

    def kinds(node: object) -> object:
        if isinstance(node, dict):
            return {key: kinds(value) for key, value in node.items() if key not in ADDRESSES}
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
