"""Request bodies: arguments in, bytes or segments and a content type out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Final, NamedTuple, cast

import httpx

from .encode import escape, is_absent, is_array, is_object, json_text, query_pairs
from .endpoint import Endpoint
from .files import Source, content_of, is_file, is_tuple
from .json_out import dumps
from .multipart import Segment, multipart
from .options import Body
from .plain import plain
from .scalars import text_of
from .sentinels import omit

_MEDIA: Final = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "binary": "application/octet-stream",
    "text": "text/plain; charset=utf-8",
}


class Payload(NamedTuple):
    """`segments`: the body, in order; one that is all bytes is one segment. `length` None: unknown, sent in chunks."""

    content_type: str
    segments: tuple[Segment, ...]
    length: int | None
    replayable: bool

    @property
    def awaited(self) -> bool:
        """Whether only an event loop can read it."""
        return any(
            isinstance(each, Source) and each.asynchronous is not None for each in self.segments
        )

    def stream(self) -> httpx.ByteStream | Upload:
        first = self.segments[0]
        if len(self.segments) == 1 and isinstance(first, bytes):
            return httpx.ByteStream(first)
        return Upload(self.segments)


class Upload(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body read while it is sent. Async clients read files in a thread: no event loop waits for a disk."""

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self._segments = segments

    def __iter__(self) -> Iterator[bytes]:
        for segment in self._segments:
            if isinstance(segment, bytes):
                yield segment
            else:
                yield from segment.chunks()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for segment in self._segments:
            if isinstance(segment, bytes):
                yield segment
            elif segment.asynchronous is not None:
                async for chunk in segment.asynchronous:
                    yield chunk
            else:
                async for chunk in _in_thread(segment):
                    yield chunk


async def _in_thread(source: Source) -> AsyncIterator[bytes]:
    from anyio.to_thread import run_sync

    chunks = source.chunks()
    try:
        while chunk := await run_sync(next, chunks, b""):
            yield chunk
    finally:
        close = getattr(chunks, "close", None)
        if close is not None:
            close()


def payload(endpoint: Endpoint, body: object, extra: Body | None) -> Payload | None:
    """What to send, None for no body. ValueError or TypeError, naming the field, for what can't be written."""
    if endpoint.body is None:
        return _json(_merged(omit, extra), "") if extra else None
    wire, _, media = endpoint.body.partition(" ")
    body = _merged(body, extra)
    if body is omit:
        return None
    if wire == "json|multipart":
        wire = "multipart" if _has_file(body) else "json"
    if wire == "json":
        return _json(body, media)
    if wire == "binary":
        return _binary(body, media)
    if wire == "text":
        return _whole(media or _MEDIA[wire], text_of(body, "body").encode())
    if not is_object(body):
        raise TypeError(f"body: a {wire} body is made of fields, not of {type(body).__name__}")
    fields = cast("Mapping[str, object]", body)
    if wire == "form":
        return _whole(media or _MEDIA[wire], _form(fields, endpoint.encodings).encode())
    content_type, segments = multipart(
        fields, {name: _type(text) for name, text in endpoint.encodings.items()}
    )
    return _segmented(content_type, tuple(segments))


def _has_file(body: object) -> bool:
    if not is_object(body):
        return False
    lists = (list(value) if is_array(value) else [value] for value in body.values())
    return any(is_file(value) for values in lists for value in values)


def _merged(body: object, extra: Body | None) -> object:
    """The body without absent fields, with the extra ones."""
    if type(body) is dict:
        fields = cast("dict[str, object]", body)
        kept = {name: value for name, value in fields.items() if value is not omit}
        return {**kept, **extra} if extra else kept
    if not extra:
        return body
    simple: object = {} if is_absent(body) else plain(body)
    if not is_object(simple):
        raise TypeError("extra_body: fields can only be added to a body that is an object")
    return {**cast("Mapping[str, object]", simple), **extra}


def _json(body: object, media: str) -> Payload:
    written = dumps(body).encode()
    return Payload(media or "application/json", (written,), len(written), True)


def _whole(content_type: str, content: bytes) -> Payload:
    return Payload(content_type, (content,), len(content), True)


def _binary(body: object, media: str) -> Payload:
    content_type: str | None = None
    if is_tuple(body):
        _, content, *named = body
        body, content_type = content, named[0] if named else None
    content = body.encode() if isinstance(body, str) else content_of(body)
    return _segmented(content_type or media or _MEDIA["binary"], (content,))


def _segmented(content_type: str, segments: tuple[Segment, ...]) -> Payload:
    lengths = [len(each) if isinstance(each, bytes) else each.length for each in segments]
    known = [length for length in lengths if length is not None]
    replayable = all(isinstance(each, bytes) or each.replayable for each in segments)
    if all(isinstance(each, bytes) for each in segments):
        segments = (b"".join(cast("tuple[bytes, ...]", segments)),)
    return Payload(
        content_type, segments, sum(known) if len(known) == len(lengths) else None, replayable
    )


def _form(fields: Mapping[str, object], encodings: Mapping[str, str]) -> str:
    return "&".join(
        f"{key}={text}"
        for name, value in fields.items()
        for key, text in _form_pairs(name, value, encodings)
    )


def _form_pairs(name: str, value: object, encodings: Mapping[str, str]) -> list[tuple[str, str]]:
    """By the field's style; without one an array repeats its name, an object is JSON (OpenAPI 3.1.1, 4.8.15.2)."""
    encoding = encodings.get(name, "")
    style = encoding.split(" ")[0]
    if style and "/" not in style:
        return query_pairs(name, value, style)
    value = plain(value)
    as_json = is_object(value) or (is_array(value) and _type(encoding).endswith("json"))
    if is_array(value) and not as_json:
        return [pair for item in value for pair in _form_pairs(name, item, encodings)]
    return [(escape(name), escape(json_text(value, name) if as_json else _text(value, name)))]


def _text(value: object, name: str) -> str:
    """A field's text. Null is an empty one: unlike an absent field, it is sent."""
    return "" if value is None else text_of(value, name)


def _type(encoding: str) -> str:
    """The content type in an encoding, empty where it has none."""
    return encoding[encoding.rfind(" ", 0, encoding.find("/") + 1) + 1 :] if "/" in encoding else ""
