from ...types import ErrorDetail, ErrorResponse

__all__ = [
    "ErrorDetail",
    "ErrorResponse",
]
