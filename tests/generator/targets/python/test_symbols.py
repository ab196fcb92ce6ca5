"""Scopes: one name for one thing in a module, and imports in the order that isort's rule wants."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.targets.python.imports import relative
from generator.targets.python.symbols import Scope, Symbol, builtin

PET = Symbol(".types.pet", "Pet")
OTHER_PET = Symbol(".types.zoo.pet", "Pet")


@pytest.mark.parametrize(
    ("here", "there", "source"),
    [
        (".types.ai.a", ".types.b", "..b"),
        (".types.a", ".types.ai.b", ".ai.b"),
        (".types.ai.", ".types.ai.b", ".b"),
        (".types.ai.", ".types.ai.", "."),
        (".types.ai.a", "._runtime.models", "..._runtime.models"),
        (".resources.ai.messages", ".types.ai.a", "...types.ai.a"),
        (".", "._client", "._client"),
    ],
)
def test_modules_name_each_other_by_dots(here: str, there: str, source: str) -> None:
    assert relative(here, there) == source


def test_what_the_module_defines_or_python_has_is_not_imported() -> None:
    scope = Scope(".types.pet", defined=["Pet"])
    assert [scope.use(PET), scope.use(builtin("str"))] == ["Pet", "str"]
    assert scope.imports() == ()


def test_a_second_thing_of_one_name_gets_its_namespace_in_front() -> None:
    scope = Scope(".types.owner", defined=["Owner"])
    assert [scope.use(PET), scope.use(OTHER_PET), scope.use(PET)] == ["Pet", "ZooPet", "Pet"]
    assert scope.imports() == ("from .pet import Pet", "from .zoo.pet import Pet as ZooPet")


def test_a_builtin_that_a_class_hides_is_imported_under_another_name() -> None:
    scope = Scope(".types.owner", hidden=["list", "list_"])
    assert scope.use(builtin("list")) == "list__"
    assert scope.imports() == ("from builtins import list as list__",)


def test_nothing_is_imported_under_the_name_of_a_builtin() -> None:
    scope = Scope(".types.owner")
    assert scope.use(Symbol("somewhere", "list")) == "list_"


def test_what_runs_is_imported_apart_from_what_only_annotates() -> None:
    scope = Scope(".types.owner")
    scope.use(PET)
    scope.need(OTHER_PET)
    assert scope.local(Symbol("typing", "cast")) == "cast"
    assert scope.typing_imports() == ("from .pet import Pet",)
    assert scope.runtime_imports() == ("from .zoo.pet import Pet as ZooPet",)
    assert scope.statements([Symbol("typing", "cast")]) == ("from typing import cast",)


def test_imports_are_sorted_as_isort_would(tmp_path: Path) -> None:
    names = ["a", "B", "URL", "Url", "url", "a10", "a2", "A2", "_x", "ID", "Id10", "Id9", "x_1", "x1"]
    modules = [".types.a10", ".types.a2", ".types.zoo.b", "._runtime.models", ".types.B", "typing", "typing_extensions"]
    scope = Scope(".types.zoo.here")
    for module in modules:
        for name in names:
            scope.use(Symbol(module, name))
    (tmp_path / "here.py").write_text("\n".join(scope.imports()) + "\n")
    ruff = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "I", "--line-length", "300", "--no-cache"]
    extra = ["--config", "lint.isort.split-on-trailing-comma=false", str(tmp_path / "here.py")]
    subprocess.run([sys.executable, "-m", "ruff", "format", "--isolated", "-q", "--line-length", "300", str(tmp_path)])
    done = subprocess.run([*ruff, *extra], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
