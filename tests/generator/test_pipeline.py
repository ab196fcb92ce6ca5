"""What the stages are given by an API folder."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest

from generator import pipeline
from generator.diagnostics import DocumentError
from generator.folder import open_folder
from generator.targets import TARGETS
from generator.watch import Watch

SDK = """\
client: Pets
environment: PETS
author: The pet shop
python: {package: pets, distribution: pets, version: 1.0.0}
"""


@pytest.fixture
def api(tmp_path: Path) -> Path:
    """A document whose schema lies outside of its folder."""
    schema = {"$ref": "../beside/pet.json"}
    content = {"application/json": {"schema": schema}}
    operation = {"responses": {"200": {"description": "fine", "content": content}}}
    document = {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {"/pet": {"get": operation}}}
    (tmp_path / "api").mkdir()
    (tmp_path / "beside").mkdir()
    (tmp_path / "api" / "openapi.json").write_text(json.dumps(document))
    (tmp_path / "api" / "sdk.yaml").write_text(SDK)
    (tmp_path / "beside" / "pet.json").write_text(json.dumps({"type": "object", "properties": {"name": {}}}))
    return tmp_path / "api"


def test_a_file_outside_of_the_folder_is_read_only_where_sdk_yaml_allows_it(api: Path) -> None:
    with pytest.raises(DocumentError, match="out of the document's folder"):
        pipeline.build(open_folder(api), ["python"], Watch(lambda stage: None))
    (api / "sdk.yaml").write_text(f"{SDK}references: disk\n")
    built = pipeline.build(open_folder(api), ["python"], Watch(lambda stage: None))
    assert len(built.model.api.operations) == 1
    assert len(built.model.document.files) == 2


def test_a_document_of_webhooks_only_has_every_target(api: Path) -> None:
    hook = {"post": {"responses": {"200": {"description": "seen"}}}}
    document = {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "webhooks": {"sold": hook}}
    (api / "openapi.json").write_text(json.dumps(document))
    built = pipeline.build(open_folder(api), TARGETS, Watch(lambda stage: None))
    assert set(built.trees) == set(TARGETS)
    assert "Get started" not in str(built.trees["docs"][PurePosixPath("index.md")])
