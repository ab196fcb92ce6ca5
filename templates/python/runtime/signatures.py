"""How an API signs its webhooks, and whether a message is signed so: no JSON, no events here.

Ed25519 (RFC 8032) over `timestamp|payload`; HMAC-SHA256 over `id.timestamp.payload` by the Standard Webhooks
specification.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from typing_extensions import assert_never

from .extras import needed
from .webhook_errors import (
    FutureTimestampError,
    InvalidKeyError,
    InvalidSignatureError,
    MalformedHeaderError,
    MissingHeaderError,
    OldTimestampError,
)


@dataclass(frozen=True)
class Signing:
    """`argument` and `environment` are where the key comes from; `event_field`: where a payload names its event."""

    scheme: Literal["ed25519", "standard-webhooks"]
    signature_header: str
    timestamp_header: str
    id_header: str | None
    argument: str
    environment: str
    tolerance_seconds: int
    event_field: tuple[str, ...]


def check(signing: Signing, payload: bytes, headers: Mapping[str, str], key: str) -> None:
    """WebhookVerificationError unless `payload` was signed with `key`, just now. Header names in any case."""
    given = _by_name(headers)
    timestamp = _header(given, signing.timestamp_header)
    signature = _header(given, signing.signature_header)
    _check_time(timestamp, signing)
    if signing.scheme == "ed25519":
        _check_ed25519(timestamp.encode() + b"|" + payload, signature, key, signing)
    elif signing.scheme == "standard-webhooks":
        identity = _header(given, signing.id_header or "webhook-id")
        _check_hmac(f"{identity}.{timestamp}.".encode() + payload, signature, key, signing)
    else:
        assert_never(signing.scheme)


def _by_name(headers: object) -> dict[str, object]:
    """In lower case. TypeError, which names the argument, for what isn't a request's headers."""
    if not hasattr(headers, "items"):  # callers without a type checker
        what = f"not {type(headers).__name__}"
        raise TypeError(f"headers: give those of the request, a mapping of names to str, {what}")
    items = cast("Mapping[object, object]", headers).items()
    return {str(name).lower(): value for name, value in items}


def _header(given: Mapping[str, object], name: str) -> str:
    came = given.get(name.lower(), "")
    if not isinstance(came, str):
        raise MalformedHeaderError(f"The webhook's {name} header is no str: {type(came).__name__}")
    value = came.strip()
    if not value:
        raise MissingHeaderError(f"The webhook has no {name} header")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise MalformedHeaderError(f"The webhook's {name} header is no text") from error
    return value


def _check_time(timestamp: str, signing: Signing) -> None:
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) < 16):
        raise MalformedHeaderError(
            f"The webhook's {signing.timestamp_header} header is no time in seconds: {timestamp[:40]!r}"
        )
    age = int(time.time()) - int(timestamp)
    if age > signing.tolerance_seconds:
        raise OldTimestampError(
            f"The webhook was sent {age} seconds ago; {signing.tolerance_seconds} are allowed"
        )
    if -age > signing.tolerance_seconds:
        raise FutureTimestampError(
            f"The webhook was sent {-age} seconds ahead of now; {signing.tolerance_seconds} are allowed"
        )


def _check_ed25519(message: bytes, signature: str, key: str, signing: Signing) -> None:
    with needed("Ed25519 signatures", "cryptography", "webhooks"):
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    raw = _decoded(key)
    if raw is None or len(raw) != 32:
        raise InvalidKeyError(
            f"{signing.argument} (or {signing.environment}) is no Ed25519 public key: 32 bytes in base64"
        )
    proof = _decoded(signature)
    if proof is None or len(proof) != 64:
        raise MalformedHeaderError(
            f"The webhook's {signing.signature_header} header is no Ed25519 signature: 64 bytes in base64"
        )
    try:
        Ed25519PublicKey.from_public_bytes(raw).verify(proof, message)
    except InvalidSignature as error:
        raise _invalid() from error


def _check_hmac(message: bytes, signatures: str, key: str, signing: Signing) -> None:
    secret = _decoded(key.removeprefix("whsec_"))
    if not secret:
        raise InvalidKeyError(
            f"{signing.argument} (or {signing.environment}) is no webhook secret: whsec_ and base64"
        )
    proofs = [
        proof
        for version, _, proof in (each.partition(",") for each in signatures.split())
        if version == "v1"
    ]
    if not proofs:
        raise MalformedHeaderError(
            f"The webhook's {signing.signature_header} header has no v1 signature: {signatures[:40]!r}"
        )
    expected = base64.b64encode(hmac.new(secret, message, hashlib.sha256).digest())
    fits = [
        hmac.compare_digest(expected, proof.encode()) for proof in proofs
    ]  # every one: no timing to learn from
    if not any(fits):
        raise _invalid()


def _decoded(text: str) -> bytes | None:
    """Base64 (RFC 4648, section 4), its padding perhaps lost on the way. None where it is none."""
    bare = text.strip().rstrip("=")
    try:
        return base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)
    except (ValueError, binascii.Error):
        return None


def _invalid() -> InvalidSignatureError:
    return InvalidSignatureError("The webhook's signature doesn't fit its content and the key")
