"""Webhooks: what is signed is read, as what it is; what isn't is refused, by the reason."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import pickle
import sys
import time
import types
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from callers import SERVICE, Things
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from runtime_under_test.client import SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.errors import MissingCredentialsError
from runtime_under_test.extras import MissingExtraError
from runtime_under_test.models import BaseModel, DateTime
from runtime_under_test.secret import Secret
from runtime_under_test.settings import Settings, settle
from runtime_under_test.webhook_errors import (
    FutureTimestampError,
    InvalidKeyError,
    InvalidPayloadError,
    InvalidSignatureError,
    MalformedHeaderError,
    MissingHeaderError,
    MissingKeyError,
    OldTimestampError,
    WebhookVerificationError,
)
from runtime_under_test.webhook_events import WebhookEvents
from runtime_under_test.webhooks import Signing, UnknownEvent, unsafe_unwrap, unwrap, verify

NOW = 1_700_000_000
PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = base64.b64encode(PRIVATE.public_key().public_bytes_raw()).decode()
SECRET = "whsec_" + base64.b64encode(b"very secret bytes").decode()
ED25519 = Signing(
    "ed25519", "x-signature", "x-timestamp", None, "public_key", "UNDER_TEST_PUBLIC", 300, ("data", "event")
)
STANDARD = Signing(
    "standard-webhooks",
    "webhook-signature",
    "webhook-timestamp",
    "webhook-id",
    "secret",
    "UNDER_TEST_SECRET",
    300,
    ("type",),
)
PAYLOAD = '{"data": {"event": "call.done", "at": "2024-01-01T00:00:00Z"}, "type": "call.done", "é": 1}'


class Data(BaseModel):
    event: str
    at: DateTime | None = None


class CallDone(BaseModel):
    data: Data


class Bare(BaseModel):
    event: str
    inner: Data | None = None


EVENTS = WebhookEvents(
    {
        "call.done": ("events_under_test", "CallDone"),
        "bare": ("events_under_test", "Bare"),
        "never": ("no.such.module", "Class"),
    }
)


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: NOW + 0.5)
    for name in ("UNDER_TEST_PUBLIC", "UNDER_TEST_SECRET"):
        monkeypatch.delenv(name, raising=False)
    module = types.ModuleType("runtime_under_test.events_under_test")
    module.__dict__.update(CallDone=CallDone, Bare=Bare)
    monkeypatch.setitem(sys.modules, "runtime_under_test.events_under_test", module)


def client(**secrets: Secret | None) -> Settings:
    return settle(
        SERVICE,
        {"api_key": "sesame", **secrets},
        base_url=None,
        timeout=None,
        max_retries=0,
        default_headers=None,
        default_query=None,
    )


def signed(payload: str = PAYLOAD, at: int = NOW, private: Ed25519PrivateKey = PRIVATE) -> dict[str, str]:
    proof = private.sign(f"{at}|{payload}".encode())
    return {"X-Signature": base64.b64encode(proof).decode(), "X-TIMESTAMP": str(at), "Content-Type": "application/json"}


def standard(payload: str = PAYLOAD, at: int = NOW, secret: bytes = b"very secret bytes") -> dict[str, str]:
    proof = hmac.new(secret, f"msg_1.{at}.{payload}".encode(), hashlib.sha256).digest()
    signature = f"v1a,zzzz v1,AAAA v1,{base64.b64encode(proof).decode()}"
    return {"Webhook-Id": "msg_1", "Webhook-Timestamp": str(at), "Webhook-Signature": signature}


SCHEMES = pytest.mark.parametrize(
    ("signing", "sign", "key"), [(ED25519, signed, PUBLIC), (STANDARD, standard, SECRET)], ids=["ed25519", "standard"]
)


@SCHEMES
@pytest.mark.parametrize("payload", [PAYLOAD, PAYLOAD.encode()], ids=["text", "bytes"])
def test_a_signed_event_is_unwrapped_as_what_it_is(signing: Signing, sign: Any, key: str, payload: str | bytes) -> None:
    event = unwrap(signing, EVENTS, client(), payload, sign(), key)
    assert type(event) is CallDone
    assert event.data.event == "call.done"
    assert event.to_dict(mode="json") == json.loads(PAYLOAD)
    verify(signing, client(), payload, sign(), key)


@SCHEMES
@pytest.mark.parametrize(
    "payload", ['{"data": {"event": "new"}, "type": "new"}', '{"data": {"event": 5}}', '{"data": "x"}', "{}"]
)
def test_an_unknown_event_is_a_generic_one(signing: Signing, sign: Any, key: str, payload: str) -> None:
    event: Any = unwrap(signing, EVENTS, client(), payload, sign(payload), key)
    assert type(event) is UnknownEvent
    assert event.to_dict() == json.loads(payload)


@pytest.mark.parametrize("wrap", [lambda event: event, lambda event: {"data": event}], ids=["as it is", "wrapped"])
def test_an_event_described_without_its_wrapping_is_typed_either_way(wrap: Any) -> None:
    payload = json.dumps(wrap({"event": "bare", "inner": {"event": "x", "at": "2024-01-01T00:00:00Z"}}))
    event: Any = unwrap(ED25519, EVENTS, client(), payload, signed(payload), PUBLIC)
    assert (type(event), event.inner.to_dict(mode="json")["at"]) == (Bare, "2024-01-01T00:00:00Z")


def test_half_a_character_fits_no_signature() -> None:
    with pytest.raises(InvalidSignatureError):
        verify(ED25519, client(), "\ud800", signed(), PUBLIC)


@SCHEMES
@pytest.mark.parametrize("late", [-300, 0, 300])
def test_clocks_may_differ_by_the_tolerance(signing: Signing, sign: Any, key: str, late: int) -> None:
    verify(signing, client(), PAYLOAD, sign(at=NOW - late), key)


@SCHEMES
def test_an_old_or_a_future_message_is_refused(signing: Signing, sign: Any, key: str) -> None:
    with pytest.raises(OldTimestampError, match="301 seconds ago; 300 are allowed"):
        verify(signing, client(), PAYLOAD, sign(at=NOW - 301), key)
    with pytest.raises(FutureTimestampError, match="ahead of now"):
        verify(signing, client(), PAYLOAD, sign(at=NOW + 301), key)


@SCHEMES
def test_what_was_changed_is_refused(signing: Signing, sign: Any, key: str) -> None:
    for payload in (PAYLOAD + " ", PAYLOAD.replace("1", "2"), ""):
        with pytest.raises(InvalidSignatureError):
            verify(signing, client(), payload, sign(), key)
    headers = {**sign(), signing.timestamp_header: str(NOW + 1)}
    moved = {name: value for name, value in headers.items() if name.lower() != signing.timestamp_header}
    with pytest.raises(InvalidSignatureError):
        verify(signing, client(), PAYLOAD, {**moved, signing.timestamp_header: str(NOW + 1)}, key)


def test_another_key_is_refused() -> None:
    with pytest.raises(InvalidSignatureError):
        verify(ED25519, client(), PAYLOAD, signed(private=Ed25519PrivateKey.from_private_bytes(b"x" * 32)), PUBLIC)
    with pytest.raises(InvalidSignatureError):
        verify(STANDARD, client(), PAYLOAD, standard(secret=b"other"), SECRET)


@SCHEMES
def test_a_missing_header_is_named(signing: Signing, sign: Any, key: str) -> None:
    names = [signing.signature_header, signing.timestamp_header, *([signing.id_header] if signing.id_header else [])]
    for missing in names:
        headers = {name: value for name, value in sign().items() if name.lower() != missing}
        with pytest.raises(MissingHeaderError, match=missing):
            verify(signing, client(), PAYLOAD, headers, key)
        with pytest.raises(MissingHeaderError, match=missing):
            verify(signing, client(), PAYLOAD, {**headers, missing: " "}, key)


@SCHEMES
@pytest.mark.parametrize("timestamp", ["soon", "-5", "1.5", "٣", "9" * 400, "2024-01-01"])
def test_a_malformed_timestamp_is_refused(signing: Signing, sign: Any, key: str, timestamp: str) -> None:
    headers = {name.lower(): value for name, value in sign().items()}
    with pytest.raises(MalformedHeaderError, match=signing.timestamp_header):
        verify(signing, client(), PAYLOAD, {**headers, signing.timestamp_header: timestamp}, key)


@pytest.mark.parametrize(
    ("signing", "key", "sign", "signature"),
    [
        (ED25519, PUBLIC, signed, "not base64!"),
        (ED25519, PUBLIC, signed, base64.b64encode(b"short").decode()),
        (ED25519, PUBLIC, signed, "é"),
        (STANDARD, SECRET, standard, "v2,abcd"),
        (STANDARD, SECRET, standard, "nothing"),
    ],
)
def test_a_malformed_signature_is_refused(signing: Signing, key: str, sign: Any, signature: str) -> None:
    headers = {name.lower(): value for name, value in sign().items()}
    with pytest.raises(MalformedHeaderError, match=signing.signature_header):
        verify(signing, client(), PAYLOAD, {**headers, signing.signature_header: signature}, key)


@pytest.mark.parametrize(("signing", "sign"), [(ED25519, signed), (STANDARD, standard)])
@pytest.mark.parametrize("key", ["no key!", "é", "whsec_", "whsec_!"])
def test_a_key_that_is_none_is_an_error_of_its_own(signing: Signing, sign: Any, key: str) -> None:
    with pytest.raises(InvalidKeyError, match=signing.argument):
        verify(signing, client(), PAYLOAD, sign(), key)


def test_the_key_comes_from_the_call_or_the_client_or_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(MissingKeyError, match="public_key=… or set the environment variable UNDER_TEST_PUBLIC"):
        verify(ED25519, client(), PAYLOAD, signed())
    verify(ED25519, client(public_key=PUBLIC), PAYLOAD, signed())
    monkeypatch.setenv("UNDER_TEST_PUBLIC", PUBLIC)
    verify(ED25519, client(public_key=None), PAYLOAD, signed())
    verify(ED25519, client(public_key="bad"), PAYLOAD, signed(), PUBLIC)
    verify(ED25519, client(public_key=lambda: PUBLIC), PAYLOAD, signed())


def test_no_other_secret_is_needed() -> None:
    with SyncClient(SERVICE, {"api_key": None, "public_key": PUBLIC}) as keyless:
        verify(ED25519, keyless._line.settings, PAYLOAD, signed())
        with pytest.raises(MissingCredentialsError):
            Things(keyless).call(Endpoint("GET", "/p"))


@pytest.mark.parametrize("given", [lambda: 5, lambda: "a\nb"])
def test_a_function_must_give_a_key(given: Callable[[], Any]) -> None:
    with pytest.raises((TypeError, ValueError), match=r"^public_key: (its function gave|a str is wanted)"):
        verify(ED25519, client(public_key=given), PAYLOAD, signed())


def test_signed_nonsense_is_an_error_of_its_own() -> None:
    with pytest.raises(InvalidPayloadError, match="no JSON"):
        unwrap(ED25519, EVENTS, client(), "<xml/>", signed("<xml/>"), PUBLIC)


def test_nothing_is_parsed_or_loaded_before_it_is_verified() -> None:
    with pytest.raises(InvalidSignatureError):
        unwrap(ED25519, EVENTS, client(), '{"data": {"event": "never"}}', signed(), PUBLIC)
    with pytest.raises(InvalidSignatureError):
        unwrap(ED25519, EVENTS, client(), "<xml/>", signed(), PUBLIC)


def test_keys_and_signatures_may_lack_their_padding() -> None:
    headers = {**signed(), "X-Signature": signed()["X-Signature"].rstrip("=")}
    verify(ED25519, client(), PAYLOAD, headers, PUBLIC.rstrip("=") + "\n")
    verify(STANDARD, client(), PAYLOAD, standard(), SECRET.removeprefix("whsec_").rstrip("="))


def test_every_reason_is_a_verification_error_and_can_be_pickled() -> None:
    for kind in WebhookVerificationError.__subclasses__():
        again = pickle.loads(pickle.dumps(kind("why")))
        assert (type(again), str(again)) == (kind, "why")


def test_signatures_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[bytes] = []
    real = hmac.compare_digest

    def counted(one: bytes, other: bytes) -> bool:
        compared.append(other)
        return real(one, other)

    monkeypatch.setattr(hmac, "compare_digest", counted)
    headers = standard()
    first = {**headers, "Webhook-Signature": " ".join(reversed(headers["Webhook-Signature"].split()))}
    verify(STANDARD, client(), PAYLOAD, first, SECRET)
    assert len(compared) == 2


def test_without_the_library_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "cryptography"]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtraError, match=r"pip install cryptography.*\[webhooks\]"):
        verify(ED25519, client(), PAYLOAD, signed_before(), PUBLIC)
    verify(STANDARD, client(), PAYLOAD, standard(), SECRET)


def signed_before() -> dict[str, str]:
    return {"X-Signature": base64.b64encode(bytes(64)).decode(), "X-Timestamp": str(NOW)}


def test_the_scheme_of_the_standard_has_names_of_its_own() -> None:
    unnamed = replace(STANDARD, id_header=None)
    verify(unnamed, client(), PAYLOAD, standard(), SECRET)


@pytest.mark.parametrize(("signing", "sign"), [(ED25519, signed), (STANDARD, standard)])
def test_half_a_character_in_a_header_is_a_verification_error(signing: Signing, sign: Any) -> None:
    key = PUBLIC if signing is ED25519 else SECRET
    for name in sign():
        if name != "Content-Type":
            with pytest.raises(WebhookVerificationError):
                verify(signing, client(), PAYLOAD, {**sign(), name: "\ud800"}, key)


def test_a_parsed_body_is_no_payload() -> None:
    with pytest.raises(TypeError, match=r"payload: give the body as it came, bytes or str, not a dict"):
        unwrap(ED25519, EVENTS, client(), json.loads(PAYLOAD), signed(), PUBLIC)


@pytest.mark.parametrize("headers", [None, [("X-Signature", "a")], "X-Signature: a"])
def test_what_is_no_headers_is_named(headers: Any) -> None:
    with pytest.raises(TypeError, match=r"headers: give those of the request, a mapping of names to str"):
        unwrap(ED25519, EVENTS, client(), PAYLOAD, headers, PUBLIC)


def test_a_header_of_bytes_is_named() -> None:
    headers: Any = {**signed(), "X-Signature": b"a"}
    with pytest.raises(MalformedHeaderError, match="x-signature header is no str: bytes"):
        verify(ED25519, client(), PAYLOAD, headers, PUBLIC)


@pytest.mark.parametrize("payload", [PAYLOAD, PAYLOAD.encode()])
def test_an_event_can_be_read_without_a_proof(payload: str | bytes) -> None:
    event = unsafe_unwrap(ED25519, EVENTS, client(), payload)
    assert event == unwrap(ED25519, EVENTS, client(), payload, signed(), PUBLIC)
    assert isinstance(unsafe_unwrap(ED25519, EVENTS, client(), '{"type": "new"}'), UnknownEvent)


def test_what_cannot_be_read_without_a_proof_either() -> None:
    with pytest.raises(InvalidPayloadError, match="content is no JSON"):
        unsafe_unwrap(ED25519, EVENTS, client(), "{")
    parsed: Any = {}
    with pytest.raises(TypeError, match="payload: give the body as it came"):
        unsafe_unwrap(ED25519, EVENTS, client(), parsed)
