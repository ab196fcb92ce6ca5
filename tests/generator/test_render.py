"""Rendering: only spelled text is printed, what doesn't fit is told with its place, and processes change nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

import pytest

from generator import render as rendering
from generator.render import RenderError, render
from generator.targets.target import Code, Plan, PlannedFile


@dataclass(frozen=True, slots=True)
class View:
    text: str
    lines: tuple[str, ...] = ()


SPELLED = View(Code("pets"), (Code("a"), Code("b")))


def folder(tmp_path: Path, template: str) -> Path:
    (tmp_path / "page.jinja").write_text(template)
    return tmp_path


def planned(view: Callable[[], object], *paths: str) -> Plan:
    files = [PlannedFile(PurePosixPath(path), "page.jinja", view) for path in paths or ("page",)]
    return Plan(files, PurePosixPath("src/pets/_runtime"))


def test_spelled_text_is_printed_as_it_is(tmp_path: Path) -> None:
    templates = folder(tmp_path, "<{{ view.text }}>\n{% for line in view.lines %}\n  {{ line }}\n{% endfor %}\n")
    assert render(planned(lambda: SPELLED), templates) == {PurePosixPath("page"): "<pets>\n  a\n  b\n"}


def test_text_that_is_not_spelled_is_refused_with_its_place(tmp_path: Path) -> None:
    templates = folder(tmp_path, "one\ntwo\n{{ view.text }}\n")
    with pytest.raises(RenderError, match=r"page\.jinja:3: str is not Code: 'import os' \(for src/x\.py\)"):
        render(planned(lambda: View("import os"), "src/x.py"), templates)


@pytest.mark.parametrize("template", ["{{ 1 }}", "{{ 'text' }}", "{{ view.lines }}"])
def test_nothing_but_code_is_printed(tmp_path: Path, template: str) -> None:
    with pytest.raises(RenderError, match="is not Code"):
        render(planned(lambda: SPELLED), folder(tmp_path, template))


def test_a_field_that_a_view_lacks_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"page\.jinja:2: .*no attribute 'title'"):
        render(planned(lambda: SPELLED), folder(tmp_path, "\n{{ view.title }}"))


def test_a_template_that_is_no_template_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"page\.jinja:2"):
        render(planned(lambda: SPELLED), folder(tmp_path, "\n{% for %}"))


def test_the_line_is_that_of_an_included_template(tmp_path: Path) -> None:
    (tmp_path / "part.jinja").write_text("\n\n{{ view.text }}")
    with pytest.raises(RenderError, match=r"part\.jinja:3"):
        render(planned(lambda: View("x")), folder(tmp_path, "{% include 'part.jinja' %}"))


def test_what_spells_is_not_escaped_again(tmp_path: Path) -> None:
    templates = folder(tmp_path, "{{ view.text }}")
    assert render(planned(lambda: View(Code("<&>'\""))), templates)[PurePosixPath("page")] == "<&>'\""


def test_the_runtime_is_copied_and_what_interpreters_leave_is_not(tmp_path: Path) -> None:
    inner = tmp_path / "runtime" / "inner"
    inner.mkdir(parents=True)
    (inner / "pages.py").write_text("x = 1\n")
    (inner / "__pycache__").mkdir()
    (inner / "__pycache__" / "pages.pyc").write_bytes(b"\0")
    (tmp_path / "runtime" / ".DS_Store").write_bytes(b"\0")
    tree = render(Plan([], PurePosixPath("src/pets/_runtime")), tmp_path)
    assert tree == {PurePosixPath("src/pets/_runtime/inner/pages.py"): "x = 1\n"}


def test_a_rendered_file_goes_before_a_copied_one(tmp_path: Path) -> None:
    (tmp_path / "runtime").mkdir()
    (tmp_path / "runtime" / "page").write_text("copied")
    plan = Plan(planned(lambda: SPELLED, "r/page").files, PurePosixPath("r"))
    assert render(plan, folder(tmp_path, "{{ view.text }}")) == {PurePosixPath("r/page"): "pets"}


def numbered(number: int) -> View:
    return View(Code(f"page {number}"))


def many(count: int) -> Plan:
    files = [PlannedFile(PurePosixPath(f"{n}"), "page.jinja", partial(numbered, n)) for n in range(count)]
    return Plan(files, PurePosixPath("r"))


def test_processes_give_the_same_files_in_the_same_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    templates = folder(tmp_path, "{{ view.text }}")
    alone = render(many(31), templates)
    monkeypatch.setattr(rendering, "FILES_WORTH_A_PROCESS", 10)
    monkeypatch.setattr(rendering, "cores", lambda: 3)
    together = render(many(31), templates)
    assert together == alone
    assert list(together) == list(alone)


def test_an_error_in_a_process_is_told_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "FILES_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(rendering, "cores", lambda: 2)
    plan = planned(lambda: View("x"), "a", "b")
    with pytest.raises(RenderError, match=r"page\.jinja:1: str is not Code"):
        render(plan, folder(tmp_path, "{{ view.text }}"))


def fault() -> View:
    raise ZeroDivisionError("in a view")


def test_a_fault_in_a_view_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    templates = folder(tmp_path, "{{ view.text }}")
    with pytest.raises(ZeroDivisionError):
        render(planned(fault), templates)
    monkeypatch.setattr(rendering, "FILES_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(rendering, "cores", lambda: 2)
    with pytest.raises(RenderError, match="a rendering process ended"):
        render(planned(fault, "a", "b"), templates)
