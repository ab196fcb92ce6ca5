"""What must not be kept: the credential, wherever and however a server repeats it, in what it answered."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from ..cases.case import File, Value
from .credentials import SECRET
from .exchange import Events, Json, Octets, Received, Response

BASE64 = "[A-Za-z0-9+/_-]"
"""Both alphabets of RFC 4648, sections 4 and 5."""

TELLING = 8
"""Characters of base64 from which on a match is no chance."""


def scrubbed(response: Response, secret: str) -> Response:
    """`response` with the word SECRET in place of `secret`, which is not empty, in each of its spellings."""
    hidden = Hidden(re.compile("|".join(_spellings(secret))))
    headers = tuple((name, hidden.text(value)) for name, value in response.headers)
    body = None if response.body is None else hidden.body(response.body)
    return Response(response.source, response.status, headers, body)


@dataclass(frozen=True, slots=True)
class Hidden:
    """`pattern`: every spelling of the credential."""

    pattern: re.Pattern[str]

    def text(self, text: str) -> str:
        return self.pattern.sub(SECRET, text)

    def body(self, body: Received) -> Received:
        match body:
            case Json(value=value):
                return Json(self.value(value))
            case Octets(octets=octets):
                return Octets(self.octets(octets))
            case Events(lines=lines, values=values):
                return Events(tuple(map(self.text, lines)), tuple(map(self.value, values)))
            case _:
                assert_never(body)

    def octets(self, octets: bytes) -> bytes:
        """UTF-8 where it is: a credential is looked for as text. Else octet by octet."""
        for charset in ("utf-8", "latin-1"):
            try:
                return self.text(octets.decode(charset)).encode(charset)
            except UnicodeDecodeError:
                continue
        raise AssertionError("every octet is a character of Latin-1")

    def value(self, value: Value) -> Value:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {self.text(key): self.value(item) for key, item in value.items()}
        if isinstance(value, int | float) and not isinstance(value, bool):
            return SECRET if self.pattern.fullmatch(str(value)) else value
        if value is None or isinstance(value, bool | File):
            return value
        return [self.value(item) for item in value]


def _spellings(secret: str) -> Iterator[str]:
    """Patterns: base64 first, of which the whole run goes; then letter by letter; then as hexadecimal digits."""
    octets = secret.encode()
    for run in sorted({*_inside_base64(octets)}):
        yield f"{BASE64}*{_either_alphabet(run)}{BASE64}*={{0,2}}"
    yield "".join(map(_letter, secret))
    yield f"(?i:{octets.hex()})"


def _inside_base64(octets: bytes) -> Iterator[str]:
    """What base64 makes of the octets wherever they stand in a longer text: by their distance from a group of three."""
    for before in range(3):
        text = base64.b64encode(bytes(before) + octets).decode("ascii").rstrip("=")
        whole = (
            len(text) if (before + len(octets)) % 3 == 0 else len(text) - 1
        )  # the last letter holds what follows too
        run = text[-(-before * 4 // 3) : whole]
        if len(run) >= TELLING:
            yield run


def _either_alphabet(run: str) -> str:
    others = {"+": "(?:[+-]|%(?:25)*2[Bb])", "/": r"(?:[/_]|\\/|%(?:25)*2[Ff])"}
    return "".join(others.get(letter, letter) for letter in run)


def _letter(letter: str) -> str:
    """As it is, percent-encoded (RFC 3986, section 2.1) once or more, or an escape of JSON (RFC 8259) or HTML."""
    units = letter.encode("utf-16-be").hex()
    spellings = [
        re.escape(letter),
        "(?i:" + "".join(f"%(?:25)*{octet:02x}" for octet in letter.encode()) + ")",
        "(?i:" + "".join(rf"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)) + ")",
        f"(?i:&#0*{ord(letter)};|&#x0*{ord(letter):x};)",
    ]
    spellings += [re.escape("\\" + letter)] if letter in '"\\/' else []
    spellings += [r"\+"] if letter == " " else []
    spellings += [re.escape(html.escape(letter))] if html.escape(letter) != letter else []
    return f"(?:{'|'.join(spellings)})"
