"""The promises of the document room: a folder each, `openapi.yaml` (or `.json`) beside the diagnostics it must get."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, DocumentError
from generator.document import load
from generator.document.rules import RULES
from generator.document.validation import Inputs, validate

CASES = Path(__file__).parents[2] / "cases" / "document"
NAMES = sorted(folder.name for folder in CASES.iterdir())


def diagnose(folder: Path) -> tuple[Diagnostic, ...]:
    (document,) = folder.glob("openapi.*")
    overlays = tuple(sorted((folder / "overlays").glob("*.yaml")))
    try:
        loaded = load(document, overlays)
        return (*loaded.diagnostics, *validate(Inputs(document, overlays)))
    except DocumentError as error:
        return (error.diagnostic,)


def line(diagnostic: Diagnostic, folder: Path) -> str:
    place = diagnostic.place
    where = f"{Path(place.file).relative_to(folder)}:{place.line or ''} {place.pointer}"
    message = diagnostic.message.replace(str(folder), "FOLDER")
    return f"{diagnostic.severity.value} {diagnostic.code} {where}\n    {message}\n    {diagnostic.action}\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_document_gets_its_diagnostics(name: str) -> None:
    folder = CASES / name
    found = "".join(line(diagnostic, folder) for diagnostic in diagnose(folder))
    assert found == (folder / "diagnostics.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", sorted({rule.code for rule in RULES}))
def test_every_rule_has_a_case(code: str) -> None:
    said = "".join((CASES / name / "diagnostics.txt").read_text(encoding="utf-8") for name in NAMES)
    assert f" {code} " in said
