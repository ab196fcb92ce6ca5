"""Which operations a README shows: those that a user tries first, one for each thing that the API has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...cases.case import Case, File, Value
from ...config import Config
from ...model.api import (
    Api,
    BinaryResult,
    ChannelResult,
    JsonResult,
    Operation,
    PageResult,
    StreamResult,
    TextResult,
)
from ...naming.names import Names
from .example import Shown

FEW = 4
"""Arguments that a first example may have."""


@dataclass(frozen=True, slots=True)
class Showcase:
    """None where the API has no such operation. `first`: the one to begin with; `plain`: one that gives a value at
    once; `upload`: one that needs a file."""

    first: Operation | None
    plain: Operation | None
    listing: Operation | None
    stream: Operation | None
    channel: Operation | None
    upload: Operation | None
    download: Operation | None


def showcase(api: Api, names: Names, config: Config, shown: Shown) -> Showcase:
    with_example = [each for each in api.operations if shown.calls.of(each) is not None]
    ranked = sorted(with_example, key=lambda each: _rank(each, names, shown))
    plain = next((each for each in ranked if _is_plain(each)), None)
    meant = [each for each in with_example if is_meant(each, config.readme.example)]
    return Showcase(
        first=next(iter(meant), None) or plain or next(iter(ranked), None),
        plain=plain,
        listing=_of(ranked, lambda each: isinstance(each.result, PageResult)),
        stream=_of((*meant, *ranked), lambda each: isinstance(each.result, StreamResult)),
        channel=_of(ranked, lambda each: isinstance(each.result, ChannelResult)),
        upload=_of(ranked, lambda each: _is_upload(shown.case(each))),
        download=_of(ranked, lambda each: isinstance(each.result, BinaryResult)),
    )


def is_meant(operation: Operation, text: str) -> bool:
    """Whether sdk.yaml means this one: by its operationId, or as `GET /pets`."""
    return bool(text) and text in (operation.id, operation.operation_id)


def _of(ranked: Sequence[Operation], fits: Callable[[Operation], bool]) -> Operation | None:
    return next(filter(fits, ranked), None)


def _is_plain(operation: Operation) -> bool:
    return isinstance(operation.result, (JsonResult, PageResult, TextResult))


def _rank(operation: Operation, names: Names, shown: Shown) -> tuple[int, ...]:
    """The simplest first: a list that needs nothing, then what is made of a few plain values, then what needs more."""
    values = [one.value for one in shown.case(operation).arguments]
    name = names.operations[operation.id]
    return (
        operation.deprecated,
        _kind(operation, values),
        len(values),
        name.method != "list",
        len(name.resource) or FEW,
        len(operation.path),
    )


def _kind(operation: Operation, values: Sequence[Value]) -> int:
    is_read = operation.method == "GET"
    is_easy = len(values) <= FEW and not any(isinstance(value, (Mapping, list, tuple, File)) for value in values)
    steps = (
        is_read and not values and isinstance(operation.result, PageResult),
        is_read and not values and isinstance(operation.result, JsonResult),
        operation.method == "POST" and bool(values) and is_easy and isinstance(operation.result, JsonResult),
        is_read and is_easy and _is_plain(operation),
        is_easy,
    )
    return next((number for number, holds in enumerate(steps) if holds), len(steps))


def _is_upload(case: Case) -> bool:
    return any(isinstance(value, File) for one in case.arguments for value in _inside(one.value))


def _inside(value: Value) -> Iterator[Value]:
    yield value
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _inside(item)
