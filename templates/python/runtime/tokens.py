"""OAuth 2.0 access tokens by the client credentials grant (RFC 6749, sections 4.4 and 5): asked for, kept, renewed.

Builds the request and judges the reply; sessions send it, one at a time for each token.
"""

from __future__ import annotations

import base64
import os
import re
import threading
import time
from collections.abc import Sequence
from typing import Final, Literal

import httpx

from . import json_text
from .encode import escape
from .errors import AuthenticationError, status_error
from .secret import Given
from .shapes import is_object
from .urls import parsed

_EARLY: Final = (
    30.0  # seconds before its end at which a token is renewed: a request takes time to arrive
)
_TOKEN: Final = re.compile(
    r"[\x21-\x7e]+"
)  # RFC 6749, section A.12, less the blank, which no header keeps
_LIFETIME: Final = 300.0  # seconds, where the server doesn't say (`expires_in` is only RECOMMENDED)


class Token:
    """One client's token for one token endpoint and one set of scopes; shared by threads and by copies of a client.

    `secret`: where the endpoint wants the client's id and secret: in the Authorization header, or in the body.
    """

    __slots__ = ("_ends", "_lock", "_process", "_scopes", "_secret", "_url", "_value", "secrets")

    def __init__(
        self,
        url: str,
        scopes: Sequence[str],
        *secrets: Given,
        secret: Literal["basic", "body"] = "basic",
    ) -> None:
        self.secrets = secrets
        self._secret = secret
        self._url = url
        self._scopes = " ".join(scopes)
        self._value = ""
        self._ends = 0.0  # by time.monotonic()
        self._lock = threading.Lock()
        self._process = os.getpid()

    @property
    def lock(self) -> threading.Lock:
        """Held by the thread that asks for a new token. A forked process has its own: nobody there lets go of this."""
        if self._process != os.getpid():
            self._lock, self._process = threading.Lock(), os.getpid()
        return self._lock

    def current(self) -> str | None:
        """The token, unless there is none or it is about to end."""
        return self._value if self._value and time.monotonic() < self._ends - _EARLY else None

    def reject(self, value: str) -> None:
        """A server refused `value`: the next request asks for another one."""
        if self._value == value:
            self._value = ""

    def request(self, client_id: str, client_secret: str) -> httpx.Request:
        fields = {"grant_type": "client_credentials"}
        if self._scopes:
            fields["scope"] = self._scopes
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        if self._secret == "body":
            fields |= {"client_id": client_id, "client_secret": client_secret}
        else:
            headers["Authorization"] = _basic(client_id, client_secret)
        content = "&".join(f"{name}={escape(text)}" for name, text in fields.items())
        return httpx.Request(
            "POST", parsed(self._url), headers=headers, content=content.encode("ascii")
        )

    def accept(self, response: httpx.Response) -> str:
        """The new token. APIStatusError as for any call; AuthenticationError when a success holds no token."""
        if not response.is_success:
            raise status_error(response)
        try:
            reply = json_text.load(response.content)
        except ValueError:
            reply = None
        value = reply.get("access_token") if is_object(reply) else None
        if not is_object(reply) or not isinstance(value, str) or not _TOKEN.fullmatch(value):
            raise AuthenticationError("The token endpoint's answer holds no access token", response)
        self._ends = time.monotonic() + max(_lifetime(reply.get("expires_in")), _EARLY + 1)
        self._value = value
        return value


def _basic(client_id: str, client_secret: str) -> str:
    """RFC 6749, section 2.3.1: each percent-encoded first."""
    pair = f"{escape(client_id)}:{escape(client_secret)}"
    return "Basic " + base64.b64encode(pair.encode()).decode("ascii")


def _lifetime(given: object) -> float:
    """Seconds. A number as text is one, too: servers do that."""
    text = str(given)
    return float(text) if text.isascii() and text.isdigit() else _LIFETIME
