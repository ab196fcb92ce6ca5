"""What the environment says of certificates and proxies: read at the first connection."""

from __future__ import annotations

import os
import ssl
from collections.abc import Callable
from typing import Any, Final, TypeVar

import httpx

H = TypeVar("H")

_CERTIFICATES: Final = ("SSL_CERT_FILE", "SSL_CERT_DIR")
_PROXIES: Final = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


class SurroundingsError(Exception):
    """An environment variable keeps a client from connecting; the message names it."""


def tls_context() -> ssl.SSLContext:
    """The certificates to trust. SurroundingsError where the environment names some that can't be read."""
    try:
        return httpx.create_ssl_context()
    except OSError as error:  # ssl.SSLError is one
        what = f"the certificates can't be read ({error.strerror or error})"
        raise SurroundingsError(f"{what}: look at {_named(_CERTIFICATES)}") from error


def opened(kind: Callable[..., H], verify: Any, limits: httpx.Limits) -> H:
    """An HTTP client by the environment's proxies. SurroundingsError where they can't be used."""
    try:
        return kind(verify=verify, limits=limits, follow_redirects=False)
    except (httpx.InvalidURL, ValueError, ImportError) as error:
        what = "a proxy's address, or one of a host without proxy, can't be used"
        raise SurroundingsError(f"{what}: look at {_named(_PROXIES)}") from error


def _named(names: tuple[str, ...]) -> str:
    """Those that are set, without their values: a proxy's may hold a password."""
    found = [each for name in names for each in (name, name.lower()) if os.environ.get(each)]
    return ", ".join(found) or "the system's settings"
