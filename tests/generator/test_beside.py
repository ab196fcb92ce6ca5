"""What is raised in a process beside this one arrives whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.beside import beside
from generator.cli import main
from generator.diagnostics import Diagnostic, DocumentError, Place, Severity

FAULT = Diagnostic("a-code", Severity.ERROR, Place("openapi.yaml", "#/paths", 3), "what is wrong", "what to do")


def refused() -> None:
    raise DocumentError(FAULT)


def test_a_fault_of_the_document_is_told_with_its_place() -> None:
    with pytest.raises(DocumentError) as caught:
        beside(refused)()
    assert caught.value.diagnostic == FAULT
    assert str(caught.value) == "what is wrong"


def test_a_document_in_a_pipe_is_refused_clearly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "openapi.yaml")
    for name in (str(tmp_path / "openapi.yaml"), "-"):
        assert main(["lint", name]) == 1
        assert "save it to a file first" in capsys.readouterr().err
