"""An operation as a value: all that the document says of it, in literals, and nothing computed before it is used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .paths import Template
    from .strategies import Strategy

Need: TypeAlias = str | tuple[str, ...]
"""A scheme by name; with the scopes that are asked for, its name and those."""

Security: TypeAlias = tuple[tuple[Need, ...], ...]
"""Alternatives, each of the schemes that it needs together. An empty alternative needs none."""

_NOTHING: Mapping[str, str] = {}
_NO_ERRORS: Mapping[str, tuple[str, ...]] = {}


class Endpoint:
    """One operation.

    `path` is a template (`/pets/{pet_id}`). `body` is `json`, `form`, `multipart`, `binary`, `text`, `lines` or `cbor`,
    then perhaps a space and a media type; `whole` is the same, where a body may be given whole instead of by its
    fields. A style is `form`, `form*` (explode), `+form` (allowReserved), `deepObject:repeat` (its arrays: `brackets`,
    `repeat` or `indices`); where none is given, the default of OpenAPI 3.1.1, section 4.8.12.2 holds. An encoding (of
    a form's or multipart's field) is a style, a content type, or both with a space between. `files`: the fields of a
    multipart body that are a `file` or a list of `files`, with a `?` where null may be sent. `stream`: what comes
    piece by piece: `events`, `wrapped` (events whose type is the whole event's, not its data's), `lines` or `records`
    of JSON, then perhaps a space and a media type. `security` None: the API's own. `errors`: status (`404`, `4XX`,
    `default`) to module, relative to the package, and class; of a union, to those of each. `idempotency`: the header by
    which the API knows a request that it has seen before. `days`: where arguments hold days (`("query", "on")`,
    `("body", "stays", "*", "from")`), for which a caller may give a `datetime`. `keys`: where a key within an argument
    has another spelling, and the wire's (`("query", "filter", "voice_name", "voice.name")`).
    """

    __slots__ = (
        "accept",
        "body",
        "cookie_styles",
        "days",
        "encodings",
        "errors",
        "files",
        "header_styles",
        "idempotency",
        "keys",
        "method",
        "pages",
        "path",
        "path_styles",
        "query_styles",
        "security",
        "server",
        "stream",
        "template",
        "whole",
    )

    def __init__(
        self,
        method: str,
        path: str,
        *,
        body: str | None = None,
        accept: str = "application/json",
        query_styles: Mapping[str, str] = _NOTHING,
        path_styles: Mapping[str, str] = _NOTHING,
        header_styles: Mapping[str, str] = _NOTHING,
        cookie_styles: Mapping[str, str] = _NOTHING,
        encodings: Mapping[str, str] = _NOTHING,
        security: Security | None = None,
        server: str | None = None,
        errors: Mapping[str, tuple[str, ...]] = _NO_ERRORS,
        pages: Strategy | None = None,
        whole: str | None = None,
        files: Mapping[str, str] = _NOTHING,
        stream: str = "events",
        idempotency: str | None = None,
        days: tuple[tuple[str, ...], ...] = (),
        keys: tuple[tuple[str, ...], ...] = (),
    ) -> None:
        self.method, self.path = method, path
        self.body, self.whole = body, whole
        self.accept = accept
        self.query_styles = query_styles
        self.path_styles = path_styles
        self.header_styles = header_styles
        self.cookie_styles = cookie_styles
        self.encodings = encodings
        self.security = security
        self.server = server
        self.errors = errors
        self.pages = pages
        self.files, self.stream = files, stream
        self.idempotency = idempotency
        self.days, self.keys = days, keys
        self.template: Template | None = None  # made by `paths.fill` at the first call

    def __repr__(self) -> str:
        return f"Endpoint({self.method!r}, {self.path!r})"
