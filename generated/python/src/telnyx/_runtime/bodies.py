"""Request bodies: arguments in, bytes or segments and a content type out."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from typing import Final, cast

from .encode import is_absent, is_array, is_object
from .endpoint import Endpoint
from .files import file_of, is_file
from .json_out import dumps
from .options import Body
from .payloads import Payload, segmented, whole
from .plain import plain
from .scalars import text_of
from .sentinels import omit

_MEDIA: Final = {
    "form": "application/x-www-form-urlencoded",
    "text": "text/plain; charset=utf-8",
}
_OCTETS: Final = "application/octet-stream"


def payload(
    endpoint: Endpoint, body: object, extra: Body | None, given: object = omit
) -> Payload | None:
    """What to send, None for no body. `given`: the body as a whole, instead of its fields. ValueError or TypeError,
    naming the field, for what can't be written.
    """
    if endpoint.whole is not None:
        fields = _merged(body, extra)
        if given is not omit:
            if fields:
                raise TypeError("body: give either the whole body or its fields, not both")
            return _written(endpoint, endpoint.whole, given)
        if not fields and endpoint.whole.partition(" ")[0] != "json":
            return None
    if endpoint.body is None:
        return _json(_merged(omit, extra), "") if extra else None
    body = _merged(body, extra)
    return None if body is omit else _written(endpoint, endpoint.body, body)


def _written(endpoint: Endpoint, how: str, body: object) -> Payload:
    """`how`: the way of writing, then perhaps a space and the media type."""
    wire, _, media = how.partition(" ")
    if wire == "json|multipart":
        wire = "multipart" if _has_file(body, endpoint.files) else "json"
    if wire == "json":
        return _json(body, media)
    if wire == "binary":
        return _binary(body, media)
    if wire == "text":
        return _text(body, media)
    if wire == "lines":
        from .json_lines import lines

        return lines(body, media, _octets)
    if wire == "cbor":
        from .cbor import cbor

        return whole(media, cbor(body))
    if wire == "multipart":
        from .multipart import Layout, multipart

        return multipart(body, Layout(media, endpoint.encodings, endpoint.files))
    if not is_object(body):
        raise TypeError(f"body: a form is made of fields, not of {type(body).__name__}")
    from .forms import form_text

    fields = cast("Mapping[str, object]", body)
    return whole(media or _MEDIA[wire], form_text(fields, endpoint.encodings).encode())


def _has_file(body: object, files: Mapping[str, str]) -> bool:
    if not is_object(body):
        return False
    if any(
        body[name] is not None or kind[-1] != "?" for name, kind in files.items() if name in body
    ):
        return True
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
    try:
        written = _octets(body)
    except (TypeError, ValueError):
        if is_object(body):
            _blame(cast("Mapping[str, object]", body))
        raise
    return whole(media or "application/json", written)


def _octets(value: object) -> bytes:
    return dumps(value).encode()


def _blame(fields: Mapping[str, object]) -> None:
    """The error of the first field that can't be written, with its name."""
    for name, value in fields.items():
        _try(name, value)


def _try(name: str, value: object) -> None:
    try:
        dumps(value)
    except TypeError as error:
        raise TypeError(f"{name}: {error}") from error
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error


def _text(body: object, media: str) -> Payload:
    """Text; a file of it is sent as it is."""
    if is_file(body):
        return _binary(body, media or _MEDIA["text"])
    return whole(media or _MEDIA["text"], text_of(body, "body").encode())


def _binary(body: object, media: str) -> Payload:
    """A media range (`image/*`) leaves the type to the caller, else to the file's name."""
    file = file_of(body, "body")
    if file.headers:
        raise TypeError("body: only parts of a multipart body have headers; give extra_headers")
    if "*" in media:
        media = mimetypes.guess_type(file.name or "")[0] or _OCTETS
    return segmented(file.content_type or media or _OCTETS, (file.content,))
