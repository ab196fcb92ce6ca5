"""The README's words for what a call gives."""

from __future__ import annotations

from typing import assert_never

from ..model.api import (
    BinaryResult,
    ChannelResult,
    JsonResult,
    NoResult,
    PageResult,
    Result,
    StreamResult,
    TextResult,
)


def result_word(result: Result) -> str:
    match result:
        case NoResult():
            return "none"
        case JsonResult():
            return "json"
        case TextResult():
            return "text"
        case BinaryResult():
            return "binary"
        case PageResult():
            return "page"
        case StreamResult():
            return "events"
        case ChannelResult():
            return "channel"
        case _:
            assert_never(result)
