"""The house: which room may import which, who may know OpenAPI's keys, and that no language knows another."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GENERATOR = ROOT / "generator"

MAY_IMPORT = {
    "diagnostics": set(),
    "records": {"diagnostics"},
    "config": {"diagnostics", "records", "settings"},
    "settings": {"config", "diagnostics", "licenses", "records", "versions"},
    "licenses": set(),
    "versions": set(),
    "identity": {"config", "diagnostics", "licenses", "model", "records", "versions"},
    "model": set(),
    "document": {"diagnostics", "patterns"},
    "patterns": set(),
    "naming": {"model", "config", "diagnostics"},
    "lower": {"document", "model", "naming", "config", "diagnostics"},
    "cases": {"model", "patterns"},
    "targets": {"model", "naming", "cases", "config"},
    "render": {"targets"},
    "format": {"targets", "scratch"},
    "exchange": set(),
    "manifest": {"diagnostics"},
    "options": {"diagnostics", "manifest", "targets"},
    "scratch": {"exchange"},
    "elsewhere": {"manifest"},
    "site": {"exchange", "manifest"},
    "transaction": {"diagnostics", "elsewhere", "exchange", "manifest", "site"},
    "write": {"targets", "diagnostics", "diff", "elsewhere", "exchange", "manifest", "site", "transaction"},
    "diff": {"targets", "manifest"},
    "recording": {"model", "cases", "naming", "config"},
    "compare": {"model", "naming"},
    "release": {"compare", "config", "diff", "model", "naming", "targets"},
    "folder": {"diagnostics", "config"},
    "fetch": {"diagnostics", "config", "folder"},
    "examples": {"cases", "diagnostics", "document", "model"},
    "acceptance": {"diagnostics", "config"},
    "report": {"diagnostics"},
    "stamp": set(),
    "revision": {"diagnostics"},
}
"""Room -> rooms it may import from. A room that is not here (pipeline, cli and what they call) may import all."""

OUTSIDE = {
    "model": set(),
    "naming": {"ryaml", "yaml"},
    "lower": set(),
    "cases": set(),
    "patterns": {"jsonschema_rs"},
    "recording": {"httpx"},
    "targets": set(),
    "render": {"jinja2"},
    "compare": set(),
    "release": {"packaging", "readme_renderer", "trove_classifiers", "yaml"},
}
"""Room -> packages from outside the standard library that it may import, for the rooms that are meant to be pure."""

OPENAPI_KEYS = {"$ref", "properties", "oneOf", "anyOf", "allOf", "additionalProperties", "requestBody", "operationId"}
KEY_ROOMS = {"document", "lower"}


def sources() -> list[Path]:
    return sorted(path for path in GENERATOR.rglob("*.py") if "__pycache__" not in path.parts)


def room(path: Path) -> str:
    return path.relative_to(GENERATOR).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Absolute dotted names of all that a module imports, those inside functions and TYPE_CHECKING too."""
    package = ["generator", *path.relative_to(GENERATOR).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def is_standard(name: str) -> bool:
    import sys

    return name.partition(".")[0] in sys.stdlib_module_names


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(GENERATOR)))
def test_a_room_imports_only_what_its_row_allows(path: Path) -> None:
    here = room(path)
    inside = {name.split(".")[1] for name in imports(path) if name.startswith("generator.")} - {here}
    assert inside <= MAY_IMPORT.get(here, inside), f"{path} may import only {sorted(MAY_IMPORT[here])}"
    outside = {
        name.partition(".")[0] for name in imports(path) if not name.startswith("generator") and not is_standard(name)
    }
    assert outside <= OUTSIDE.get(here, outside), f"{path} may import only {sorted(OUTSIDE[here])} from outside"


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(GENERATOR)))
def test_openapi_keys_stand_only_where_documents_are_read(path: Path) -> None:
    strings = {
        node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant)
    }
    assert room(path) in KEY_ROOMS or not strings & OPENAPI_KEYS


def test_no_target_knows_another() -> None:
    """What pages show of a language they get by `targets.language`, which knows the rooms by name alone."""
    rooms = {path.name for path in (GENERATOR / "targets").iterdir() if (path / "__init__.py").is_file()}
    assert {"python", "curl", "docs"} <= rooms
    for path in sources():
        parts = path.relative_to(GENERATOR).parts
        own = parts[1] if len(parts) > 2 else ""
        others = rooms - {own} if parts[0] == "targets" else set()
        assert not {name for name in imports(path) for other in others if f"targets.{other}." in f"{name}."}, path


def test_every_room_of_a_language_or_target_is_listed() -> None:
    from generator.targets import LANGUAGES, TARGETS

    rooms = {path.name for path in (GENERATOR / "targets").iterdir() if (path / "__init__.py").is_file()}
    assert rooms == {*TARGETS, *LANGUAGES}


def test_only_the_command_line_prints() -> None:
    for path in sources():
        calls = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert "print" not in calls or room(path) == "cli", path


FREE = {"__init__", "__main__", "beside", "cli", "commands", "edit", "pipeline", "scaffold", "watch"}
"""What calls the rooms, and what knows nothing but the machine."""


def test_every_room_of_the_table_exists() -> None:
    for name in MAY_IMPORT:
        assert (GENERATOR / name).is_dir() or (GENERATOR / f"{name}.py").is_file(), name
    assert {room(path) for path in sources()} - set(MAY_IMPORT) <= FREE
