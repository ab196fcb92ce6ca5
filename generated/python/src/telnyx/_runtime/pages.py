"""Pages of a list: items across pages, one page at a time, or page by page; sync and async.

A page asks for the next one through `fetch`, which `resource` gives it: the same request (the caller's other arguments,
headers, extra query) with the step applied. Iteration ends where the strategy says so, and where a server repeats
itself: the very items of the page before, or of any page where a cursor or link was followed before (`trail`).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar, cast

from httpx import Headers
from typing_extensions import Self

from .models import BaseModel
from .origins import same_origin_link
from .public import published
from .request_ids import remember
from .shapes import is_object
from .strategies import Answer, Cursor, NextLink, Offset, PageNumber, Step, Strategy, value_at
from .trail import Trail

__all__ = [
    "AsyncPage",
    "AsyncPages",
    "AsyncPaginator",
    "Cursor",
    "NextLink",
    "Offset",
    "PageNumber",
    "Reply",
    "Step",
    "Strategy",
    "SyncPage",
]

T = TypeVar("T")
M = TypeVar("M")
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Reply:
    """One page as it came. `url`: where from; `query`: what was asked, by wire name, extra query included."""

    envelope: object
    url: str
    query: Mapping[str, object]
    link_header: str | None = None
    headers: Headers | None = None


Fetch: TypeAlias = Callable[[Step], Reply]
AsyncFetch: TypeAlias = Callable[[Step], Awaitable[Reply]]


class _Page(Generic[T, M]):
    """What sync and async pages share: the items, the meta, and where the list goes on."""

    data: list[T]
    """The items of this page, in order."""
    meta: M
    """What the body says about the list (totals, cursors); None where it says nothing."""

    def __init__(self, reply: Reply, strategy: Strategy, trail: Trail | None = None) -> None:
        items = value_at(reply.envelope, strategy.items)
        self.envelope = reply.envelope
        self.data = cast("list[T]", items if isinstance(items, list) else [])
        self.meta = cast("M", value_at(reply.envelope, strategy.meta))
        self._reply = reply
        self._strategy = strategy
        self._trail = trail or Trail()
        answer = Answer(reply.envelope, self.data, reply.query, reply.link_header)
        step = strategy.next_step(answer)
        self._bound = strategy.bound(answer)
        self._repeats = self._trail.repeats(list(self.data), self._bound)
        if reply.headers is not None:
            remember(self, reply.headers)
        self._step = None if self._repeats else step

    def has_next_page(self) -> bool:
        """Whether there is more to ask for. Where the body doesn't say, the next page may turn out to be empty."""
        return self._step is not None

    def to_dict(
        self,
        mode: Literal["python", "json"] = "python",
        *,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_none: bool = False,
    ) -> dict[str, object]:
        """The body of this page as a model's `to_dict` gives it; `{"data": […]}` where the body is the list itself."""
        from .unfolding import How, unfolded

        how = How(mode, use_api_names, not exclude_unset, not exclude_none)
        body = unfolded(self.envelope, how, 0)
        return body if is_object(body) else {"data": unfolded(self.data, how, 0)}

    def to_json(
        self,
        indent: int | None = None,
        *,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_none: bool = False,
    ) -> str:
        """The same as JSON text: each number and date in the very words it came in."""
        from .json_out import json_of
        from .unfolding import How, unfolded

        how = How("text", use_api_names, not exclude_unset, not exclude_none)
        body = unfolded(self.envelope, how, 0)
        return json_of(body if is_object(body) else {"data": unfolded(self.data, how, 0)}, indent)

    if not TYPE_CHECKING:  # else any name would do

        def __getattr__(self, name):
            """What the body says beside its items: the page is the envelope, too."""
            envelope = self.__dict__.get("envelope")
            if name.startswith("_") or not isinstance(envelope, BaseModel):
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            return getattr(envelope, name)

    def _next(self) -> Step:
        """The step to the next page, its link absolute; ForeignLinkError where the link leaves the API's origin."""
        if self._step is None:
            raise RuntimeError("This is the last page: ask has_next_page() before get_next_page().")
        if self._step.link is None:
            return self._step
        return Step({}, same_origin_link(self._reply.url, self._step.link))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(data={self.data!r}, meta={self.meta!r})"


class SyncPage(_Page[T, M]):
    """One page. Iterating it gives its items and then those of the pages after it, asked for as they are reached."""

    def __init__(
        self, reply: Reply, strategy: Strategy, fetch: Fetch, trail: Trail | None = None
    ) -> None:
        super().__init__(reply, strategy, trail)
        self._fetch = fetch

    def get_next_page(self) -> Self:
        """The page after this one. RuntimeError: there is none. ForeignLinkError: its link leaves the API's origin."""
        step = self._next()
        trail = self._trail.onward(list(self.data), self._bound, step)
        return type(self)(self._fetch(step), self._strategy, self._fetch, trail)

    def iter_pages(self) -> Iterator[Self]:
        """This page and those after it."""
        page = self
        yield page
        while page.has_next_page():
            page = page.get_next_page()
            if page._repeats:
                return
            yield page

    def __iter__(self) -> Iterator[T]:
        for page in self.iter_pages():
            yield from page.data


class AsyncPage(_Page[T, M]):
    """One page. `async for` gives its items and then those of the pages after it, asked for as they are reached."""

    def __init__(
        self, reply: Reply, strategy: Strategy, fetch: AsyncFetch, trail: Trail | None = None
    ) -> None:
        super().__init__(reply, strategy, trail)
        self._fetch = fetch

    async def get_next_page(self) -> Self:
        """The page after this one. RuntimeError: there is none. ForeignLinkError: its link leaves the API's origin."""
        step = self._next()
        trail = self._trail.onward(list(self.data), self._bound, step)
        return type(self)(await self._fetch(step), self._strategy, self._fetch, trail)

    async def iter_pages(self) -> AsyncIterator[Self]:
        """This page and those after it."""
        page = self
        yield page
        while page.has_next_page():
            page = await page.get_next_page()
            if page._repeats:
                return
            yield page

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.iter_pages():
            for item in page.data:
                yield item


class AsyncPages(Generic[T, P]):
    """What an async list method returns: `await` it for the first page, or `async for` over it for all items."""

    def __init__(self, first: Callable[[], Awaitable[P]]) -> None:
        self._first = first

    def __await__(self) -> Generator[object, None, P]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in cast("AsyncPage[T, object]", await self._first()):
            yield item


class AsyncPaginator(AsyncPages[T, AsyncPage[T, M]], Generic[T, M]):
    """The same, where the page has no attributes of its own."""


published(globals())
