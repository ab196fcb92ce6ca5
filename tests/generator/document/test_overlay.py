from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import load

from .small import api, refused, write

DOCUMENT = api("""
    paths:
      /pets:
        get:
          summary: Pets
          tags: [a, b, c]
          parameters:
          - {name: one, in: query, schema: {type: string}}
          - {name: two, in: query, schema: {type: string}}
          - {name: three, in: query, schema: {type: string}}
          responses: {"200": {description: Pets}}
      /owners:
        get:
          responses: {"200": {description: Owners}}
    """)


def overlay(actions: str) -> str:
    return 'overlay: 1.0.0\ninfo: {title: Corrections, version: "1"}\nactions:\n' + actions


def test_updates_merge_objects_and_append_to_lists(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=DOCUMENT)
    first = write(
        tmp_path,
        first__yaml=overlay("""\
- target: $.paths['/pets'].get
  update:
    summary: All pets
    deprecated: true
    tags: [d]
    responses: {"404": {description: None}}
- target: $.paths['/pets'].get.parameters
  update: {name: four, in: query, schema: {type: string}}
"""),
    )
    document = load(path, [first])
    operation = document.root["paths"]["/pets"]["get"]
    assert operation["summary"] == "All pets"
    assert operation["tags"] == ["a", "b", "c", "d"]
    assert list(operation["responses"]) == ["200", "404"]
    assert [parameter["name"] for parameter in operation["parameters"]] == ["one", "two", "three", "four"]
    assert document.files == (path, first)


def test_what_an_overlay_brought_is_placed_in_it(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=DOCUMENT)
    actions = "- target: $.paths.*.get\n  update:\n    summary: New\n    tags:\n    - x\n"
    document = load(path, [write(tmp_path, o__yaml=overlay(actions))])

    def place(pointer: str) -> tuple[str, int | None]:
        found = document.place(pointer)
        return Path(found.file).name, found.line

    assert place("#/paths/~1pets/get/summary") == ("o.yaml", 6)
    assert place("#/paths/~1pets/get/tags/3") == ("o.yaml", 8)
    assert place("#/paths/~1pets/get/tags/0") == ("openapi.yaml", 7)
    assert place("#/paths/~1owners/get/tags") == ("o.yaml", 7)
    assert place("#/paths/~1owners/get/tags/0") == ("o.yaml", 8)
    assert place("#/paths/~1owners/get/responses") == ("openapi.yaml", 15)


def test_a_removal_moves_neither_the_lines_of_what_stays(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=DOCUMENT)
    actions = """\
- target: $.paths['/pets'].get.parameters[?@.name == 'one' || @.name == 'two']
  remove: true
- target: $.paths['/pets'].get.parameters
  update: {name: four, in: query, schema: {type: string}}
"""
    document = load(path, [write(tmp_path, o__yaml=overlay(actions))])
    parameters = document.root["paths"]["/pets"]["get"]["parameters"]
    assert [parameter["name"] for parameter in parameters] == ["three", "four"]
    assert document.place("#/paths/~1pets/get/parameters/0/name").line == 11
    assert Path(document.place("#/paths/~1pets/get/parameters/1/name").file).name == "o.yaml"


def test_all_parts_of_the_document_can_be_removed_at_once(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=DOCUMENT)
    actions = "- target: $..parameters[*]\n  remove: true\n- target: $..summary\n  remove: true\n"
    document = load(path, [write(tmp_path, o__yaml=overlay(actions))])
    assert document.root["paths"]["/pets"]["get"]["parameters"] == []
    assert "summary" not in document.root["paths"]["/pets"]["get"]


def test_overlays_apply_in_the_order_given(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=DOCUMENT)
    overlays = [
        write(tmp_path, **{f"o{n}__yaml": overlay(f"- target: $.info\n  update: {{title: T{n}}}\n")}) for n in (1, 2)
    ]
    assert load(path, overlays).root["info"]["title"] == "T2"
    assert load(path, overlays[::-1]).root["info"]["title"] == "T1"


def test_values_are_copied_for_each_target(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=DOCUMENT)
    actions = "- target: $.paths.*.get\n  update: {x-note: {a: 1}}\n"
    paths = load(path, [write(tmp_path, o__yaml=overlay(actions))]).root["paths"]
    paths["/pets"]["get"]["x-note"]["a"] = 2
    assert paths["/owners"]["get"]["x-note"] == {"a": 1}


def test_extends_is_ignored_and_noted(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=DOCUMENT)
    text = overlay("- target: $.info\n  update: {title: T}\n") + "extends: other.yaml\n"
    (note,) = load(path, [write(tmp_path, o__yaml=text)]).diagnostics
    assert (note.code, note.place.line) == ("overlay-extends-ignored", 6)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (
            overlay("- target: $.info\n  update: {title: T}\n- target: $.nobody\n  remove: true\n"),
            "overlay-matches-nothing",
            6,
        ),
        (overlay("- target: $.paths[\n  remove: true\n"), "overlay-bad-target", 4),
        (overlay("- update: {a: 1}\n"), "not-an-overlay", 4),
        (overlay("- target: $.info\n"), "not-an-overlay", 4),
        (overlay("- target: $.info.title\n  update: {a: 1}\n"), "overlay-wrong-type", 4),
        (overlay("- target: $.info\n  update: text\n"), "overlay-wrong-type", 4),
        ("overlay: 1.0.0\nactions: []\n", "not-an-overlay", 1),
        ("actions: []\n", "not-an-overlay", 1),
        ("overlay: 1.0.0\n- x\n", "not-yaml", 2),
        ("", "not-an-overlay", 1),
    ],
)
def test_a_wrong_overlay_is_refused_by_name_and_line(tmp_path: Path, text: str, code: str, line: int | None) -> None:
    path = write(tmp_path, openapi__yaml=DOCUMENT)
    bad = write(tmp_path, bad__yaml=text)
    fault = refused(path, (bad,))
    assert (fault.code, fault.place.line, fault.place.file) == (code, line, str(bad))


def test_an_action_that_matches_nothing_says_which(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=DOCUMENT)
    bad = write(tmp_path, bad__yaml=overlay("- target: $.paths['/cats']\n  remove: true\n"))
    assert refused(path, (bad,)).message == "action 1 matches nothing: `$.paths['/cats']`"


def test_a_fault_that_an_overlay_brought_is_reported_in_the_overlay(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=DOCUMENT)
    actions = "- target: $\n  update: {components: {schemas: {A: {$ref: '#/nowhere'}}}}\n"
    bad = write(tmp_path, o__yaml=overlay(actions))
    fault = refused(path, (bad,))
    assert (fault.code, fault.place.file, fault.place.line) == ("ref-to-nowhere", str(bad), 5)
