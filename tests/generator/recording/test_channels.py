"""A handshake that no mock can answer is checked by it all the same."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.cases.case import File
from generator.model.api import ChannelResult, Operation
from generator.model.types import Any, Scalar, ScalarKind
from generator.recording.assemble import Asked, Assembler
from generator.recording.credentials import SECRET, signer
from generator.recording.digest import digests
from generator.recording.judge import Accepted, Refused
from generator.recording.record import Recorder

from .mock import Mock, Reply, mock
from .small import model, operation

CHANNEL = replace(operation("GET /pets"), result=ChannelResult(Scalar(ScalarKind.BINARY), Any()))


def said(server: Mock, channel: Operation, secret: str = SECRET) -> list[Asked]:
    api = model().api
    recorder = Recorder(api, (server.url,), signer(api, model().config, secret), {}, lambda done, of: None)
    (asked,) = recorder.record([channel])
    return asked


def test_the_mock_is_asked_for_an_error_and_the_document_answers() -> None:
    with mock(lambda sent: Reply(404, body=b"{}")) as server:
        asked = said(server, CHANNEL)
    assert [sent.headers["prefer"] for sent in server.sent] == ["code=404", "code=404"]
    assert [one.said for one in asked] == [Accepted(None), Accepted(None)]
    api, names = model().api, model().names
    fixture = Assembler(api, names, digests(api), signer(api, model().config), SECRET).fixture(CHANNEL, asked)
    minimal, full = fixture.calls
    assert (minimal.exchange.response.status, fixture.result) == (101, "channel")
    assert "prefer" not in minimal.exchange.request.headers
    assert full.frames is not None
    assert isinstance(full.frames.sends[0], File)
    assert full.frames.receives == ("value",)


def test_a_wrong_handshake_is_refused() -> None:
    found = [{"location": ["request", "query"], "severity": "Error", "message": "must have required property 'voice'"}]
    with mock(lambda sent: Reply(404, {"sl-violations": json.dumps(found)})) as server:
        asked = said(server, CHANNEL)
    assert asked[0].said == Refused("query: must have required property 'voice'")


def test_nothing_is_sent_where_no_error_could_be_asked_for_nor_to_a_real_server() -> None:
    with mock(lambda sent: Reply(404)) as server:
        assert said(server, replace(CHANNEL, errors=()))[0].said == Accepted(None)
        assert said(server, CHANNEL, "sk-real")[0].said == Accepted(None)
    assert server.sent == []
