from datetime import datetime
from typing import Literal

from typing_extensions import Required, TypedDict

from .._runtime.sequences import SequenceNotStr


class MessageSendParams(TypedDict, total=False):
    """Arguments of `messages.send`."""

    to: Required[str]
    """Who gets it, a phone number in E.164 form or a short code."""

    from_: str
    """Who sends it, a phone number in E.164 form, a short code or an alphanumeric sender. Left out
    only when a pool of numbers sends.
    """

    text: str
    """What it says; an SMS can't do without."""

    messaging_profile_id: str
    """The messaging profile; needed for a pool of numbers and for an alphanumeric sender."""

    subject: str
    """A subject line, for MMS."""

    media_urls: SequenceNotStr[str]
    """Where to fetch what goes with it, less than 1 MB in all; this makes it an MMS."""

    type: Literal["SMS", "MMS"] | str
    """The kind of message."""

    encoding: Literal["auto", "gsm7", "ucs2"] | str
    """How characters are written. `auto` picks the shortest way, `gsm7` fails on characters it
    does not have, `ucs2` has them all.
    """

    auto_detect: bool
    """Whether to refuse a message that would be sent in unreasonably many parts."""

    send_at: str | datetime | None
    """When to send it, to the minute; now if null or left out."""

    use_profile_webhooks: bool
    """Whether the profile's webhooks hear of it too, after those given here."""

    webhook_url: str
    """Where delivery is reported."""

    webhook_failover_url: str
    """Where delivery is reported when `webhook_url` fails."""


class MessageRetrieveParams(TypedDict, total=False):
    """Arguments of `messages.retrieve`."""
