"""Errors as values: their classes, what they say, what they carry, and that they travel."""

from __future__ import annotations

import gc
import pickle
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from email.utils import formatdate
from pathlib import Path
from types import ModuleType

import pytest
from callers import SERVICE, Caller
from loopback import Answer, Reply, Server, reply
from runtime_under_test import errors, request_ids
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.error_text import error_text
from runtime_under_test.models import BaseModel
from runtime_under_test.request_ids import request_id
from runtime_under_test.service import Service

Serve = Callable[[Answer], Server]
GET = Endpoint("GET", "/p")
ONCE = {"max_retries": 0}


class Problem(BaseModel):
    code: str
    detail: str | None = None


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> Service:
    """A package with one error model, where `errors` of an endpoint can point to."""
    module = ModuleType("runtime_under_test.types_of_errors")
    module.__dict__["Problem"] = Problem
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return SERVICE


def raised(caller: Caller, serve: Serve, answer: Reply, endpoint: Endpoint = GET) -> errors.APIStatusError:
    server = serve(lambda _: answer)
    with pytest.raises(errors.APIStatusError) as caught:
        caller(server.url, endpoint, options=ONCE)
    return caught.value


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (402, errors.APIStatusError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError),
        (500, errors.InternalServerError),
        (503, errors.InternalServerError),
    ],
)
def test_each_status_has_its_class(caller: Caller, serve: Serve, status: int, kind: type[errors.APIError]) -> None:
    error = raised(caller, serve, reply({"a": 1}, status, X_Request_Id="req-7"))
    assert type(error) is kind
    assert isinstance(error, errors.APIError)
    assert (error.status_code, error.request_id, error.body) == (status, "req-7", {"a": 1})
    assert error.response.headers["content-type"] == "application/json"
    assert error.request.url.path == "/p"


def test_the_message_says_what_a_person_needs(caller: Caller, serve: Serve) -> None:
    body = {"errors": [{"code": "10005", "title": "Resource not found", "detail": "No such call."}]}
    error = raised(caller, serve, reply(body, 404))
    where = f"GET {error.request.url}"
    assert str(error) == error.message == f"{where}: 404 Not Found: Resource not found: No such call. (code 10005)"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"errors": [{"title": "A", "detail": "b"}, {"title": "C"}]}, "A: b; C"),
        ({"title": "Bad", "detail": "very", "status": 400}, "Bad: very"),
        ({"error": {"message": "no", "code": 7}}, "no (code 7)"),
        ({"error": "invalid_grant", "error_description": "expired"}, "invalid_grant: expired"),
        ({"error": "plain"}, "plain"),
        ({"message": "m\n  n"}, "m n"),
        ({"detail": [{"loc": ["a"], "msg": "field required"}]}, "field required"),
        ({"errors": ["one", "two"]}, "one; two"),
        ({"errors": {"name": ["taken"]}}, ""),
        ({"a": 1}, ""),
        ([], ""),
        (None, ""),
        (7, ""),
    ],
)
def test_every_usual_shape_is_read(body: object, said: str) -> None:
    assert error_text(body) == said


def test_endless_nesting_ends_and_endless_text_is_cut() -> None:
    nested: dict[str, object] = {}
    nested["errors"] = [nested]
    assert error_text(nested) == ""
    assert len(error_text({"message": "x" * 10_000})) == 500


@pytest.mark.parametrize("body", [b"<html>Bad gateway</html>", b"", b"\xff"])
def test_a_body_that_is_no_json_is_text(caller: Caller, serve: Serve, body: bytes) -> None:
    error = raised(caller, serve, Reply(502, body, {"Content-Type": "text/html"}))
    said = f": {error.response.text}" if body else ""
    assert (str(error), error.body) == (f"GET {error.request.url}: 502 Bad Gateway{said}", error.response.text)


@pytest.mark.parametrize(("status", "phrase"), [(304, "Not Modified"), (300, "Multiple Choices")])
def test_an_answer_that_leads_nowhere_is_no_redirect(caller: Caller, serve: Serve, status: int, phrase: str) -> None:
    assert str(raised(caller, serve, reply({}, status))).endswith(f"/p: {status} {phrase}")


@pytest.mark.parametrize("opening", [b"[", b'{"errors":'])
def test_a_body_however_deep_does_not_hide_the_error(caller: Caller, serve: Serve, opening: bytes) -> None:
    closing = b"]" if opening == b"[" else b"}"
    whole = opening * 50_000 + b"1" + closing * 50_000
    start = (opening * 200).decode()[:200] + "…"
    assert str(raised(caller, serve, Reply(400, whole))).endswith(f"/p: 400 Bad Request: {start}")
    assert str(raised(caller, serve, Reply(400, opening * 50_000))).endswith(f"/p: 400 Bad Request: {start}")


def test_half_a_character_does_not_stop_the_message_from_being_written(caller: Caller, serve: Serve) -> None:
    error = raised(caller, serve, reply({"title": "No \ud83d"}, 400))
    assert str(error).encode().endswith(b"/p: 400 Bad Request: No ?")


@pytest.mark.parametrize("status", ["422", "4XX", "default"])
def test_the_body_is_typed_where_the_document_types_it(
    caller: Caller, serve: Serve, package: Service, status: str
) -> None:
    endpoint = Endpoint("GET", "/p", errors={status: ("types_of_errors", "Problem")})
    error = raised(caller, serve, reply({"code": "7", "more": 1}, 422), endpoint)
    assert isinstance(error.body, Problem)
    assert (error.body.code, error.body.detail) == ("7", None)
    assert error.body is error.body


def test_a_typed_body_that_drifts_does_not_hide_the_error(caller: Caller, serve: Serve, package: Service) -> None:
    endpoint = Endpoint("GET", "/p", errors={"422": ("types_of_errors", "Problem")})
    assert raised(caller, serve, reply([1], 422), endpoint).body == [1]
    assert raised(caller, serve, Reply(422, b"no"), endpoint).body == "no"


def test_errors_can_be_pickled(caller: Caller, serve: Serve, package: Service) -> None:
    endpoint = Endpoint("GET", "/p", errors={"422": ("types_of_errors", "Problem")})
    error = raised(caller, serve, reply({"code": "7"}, 422, X_Request_Id="r"), endpoint)
    other = pickle.loads(pickle.dumps(error))
    assert type(other) is errors.UnprocessableEntityError
    assert (str(other), other.status_code, other.request_id) == (str(error), 422, "r")
    assert other.body == error.body == Problem(code="7")
    with pytest.raises(errors.APIConnectionError) as caught:
        caller("http://127.0.0.1:1", GET, options=ONCE)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.request.url) == (str(caught.value), caught.value.request.url)


def test_messages_do_not_show_the_key(caller: Caller, serve: Serve) -> None:
    error = raised(caller, serve, reply({}, 401))
    assert "sesame" not in str(error) + repr(error) + repr(error.request) + repr(error.response)


def test_the_message_names_the_request_and_keeps_its_secrets(caller: Caller, serve: Serve) -> None:
    answer = reply({"odd": {"shape": [1]}}, 418, X_Request_Id="req-9")
    server = serve(lambda _: answer)
    with pytest.raises(errors.APIStatusError) as caught:
        caller(server.url.replace("//", "//user:word@"), GET, options=ONCE, extra_query={"token": "t0p", "a": "b"})
    url = server.url.replace("//", "//***@")
    shape = '{"odd": {"shape": [1]}}'
    assert str(caught.value) == f"GET {url}/p?token=***&a=b: 418 I'm a Teapot: {shape} (request req-9)"


@pytest.mark.parametrize(
    ("header", "value", "asked"),
    [("Retry-After", "7", 7), ("Retry-After", "1_0", None), ("retry-after-ms", "250", 0.25), ("X-Other", "7", None)],
)
def test_how_long_to_wait(caller: Caller, serve: Serve, header: str, value: str, asked: float | None) -> None:
    assert raised(caller, serve, reply({}, 429, **{header: value})).retry_after == asked


def test_how_long_to_wait_by_a_date(caller: Caller, serve: Serve) -> None:
    date = formatdate(time.time() + 100, usegmt=True)
    asked = raised(caller, serve, reply({}, 429, Retry_After=date)).retry_after
    assert asked is not None
    assert 50 < asked <= 100


def test_results_know_their_request(caller: Caller, serve: Serve) -> None:
    server = serve(lambda _: reply({"code": "7"}, X_Request_Id="req-3"))
    assert request_id(caller(server.url, GET, Problem)) == "req-3"
    assert request_id(caller(server.url, GET, dict)) is None  # a plain dict carries nothing
    error = raised(caller, serve, reply({}, 404, X_Request_Id="req-4"))
    assert request_id(error) == "req-4"
    gc.collect()
    assert not request_ids._RESULTS


def test_exported_classes_are_the_packages(tmp_path: Path) -> None:
    shutil.copytree(Path(errors.__file__).parent, tmp_path / "zoo" / "_runtime", ignore=lambda *_: ["__pycache__"])
    (tmp_path / "zoo" / "__init__.py").write_text("from ._runtime.errors import NotFoundError, MissingCredentialsError")
    made = "e = pickle.dumps(zoo.MissingCredentialsError('m'))"
    code = f"import pickle, zoo; {made}; print(zoo.NotFoundError, pickle.loads(e))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert ran.stdout.strip() == "<class 'zoo.NotFoundError'> m", ran.stderr
