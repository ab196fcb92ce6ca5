"""The runtime depends on no document: it imports itself, the standard library and what packages require."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

RUNTIME = Path(__file__).parent / "runtime_under_test"
MODULES = sorted(RUNTIME.glob("*.py"))
REQUIRED = {"anyio", "httpx", "pydantic", "pydantic_core", "typing_extensions"}
EXTRAS = {"connecting.py": {"websockets"}, "signatures.py": {"cryptography"}}
"""Module -> what only it may import: the rest of the runtime works without."""


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Level (0: absolute, 1: of the runtime itself) and module of each import, wherever in the file it stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.level, node.module or alias.name) for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_module_imports_nothing_of_a_package_around_it(path: Path) -> None:
    allowed = REQUIRED | EXTRAS.get(path.name, set()) | set(sys.stdlib_module_names)
    own = {module.stem for module in MODULES}
    for level, module in imported(path):
        top = module.partition(".")[0]
        assert level <= 1, f"{path.name} imports from outside the runtime: {module}"
        assert top in (own if level else allowed), f"{path.name} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_module_runs_no_code_of_the_providers_name(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    said = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, documented)}
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value not in said]
    assert not [text for text in texts if isinstance(text, str) and "telnyx" in text.lower()]


def test_there_are_modules() -> None:
    assert len(MODULES) > 50
