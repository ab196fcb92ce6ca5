"""What can go wrong on the way: a server that breaks HTTP's rules, an operation that can't be called."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.cases.values import Endless
from generator.cli import main
from generator.model.api import Api, Operation, WholeBody
from generator.model.types import Component, Definition, Field, Named, Object, Presence, TypeId
from generator.recording.credentials import signer
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


def test_an_operation_without_a_finite_call_is_named() -> None:
    id = TypeId("node")
    node = Object((Field("next", Named(id), Presence.REQUIRED),), None)
    api = replace(model().api, definitions={id: Definition(id, node, Component("node"))})
    post = operation("POST /pets")
    assert post.body is not None
    endless: Operation = replace(post, body=replace(post.body, type=Named(id), shape=WholeBody(Named(id))))
    with (
        mock(lambda sent: Reply()) as server,
        pytest.raises(Endless, match=r"POST /pets needs node, which contains itself without end"),
    ):
        recorder(server, api).record([endless])


def test_the_command_says_so_and_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circular = "required: [name, parent]\n      properties:\n        parent: {$ref: '#/components/schemas/Pet'}"
    document = DOCUMENT.replace("required: [name]\n      properties:", circular, 1)
    with mock(lambda sent: Reply()) as server:
        code = main(["record", str(folder(tmp_path, document=document)), "--server", server.url])
    assert code == 1
    said = capsys.readouterr().err
    assert "there is no case: POST /pets needs" in said
    assert "correct the document with an overlay" in said
