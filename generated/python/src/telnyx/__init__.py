"""AI Inference for Python: sync and async, typed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ._version import __version__

if TYPE_CHECKING:
    from . import resources, types
    from ._client import AsyncTelnyx, Telnyx
    from ._runtime.channels import AsyncChannel, Channel
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
        MissingCredentialsError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        UnprocessableEntityError,
    )
    from ._runtime.events import AsyncStream, Stream
    from ._runtime.files import FileTypes
    from ._runtime.models import BaseModel
    from ._runtime.options import Timeout
    from ._runtime.pages import AsyncPage, AsyncPaginator, SyncPage
    from ._runtime.responses import (
        APIResponse,
        AsyncAPIResponse,
        AsyncBinaryAPIResponse,
        BinaryAPIResponse,
    )
    from ._runtime.sentinels import Omit, omit

__all__ = [
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
    "AsyncPaginator",
    "AsyncStream",
    "AsyncTelnyx",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "BinaryAPIResponse",
    "Channel",
    "ConflictError",
    "FileTypes",
    "InternalServerError",
    "MissingCredentialsError",
    "NotFoundError",
    "Omit",
    "PermissionDeniedError",
    "RateLimitError",
    "Stream",
    "SyncPage",
    "Telnyx",
    "Timeout",
    "UnprocessableEntityError",
    "__version__",
    "omit",
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
        "AsyncPaginator": "._runtime.pages",
        "AsyncStream": "._runtime.events",
        "AsyncTelnyx": "._client",
        "AuthenticationError": "._runtime.errors",
        "BadRequestError": "._runtime.errors",
        "BaseModel": "._runtime.models",
        "BinaryAPIResponse": "._runtime.responses",
        "Channel": "._runtime.channels",
        "ConflictError": "._runtime.errors",
        "FileTypes": "._runtime.files",
        "InternalServerError": "._runtime.errors",
        "MissingCredentialsError": "._runtime.errors",
        "NotFoundError": "._runtime.errors",
        "Omit": "._runtime.sentinels",
        "PermissionDeniedError": "._runtime.errors",
        "RateLimitError": "._runtime.errors",
        "Stream": "._runtime.events",
        "SyncPage": "._runtime.pages",
        "Telnyx": "._client",
        "Timeout": "._runtime.options",
        "UnprocessableEntityError": "._runtime.errors",
        "omit": "._runtime.sentinels",
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
