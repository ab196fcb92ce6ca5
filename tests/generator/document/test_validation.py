from __future__ import annotations

import json
import pickle
from collections import Counter
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic
from generator.document.library import Library, Reach
from generator.document.loading import Prepared, prepare
from generator.document.read import Source
from generator.document.resolve import resolve
from generator.document.validation import Inputs, validate
from generator.document.validation.accessor import view
from generator.document.validation.collect import collect
from generator.document.validation.finding import Finding, Verdict
from generator.document.validation.parts import buckets, bundle, is_plain, parts_of
from generator.document.validation.run import frame, judge, merge
from generator.document.validation.version import Version
from generator.document.validation.watched import SPEC_VALIDATORS
from tests.thorough import examples

from .small import api, schemas, write


def prepared(root: dict[str, Any]) -> Prepared:
    library = Library(Path("openapi.json"), Reach.FOLDER)
    library.sources[""] = Source("openapi.json", json.dumps(root), root, "", (), 0)
    return Prepared(library, resolve(library), ())


def by_the_library(root: dict[str, Any]) -> Counter[str]:
    """What openapi-spec-validator itself says, run over the whole document as it comes."""
    version = Version.of(root["openapi"])
    return Counter(error.message for error in SPEC_VALIDATORS[version](deepcopy(root)).iter_errors())


def whole(root: dict[str, Any]) -> tuple[Finding, ...]:
    """One run over all parts."""
    ready = prepared(deepcopy(root))
    seen = view(bundle(ready), is_plain(ready))
    parts = parts_of(root)
    return (*frame(seen), *merge(parts, [judge(seen, parts)]))


def split(root: dict[str, Any]) -> tuple[Finding, ...]:
    """A run for each bucket, and the verdicts through JSON as the store keeps them."""
    ready = prepared(deepcopy(root))
    tree = bundle(ready)
    verdicts = []
    for bucket in buckets(tree, ""):
        verdict = judge(view(tree, is_plain(ready)), bucket.parts)
        verdicts.append(Verdict.from_json(json.loads(json.dumps(verdict.to_json()))))
    return (*frame(view(tree, is_plain(ready))), *merge(parts_of(tree), verdicts))


def document(version: str, paths: dict[str, Any], components: dict[str, Any]) -> dict[str, Any]:
    return {
        "openapi": version,
        "info": {"title": "T", "version": "1"},
        "tags": [{"name": "a"}, {"name": "a"}],
        "paths": paths,
        "components": {"schemas": components},
    }


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


FAULTS: dict[str, Any] = {
    "wrong default": {"type": "string", "default": 1},
    "null default": {"type": "string", "default": None},
    "nullable default": {"type": "string", "default": None, "nullable": True},
    "no such type": {"type": "strin"},
    "bad pattern": {"type": "string", "pattern": "("},
    "no schema": 3,
    "required of nobody": {"allOf": [{"properties": {"a": {}}}], "required": ["a", "b"]},
    "deep": {"properties": {"a": {"items": {"type": "array", "items": {"default": "x", "type": "integer"}}}}},
    "required is no list": {"type": "object", "required": True},
    "fine": {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]},
}


def operation(schema: Any, **more: Any) -> dict[str, Any]:
    return {"responses": {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}, **more}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("where", ["component", "response", "parameter", "nested"])
def test_the_parts_say_what_the_library_says(version: str, fault: str, where: str) -> None:
    schema = FAULTS[fault]
    paths: dict[str, Any] = {f"/{n}": {"get": operation(reference("Fine"), operationId=f"o{n % 3}")} for n in range(7)}
    components: dict[str, Any] = {"Fine": {"type": "object"}, "Same": reference("Fine")}
    match where:
        case "component":
            components["Bad"] = schema
            if isinstance(schema, dict):
                paths["/0"]["get"] = operation({"items": reference("Bad"), "type": "array"})
        case "response":
            paths["/3"]["get"] = operation(schema)
        case "parameter":
            parameter = {"name": "p", "in": "query", "schema": schema}
            paths["/3"]["parameters"] = [
                parameter,
                parameter,
                {"name": "id", "in": "path", "required": True, "schema": {}},
            ]
        case _:
            components["Outer"] = {"properties": {"inner": {"allOf": [reference("Inner")]}}}
            components["Inner"] = {"oneOf": [schema, {"type": "null"}]}
    root = document(version, paths, components)
    found = split(root)
    said, expected = Counter(finding.message for finding in found), by_the_library(root)
    if (fault, where) == ("no schema", "nested"):
        # the library says this twice of one place: as it comes by, and when it checks the schema around it
        assert expected - said == Counter(["3 is not of type 'object', 'boolean'"] if version != "3.0.3" else [])
    else:
        assert said == expected
    assert Counter(found) == Counter(whole(root))


NAMES = [f"S{n}" for n in range(8)]


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, Any]:
    """Schemas that refer to each other in any order, with faults whose report depends on how they are reached first."""

    def schema(depth: int) -> Any:
        kind = draw(
            st.sampled_from(
                ["ref", "allOf", "properties", "default", "required", "items"] if depth else ["ref", "default"]
            )
        )
        match kind:
            case "ref":
                return reference(draw(st.sampled_from(NAMES)))
            case "allOf":
                return {"allOf": [schema(depth - 1), schema(depth - 1)]}
            case "properties":
                return {"type": "object", "properties": {"a": schema(depth - 1), "b": schema(depth - 1)}}
            case "required":
                return {"allOf": [{"properties": {"a": schema(depth - 1)}}], "required": ["a", "z"]}
            case "items":
                return {"type": "array", "items": schema(depth - 1)}
            case _:
                return {"type": "string", "default": draw(st.sampled_from([1, None, "x"]))}

    def component() -> Any:
        made = schema(2)
        return {"type": "object", "properties": {"x": made}} if "$ref" in made else made

    components = {name: component() for name in draw(st.permutations(NAMES))}
    paths = {
        f"/{name}": {
            "get": operation(schema(1), operationId=draw(st.sampled_from("abcdef"))),
            "post": operation(schema(0), parameters=[{"name": "q", "in": "query", "schema": schema(1)}]),
        }
        for name in draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=2))
    }
    return document("3.1.0", paths, components)


@pytest.mark.thorough
@examples(15, 300)
@given(graphs())
def test_parts_of_any_graph_of_schemas_say_what_one_run_says(root: dict[str, Any]) -> None:
    try:
        expected = by_the_library(root)
    except RecursionError:
        # the library follows circles of allOf without end; then there is nothing to compare with
        return
    found = split(root)
    assert Counter(finding.message for finding in found) == expected
    assert Counter(found) == Counter(whole(root))


SMALL = api("""
    paths:
      /a:
        get:
          operationId: one
          responses: {"200": {description: A, content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}}
      /b:
        get:
          operationId: one
          responses: {"200": {description: B}}
    components:
      schemas:
        A:
          properties:
            b: {type: string, default: null}
    """)


def test_findings_are_diagnostics_with_file_line_and_pointer(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=SMALL)
    found = [(d.code, d.place.file, d.place.line, d.place.pointer) for d in validate(Inputs(path))]
    assert found == [
        ("default-mismatch", str(path), 16, "#/components/schemas/A/properties/b"),
        ("duplicate-operation-id", str(path), 9, "#/paths/~1b/get"),
    ]


def test_several_processes_say_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.document.validation.validating._WORTH_SHARING", 0)
    path = write(tmp_path, openapi__yaml=SMALL)
    assert validate(Inputs(path), processes=2) == validate(Inputs(path))


def test_it_can_be_sent_to_another_process(tmp_path: Path) -> None:
    call = pickle.loads(pickle.dumps((validate, Inputs(tmp_path / "openapi.yaml"))))
    assert call == (validate, Inputs(tmp_path / "openapi.yaml"))


def test_findings_in_other_files_are_placed_there(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        openapi__yaml=api("""
            paths:
              /a: {$ref: "my%20paths/a.yaml"}
            """),
        models__yaml="A:\n  properties:\n    b: {type: string, default: null}\n",
    )
    (tmp_path / "my paths").mkdir()
    (tmp_path / "my paths" / "a.yaml").write_text(
        'get:\n  responses:\n    "200":\n      description: A\n      content:\n'
        '        application/json:\n          schema: {$ref: "../models.yaml#/A"}\n'
    )
    (fault,) = validate(Inputs(path))
    assert (fault.code, Path(fault.place.file).name, fault.place.line) == ("default-mismatch", "models.yaml", 3)


def test_a_schema_with_an_id_of_its_own_does_not_stop_the_rest(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        openapi__yaml=schemas("""
            A: {$id: "https://example.com/a", properties: {b: {$ref: "#/components/schemas/B"}}}
            B: {type: string, default: 1}
            """),
    )
    assert "default-mismatch" in {fault.code for fault in validate(Inputs(path))}


def defaults(path: Path, cache: Path) -> list[Diagnostic]:
    return [fault for fault in validate(Inputs(path), cache) if fault.code == "default-mismatch"]


class _Spy:
    """Counts the parts that are judged, and judges them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.judged: list[str] = []
        self._judge = judge
        monkeypatch.setattr("generator.document.validation.validating.judge", self)

    def __call__(self, whole: Any, parts: tuple[str, ...]) -> Verdict:
        self.judged += parts
        return self._judge(whole, parts)


def test_an_unchanged_document_is_not_validated_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, openapi__yaml=SMALL)
    first = validate(Inputs(path), tmp_path / "cache")
    spy = _Spy(monkeypatch)
    assert validate(Inputs(path), tmp_path / "cache") == first
    assert spy.judged == []


def test_only_what_changed_and_what_refers_to_it_is_validated_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"S{n}" for n in range(60)]
    text = schemas("\n".join(f"{name}: {{type: string, default: null}}" for name in names))
    path = write(tmp_path, openapi__yaml=text)
    assert len(defaults(path, tmp_path / "cache")) == 60
    spy = _Spy(monkeypatch)
    path.write_text(text.replace("S7: {type: string, default: null}", "S7: {type: string}"))
    assert len(defaults(path, tmp_path / "cache")) == 59
    assert "#/components/schemas/S7" in spy.judged
    assert len(spy.judged) < 15
    spy.judged.clear()
    path.write_text("# one more line\n" + text.replace("S7: {type: string, default: null}", "S7: {type: string}"))
    moved = defaults(path, tmp_path / "cache")
    assert spy.judged == []
    assert moved[0].place.line == 7


def test_a_change_in_what_a_part_refers_to_is_noticed(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        openapi__yaml=schemas('A: {$ref: "b.yaml#/B"}\nC: {$ref: "#/components/schemas/A"}'),
        b__yaml="B: {type: string, default: x}\n",
    )
    cache = tmp_path / "cache"
    assert defaults(path, cache) == []
    write(tmp_path, b__yaml="B: {type: string, default: 1}\n")
    assert [Path(fault.place.file).name for fault in defaults(path, cache)] == ["b.yaml"]


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"stamp": 1}', b"\xff", b"null"])
def test_a_damaged_cache_is_no_cache(tmp_path: Path, damage: bytes) -> None:
    path = write(tmp_path, openapi__yaml=SMALL)
    first = validate(Inputs(path), tmp_path / "cache")
    (stored,) = (tmp_path / "cache").iterdir()
    stored.write_bytes(damage)
    assert validate(Inputs(path), tmp_path / "cache") == first


def test_a_cache_that_cannot_be_written_is_no_cache(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=SMALL)
    assert validate(Inputs(path), path / "cache") == validate(Inputs(path))


def test_another_version_of_the_validator_starts_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, openapi__yaml=SMALL)
    validate(Inputs(path), tmp_path / "cache")
    monkeypatch.setattr("generator.document.validation.validating.version", lambda package: "99")
    spy = _Spy(monkeypatch)
    validate(Inputs(path), tmp_path / "cache")
    assert sorted(spy.judged) == ["#/components/schemas/A", "#/paths/~1a", "#/paths/~1b"]


def test_schemas_that_lead_to_themselves_are_validated_as_all_others(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        openapi__yaml=schemas("""
            A: {allOf: [{$ref: "#/components/schemas/B"}], required: [b, c]}
            B: {items: {$ref: "#/components/schemas/B"}, properties: {b: {default: 1, type: string}}}
            C: {type: string, default: 1}
            """),
    )
    found = validate(Inputs(path))
    assert [fault.place.pointer for fault in found if fault.code == "default-mismatch"] == [
        "#/components/schemas/B/properties/b",
        "#/components/schemas/C",
    ]
    (required,) = (fault for fault in found if fault.code == "required-without-property")
    assert "['c']" in required.message


def test_where_the_library_gives_up_the_rest_is_still_validated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(root: Any, schema: Any) -> set[str]:
        raise LookupError("as on a malformed schema")

    monkeypatch.setattr("generator.document.validation.watched.collect", stumble)
    path = write(
        tmp_path,
        openapi__yaml=schemas("""
            A: {allOf: [{type: object}]}
            C: {type: string, default: 1}
            """),
    )
    codes = {fault.code for fault in validate(Inputs(path))}
    assert codes == {"validator-gave-up", "default-mismatch", "unused-component"}


def chained(links: int, branches: int) -> dict[str, Any]:
    """Schemas that each take the next one in, several times over, and the last the first."""
    taken = [[{"$ref": f"#/components/schemas/S{(n + 1) % links}"}] * branches for n in range(links)]
    found = {f"S{n}": {"allOf": each, "properties": {f"p{n}": {}}} for n, each in enumerate(taken)}
    head = {"openapi": "3.1.0", "info": {"title": "C", "version": "1"}, "paths": {}}
    return {**head, "components": {"schemas": found}}


def test_each_schema_is_looked_into_once_however_many_ways_lead_to_it() -> None:
    root = chained(12, 2)
    looked = Counter[int]()

    class Counted(dict[str, Any]):
        def get(self, key: str, default: Any = None) -> Any:
            looked[id(self)] += key == "properties"
            return super().get(key, default)

    schemas_of = root["components"]["schemas"]
    for name, schema in schemas_of.items():
        schemas_of[name] = Counted(schema)
    assert collect(root, schemas_of["S0"]) == {f"p{n}" for n in range(12)}
    assert set(looked.values()) == {1}


def test_a_part_that_takes_too_long_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(root: Any, schema: Any) -> set[str]:
        while True:
            pass

    monkeypatch.setattr("generator.document.validation.watched.collect", endless)
    ready = prepared(chained(2, 1) | {"paths": {}})
    verdict = judge(view(bundle(ready), is_plain(ready)), parts_of(ready.root), 0.1)
    assert {(one.code, one.id) for one in verdict.findings} == {
        ("validator-gave-up", "#/components/schemas/S0"),
        ("validator-gave-up", "#/components/schemas/S1"),
    }
    assert "too long" in verdict.findings[0].message


def test_the_way_to_a_schema_does_not_grow_with_a_circle() -> None:
    """Nor does the stack: what a reference leads to is entered by its own path, after what refers to it."""
    root = chained(400, 1)
    assert not whole(root)


def test_preparing_reads_the_same_as_loading(tmp_path: Path) -> None:
    path = write(tmp_path, openapi__yaml=SMALL)
    assert prepare(Inputs(path)).root["paths"].keys() == {"/a", "/b"}
