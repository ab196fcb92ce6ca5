"""A document's text is cut by its keys, or not at all."""

from __future__ import annotations

import pytest

from generator.edit.blocks import cut
from generator.edit.part import changed_paths, concerned, part

TEXT = """\
openapi: 3.1.0
info:
  title: Pets
  description: |
    paths:
      /not/a/path:
paths:
  # a comment
  /pets:
    get:
      responses:
        '200':
          $ref: '#/components/responses/Pets'
  "/owners/{id}":
    get:
      description: "long
        text"
security:
- key: []
components:
  responses:
    Pets:
      content:
        application/json:
          schema: {$ref: "#/components/schemas/a~1b"}
  schemas:
    a/b:
      type: object
    Unused:
      type: string
  securitySchemes:
    key:
      type: http
"""


def test_each_path_and_component_is_a_block() -> None:
    blocks = cut(TEXT)
    assert blocks is not None
    assert list(blocks.paths) == ["  /pets:", '  "/owners/{id}":']
    assert list(blocks.components) == [
        ("  responses:", "    Pets:"),
        ("  schemas:", "    a/b:"),
        ("  schemas:", "    Unused:"),
        ("  securitySchemes:", "    key:"),
    ]
    assert list(blocks.sections) == ["openapi: 3.1.0", "info:", "security:"]
    assert blocks.paths['  "/owners/{id}":'].endswith('        text"\n')


def test_a_part_has_what_its_paths_refer_to_and_is_a_document() -> None:
    blocks = cut(TEXT)
    assert blocks is not None
    text = part(blocks, ["  /pets:"])
    assert text is not None
    assert "/owners" not in text
    assert "Unused" not in text
    found = cut(text)
    assert found is not None
    assert list(found.components) == [
        ("  responses:", "    Pets:"),
        ("  schemas:", "    a/b:"),
        ("  securitySchemes:", "    key:"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[1]",
        '{"openapi": "3.1.0"}',
        "a: 1\n---\nb: 2\n",
        "openapi: 3.1.0\n",
        TEXT.replace("/pets:", '"/owners/{id}":'),
    ],
)
def test_what_is_not_plain_is_not_cut(text: str) -> None:
    assert cut(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "      x: &anchor 1\n",
        "      x: *alias\n",
        "      - *alias\n",
        "      x:\t1\n",
        "      $ref: '#/components/schemas/Gone'\n",
    ],
)
def test_a_part_that_is_tied_to_something_else_is_none(line: str) -> None:
    blocks = cut(TEXT.replace("    get:\n      responses:\n", f"    get:\n{line}      responses:\n"))
    assert blocks is not None
    assert part(blocks, ["  /pets:"]) is None


def test_only_a_change_inside_path_items_is_a_small_edit() -> None:
    before = cut(TEXT)
    assert before is not None

    def changed(old: str, new: str) -> list[str] | None:
        after = cut(TEXT.replace(old, new))
        assert after is not None
        return changed_paths(before, after)

    assert changed("x", "x") == []
    assert changed("long", "longer") == ['  "/owners/{id}":']
    assert changed("title: Pets", "title: Dogs") is None
    assert changed("type: object", "type: array") is None
    assert changed("/pets", "/dogs") is None
    assert changed("  /pets:", "  /new:\n    get: {}\n  /pets:") is None


def test_an_edit_concerns_the_resource_and_what_is_directly_below_it() -> None:
    accessors = {
        "a": ["pets.list", "pets.create"],
        "b": ["pets.retrieve"],
        "c": ["pets.toys.list"],
        "d": ["pets.toys.retrieve"],
        "e": ["pets.vets.visits.list"],
        "f": ["owners.list"],
        "g": ["ping"],
    }
    assert concerned(["b"], accessors) == ["a", "b", "c", "e"]
    assert concerned(["d"], accessors) == ["c", "d"]
    assert concerned(["g"], accessors) == ["a", "f", "g"]
