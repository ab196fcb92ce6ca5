"""A provider that signs what it posts: Ed25519 over `timestamp|payload`."""

from __future__ import annotations

import time
from base64 import b64encode

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC_KEY = b64encode(_KEY.public_key().public_bytes_raw()).decode()

SIGNATURE, TIMESTAMP = "telnyx-signature-ed25519", "telnyx-timestamp"


def signed(body: bytes) -> dict[str, str]:
    """The headers that come with it."""
    now = str(int(time.time()))
    return {SIGNATURE: b64encode(_KEY.sign(f"{now}|".encode() + body)).decode(), TIMESTAMP: now}
