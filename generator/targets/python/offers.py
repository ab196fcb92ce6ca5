"""What a package has beyond plain calls, which an API may or may not ask for: extras and chapters of its README."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from ...config import Config
from ...model.api import Api, ChannelResult


class Extra(Enum):
    """Its value is the name by which it is installed: `pip install pets[webhooks]`."""

    WEBHOOKS = "webhooks"
    WEBSOCKETS = "websockets"


REQUIREMENTS: Mapping[Extra, str] = {Extra.WEBHOOKS: "cryptography>=42", Extra.WEBSOCKETS: "websockets>=15"}


def extras(api: Api, config: Config) -> tuple[Extra, ...]:
    """Those that the API has a use for. An HMAC (Standard Webhooks) needs nothing installed."""
    needed = {
        Extra.WEBHOOKS: has_webhooks(api, config) and config.webhooks is not None and config.webhooks.scheme == ED25519,
        Extra.WEBSOCKETS: any(isinstance(operation.result, ChannelResult) for operation in api.operations),
    }
    return tuple(each for each in Extra if needed[each])


ED25519 = "ed25519"


def has_webhooks(api: Api, config: Config) -> bool:
    """Both a way of signing and something to sign."""
    return config.webhooks is not None and bool(api.webhooks)
