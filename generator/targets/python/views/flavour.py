"""Sync and async: everything that differs between the two classes that one template shows twice."""

from __future__ import annotations

from dataclasses import dataclass

from ...target import Code
from ..symbols import Symbol


@dataclass(frozen=True, slots=True)
class Wrapping:
    """A way of getting responses. `suffix`: of class names; `attribute`: of resources, `made` by what; `wrap`: of
    methods; `children`: the base of classes that have some."""

    suffix: str
    attribute: str
    meaning: str
    made: Symbol
    wrap: Symbol
    children: Symbol


def _wrappings(prefix: str) -> tuple[Wrapping, ...]:
    responses = "._runtime.responses"
    raw = Symbol(responses, f"{prefix}raw_response")
    streamed = Symbol(responses, f"{prefix}streamed_response")
    return (
        Wrapping(
            "WithRawResponse",
            "with_raw_response",
            "The same methods, giving raw responses.",
            Symbol("._runtime.children", "Raw"),
            raw,
            Symbol("._runtime.wrappers", "RawChildren"),
        ),
        Wrapping(
            "WithStreamingResponse",
            "with_streaming_response",
            "The same methods, giving responses still unread.",
            Symbol("._runtime.children", "Streamed"),
            streamed,
            Symbol("._runtime.wrappers", "StreamedChildren"),
        ),
    )


@dataclass(frozen=True, slots=True)
class Flavour:
    """`prefix`: of class names. `define`, `wait`: what stands before `def` and before a call. `page`: what is asked
    for, `paginator`: what a list method returns (asynchronous paging starts when that is awaited or iterated).
    `iterables`: what a body of many items may come from."""

    prefix: str
    define: Code
    wait: Code
    client: Symbol
    resource: Symbol
    page: Symbol
    paginator: Symbol
    binary: Symbol
    stream: Symbol
    channel: Symbol
    iterables: tuple[Symbol, ...]
    wrappings: tuple[Wrapping, ...]


ITERABLE = Symbol("collections.abc", "Iterable")

SYNC = Flavour(
    prefix="",
    define=Code(""),
    wait=Code(""),
    client=Symbol("._runtime.client", "SyncClient"),
    resource=Symbol("._runtime.resource", "SyncResource"),
    page=Symbol("._runtime.pages", "SyncPage"),
    paginator=Symbol("._runtime.pages", "SyncPage"),
    binary=Symbol("._runtime.responses", "BinaryAPIResponse"),
    stream=Symbol("._runtime.events", "Stream"),
    channel=Symbol("._runtime.channels", "Channel"),
    iterables=(ITERABLE,),
    wrappings=_wrappings(""),
)

ASYNC = Flavour(
    prefix="Async",
    define=Code("async "),
    wait=Code("await "),
    client=Symbol("._runtime.client", "AsyncClient"),
    resource=Symbol("._runtime.resource", "AsyncResource"),
    page=Symbol("._runtime.pages", "AsyncPage"),
    paginator=Symbol("._runtime.pages", "AsyncPaginator"),
    binary=Symbol("._runtime.responses", "AsyncBinaryAPIResponse"),
    stream=Symbol("._runtime.events", "AsyncStream"),
    channel=Symbol("._runtime.channels", "AsyncChannel"),
    iterables=(ITERABLE, Symbol("collections.abc", "AsyncIterable")),
    wrappings=_wrappings("async_"),
)

FLAVOURS = (SYNC, ASYNC)
