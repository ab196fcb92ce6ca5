"""Media types: what a media type says of how a body is written or read (RFC 6838; suffixes: RFC 6839)."""

from __future__ import annotations

from ..model.api import Framing, Wire

FORM = "application/x-www-form-urlencoded"
FORM_DATA = "multipart/form-data"
JSON = "application/json"
EVENT_STREAM = "text/event-stream"
OCTETS = "application/octet-stream"
PLAIN = "text/plain"

_BY_NAME = {
    FORM: Wire.FORM,
    "text/json": Wire.JSON,
    "text/x-json": Wire.JSON,
    JSON: Wire.JSON,
    "application/cbor": Wire.CBOR,
    "application/xml": Wire.TEXT,
    "application/yaml": Wire.TEXT,
    "application/graphql": Wire.TEXT,
    "image/svg+xml": Wire.TEXT,
}

_LINES = (
    "jsonl",
    "x-jsonl",
    "jsonlines",
    "x-jsonlines",
    "json-lines",
    "x-json-lines",
    "ndjson",
    "x-ndjson",
    "stream+json",
    "x-json-stream",
    "json-seq",
)
"""The names that JSON Lines go by, as subtypes of application and text; the last: RFC 7464."""

_LINE_SUFFIXES = ("+json-seq", "+jsonl", "+ndjson")
"""RFC 8091 has the first."""

_FILES = ("image/", "audio/", "video/", "font/")
_FILE_NAMES = (OCTETS, "application/pdf", "application/zip", "application/gzip", "application/x-tar")
_NOTATIONS = ("cbor", "msgpack", "protobuf", "avro", "thrift", "grpc", "parquet", "arrow", "bson", "smile")
"""Ways of writing structure that are certainly no JSON, by a word in the name."""

ANY = ("*/*", "*", "application/*", "")
"""Say nothing: the schema decides."""


def essence(media_type: str) -> str:
    """Without parameters, in lower case (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_range(media_type: str) -> bool:
    """Whether it leaves open which type it is (RFC 9110, section 12.5.1)."""
    return "*" in essence(media_type)


def is_markup(media_type: str) -> bool:
    """Whether it holds structure in a notation that nothing here reads or writes: XML (RFC 7303), YAML (RFC 9512)."""
    name = essence(media_type)
    return name.endswith(("/xml", "+xml", "/yaml", "+yaml", "/x-yaml"))


def is_file(media_type: str) -> bool:
    """Whether its bytes are a file's, though a schema should call them a string."""
    name = essence(media_type)
    return name in _FILE_NAMES or name.startswith(_FILES) or is_notation(name)


def is_notation(media_type: str) -> bool:
    """Whether structure is written in it in a way that is neither JSON nor text."""
    return any(word in essence(media_type) for word in _NOTATIONS)


def wire(media_type: str) -> Wire | None:
    """How a body of this type is written; None where the media type doesn't tell."""
    name = essence(media_type)
    if name in ANY:
        return None
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name.endswith(_LINE_SUFFIXES) or name.partition("/")[2] in _LINES:
        return Wire.LINES
    if name.endswith("+json"):
        return Wire.JSON
    if name.startswith("multipart/"):
        return Wire.MULTIPART
    if name.endswith("+cbor"):
        return Wire.CBOR
    return Wire.TEXT if name.startswith("text/") or is_markup(name) else Wire.BINARY


def framing(media_type: str) -> Framing | None:
    """What a stream of this type is made of; None: it is none."""
    if essence(media_type) == EVENT_STREAM:
        return Framing.EVENTS
    if wire(media_type) is not Wire.LINES:
        return None
    return Framing.RECORDS if essence(media_type).endswith("json-seq") else Framing.LINES
