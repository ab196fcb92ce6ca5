"""What a server said, as a response to keep, or as the reason why it refused the request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .exchange import Events, Json, Octets, Received, Response, Source
from .violations import refused

KEPT = ("content-disposition", "content-type", "link", "location", "retry-after")
"""Response headers that a client acts upon; all others are volatile, secret, or about the connection."""

VIOLATIONS = "sl-violations"
"""Prism's: what is wrong with the request (and with its own answer, which is no concern of ours), as JSON."""

CHECKED = tuple(
    f"https://stoplight.io/prism/errors#{name}"
    for name in ("NO_COMPLEX_OBJECT_TEXT", "NOT_ACCEPTABLE", "NO_RESPONSE_DEFINED", "NO_SUCCESS_RESPONSE_DEFINED")
)
"""Prism's problems with its own answer: it finds them after the request has passed every check."""


@dataclass(frozen=True, slots=True)
class Answer:
    """As it came over the network; header names in lower case."""

    status: int
    headers: Mapping[str, str]
    octets: bytes


@dataclass(frozen=True, slots=True)
class Accepted:
    """The request is right. `response` None: the mock has no answer of this kind."""

    response: Response | None


@dataclass(frozen=True, slots=True)
class Refused:
    reason: str


def judge(answer: Answer) -> Accepted | Refused:
    violations = "; ".join(refused(answer.headers.get(VIOLATIONS, "[]")))
    if violations:
        return Refused(violations)
    problem = _problem(answer)
    if problem.get("type") in CHECKED:
        return Accepted(None)
    if answer.status >= 400:
        found = problem.get("validation")
        said = json.dumps(found) if found else answer.octets[:500].decode("utf-8", "replace")
        return Refused(f"{answer.status} {said}")
    return Accepted(kept(answer))


def judge_check(answer: Answer) -> Accepted | Refused:
    """As `judge`, where an error was asked for so that the request is checked and nothing is done."""
    violations = "; ".join(refused(answer.headers.get(VIOLATIONS, "[]")))
    return Refused(violations) if violations else Accepted(None)


def _problem(answer: Answer) -> Mapping[str, Any]:
    """A problem of the mock's own (RFC 9457); empty where the answer is none."""
    if media_type(answer) != "application/problem+json":
        return {}
    problem = _json(answer.octets)
    return problem.value if isinstance(problem, Json) and isinstance(problem.value, Mapping) else {}


def kept(answer: Answer) -> Response:
    headers = tuple((name, answer.headers[name]) for name in KEPT if name in answer.headers)
    return Response(Source.SERVER, answer.status, headers, _received(answer) if answer.octets else None)


def _received(answer: Answer) -> Received:
    kind = media_type(answer)
    if kind == "application/json" or kind.endswith("+json"):
        return _json(answer.octets)
    if kind == "text/event-stream":
        return _events(answer.octets)
    return Octets(answer.octets)


def media_type(answer: Answer) -> str:
    return answer.headers.get("content-type", "").partition(";")[0].strip().lower()


def _json(octets: bytes) -> Json | Octets:
    try:
        return Json(json.loads(octets, parse_constant=_no_json))
    except ValueError:
        return Octets(octets)


def _no_json(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON (RFC 8259, section 6)")


def _events(octets: bytes) -> Events:
    """Events with JSON in their data (WHATWG HTML, section 9.2.6); others yield nothing."""
    lines = octets.decode("utf-8", "replace").splitlines()
    values = []
    data: list[str] = []
    for line in [*lines, ""]:
        if line.startswith("data:"):
            data.append(line.removeprefix("data:").removeprefix(" "))
        elif not line and data:
            found = _json("\n".join(data).encode())
            values += [found.value] if isinstance(found, Json) else []
            data = []
    return Events(tuple(lines), tuple(values))
