"""Templates print; they do not think. Held on Jinja's own syntax tree, for every template of every language."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

TEMPLATES = Path(__file__).parent.parent / "templates"

PRINTING = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Not,
    nodes.Include,
)
"""All that a template may do. Not here: set, macro, block, call, compare, concatenation, arithmetic, filters, tests."""

FROM_OUTSIDE = {"view", "loop"}
"""Names that a template may use without having bound them itself; `loop` is Jinja's."""

PARTIAL = {"method.py.jinja": {"method"}, "alias.py.jinja": {"definition"}}
"""Templates that others include inside a loop, and the names of those loops that they may use."""


def templates() -> list[Path]:
    return sorted(path for path in TEMPLATES.rglob("*.jinja") if "runtime" not in path.parts)


def parsed(path: Path) -> nodes.Template:
    environment = Environment(trim_blocks=True, lstrip_blocks=True)
    return environment.parse(path.read_text(encoding="utf-8"), filename=str(path))


def thoughts(template: nodes.Template) -> list[str]:
    """What a template does besides printing, each with its line."""
    return [f"{node.lineno}: {type(node).__name__}" for node in template.find_all(nodes.Node) if not prints(node)]


def prints(node: nodes.Node) -> bool:
    match node:
        case nodes.For():
            return node.test is None and not node.else_ and not node.recursive
        case nodes.Include():
            return isinstance(node.template, nodes.Const) and not node.ignore_missing
        case nodes.Const():
            return isinstance(node.value, str)  # the name of an included template; elsewhere `finalize` refuses it
        case _:
            return isinstance(node, PRINTING)


@pytest.mark.parametrize("path", templates(), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_prints(path: Path) -> None:
    assert thoughts(parsed(path)) == []


@pytest.mark.parametrize("path", templates(), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_uses_only_its_view(path: Path) -> None:
    bound = {node.name for node in parsed(path).find_all(nodes.Name) if node.ctx == "store"}
    used = {node.name for node in parsed(path).find_all(nodes.Name) if node.ctx == "load"}
    assert used <= bound | FROM_OUTSIDE | PARTIAL.get(path.name, set())


@pytest.mark.parametrize("path", templates(), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_only_names_of_templates_are_literals(path: Path) -> None:
    template = parsed(path)
    literals = {node.value for node in template.find_all(nodes.Const)}
    included = {
        node.template.value for node in template.find_all(nodes.Include) if isinstance(node.template, nodes.Const)
    }
    assert literals == included


@pytest.mark.parametrize(
    "source",
    [
        "{% set x = 1 %}",
        "{% macro m() %}{% endmacro %}",
        "{{ view.x() }}",
        "{{ view.x + view.y }}",
        "{{ view.x ~ view.y }}",
        "{% if view.x == view.y %}{% endif %}",
        "{{ view.x | upper }}",
        "{{ view.x if view.y }}",
        "{% if view.x is defined %}{% endif %}",
        "{% for x in view.xs if x.y %}{% endfor %}",
        "{{ view['x'] }}",
        "{% include view.name %}",
        "{{ 1 }}",
    ],
)
def test_thinking_is_noticed(source: str) -> None:
    assert thoughts(Environment().parse(source)) != []


def test_there_are_templates() -> None:
    assert len(templates()) > 5
