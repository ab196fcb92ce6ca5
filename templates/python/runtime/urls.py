"""URLs as a client needs them: joined without re-encoding, compared by origin, shown without secrets."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection
from typing import Final
from urllib.parse import unquote

import httpx

_SECRET_NAMES: Final = frozenset(
    {
        "access_token",
        "api_key",
        "apikey",
        "client_secret",
        "key",
        "password",
        "secret",
        "signature",
        "token",
        "x-amz-signature",
    }
)
_PORTS: Final = {"http": 80, "https": 443, "ws": 80, "wss": 443}
_KEYS: Final[set[str]] = set()
_USER: Final = re.compile(r"//[^/@?#]*@")


@functools.lru_cache(maxsize=512)
def parsed(url: str) -> httpx.URL:
    """The URL as httpx has it. Remembered: parsing one costs as much as the rest of preparing a request."""
    return httpx.URL(url)


def origin(url: httpx.URL) -> tuple[str, str, int | None]:
    """Scheme, host and port (RFC 6454, section 4)."""
    return url.scheme, url.host, url.port or _PORTS.get(url.scheme)


def base(url: str) -> str:
    """A base URL without its trailing slash. ValueError unless it is absolute."""
    stripped = url.strip().rstrip("/")
    try:
        found = httpx.URL(stripped)
    except httpx.InvalidURL as error:
        raise ValueError(f"base_url: {shown(url)!r} is no URL: {error}") from None
    if found.scheme not in _PORTS or not found.host or "%" in found.host:
        raise ValueError(f"base_url: {shown(url)!r} is no absolute http or https URL")
    if "?" in stripped or "#" in stripped:
        what = f"base_url: {shown(url)!r} has a query or a fragment, where paths are added"
        raise ValueError(f"{what}; what is sent with every call goes into default_query")
    return stripped


def keep_secret(names: Collection[str]) -> None:
    """From now on no value of these query parameters is shown: they carry the key of a client in this process."""
    _KEYS.update(names)


def shown(url: str) -> str:
    """The URL for a log line or a message: the values of secret query parameters and userinfo replaced by `***`."""
    head, mark, query = _USER.sub("//***@", url).partition("?")
    if not mark:
        return head
    return head + mark + "&".join(map(_pair_shown, query.split("&")))


def _pair_shown(pair: str) -> str:
    name = pair.partition("=")[0]
    meant = unquote(name)
    return f"{name}=***" if meant.lower() in _SECRET_NAMES or meant in _KEYS else pair
