"""The format: what the README says is what is written, and what was written is read back."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path, PurePosixPath

import pytest

from generator.cases.case import (
    Amount,
    Argument,
    File,
    FormBody,
    JsonBody,
    MultipartBody,
    Part,
    RawBody,
    Request,
    SentBody,
)
from generator.model.api import Location
from generator.model.types import OperationId
from generator.recording.exchange import (
    Call,
    ErrorAnswer,
    Events,
    Exchange,
    Frames,
    Json,
    Octets,
    OperationFixture,
    Received,
    Response,
    Source,
    Walk,
)
from generator.recording.fixture import ResourceFile, Writer, read, read_bodies, written
from generator.recording.layout import laid_out

BYTES = bytes(range(256))
BESIDE = f"bodies/{hashlib.sha256(BYTES).hexdigest()[:16]}.bin"


def request(body: SentBody | None = None) -> Request:
    return Request("POST", "/pets/a%2Fb", (("page%5Bsize%5D", "1"),), {"b": "2", "accept": "*/*"}, body)


def response(body: Received | None = None, status: int = 200) -> Response:
    return Response(Source.SERVER, status, (("content-type", "application/json"),), body)


def call(frames: Frames | None = None) -> Call:
    arguments = (Argument("id", Location.PATH, "a/b"), Argument("", None, [1, File("f.bin", "image/png", BYTES)]))
    return Call(tuple(Amount), arguments, Exchange(request(), response()), frames)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (JsonBody("application/json", {"a": None}), {"json": {"a": None}}),
        (FormBody((("a", "1"), ("a", "é"))), {"form": [["a", "1"], ["a", "é"]]}),
        (RawBody("text/plain", b"two\nlines"), {"text": "two\nlines"}),
        (RawBody("application/octet-stream", BYTES), {"bytes": BESIDE}),
        (RawBody("text/plain", b"a\r\nb"), {"bytes": "bodies/18745f36a05e2907.bin"}),
        (
            MultipartBody((Part("f", b"x", "f.txt", "text/plain"), Part("j", b"[1]", None, "application/json"))),
            {
                "parts": [
                    {"name": "f", "file_name": "f.txt", "content_type": "text/plain", "text": "x"},
                    {"name": "j", "file_name": None, "content_type": "application/json", "json": [1]},
                ]
            },
        ),
        (None, None),
    ],
)
def test_a_request_body_is_what_the_readme_says(body: SentBody | None, expected: object) -> None:
    assert Writer({}).request(request(body)) == {
        "method": "POST",
        "path": "/pets/a%2Fb",
        "query": [["page%5Bsize%5D", "1"]],
        "headers": [["accept", "*/*"], ["b", "2"]],
        "body": expected,
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (Json([1.5, "a"]), {"json": [1.5, "a"]}),
        (Json(None), {"json": None}),
        (Octets(b"a,b\n"), {"text": "a,b\n"}),
        (Octets(BYTES), {"bytes": BESIDE}),
        (Events(("data: 1", ""), (1,)), {"lines": ["data: 1", ""], "events": [1]}),
        (None, None),
    ],
)
def test_a_response_body_is_what_the_readme_says(body: Received | None, expected: object) -> None:
    members = Writer({}).response(response(body))
    assert members["body"] == expected
    assert (members["from"], members["status"]) == ("server", 200)


def test_arguments_and_frames_may_hold_files() -> None:
    bodies: dict[PurePosixPath, bytes] = {}
    members = Writer(bodies).call(call(Frames((File("a", "b", BYTES), "text"), ({"type": "end"},))))
    file = {"$file": {"name": "f.bin", "content_type": "image/png", "bytes": BESIDE}}
    assert members["amounts"] == ["minimal", "full"]
    assert members["arguments"] == [
        {"in": "path", "name": "id", "value": "a/b"},
        {"in": "body", "name": None, "value": [1, file]},
    ]
    assert members["frames"] == {
        "sends": [{"bytes": BESIDE}, {"text": "text"}],
        "receives": [{"json": {"type": "end"}}],
    }
    assert bodies == {PurePosixPath(BESIDE): BYTES}


def test_what_was_written_is_read_and_written_the_same_and_bytes_nobody_names_are_gone(tmp_path: Path) -> None:
    walk = Walk((), (Exchange(request(), response(Json([1]))),), 1)
    errors = (ErrorAnswer("4XX", response(Json({"title": "No"}), 400)),)
    whole = OperationFixture(OperationId("GET /pets"), "list", "d1", "wss://x", "page", (call(),), errors, walk)
    writer = Writer({PurePosixPath("bodies/old.bin"): b"old"})
    file = ResourceFile(("pets", "photos"), "https://pets.example", {"GET /pets": writer.operation(whole)})
    tree = written([file, ResourceFile((), "https://pets.example", {})], writer.bodies)
    assert [str(path) for path in tree] == ["pets.photos.json", "_client.json", BESIDE]
    for path, octets in tree.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(octets)
    files = read(tmp_path)
    assert {one.resource for one in files} == {(), ("pets", "photos")}
    assert written(files, read_bodies(tmp_path)) == tree
    members = files[1].operations["GET /pets"]
    assert list(members) == ["operation", "method", "digest", "server", "result", "calls", "errors", "walk"]


def test_another_version_of_the_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pets.json").write_text('{"format": 2}', encoding="utf-8")
    with pytest.raises(ValueError, match=r"pets\.json has format 2; this program knows 1"):
        read(tmp_path)


def test_what_fits_is_on_one_line_and_all_else_a_member_a_line() -> None:
    value = {"short": [1, {"a": "é"}], "long": ["x" * 70, "y" * 70], "empty": {}}
    text = laid_out(value)
    assert json.loads(text) == value
    assert text.splitlines() == [
        "{",
        '  "short": [1, {"a": "é"}],',
        '  "long": [',
        f'    "{"x" * 70}",',
        f'    "{"y" * 70}"',
        "  ],",
        '  "empty": {}',
        "}",
    ]
    assert all(len(line) <= 121 for line in laid_out([[["word"] * 9] * 9] * 3).splitlines())
