"""`sdkgen record`, whole, against a server of the test's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main

from .mock import Reply, Sent, mock
from .pets import folder

JSON = {"content-type": "application/json", "date": "now"}
PET = {"id": "p1", "name": "Rex"}
PETS = {"data": [PET], "meta": {"total_pages": 7, "page_number": 3}}


def good(sent: Sent) -> Reply:
    if sent.target.endswith("/photo"):
        return Reply(204) if sent.method == "PUT" else Reply(200, {"content-type": "image/png"}, b"string")
    listed = sent.method == "GET"
    return Reply(200 if listed else 201, JSON, json.dumps(PETS if listed else PET).encode())


def refusing(*methods: str) -> Callable[[Sent], Reply]:
    found = [{"location": ["request", "body"], "severity": "Error", "message": "must be object"}]
    return lambda sent: Reply(422, {"sl-violations": json.dumps(found)}) if sent.method in methods else good(sent)


def record(api: Path, url: str, *more: str) -> int:
    return main(["record", str(api), "--server", url, "--out", str(api.parent / "fixtures"), *more])


def recorded(api: Path, resource: str = "pets") -> dict[str, Any]:
    members = json.loads((api.parent / "fixtures" / "pets" / f"{resource}.json").read_text(encoding="utf-8"))
    return {one["operation"]: one for one in members["operations"]}


def test_every_operation_is_sent_twice_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    api = folder(tmp_path)
    with mock(good) as server:
        assert record(api, server.url) == 0
    assert capsys.readouterr().out.startswith("4 operations, 7 cases, 0 refused and accepted by name\n")
    assert len(server.sent) == 7
    assert {sent.headers["authorization"] for sent in server.sent} == {"Bearer SECRET"}
    create = recorded(api)["POST /pets"]
    minimal, full = create["calls"]
    assert minimal["amounts"] == ["minimal"]
    assert full["request"]["body"] == {"json": {"name": "Rex", "weight": 7.5}}
    assert full["response"] == {
        "from": "server",
        "status": 201,
        "headers": [["content-type", "application/json"]],
        "body": {"json": PET},
    }


def test_a_mocks_filler_is_not_kept(tmp_path: Path) -> None:
    api = folder(tmp_path)
    with mock(good) as server:
        assert record(api, server.url) == 0
    (call,) = recorded(api, "pets.photo")["GET /pets/{pet_id}/photo"]["calls"]
    assert call["amounts"] == ["minimal", "full"]
    assert call["response"]["from"] == "document"
    octets = (api.parent / "fixtures" / "pets" / call["response"]["body"]["bytes"]).read_bytes()
    assert octets == bytes(range(256))


def test_two_servers_share_the_work_and_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    api = folder(tmp_path)
    with mock(good) as one, mock(good) as other:
        assert record(api, one.url, "--server", other.url) == 0
        first = {path.name: path.read_bytes() for path in (tmp_path / "fixtures" / "pets").glob("*.json")}
        assert one.sent
        assert other.sent
        assert record(api, one.url) == 0
    assert first == {path.name: path.read_bytes() for path in (tmp_path / "fixtures" / "pets").glob("*.json")}


def test_a_refusal_fails_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    api = folder(tmp_path)
    with mock(refusing("POST")) as server:
        assert record(api, server.url) == 1
    assert capsys.readouterr().err.splitlines() == [
        "POST /pets (minimal): body: must be object",
        "POST /pets (full): body: must be object",
        "2 refused, 0 needless: nothing was written",
        "  = correct the case, or accept it with its reason under `accept_refusals` in sdk.yaml",
    ]
    assert not (tmp_path / "fixtures").exists()


ACCEPT = """
accept_refusals:
  - {operation: POST /pets, amount: full, says: must be object, reason: the mock is wrong}
"""


def test_a_refusal_accepted_by_name_is_answered_by_the_document(tmp_path: Path) -> None:
    api = folder(tmp_path, ACCEPT.replace("full", '"*"'))
    with mock(refusing("POST")) as server:
        assert record(api, server.url) == 0
    calls = recorded(api)["POST /pets"]["calls"]
    assert [call["response"]["from"] for call in calls] == ["document", "document"]
    assert calls[0]["response"]["body"] == {"json": {"id": "id", "name": "Rex", "weight": 7.5}}


def test_an_acceptance_covers_the_amount_it_names_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    api = folder(tmp_path, ACCEPT)
    with mock(refusing("POST")) as server:
        assert record(api, server.url) == 1
    assert capsys.readouterr().err.startswith("POST /pets (minimal): body: must be object\n1 refused, 0 needless")


def test_a_refusal_for_another_reason_is_not_accepted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    api = folder(tmp_path, ACCEPT.replace("must be object", "must be text").replace("full", '"*"'))
    with mock(refusing("POST")) as server:
        assert record(api, server.url) == 1
    assert "2 refused, 1 needless: nothing was written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("sdk", "said"),
    [
        (ACCEPT, "`accept_refusals` has POST /pets (full), which is not refused so: remove the line"),
        (
            ACCEPT.replace("POST", "PUT"),
            "`accept_refusals` has PUT /pets (full), which is not refused so: remove the line",
        ),
        (
            "\ncases:\n  - {operation: POST /pets, give: [colour], reason: none}\n",
            "`cases` has a rule for colour of POST /pets, which it has no more: remove the line",
        ),
        (
            "\ncases:\n  - {operation: GET /cats, give: [colour], reason: none}\n",
            "`cases` has a rule for GET /cats, which the document has no more: remove the line",
        ),
    ],
)
def test_what_is_no_longer_needed_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], sdk: str, said: str
) -> None:
    api = folder(tmp_path, sdk)
    with mock(good) as server:
        assert record(api, server.url) == 1
    assert capsys.readouterr().err.startswith(f"{api / 'sdk.yaml'}: {said}\n0 refused, 1 needless")


def test_a_rule_gives_and_leaves_out(tmp_path: Path) -> None:
    rules = """
cases:
  - {operation: POST /pets, give: [weight], reason: asked for in words}
  - {operation: GET /pets, leave_out: ["page[size]"], reason: excluded in words}
"""
    api = folder(tmp_path, rules)
    with mock(good) as server:
        assert record(api, server.url) == 0
    (create,) = recorded(api)["POST /pets"]["calls"]
    assert create["request"]["body"] == {"json": {"name": "Rex", "weight": 7.5}}
    assert recorded(api)["GET /pets"]["calls"][1]["request"]["query"] == [["page%5Bnumber%5D", "1"]]


def test_only_what_is_asked_for_is_recorded_anew(tmp_path: Path) -> None:
    api = folder(tmp_path)
    with mock(good) as server:
        assert record(api, server.url, "--only", "POST *") == 0
        assert {sent.method for sent in server.sent} == {"POST"}
        assert list(recorded(api)) == ["POST /pets"]
        server.sent.clear()
        assert record(api, server.url, "--only", "pets.list") == 0
        assert {sent.target.partition("?")[0] for sent in server.sent} == {"/pets"}
    assert list(recorded(api)) == ["GET /pets", "POST /pets"]


def test_a_needless_acceptance_of_what_was_not_asked_is_not_judged(tmp_path: Path) -> None:
    api = folder(tmp_path, ACCEPT)
    with mock(good) as server:
        assert record(api, server.url, "--only", "GET *") == 0


@pytest.mark.parametrize(
    ("server", "key", "said"),
    [
        ("https://pets.example", None, "there is no key for it\n  = set PETS_KEY"),
        ("http://pets.example", "k", "would be sent the key without TLS"),
        ("http://127.0.0.1:9", None, "does not answer"),
    ],
)
def test_a_server_that_can_not_be_asked_is_told(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    server: str,
    key: str | None,
    said: str,
) -> None:
    monkeypatch.delenv("PETS_KEY", raising=False)
    if key is not None:
        monkeypatch.setenv("PETS_KEY", key)
    assert record(folder(tmp_path), server) == 1
    assert said in capsys.readouterr().err
