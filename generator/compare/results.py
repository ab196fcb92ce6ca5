"""What a method returns and which errors it may answer, before and after."""

from __future__ import annotations

from typing import assert_never

from ..model.api import (
    BinaryResult,
    ChannelResult,
    Cursor,
    JsonResult,
    NextLink,
    NoResult,
    Offset,
    Operation,
    PageNumber,
    PageResult,
    Result,
    Strategy,
    StreamResult,
    TextResult,
)
from .change import Owner, Side
from .findings import Findings, Spot, Told
from .spelling import spelled
from .surface import Surface


def results(old: Operation, new: Operation, owner: Owner, findings: Findings) -> None:
    spot = Spot(owner, Side.RESPONSE, old.pointer, new.pointer)
    _result(old.result, new.result, spot, findings)
    _errors(old, new, spot, findings)


def _result(old: Result, new: Result, spot: Spot, findings: Findings) -> None:
    match old, new:
        case (NoResult(), NoResult()):
            return
        case (NoResult(), _):
            findings.say("result-added", spot, Told("nothing", shown(new, findings.new)))
        case (_, NoResult()):
            findings.say("result-removed", spot, Told(shown(old, findings.old), "nothing"))
        case (JsonResult(), JsonResult()):
            _media(old.media_type, new.media_type, spot, findings)
            findings.later(old.type, new.type, spot)
        case (TextResult(), TextResult()):
            _media(old.media_type, new.media_type, spot, findings)
        case (BinaryResult(), BinaryResult()):
            _media(", ".join(old.media_types), ", ".join(new.media_types), spot, findings)
        case (PageResult(), PageResult()):
            _page(old, new, spot, findings)
        case (StreamResult(), StreamResult()):
            _stream(old, new, spot, findings)
        case (JsonResult(), StreamResult()) if new.whole is not None:
            findings.say("stream-added", spot)
            findings.later(old.type, new.whole, spot)
        case (StreamResult(), JsonResult()) if old.whole is not None:
            findings.say("stream-removed", spot)
            findings.later(old.whole, new.type, spot)
        case (ChannelResult(), ChannelResult()):
            sending = Spot(spot.owner, Side.REQUEST, spot.old, spot.new)
            findings.later(old.sends, new.sends, sending)
            findings.later(old.receives, new.receives, spot)
        case _:
            findings.say("result-changed", spot, Told(shown(old, findings.old), shown(new, findings.new)))


def shown(result: Result, surface: Surface) -> str:
    """What comes back, as a user writes it."""
    match result:
        case NoResult():
            return "None"
        case JsonResult(type=type):
            return spelled(type, surface)
        case TextResult():
            return "str"
        case BinaryResult():
            return "bytes"
        case PageResult(pagination=pagination):
            return f"pages of {spelled(pagination.item, surface)}"
        case StreamResult(event=event, whole=whole):
            stream = f"a stream of {spelled(event, surface)}"
            return stream if whole is None else f"{spelled(whole, surface)} or {stream}"
        case ChannelResult(receives=receives):
            return f"a channel that receives {spelled(receives, surface)}"
        case _:
            assert_never(result)


def _media(old: str, new: str, spot: Spot, findings: Findings) -> None:
    if old != new:
        findings.say("response-media-type-changed", spot, Told(old, new))


def _page(old: PageResult, new: PageResult, spot: Spot, findings: Findings) -> None:
    _media(old.media_type, new.media_type, spot, findings)
    before, after = old.pagination, new.pagination
    if before.strategy != after.strategy:
        findings.say("pagination-changed", spot, Told(_strategy(before.strategy), _strategy(after.strategy)))
    if before.items != after.items:
        told = Told(*(".".join(each.items) or "the body itself" for each in (before, after)))
        findings.say("page-envelope-changed", spot, told)
    findings.later(before.item, after.item, spot.at(*after.items, "[]"))
    if before.meta_type is not None and after.meta_type is not None:
        findings.later(before.meta_type, after.meta_type, spot.at(*(after.meta or ())))
    findings.later(old.envelope, new.envelope, spot)


def _strategy(strategy: Strategy) -> str:
    match strategy:
        case PageNumber(page=page):
            return f"the number in {page}"
        case Offset(offset=offset):
            return f"the offset in {offset}"
        case Cursor(parameter=parameter):
            return f"the cursor in {parameter}"
        case NextLink(link=link):
            return f"the link in {'.'.join(link)}"
        case _:
            assert_never(strategy)


def _stream(old: StreamResult, new: StreamResult, spot: Spot, findings: Findings) -> None:
    _media(old.media_type, new.media_type, spot, findings)
    findings.later(old.event, new.event, spot.at("[]"))
    if old.whole is not None and new.whole is not None:
        findings.later(old.whole, new.whole, spot)
    elif old.whole is not None or new.whole is not None:
        findings.say("result-changed", spot, Told(shown(old, findings.old), shown(new, findings.new)))


def _errors(old: Operation, new: Operation, spot: Spot, findings: Findings) -> None:
    before = {error.status: error for error in old.errors}
    after = {error.status: error for error in new.errors}
    for status, error in before.items():
        if status not in after:
            findings.say("error-removed", spot.at(status))
            continue
        other = after[status]
        if error.description != other.description:
            findings.words(spot.at(status))
        if error.type is not None and other.type is not None:
            findings.later(error.type, other.type, spot.at(status))
    for status in after:
        if status not in before:
            findings.say("error-added", spot.at(status))
