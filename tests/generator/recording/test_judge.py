"""What a server says: kept, refused with its reason, or right but not to be answered by a mock."""

from __future__ import annotations

import json

import pytest

from generator.recording.exchange import Events, Json, Octets, Received
from generator.recording.judge import Accepted, Answer, Refused, judge, judge_check

PROBLEM = {"content-type": "application/problem+json; charset=utf-8"}


def problem(name: str, **members: object) -> bytes:
    return json.dumps({"type": f"https://stoplight.io/prism/errors#{name}", **members}).encode()


def violation(*location: str, severity: str = "Error") -> dict[str, object]:
    return {"location": list(location), "severity": severity, "code": "type", "message": "must be integer"}


@pytest.mark.parametrize(
    ("content_type", "octets", "expected"),
    [
        ("application/json", b'{"a": 1}', Json({"a": 1})),
        ("application/hal+json; charset=utf-8", b"[1]", Json([1])),
        ("application/json", b"{", Octets(b"{")),
        ("application/json", b"NaN", Octets(b"NaN")),
        ("application/pdf", b"\x00", Octets(b"\x00")),
        ("text/event-stream", b"data: 1\n\ndata: [DONE]\n\n", Events(("data: 1", "", "data: [DONE]", ""), (1,))),
        (
            "text/event-stream",
            b'event: x\ndata: {"a":\ndata:2}\n',
            Events(("event: x", 'data: {"a":', "data:2}"), ({"a": 2},)),
        ),
        ("application/json", b"", None),
    ],
)
def test_a_success_is_kept_by_its_media_type(content_type: str, octets: bytes, expected: Received | None) -> None:
    headers = {"content-type": content_type, "date": "now", "set-cookie": "a=b", "link": "</pets>"}
    judged = judge(Answer(200, headers, octets))
    assert isinstance(judged, Accepted)
    assert judged.response is not None
    assert judged.response.body == expected
    assert judged.response.headers == (("content-type", content_type), ("link", "</pets>"))


def test_violations_of_the_request_are_a_refusal_whatever_the_status() -> None:
    found = [violation("request", "query", "limit"), violation("response", "body"), violation("request")]
    assert judge(Answer(200, {"sl-violations": json.dumps(found)}, b"{}")) == Refused(
        "query.limit: must be integer; must be integer"
    )


def test_violations_of_the_answer_and_warnings_are_none_of_ours() -> None:
    found = [violation("response", "body"), violation("request", "query", "old", severity="Warning")]
    assert isinstance(judge(Answer(200, {"sl-violations": json.dumps(found)}, b"{}")), Accepted)


def test_an_error_is_a_refusal_with_what_was_said() -> None:
    said = problem("UNPROCESSABLE_ENTITY", validation=[{"message": "Body parameter is required"}])
    assert judge(Answer(422, PROBLEM, said)) == Refused('422 [{"message": "Body parameter is required"}]')
    assert judge(Answer(404, PROBLEM, problem("NO_PATH_MATCHED_ERROR"))) == Refused(
        f"404 {problem('NO_PATH_MATCHED_ERROR').decode()}"
    )
    assert judge(Answer(500, {}, b"\xff")) == Refused("500 \ufffd")


@pytest.mark.parametrize("name", ["NO_COMPLEX_OBJECT_TEXT", "NOT_ACCEPTABLE"])
def test_a_request_that_the_mock_can_not_answer_is_accepted(name: str) -> None:
    assert judge(Answer(500, PROBLEM, problem(name))) == Accepted(None)


def test_an_error_that_was_asked_for_says_only_that_the_request_was_checked() -> None:
    assert judge_check(Answer(400, {}, b"{}")) == Accepted(None)
    found = json.dumps([violation("request", "query", "limit")])
    assert judge_check(Answer(400, {"sl-violations": found}, b"{}")) == Refused("query.limit: must be integer")


def cut(found: list[dict[str, object]], length: int) -> str:
    """As Prism does it: words first, and an end anywhere."""
    return f"Too many violations! {json.dumps(found)[:length]}"


def test_a_list_of_violations_that_is_cut_short_is_read_as_far_as_it_goes() -> None:
    found = [violation("request", "query", "limit"), violation("request", "body", "name"), violation("request")]
    header = cut(found, len(json.dumps(found[:2])) + 5)
    said = "query.limit: must be integer; body.name: must be integer; and more, which the server does not list"
    assert judge(Answer(200, {"sl-violations": header}, b"{}")) == Refused(said)
    assert judge_check(Answer(400, {"sl-violations": header}, b"{}")) == Refused(said)


@pytest.mark.parametrize("length", range(0, 230, 7))
def test_a_list_of_violations_may_be_cut_anywhere(length: int) -> None:
    found = [violation("request", "query", "limit"), violation("request", "body", "name")]
    assert isinstance(judge(Answer(200, {"sl-violations": cut(found, length)}, b"{}")), Refused)


def test_a_long_list_that_reaches_faults_of_the_answer_has_all_of_the_request() -> None:
    found = [violation("response", "body", str(number)) for number in range(9)]
    assert isinstance(judge(Answer(200, {"sl-violations": cut(found, 300)}, b"{}")), Accepted)
    header = cut([violation("request", "query", "limit"), *found], 500)
    assert judge(Answer(200, {"sl-violations": header}, b"{}")) == Refused("query.limit: must be integer")


@pytest.mark.parametrize("header", ["words", "{}", "[1]", "null", "[", '["a", ', "[{}]"])
def test_a_header_that_is_no_list_of_violations_is_shown(header: str) -> None:
    said = f"the server's list of violations can't be read: {header}"
    assert judge(Answer(200, {"sl-violations": header}, b"{}")) == Refused(said)
