"""Hundreds of objects that lead to each other: a call imports and builds what it reads; the types are as precise."""

from __future__ import annotations

import copy
import importlib
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bench.expanding import document
from generator import pipeline
from generator.folder import open_folder
from generator.scaffold import scaffold
from generator.watch import Watch

from .apis import both_ways, definitions, imported, named, optional, record

SCHEMAS = 49
PACKAGE = "expanding"
ROOT = Path(__file__).parents[4]

FIRST_CALL = """
import json, sys
import httpx
import expanding

ONE = {"id": "1", "object": "amber_account_amber", "created": 1, "livemode": True, "status": "open", "latest": "2"}
REPLY = {"object": "list", "has_more": False, "url": "/", "data": [ONE, ONE]}
answering = httpx.MockTransport(lambda request: httpx.Response(200, json=REPLY))
client = expanding.Expanding(api_key="key", http_client=httpx.Client(transport=answering))
assert client.amber_account_ambers.list().data[1].latest == "2"
from expanding._runtime.models import BaseModel
waiting, models = [BaseModel], []
while waiting:
    waiting += waiting.pop().__subclasses__()
    models += waiting[-1:]
modules = [name for name in sys.modules if name.startswith("expanding.types.")]
print(json.dumps([modules, [model.__name__ for model in set(models) if model.__pydantic_complete__]]))
"""


def thing(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "object": name, "created": 1, "livemode": True, "status": "open", **more}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of the package."""
    folder = tmp_path_factory.mktemp("circle")
    (folder / "openapi.json").write_text(json.dumps(document(SCHEMAS, 3)))
    scaffold(folder / "api", folder / "openapi.json")
    tree = pipeline.build(open_folder(folder / "api"), ["python"], Watch(lambda stage: None)).trees["python"]
    for path, text in tree.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.fixture(scope="module")
def types(folder: Path) -> ModuleType:
    sys.path.insert(0, str(folder / "src"))
    try:
        return importlib.import_module(f"{PACKAGE}.types")
    finally:
        sys.path.remove(str(folder / "src"))


def decode(types: ModuleType, value: object) -> Any:
    parse = importlib.import_module(f"{PACKAGE}._runtime.parse")
    return parse.decode(types.AmberAccountAmber, json.dumps(value).encode())


def test_a_first_call_imports_and_builds_what_it_reads(folder: Path) -> None:
    command = [sys.executable, "-c", FIRST_CALL]
    told = subprocess.run(command, env={"PYTHONPATH": str(folder / "src")}, capture_output=True, text=True, check=True)
    modules, built = json.loads(told.stdout)
    assert len(modules) == 2  # its own, and that of a deleted object: none of those that it has the ids of
    assert len(built) <= 2


def test_an_object_that_came_expanded_is_of_its_own_class(types: ModuleType) -> None:
    batch = thing("basin_batch_amber", amount=2**70, metadata={"a": "\u2028"})
    found = decode(types, thing("amber_account_amber", batch_0=batch, notice_2="an id"))
    assert type(found.batch_0) is types.BasinBatchAmber
    assert found.batch_0.amount == 2**70
    assert found.notice_2 == "an id"


def test_of_two_objects_it_is_the_one_that_came(types: ModuleType) -> None:
    whole = decode(types, thing("amber_account_amber", latest=thing("haven_hold_amber")))
    gone = {"id": "1", "object": "haven_hold_amber", "deleted": True}
    assert type(whole.latest) is types.HavenHoldAmber
    assert type(decode(types, thing("amber_account_amber", latest=gone)).latest) is types.DeletedHavenHoldAmber


DRIFTING = thing(
    "amber_account_amber",
    batch_0=thing("basin_batch_amber", created="yesterday", amount=1.5),
    latest=thing("haven_hold_amber", status=None, new=[{}]),
    details={"source": {"id": 1}, "following": None},
)


def test_what_drifts_in_an_object_stays_as_it_came(types: ModuleType) -> None:
    found = decode(types, DRIFTING)
    assert type(found.batch_0) is types.BasinBatchAmber
    assert found.batch_0.created == "yesterday"
    assert type(found.latest) is types.HavenHoldAmber


@pytest.mark.parametrize("value", [DRIFTING, thing("amber_account_amber", batch_0=thing("basin_batch_amber"))])
def test_it_goes_back_as_it_came(types: ModuleType, value: dict[str, Any]) -> None:
    found = decode(types, value)
    assert json.loads(found.to_json()) == value
    assert found.to_dict() == value
    assert json.loads(found.model_dump_json(by_alias=True, exclude_unset=True)) == value


def test_copies_and_pickles_are_equal(types: ModuleType) -> None:
    found = decode(types, DRIFTING)
    for again in (copy.copy(found), copy.deepcopy(found), pickle.loads(pickle.dumps(found))):
        assert again == found
        assert type(again.batch_0) is types.BasinBatchAmber


def test_who_makes_one_gives_objects_or_their_fields(types: ModuleType) -> None:
    batch = types.BasinBatchAmber(**thing("basin_batch_amber"))
    given = types.AmberAccountAmber(**thing("amber_account_amber", batch_0=batch, latest=thing("haven_hold_amber")))
    assert given.batch_0 is batch
    assert type(given.latest) is types.HavenHoldAmber
    assert type(types.AmberAccountAmber.model_validate_json(given.to_json()).batch_0) is types.BasinBatchAmber


def test_what_a_user_gives_is_read_as_pydantic_reads_it(types: ModuleType) -> None:
    batch = thing("basin_batch_amber", amount="5")
    assert types.AmberAccountAmber(**thing("amber_account_amber", batch_0=batch)).batch_0.amount == 5
    with pytest.raises(ValueError, match="valid integer"):
        types.AmberAccountAmber(**thing("amber_account_amber", batch_0={**batch, "amount": "many"}))


def test_a_json_schema_names_the_others(types: ModuleType) -> None:
    described = types.AmberAccountAmber.model_json_schema()
    batch = described["$defs"]["AmberAccountAmber"]["properties"]["batch_0"]["anyOf"]
    assert {"title": "BasinBatchAmber", "$comment": f"see {PACKAGE}.types.basin_batch_amber.BasinBatchAmber"} in batch
    assert {"type": "string"} in batch


@pytest.mark.parametrize(
    "command",
    [
        ["black", "--check", "--extend-exclude", "/_runtime/"],
        ["ruff", "check", "--no-cache"],
        ["ruff", "format", "--check"],
    ],
)
def test_formatters_and_linters_find_nothing(folder: Path, command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *command, "src"], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


USE = """\
from typing_extensions import assert_type

from expanding import Expanding
from expanding.types import AmberAccountAmber, BasinBatchAmber, DeletedHavenHoldAmber, HavenHoldAmber

def use(account: AmberAccountAmber) -> None:
    assert_type(account.batch_0, str | BasinBatchAmber | None)
    assert_type(account.latest, str | HavenHoldAmber | DeletedHavenHoldAmber | None)
    if isinstance(account.batch_0, BasinBatchAmber):
        assert_type(account.batch_0.amount, int | None)

use(Expanding().amber_account_ambers.list().data[0])
"""


def test_type_checkers_see_what_it_is(folder: Path, mypy: Callable[..., str]) -> None:
    (folder / "use.py").write_text(USE)
    assert "Success: no issues found" in mypy(folder, "use.py", "src")


def test_a_chain_of_objects_is_no_deeper_than_python(tmp_path: Path) -> None:
    length = 300
    chain = {f"Link{number}": record(optional("next", named(f"Link{number + 1}"))) for number in range(length)}
    types = imported(both_ways(definitions(**chain, **{f"Link{length}": record(optional("id"))})), tmp_path)
    parse = importlib.import_module(types.__name__.replace(".types", "._runtime.parse"))
    value: dict[str, Any] = {}
    for _ in range(150):
        value = {"next": value}
    found = parse.decode(types.Link0, json.dumps(value).encode())
    for number in range(1, 150):
        found = found.next
        assert type(found) is getattr(types, f"Link{number}")
