"""Case -> a command as a person would type it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never
from urllib.parse import quote, quote_plus

from ...cases.case import Case, File, FormBody, JsonBody, MultipartBody, Part, RawBody
from ...config import Config
from ...model.api import Api, BinaryResult, Operation, StreamResult
from ..odd import ODD
from ..target import Code
from .credentials import proof
from .shell import BREAKS, single, word

WITH_BODY = ("POST", "PUT", "PATCH")
ELSEWHERE = "https://example.com"
"""Where an API is whose document does not say it."""

LEGIBLE = {"%3A": ":", "%2F": "/", "%40": "@"}
"""What may stand in a query as it is (RFC 3986, section 3.4) and is no delimiter of values."""

GLOBBED = re.compile(r"[\[\]{}\\ \"`$!]")
"""What curl would take for several URLs, or a shell for more than text."""

PLAIN = re.compile(r"(?![@<\"\s])[^;]*(?<!\s)")
"""What -F takes as it is: it opens files, reads quotes and types, and cuts spaces off."""

ANYTHING = ("*/*",)
"""What comes may have been moved."""

FORM_DATA = "multipart/form-data"
"""What -F sends unless told otherwise."""

SET_BY_CURL = frozenset({"accept", "content-type", "cookie"})


@dataclass(frozen=True, slots=True)
class Examples:
    api: Api
    config: Config

    def example(self, operation: Operation, case: Case) -> Code:
        options = list(self._options(operation, case))
        url = self._url(operation, case)
        if len(options) == 1 and case.request.method == "GET":
            return Code(f"curl {options[0]} {url}")
        return Code(" \\\n  ".join(("curl", *options, url)) if options else f"curl {url}")

    def _options(self, operation: Operation, case: Case) -> Iterator[str]:
        request = case.request
        if request.method != "GET":
            yield f"-X {request.method}"
        yield from proof(operation, self.api, self.config).options
        yield from (f"-H {word(f'{name}: {value}')}" for name, value in _headers(case))
        if "cookie" in request.headers:
            yield f"-b {word(request.headers['cookie'])}"
        yield from _body(case)
        match operation.result:
            case BinaryResult(media_types=media_types):
                yield from ("--location",) if media_types == ANYTHING else ()
                yield "--output response"
            case StreamResult(whole=None):
                yield "--no-buffer"

    def _url(self, operation: Operation, case: Case) -> str:
        server = operation.server or next((one.url for one in self.api.servers), "")
        base = re.sub("^ws", "http", server) if "://" in server else f"{ELSEWHERE}{server}"
        address = GLOBBED.sub(lambda found: quote(found[0]), ODD.sub("", base.rstrip("/")) + case.request.path)
        pairs = [f"{name}={_legible(value)}" for name, value in case.request.query]
        secret = proof(operation, self.api, self.config).query
        query = "&".join(
            [*(GLOBBED.sub(lambda found: quote(found[0]), pair) for pair in pairs), *filter(None, [secret])]
        )
        return f'"{address}?{query}"' if query else f'"{address}"'


def _legible(value: str) -> str:
    return re.sub("%(?:3A|2F|40)", lambda found: LEGIBLE[found[0]], value)


def _headers(case: Case) -> Iterator[tuple[str, str]]:
    """What curl doesn't say of its own accord. A method that usually has a body says its type even without one."""
    request = case.request
    match request.body:
        case JsonBody(media_type=media_type) | RawBody(media_type=media_type):
            yield "Content-Type", media_type
        case MultipartBody(media_type=media_type) if media_type != FORM_DATA:
            yield "Content-Type", media_type
        case None if request.method in WITH_BODY:
            yield "Content-Type", "application/json"
    for name, value in request.headers.items():
        if name not in SET_BY_CURL:
            yield name, BREAKS.sub(" ", value)


def _body(case: Case) -> Iterator[str]:
    match case.request.body:
        case JsonBody(value=value):
            yield f"-d {single(_json(value))}"
        case FormBody(pairs=pairs):
            yield from (_pair(name, value) for name, value in pairs)
            if not pairs:
                yield '-d ""'
        case MultipartBody(parts=parts):
            yield from map(_part, parts)
        case RawBody(octets=octets):
            yield _raw(case, octets)
        case None:
            return
        case _:
            assert_never(case.request.body)


def _json(value: object) -> str:
    """Indented by two; odd characters as escapes, which JSON has for all."""
    return ODD.sub(_json_escape, json.dumps(value, indent=2, ensure_ascii=False))


def _json_escape(found: re.Match[str]) -> str:
    return found[0] if found[0] == "\n" else json.dumps(found[0])[1:-1]


def _pair(name: str, value: str) -> str:
    """Encoded by curl; by us where a shell could not hold it."""
    if ODD.search(name + value):
        return f"-d {word(f'{quote_plus(name)}={quote_plus(value)}')}"
    return f"--data-urlencode {word(f'{quote_plus(name)}={value}')}"


def _part(part: Part) -> str:
    kind = f";type={part.content_type}" if part.content_type else ""
    if part.file_name is not None:
        return f"-F {word(f'{part.name}=@{part.file_name}{kind}')}"
    text = part.octets.decode("utf-8", "replace")
    if kind:
        quoted = text.replace("\\", "\\\\").replace('"', '\\"')
        return "-F " + word(f'{part.name}="{quoted}"{kind}')
    return f"{'-F' if PLAIN.fullmatch(text) else '--form-string'} {word(f'{part.name}={text}')}"


def _raw(case: Case, octets: bytes) -> str:
    """A file from the working directory; text as it is."""
    file = next((one.value for one in case.arguments if one.location is None), None)
    if isinstance(file, File):
        return f"--data-binary {word(f'@{file.name}')}"
    return f"--data-raw {word(octets.decode('utf-8', 'replace'))}"
