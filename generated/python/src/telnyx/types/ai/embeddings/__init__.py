from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...embedded_file import BucketRetrieveResponse
    from .bucket_list_response import BucketListResponse, BucketListResponseData
    from .bucket_params import BucketDeleteParams, BucketListParams, BucketRetrieveParams

__all__ = [
    "BucketDeleteParams",
    "BucketListParams",
    "BucketListResponse",
    "BucketListResponseData",
    "BucketRetrieveParams",
    "BucketRetrieveResponse",
]

if not TYPE_CHECKING:
    _MODULES = {
        "BucketDeleteParams": ".bucket_params",
        "BucketListParams": ".bucket_params",
        "BucketListResponse": ".bucket_list_response",
        "BucketListResponseData": ".bucket_list_response",
        "BucketRetrieveParams": ".bucket_params",
        "BucketRetrieveResponse": "...embedded_file",
    }
    _RENAMED = {}

    def __getattr__(name):
        if name in _MODULES:
            value = getattr(import_module(_MODULES[name], __name__), _RENAMED.get(name, name))
        elif name in __all__:
            value = import_module(f".{name}", __name__)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
