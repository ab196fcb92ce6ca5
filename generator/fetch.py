"""The pinned document: brought here, compared with its pin, and only then put in its place."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path

import httpx

from .config import Source, load_source
from .diagnostics import Diagnostic, DocumentError, Place, Severity
from .folder import DOCUMENTS

LARGEST = 256 * 1024 * 1024
"""Octets after which a download is given up: no document is that long."""


def fetch(folder: Path, origin: str | None = None) -> Path:
    """Puts the document that `folder/source.yaml` pins into `folder`, from `origin` (a file or URL) or the pinned URL.

    DocumentError when it can't be had or when its SHA-256 (FIPS 180-4) is not the pinned one; then nothing changes.
    """
    pin = folder / "source.yaml"
    source = load_source(pin)
    place = origin or source.url
    octets = _download(place) if place.startswith(("https://", "http://")) else _read(place)
    _verify(octets, source, place, pin)
    target = folder / DOCUMENTS[0]
    _replace(target, octets)
    return target


def _download(url: str) -> bytes:
    try:
        with httpx.stream("GET", url, follow_redirects=True, timeout=60) as response:
            response.raise_for_status()
            octets = bytearray()
            for chunk in response.iter_bytes():
                octets += chunk
                if len(octets) > LARGEST:
                    raise _fault(url, f"is longer than {LARGEST} octets", "this is no OpenAPI document")
            return bytes(octets)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        remedy = "fetch it by other means and pass it with --from FILE"
        raise _fault(url, f"can't be fetched: {_reason(error)}", remedy) from None  # its text has the URL


def _reason(error: httpx.HTTPError | httpx.InvalidURL) -> str:
    match error:
        case httpx.HTTPStatusError(response=response):
            return f"{response.status_code} {response.reason_phrase}".strip()
        case httpx.TransportError():
            return str(error) or type(error).__name__
        case _:
            return type(error).__name__


def shown(place: str) -> str:
    """A file's name, or a URL without what may be secret in it: user, password, query and fragment."""
    scheme, found, rest = place.partition("://")
    if not found:
        return place
    authority, slash, path = re.split("[?#]", rest, maxsplit=1)[0].partition("/")
    return f"{scheme}://{authority.rpartition('@')[2]}{slash}{path}"


def _read(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise _fault(name, f"can't be read: {error.strerror}", "--from takes a file or a URL") from error


def _verify(octets: bytes, source: Source, place: str, pin: Path) -> None:
    found = hashlib.sha256(octets).hexdigest()
    if found != source.sha256.lower():
        what = f"is not the pinned document: its sha256 is {found}, {pin} pins {source.sha256}"
        raise _fault(place, what, "fetch the pinned revision, or pin this one after looking at what changed")


def _replace(target: Path, octets: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(octets)
        os.chmod(name, 0o644)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def _fault(place: str, what: str, remedy: str) -> DocumentError:
    return DocumentError(Diagnostic("fetch", Severity.ERROR, Place(shown(place)), what, remedy))
