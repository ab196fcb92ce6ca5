"""AI Inference for Python: sync and async, typed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ._version import __version__

if TYPE_CHECKING:
    from . import resources, types
    from ._client import AsyncTelnyx, Telnyx, TelnyxError
    from ._runtime.channels import AsyncChannel, Channel
    from ._runtime.closing import ChannelClosedError
    from ._runtime.drop_in import DefaultAsyncHttpxClient, DefaultHttpxClient, file_from_path
    from ._runtime.errors import (
        APIConnectionError,
        APIDecodeError,
        APIError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        InternalServerError,
        LimitExceededError,
        MissingCredentialsError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        UnprocessableEntityError,
    )
    from ._runtime.events import AsyncStream, EventError, Stream, StreamEvent
    from ._runtime.extras import MissingExtraError
    from ._runtime.files import FileTypes
    from ._runtime.limits import Limits
    from ._runtime.models import BaseModel, Unknown
    from ._runtime.options import Deadline, Timeout
    from ._runtime.origins import ForeignLinkError
    from ._runtime.pages import AsyncPage, AsyncPages, AsyncPaginator, SyncPage
    from ._runtime.request_ids import request_id
    from ._runtime.responses import (
        APIResponse,
        AsyncAPIResponse,
        AsyncBinaryAPIResponse,
        BinaryAPIResponse,
    )
    from ._runtime.sentinels import NOT_GIVEN, NotGiven, Omit, omit
    from ._runtime.webhook_errors import (
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
    from ._runtime.webhooks import UnknownEvent

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APIDecodeError",
    "APIError",
    "APIResponse",
    "APIStatusError",
    "APITimeoutError",
    "AsyncAPIResponse",
    "AsyncBinaryAPIResponse",
    "AsyncChannel",
    "AsyncPage",
    "AsyncPages",
    "AsyncPaginator",
    "AsyncStream",
    "AsyncTelnyx",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "BinaryAPIResponse",
    "Channel",
    "ChannelClosedError",
    "ConflictError",
    "Deadline",
    "DefaultAsyncHttpxClient",
    "DefaultHttpxClient",
    "EventError",
    "FileTypes",
    "ForeignLinkError",
    "FutureTimestampError",
    "InternalServerError",
    "InvalidKeyError",
    "InvalidPayloadError",
    "InvalidSignatureError",
    "LimitExceededError",
    "Limits",
    "MalformedHeaderError",
    "MissingCredentialsError",
    "MissingExtraError",
    "MissingHeaderError",
    "MissingKeyError",
    "NotFoundError",
    "NotGiven",
    "OldTimestampError",
    "Omit",
    "PermissionDeniedError",
    "RateLimitError",
    "Stream",
    "StreamEvent",
    "SyncPage",
    "Telnyx",
    "TelnyxError",
    "Timeout",
    "Unknown",
    "UnknownEvent",
    "UnprocessableEntityError",
    "WebhookVerificationError",
    "__version__",
    "file_from_path",
    "omit",
    "request_id",
    "resources",
    "types",
]

if not TYPE_CHECKING:
    _EXPORTS = {
        "APIConnectionError": "._runtime.errors",
        "APIDecodeError": "._runtime.errors",
        "APIError": "._runtime.errors",
        "APIResponse": "._runtime.responses",
        "APIStatusError": "._runtime.errors",
        "APITimeoutError": "._runtime.errors",
        "AsyncAPIResponse": "._runtime.responses",
        "AsyncBinaryAPIResponse": "._runtime.responses",
        "AsyncChannel": "._runtime.channels",
        "AsyncPage": "._runtime.pages",
        "AsyncPages": "._runtime.pages",
        "AsyncPaginator": "._runtime.pages",
        "AsyncStream": "._runtime.events",
        "AsyncTelnyx": "._client",
        "AuthenticationError": "._runtime.errors",
        "BadRequestError": "._runtime.errors",
        "BaseModel": "._runtime.models",
        "BinaryAPIResponse": "._runtime.responses",
        "Channel": "._runtime.channels",
        "ChannelClosedError": "._runtime.closing",
        "ConflictError": "._runtime.errors",
        "Deadline": "._runtime.options",
        "DefaultAsyncHttpxClient": "._runtime.drop_in",
        "DefaultHttpxClient": "._runtime.drop_in",
        "EventError": "._runtime.events",
        "FileTypes": "._runtime.files",
        "ForeignLinkError": "._runtime.origins",
        "FutureTimestampError": "._runtime.webhook_errors",
        "InternalServerError": "._runtime.errors",
        "InvalidKeyError": "._runtime.webhook_errors",
        "InvalidPayloadError": "._runtime.webhook_errors",
        "InvalidSignatureError": "._runtime.webhook_errors",
        "LimitExceededError": "._runtime.errors",
        "Limits": "._runtime.limits",
        "MalformedHeaderError": "._runtime.webhook_errors",
        "MissingCredentialsError": "._runtime.errors",
        "MissingExtraError": "._runtime.extras",
        "MissingHeaderError": "._runtime.webhook_errors",
        "MissingKeyError": "._runtime.webhook_errors",
        "NOT_GIVEN": "._runtime.sentinels",
        "NotFoundError": "._runtime.errors",
        "NotGiven": "._runtime.sentinels",
        "OldTimestampError": "._runtime.webhook_errors",
        "Omit": "._runtime.sentinels",
        "PermissionDeniedError": "._runtime.errors",
        "RateLimitError": "._runtime.errors",
        "Stream": "._runtime.events",
        "StreamEvent": "._runtime.events",
        "SyncPage": "._runtime.pages",
        "Telnyx": "._client",
        "TelnyxError": "._client",
        "Timeout": "._runtime.options",
        "Unknown": "._runtime.models",
        "UnknownEvent": "._runtime.webhooks",
        "UnprocessableEntityError": "._runtime.errors",
        "WebhookVerificationError": "._runtime.webhook_errors",
        "file_from_path": "._runtime.drop_in",
        "omit": "._runtime.sentinels",
        "request_id": "._runtime.request_ids",
    }

    def __getattr__(name):
        if name in _EXPORTS:
            value = getattr(import_module(_EXPORTS[name], __name__), name)
        elif name in __all__:
            value = import_module(f".{name}", __name__)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
