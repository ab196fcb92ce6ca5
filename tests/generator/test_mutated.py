"""Whatever is done to a document, a package comes out of it or one clear error: nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import pipeline
from generator.cases.build import cases
from generator.config import UNCONFIGURED
from generator.diagnostics import Dangling, Diagnostic, DocumentError
from generator.document.validation import Inputs, validate
from generator.folder import ApiFolder
from generator.naming.devices import DEVICES
from generator.targets import TARGETS
from generator.watch import Watch
from tests.generator.document.test_hostile import GOOD
from tests.mutated import mutated
from tests.thorough import examples

EVERYTHING = Path(__file__).parents[1] / "lost" / "everything.yaml"
BASES: tuple[Mapping[str, Any], ...] = (GOOD, yaml.safe_load(EVERYTHING.read_text(encoding="utf-8")))
QUIET = Watch(lambda stage: None)


def planned(path: Path, dangling: Dangling) -> None:
    """All that is thought about a document; templates only print it."""
    folder = ApiFolder(path.parent / "none", path, dangling)
    document = pipeline.read(folder, QUIET)
    model = pipeline.understand(folder, UNCONFIGURED, document, QUIET)
    assert {case.operation for case in cases(model.api)} == {operation.id for operation in model.api.operations}
    for name in TARGETS:
        plan = pipeline.target(name).plan(model.api, model.names, model.config)
        check_paths([str(file.path) for file in plan.files])


def refused(path: Path, dangling: Dangling) -> tuple[Diagnostic, ...]:
    try:
        planned(path, dangling)
    except DocumentError as error:
        return (error.diagnostic, *error.more)
    return ()


def check_paths(paths: list[str]) -> None:
    """Files for every system: some don't tell cases apart, and have names for devices."""
    assert len({path.casefold() for path in paths}) == len(paths)
    stems = {part.partition(".")[0].casefold() for path in paths for part in path.split("/")}
    assert stems.isdisjoint(DEVICES)


@pytest.mark.thorough
@pytest.mark.parametrize("base", range(len(BASES)))
@examples(30, 1_500)
@given(seed=st.integers(0, 2**32))
def test_a_mutated_document_is_planned_or_refused(tmp_path: Path, base: int, seed: int) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(mutated(BASES[base], seed)), encoding="utf-8")
    faults = [fault for dangling in (Dangling.REFUSE, Dangling.ALLOW) for fault in refused(path, dangling)]
    assert all(fault.place.file and fault.message for fault in faults)


@pytest.mark.thorough
@pytest.mark.parametrize("base", range(len(BASES)))
@examples(8, 300)
@given(seed=st.integers(0, 2**32))
def test_a_mutated_document_is_rendered_and_validated_or_refused(tmp_path: Path, base: int, seed: int) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(mutated(BASES[base], seed)), encoding="utf-8")
    folder = ApiFolder(tmp_path / "none", path, Dangling.ALLOW)
    try:
        model = pipeline.understand(folder, UNCONFIGURED, pipeline.read(folder, QUIET), QUIET)
        validate(Inputs(path, dangling=Dangling.ALLOW))
    except DocumentError:
        return
    for name, content in pipeline.render_target(pipeline.target("python"), model, QUIET).items():
        if name.suffix == ".py" and "_runtime" not in name.parts:
            compile(content, str(name), "exec")


def test_files_that_differ_in_case_alone_are_told_apart(tmp_path: Path) -> None:
    get = {"responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {}}}}}}
    paths = {f"/{name}/{{id}}/things": {"get": get | {"tags": [name]}} for name in ("pets", "Pets", "PETS")}
    kinds = {
        name: {"type": "object", "properties": {"a": {"type": "string"}}} for name in ("aThing", "AThing", "athing")
    }
    used = {name: {"$ref": f"#/components/schemas/{name}"} for name in kinds}
    got = {"description": "ok", "content": {"application/json": {"schema": {"properties": used}}}}
    paths["/all"] = {"get": {"responses": {"200": got}}}
    document = {"openapi": "3.1.0", "info": {"title": "C", "version": "1"}, "paths": paths}
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document | {"components": {"schemas": kinds}}), encoding="utf-8")
    planned(path, Dangling.REFUSE)
