"""Names of a package that are imported when they are asked for."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from runtime_under_test.exports import Exports

INIT = """
from runtime_under_test.exports import Exports
_EXPORTS = Exports(__name__, ".birds Wren Robin=Redbreast", "..trees Oak", folders="nests")
__getattr__ = _EXPORTS.get
__dir__ = _EXPORTS.names
"""
FILES = {
    "woods/__init__.py": "",
    "woods/trees.py": "class Oak: ...",
    "woods/animals/__init__.py": INIT,
    "woods/animals/birds.py": "class Wren: ...\nclass Redbreast: ...",
    "woods/animals/nests/__init__.py": "EGGS = 3",
}


@pytest.fixture
def animals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    yield importlib.import_module("woods.animals")
    for name in [name for name in sys.modules if name.split(".")[0] == "woods"]:
        del sys.modules[name]


def test_a_module_is_imported_when_a_name_of_it_is_asked_for(animals: ModuleType) -> None:
    assert "woods.animals.birds" not in sys.modules
    assert animals.Wren.__name__ == "Wren"
    assert animals.Wren is sys.modules["woods.animals.birds"].Wren
    assert "woods.trees" not in sys.modules
    assert animals.Oak.__module__ == "woods.trees"


def test_a_name_is_looked_for_once(animals: ModuleType) -> None:
    assert animals.Wren is vars(animals)["Wren"]


def test_a_module_may_know_it_by_another_name(animals: ModuleType) -> None:
    assert animals.Robin.__name__ == "Redbreast"
    assert not hasattr(animals, "Redbreast")


def test_a_folder_is_a_module(animals: ModuleType) -> None:
    assert animals.nests.EGGS == 3


def test_no_other_name_is_there(animals: ModuleType) -> None:
    with pytest.raises(AttributeError, match=r"module 'woods\.animals' has no attribute 'Crow'"):
        _ = animals.Crow


def test_all_names_are_known_without_importing_any(animals: ModuleType) -> None:
    assert dir(animals) == animals.__all__ == ["Oak", "Robin", "Wren", "nests"]
    assert "woods.animals.birds" not in sys.modules


def test_everything_can_be_imported_at_once(animals: ModuleType) -> None:
    names: dict[str, object] = {}
    exec("from woods.animals import *", names)
    assert {"Oak", "Robin", "Wren", "nests"} <= names.keys()


def test_text_is_read_once() -> None:
    exports = Exports("woods", ".birds Wren")
    assert exports.names() == exports.names() == ["Wren"]
