"""A real server is only read from, is given the key, and the key is in no fixture."""

from __future__ import annotations

import html
import json
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest

from generator.recording.assemble import Assembler
from generator.recording.chosen import Reach, chosen
from generator.recording.credentials import signer
from generator.recording.digest import digests
from generator.recording.exchange import Events, Json, Octets, Received, Response, Source
from generator.recording.fixture import ResourceFile, Writer, written
from generator.recording.record import Recorder
from generator.recording.scrub import scrubbed

from .mock import Reply, Sent, mock
from .small import model

KEY = "sk-very-secret"


def echo(sent: Sent) -> Reply:
    """Says the key back, as some servers do."""
    headers = {"content-type": "application/json", "location": f"/pets?key={KEY}", "set-cookie": f"key={KEY}"}
    return Reply(200, headers, json.dumps({"key": sent.headers["authorization"], KEY: [KEY]}).encode())


def test_only_safe_methods_are_chosen_unless_all_are_asked_for() -> None:
    api, names = model().api, model().names
    assert {one.method for one in chosen(api, names, "*", Reach.READING)} == {"GET"}
    assert {one.method for one in chosen(api, names, "*", Reach.ALL)} == {"GET", "POST", "PUT"}
    assert [one.id for one in chosen(api, names, "pets.*photo*", Reach.READING)] == ["GET /pets/{pet_id}/photo"]


def test_the_key_goes_out_and_into_no_fixture() -> None:
    api, names = model().api, model().names
    operations = chosen(api, names, "GET /pets", Reach.READING)
    with mock(echo) as server:
        said = Recorder(api, (server.url,), signer(api, model().config, KEY), {}, lambda done, of: None).record(
            operations
        )
    assert {sent.headers["authorization"] for sent in server.sent} == {f"Bearer {KEY}"}
    fixture = Assembler(api, names, digests(api), signer(api, model().config), KEY).fixture(operations[0], said[0])
    tree = written([ResourceFile(("pets",), "", {"GET /pets": Writer({}).operation(fixture)})], {})
    (text,) = tree.values()
    assert KEY.encode() not in text
    assert b'{"key": "Bearer SECRET", "SECRET": ["SECRET"]}' in text
    assert b'["location", "/pets?key=SECRET"]' in text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (Json({"a": [KEY, 1, None, True]}), Json({"a": ["SECRET", 1, None, True]})),
        (Octets(f"key={KEY}\xff".encode("latin-1")), Octets(b"key=SECRET\xff")),
        (Events((f"data: {KEY}",), (KEY,)), Events(("data: SECRET",), ("SECRET",))),
    ],
)
def test_every_kind_of_body_is_scrubbed(body: Received, expected: Received) -> None:
    assert scrubbed(Response(Source.SERVER, 200, (), body), KEY).body == expected


HARD = 'k+y/ä "=&~1'


def alone(text: str) -> str:
    return scrubbed(Response(Source.SERVER, 200, (("x", text),), None), HARD).headers[0][1]


@pytest.mark.parametrize(
    "spelled",
    [
        HARD,
        quote(HARD),
        quote(HARD, safe="").lower(),
        quote_plus(HARD),
        quote(quote(HARD, safe=""), safe=""),
        json.dumps(HARD)[1:-1],
        json.dumps(HARD, ensure_ascii=False)[1:-1].replace("/", r"\/"),
        html.escape(HARD),
        "".join(f"&#{ord(letter)};" for letter in HARD),
        HARD.encode().hex().upper(),
    ],
)
def test_every_spelling_of_the_key_is_found(spelled: str) -> None:
    assert alone(f"before {spelled} after") == "before SECRET after"


@pytest.mark.parametrize("before", ["", "a", "ab", "user:", "some longer user:"])
@pytest.mark.parametrize("after", ["", ":", ":password", "::"])
@pytest.mark.parametrize("encode", [b64encode, urlsafe_b64encode])
def test_the_key_inside_base64_is_found(before: str, after: str, encode: Callable[[bytes], bytes]) -> None:
    text = encode(f"{before}{HARD}{after}".encode()).decode()
    assert alone(f"Basic {text}, {text.rstrip('=')}") == "Basic SECRET, SECRET"


def test_a_key_of_digits_is_no_number_either() -> None:
    body = Json({"key": 20261127, "other": 120261127, "is": True, "rate": 1.5})
    expected = Json({"key": "SECRET", "other": 120261127, "is": True, "rate": 1.5})
    assert scrubbed(Response(Source.SERVER, 200, (), body), "20261127").body == expected


def test_what_is_not_the_key_stays() -> None:
    text = "ordinary words, QWxhZGRpbjpvcGVuIHNlc2FtZQ==, %20 and \\u00e4 stay"
    assert alone(text) == text
