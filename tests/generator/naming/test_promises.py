"""names.yaml: read, judged, appended to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import DocumentError
from generator.model.types import Named, OperationId
from generator.naming.names import TypeName
from generator.naming.promises import Go, Promise, Promises, appended, load, read

from .small import api, gives, named, operation, page_of, schema

TEXT = """\
# ours
operations:
  GET /ai/conversations:
    name: ai.conversations.list
    returns: ConversationListResponse
    page: Flat
    typescript: ai.conversations.all
    go: {name: AI.Conversations.List, params: "", returns: "*[]client.X"}
  "POST /odd path":
    name: odd  # a comment
schemas:
  Conversation: ai.Conversation
  "10dlc": Dlc
"""


def test_everything_that_can_be_promised_is_read() -> None:
    promises = read(TEXT, "names.yaml")
    go = Go("AI.Conversations.List", "", "*[]client.X")
    assert promises.operations == {
        "GET /ai/conversations": Promise(
            "ai.conversations.list", "ConversationListResponse", "Flat", "ai.conversations.all", go
        ),
        "POST /odd path": Promise("odd"),
    }
    assert promises.schemas == {"Conversation": TypeName(("ai",), "Conversation"), "10dlc": TypeName((), "Dlc")}


def test_what_other_languages_were_promised_reaches_the_targets() -> None:
    names, _ = named(api("GET /ai/conversations"), read(TEXT))
    found = names.operations[OperationId("GET /ai/conversations")]
    assert (found.typescript, found.go, found.go_params) == ("ai.conversations.all", "AI.Conversations.List", "")
    assert found.go_returns == "*[]client.X"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("operation:\n  GET /a: {name: a.b}\n", 1, "`operation` is not known here"),
        ("operations:\n  GET /a:\n    name: a.b\n    retuns: X\n", 4, "`retuns` is not known here"),
        ("operations:\n  GET /a:\n    name: a.b\n    go: {parms: X}\n", 4, "`parms` is not known here"),
        ("operations:\n  GET /a:\n    returns: X\n", 2, "needs a `name`"),
        ("operations:\n\n  GET /a: {name: A.b}\n", 3, "needs a `name`"),
        ("operations:\n  GET /a: {name: a..b}\n", 2, "needs a `name`"),
        ("operations:\n  GET /a: {name: [a]}\n", 2, "needs text here"),
        ("operations:\n  GET /a: a.b\n", 2, "needs `key: value` pairs"),
        ("operations: [a]\n", 1, "needs `key: value` pairs"),
        ("operations:\n  GET /a:\n    name: a.b\n    returns: X; y\n", 4, "`X; y` is no name"),
        ("operations:\n  GET /a:\n    name: a.b\n    page: 1st\n", 4, "`1st` is no name"),
        ("schemas:\n  A: A\n  404: X\n", 3, "`404` is no text"),
        ("schemas:\n  A: a-b\n", 2, "`a-b` is no type name"),
        ("schemas:\n  A: 1\n", 2, "needs text here"),
        ("- a\n", 1, "needs `key: value` pairs"),
        ("a: [\n", 2, "is not YAML"),
        ("schemas:\n  A: B\n  A: C\n", None, "is not YAML"),
    ],
)
def test_what_is_not_understood_is_one_error_with_its_line(text: str, line: int | None, said: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(text, "names.yaml")
    diagnostic = caught.value.diagnostic
    assert said in diagnostic.message
    assert diagnostic.place.file == "names.yaml"
    assert line is None or diagnostic.place.line == line


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "operations:\nschemas:\n", "operations: {}\n"])
def test_there_may_be_no_promise_yet(text: str) -> None:
    promises = read(text)
    assert (promises.operations, promises.schemas) == ({}, {})


def test_a_file_that_is_not_there_promises_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "names.yaml").operations == {}


def test_a_file_that_cannot_be_read_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "names.yaml").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(DocumentError, match="is not UTF-8"):
        load(tmp_path / "names.yaml")


PET = schema("Pet")
SMALL = api(
    operation("GET /ai/conversations"),
    operation("GET /pets", page_of(Named(PET.id), Named(PET.id))),
    operation("GET /pets/{id}", gives(PET)),
    definitions=[PET],
)


def test_what_is_new_comes_last_and_nothing_else_changes() -> None:
    promises = read(TEXT)
    new = appended(promises, named(SMALL, promises)[0], SMALL)
    before, after = TEXT.split("schemas:\n")
    assert new == (
        before
        + "  GET /pets:\n    name: pets.list\n    returns: Pet\n    page: PageNumber\n"
        + "  GET /pets/{id}:\n    name: pets.retrieve\n    returns: Pet\n"
        + "schemas:\n"
        + after
        + "  Pet: Pet\n"
    )


def test_what_was_appended_is_promised_and_appended_once() -> None:
    names, _ = named(SMALL)
    text = appended(Promises(), names, SMALL)
    promises = read(text)
    assert named(SMALL, promises)[0] == names
    assert appended(promises, names, SMALL) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "operations: {}\n",
        "schemas:\n  X: X\n\n# the end",
        "operations:\n    GET /x:\n        name: x.list\n\n\n# more\nschemas:\n    X: X\n",
        "schemas:\n  X: X\noperations:\n  GET /x: {name: x.list}\n",
    ],
)
def test_a_file_that_a_person_wrote_is_appended_to_in_its_own_way(text: str) -> None:
    before = read(text)
    after = read(appended(before, named(SMALL, before)[0], SMALL))
    assert dict(after.operations).keys() == {*before.operations, *(one.id for one in SMALL.operations)}
    assert dict(after.schemas).keys() == {*before.schemas, "Pet"}
    assert [line for line in after.text.splitlines() if line in text.splitlines()] == [
        line for line in text.splitlines() if line != "operations: {}"
    ]


@given(path=st.text(min_size=1), component=st.text(min_size=1))
def test_no_key_is_too_odd_to_be_promised(path: str, component: str) -> None:
    odd = api(f"GET /{path}", definitions=[schema(component)])
    names, _ = named(odd)
    promises = read(appended(Promises(), names, odd))
    assert list(promises.operations) == [f"GET /{path}"]
    assert list(promises.schemas) == [component]
    assert named(odd, promises)[0] == names
