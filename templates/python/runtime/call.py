"""One call as a value: which operation, and all its arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from httpx import QueryParams, Timeout

from .endpoint import Endpoint
from .options import Body, Headers, Query
from .sentinels import Omit, omit
from .shapes import is_object

NOTHING: Final[Mapping[str, object]] = {}


def every_value(query: Query) -> Query:
    """The same, where httpx's own kind of query gives all values of a name: its mapping gives one."""
    if not isinstance(query, QueryParams):
        return query
    lists = {name: query.get_list(name) for name in query}
    return {name: values[0] if len(values) == 1 else values for name, values in lists.items()}


class Call(NamedTuple):
    """One call of one operation: its arguments by wire name.

    `whole`: the body as a whole, where it was given so instead of by its fields.
    `url`: what to ask instead of the operation's own path and query; `accept`: instead of its media type.
    """

    endpoint: Endpoint
    path: Mapping[str, object] = NOTHING
    query: Mapping[str, object] = NOTHING
    headers: Mapping[str, object] = NOTHING
    cookies: Mapping[str, object] = NOTHING
    body: object = omit
    extra_headers: Headers | None = None
    extra_query: Query | None = None
    extra_body: Body | None = None
    timeout: float | Timeout | Omit | None = omit
    url: str | None = None
    accept: str | None = None
    whole: object = omit

    def with_query(self, query: Mapping[str, object]) -> Call:
        """The same call with these parameters set, others as they were; `omit` takes one away."""
        extra = (
            None
            if self.extra_query is None
            else {k: v for k, v in every_value(self.extra_query).items() if k not in query}
        )
        return self._replace(query={**self.query, **query}, extra_query=extra)

    @property
    def fields(self) -> Mapping[str, object]:
        """Those of a body that is an object and is given by its fields; else none."""
        return self.body if is_object(self.body) else NOTHING

    def stepped(self, step: Mapping[str, object]) -> Call:
        """The same call for another page: what is a field of the body and no query parameter is set there."""
        inside = {k: v for k, v in step.items() if k in self.fields and k not in self.query}
        if not inside:
            return self.with_query(step)
        onward = self.with_query({k: v for k, v in step.items() if k not in inside})
        extra = self.extra_body
        kept = None if extra is None else {k: v for k, v in extra.items() if k not in inside}
        return onward._replace(body={**self.fields, **inside}, extra_body=kept)

    def to(self, url: str) -> Call:
        """The same operation at the URL that an answer gave."""
        return self._replace(url=url)
