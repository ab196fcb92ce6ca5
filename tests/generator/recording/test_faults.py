"""What can go wrong on the way: a server that breaks HTTP's rules, an operation that can't be called."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.model.api import Api
from generator.recording.credentials import signer
from generator.recording.fixture import read
from generator.recording.judge import Refused
from generator.recording.record import Recorder

from .mock import Mock, Reply, mock
from .pets import DOCUMENT, folder
from .small import model, operation


def recorder(server: Mock, api: Api) -> Recorder:
    return Recorder(api, (server.url,), signer(api, model().config), {}, lambda done, of: None)


def test_an_answer_that_is_no_http_is_a_refusal() -> None:
    with mock(lambda sent: Reply(200, {"transfer-encoding": "odd"})) as server:
        (asked,) = recorder(server, model().api).record([operation("GET /pets")])
    assert isinstance(asked[0].said, Refused)
    assert asked[0].said.reason.startswith("the answer is no HTTP: ")


def test_an_operation_without_a_finite_call_is_left_out_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    circular = "required: [name, parent]\n      properties:\n        parent: {$ref: '#/components/schemas/Pet'}"
    document = DOCUMENT.replace("required: [name]\n      properties:", circular, 1)
    api, out = folder(tmp_path, document=document), tmp_path / "out"
    page = Reply(200, {"content-type": "application/json"}, b'{"data": []}')
    with mock(lambda sent: page) as server:
        code = main(["record", str(api), "--server", server.url, "--out", str(out)])
    said = capsys.readouterr()
    assert (code, said.err) == (0, said.err)
    assert "POST /pets is left out: no call of it, or no answer to it, can be made" in said.out
    recorded = [name for file in read(out / api.name) for name in file.operations]
    assert "GET /pets" in recorded
    assert "POST /pets" not in recorded
