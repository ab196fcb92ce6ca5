"""Media types: what a media type says of how a body is written or read (RFC 6838; suffixes: RFC 6839)."""

from __future__ import annotations

from ..model.api import Wire

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
EVENT_STREAM = "text/event-stream"

_BY_NAME = {
    FORM: Wire.FORM,
    "text/json": Wire.JSON,
    "text/x-json": Wire.JSON,
    JSON: Wire.JSON,
    "application/jsonl": Wire.BINARY,
    "application/x-ndjson": Wire.BINARY,
    "application/xml": Wire.TEXT,
    "application/yaml": Wire.TEXT,
    "application/graphql": Wire.TEXT,
    "image/svg+xml": Wire.TEXT,
}

ANY = ("*/*", "*", "application/*", "")
"""Say nothing: the schema decides."""


def essence(media_type: str) -> str:
    """Without parameters, in lower case (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_markup(media_type: str) -> bool:
    """Whether it holds structure in a notation that nothing here reads or writes: XML (RFC 7303), YAML (RFC 9512)."""
    name = essence(media_type)
    return name.endswith(("/xml", "+xml", "/yaml", "+yaml", "/x-yaml"))


def wire(media_type: str) -> Wire | None:
    """How a body of this type is written; None where the media type doesn't tell."""
    name = essence(media_type)
    if name in ANY:
        return None
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name.endswith("+json"):
        return Wire.JSON
    if name.startswith("multipart/"):
        return Wire.MULTIPART
    return Wire.TEXT if name.startswith("text/") or is_markup(name) else Wire.BINARY
