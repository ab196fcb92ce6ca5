"""Why a webhook isn't trusted: one class a reason, all below `WebhookVerificationError`."""

from __future__ import annotations

from .errors import APIError
from .public import published


class WebhookVerificationError(APIError):
    """What came isn't proven to come from the API. Answer it with an error status, and do nothing it asks."""


class MissingHeaderError(WebhookVerificationError):
    """A header that carries the proof isn't there."""


class MalformedHeaderError(WebhookVerificationError):
    """A header that carries the proof is there, but can't be read."""


class OldTimestampError(WebhookVerificationError):
    """Sent too long ago: perhaps somebody sends an old message again."""


class FutureTimestampError(WebhookVerificationError):
    """Sent at a time that is still to come: one of the two clocks is wrong, or somebody lies."""


class InvalidSignatureError(WebhookVerificationError):
    """Signed with another key, changed on its way, or not signed by the API at all."""


class InvalidKeyError(WebhookVerificationError):
    """The key that was given to check with is no key. What came wasn't looked at."""


class MissingKeyError(WebhookVerificationError):
    """There is no key to check with; the message names the argument and the environment variable that give one."""


class InvalidPayloadError(WebhookVerificationError):
    """What came is no JSON, signed or not."""


published(globals())
