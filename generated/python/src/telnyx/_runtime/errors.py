"""What a call can raise. `APIError` catches all of it.

APIError
  MissingCredentialsError      nothing to prove who is calling
  APIConnectionError           no (whole) answer
    APITimeoutError
    LimitExceededError         more came than the client's `limits` allow
  APIDecodeError               a success that can't be read
  APIStatusError               the API said no: BadRequestError … InternalServerError
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import httpx

from . import json_text
from .charsets import answer_text
from .error_text import error_text
from .public import published
from .request_ids import named
from .retries import asked_wait
from .secrecy import kept_request, kept_response
from .urls import shown

_SHOWN: Final = 200  # characters of a body whose shape says nothing that a message shows


class APIError(Exception):
    """Anything that went wrong with a call. `message` is the sentence that `str()` gives."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class MissingCredentialsError(APIError):
    """No credentials for what the API asks; the message names the arguments and variables that give them."""


class APIConnectionError(APIError):
    """No answer, or one that broke off. The cause is in `__cause__`."""

    def __init__(self, message: str, request: httpx.Request) -> None:
        super().__init__(message)
        self.request = request

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, kept_request(self.request))


class APITimeoutError(APIConnectionError):
    """No answer in time."""


class LimitExceededError(APIConnectionError):
    """More came than the client's `limits` allow, which the message names. The rest of the answer was not read."""


class _Answered(APIError):
    """There was an answer. `body`: its JSON, else its text."""

    def __init__(
        self,
        message: str,
        response: httpx.Response,
        body: object = None,
        typed: Callable[[object], object] | None = None,
    ) -> None:
        super().__init__(message)
        self.response = response
        self._body = body
        self._typed = typed

    @property
    def request(self) -> httpx.Request:
        return self.response.request

    @property
    def status_code(self) -> int:
        return self.response.status_code

    @property
    def request_id(self) -> str | None:
        """The API's own name for this request, to quote in a question to its support."""
        return named(self.response.headers)

    @property
    def retry_after(self) -> float | None:
        """Seconds that the API asks to wait before the next try (either form of Retry-After); None: it doesn't say."""
        return asked_wait(self.response.headers)

    @property
    def body(self) -> Any:
        """What came: typed where the document types it, else parsed JSON, else text."""
        if self._typed is not None:
            typed, self._typed = self._typed, None
            self._body = typed(self._body)
        return self._body

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, kept_response(self.response), self.body)


class APIDecodeError(_Answered):
    """The API said yes, but what it sent is not what can be read; `response.content` has it."""


class APIStatusError(_Answered):
    """The API said no."""


class BadRequestError(APIStatusError):
    """400"""


class AuthenticationError(APIStatusError):
    """401"""


class PermissionDeniedError(APIStatusError):
    """403"""


class NotFoundError(APIStatusError):
    """404"""


class ConflictError(APIStatusError):
    """409"""


class UnprocessableEntityError(APIStatusError):
    """422"""


class RateLimitError(APIStatusError):
    """429"""


class InternalServerError(APIStatusError):
    """5xx"""


_BY_STATUS: Final[dict[int, type[APIStatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(
    response: httpx.Response,
    typed: Callable[[object], object] | None = None,
    lacking: str = "",
) -> APIStatusError:
    """The error of an answer that was read. `typed` makes its JSON the document's type, once that is asked for.

    `lacking`: the credentials that were not given, in words.
    """
    status = response.status_code
    body = _json_or_text(response)
    kind = _BY_STATUS.get(status, InternalServerError if status >= 500 else APIStatusError)
    said = ("" if isinstance(body, str) else error_text(body)) or (
        "" if body in ({}, [], None) else _start(response)
    )
    message = ": ".join(
        part for part in (where(response.request), _status_line(response), said) if part
    )
    identity = named(response.headers)
    if identity is not None:
        message += f" (request {identity[:_SHOWN]})"
    if lacking:
        message += f" (not given: {lacking})"
    return kind(message, response, body, None if isinstance(body, str) else typed)


def where(request: httpx.Request) -> str:
    """What was asked, without secrets."""
    return f"{request.method} {shown(str(request.url))}"


def _start(response: httpx.Response) -> str:
    """The start of a body, in one line."""
    text = " ".join(answer_text(response)[: 4 * _SHOWN].split())
    cut = text[:_SHOWN] + ("…" if len(text) > _SHOWN else "")
    return cut.encode(errors="replace").decode()


def _status_line(response: httpx.Response) -> str:
    line = f"{response.status_code} {response.reason_phrase}".strip()
    if response.has_redirect_location:
        return f"{line}: not followed to {shown(response.headers['location'])}"
    return line


def _json_or_text(response: httpx.Response) -> object:
    try:
        return json_text.load(response.content)
    except ValueError:
        return answer_text(response)


published(globals())
