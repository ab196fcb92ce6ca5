"""What a call gave against what was answered: the right class, every field of its type, nothing lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import GenericAlias, ModuleType, NoneType
from typing import Any, assert_never, get_args, get_origin

from .differences import differences, unlike
from .fixtures import ErrorAnswer, Events, JsonBody, Octets, Response
from .typed import Typing, as_json

ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}
"""Status -> class of the exception; from 500 on `InternalServerError`, all else `APIStatusError`."""


@dataclass(frozen=True, slots=True)
class Streamed:
    """Every event of a stream."""

    stream: object
    events: list[object]


@dataclass(frozen=True, slots=True)
class Downloaded:
    response: object
    content: bytes


def judged(value: object, annotation: Any, response: Response) -> Iterator[str]:
    """`value`: as `settled` gives it. `annotation`: what the method is said to return."""
    match response.body:
        case None:
            if value is not None or annotation not in (None, NoneType):
                yield unlike("result", None, f"{value!r}, annotated {annotation}")
        case JsonBody() as body:
            yield from _judged_json(value, annotation, body)
        case Events() as body:
            yield from _judged_events(value, annotation, body)
        case Octets(content=content):
            yield from _judged_octets(value, annotation, content)
        case _:
            assert_never(response.body)


def _judged_json(value: Any, annotation: Any, body: JsonBody) -> Iterator[str]:
    whole = _chosen(annotation, "Page", "Pages", "Paginator")
    if whole is not None:
        yield from judged_page(value, page_arguments(whole), body)
        return
    arms = [one for one in _arms(annotation) if "Stream" not in _name(one)]
    faults = [list(Typing(body.remarks).faults(value, one, body.value)) for one in arms]
    if all(faults):
        yield from min(faults, key=len, default=[unlike("result", body.value, annotation)])
    yield from differences(body.value, as_json(value), "to_dict()")


def page_arguments(annotation: Any) -> tuple[Any, ...]:
    """The types of an item and of the meta; of a page of its own class, its base has them: `AsyncPages[Item, Page]`."""
    for one in (annotation, *get_args(annotation)):
        for base in getattr(one, "__orig_bases__", ()):
            if getattr(get_origin(base), "__name__", "") in {"SyncPage", "AsyncPage"}:
                return get_args(base)
    return get_args(annotation)


def judged_page(page: Any, arguments: tuple[Any, ...], body: JsonBody) -> Iterator[str]:
    """`arguments`: the types of an item and of the meta, as the method's annotation has them."""
    yield from differences(body.value, as_json(page.envelope), "to_dict()")
    if not isinstance(page.envelope, list):
        yield from Typing(body.remarks).faults(page.envelope, type(page.envelope), body.value)
    if body.remarks.misfits:
        return
    item, meta = arguments
    yield from Typing(is_told=False).faults(page.data, GenericAlias(list, (item,)), as_json(page.data))
    yield from Typing(is_told=False).faults(page.meta, meta, as_json(page.meta))


def _judged_events(value: object, annotation: Any, body: Events) -> Iterator[str]:
    stream = _chosen(annotation, "Stream")
    if stream is None or not isinstance(value, Streamed) or not isinstance(value.stream, get_origin(stream)):
        yield unlike("result", annotation, value)
        return
    yield from differences(list(body.values), [as_json(event) for event in value.events], "events")
    events = GenericAlias(list, get_args(stream))
    yield from Typing(body.remarks).faults(value.events, events, list(body.values))


def _judged_octets(value: object, annotation: Any, content: bytes) -> Iterator[str]:
    if isinstance(value, Downloaded):
        if value.content != content or not isinstance(value.response, annotation):
            yield unlike("bytes", content, (annotation, value))
    elif annotation is not str or value != content.decode("utf-8"):
        yield unlike("text", content, f"{value!r}, annotated {annotation}")


def _arms(annotation: Any) -> tuple[Any, ...]:
    """A method that may stream says `X | Stream[Y]`."""
    arms = get_args(annotation)
    return arms if any("Stream" in _name(one) for one in arms) else (annotation,)


def _chosen(annotation: Any, *words: str) -> Any:
    """The alternative whose class is called so; None where there is none."""
    arms = (annotation, *_arms(annotation))
    return next((one for one in arms if _name(one).endswith(words)), None)


def _name(annotation: Any) -> str:
    """Of what is generic; a page of its own class is one, too."""
    own = annotation if get_origin(annotation) is None and page_arguments(annotation) else get_origin(annotation)
    return str(getattr(own, "__name__", ""))


def judged_error(raised: BaseException | None, answer: ErrorAnswer, package: ModuleType) -> Iterator[str]:
    status = answer.response.status
    wanted = ERRORS.get(status, "InternalServerError" if status >= 500 else "APIStatusError")
    if type(raised) is not getattr(package, wanted):
        yield unlike(f"exception for {status}", wanted, repr(raised))
        return
    error: Any = raised
    if error.status_code != status:
        yield unlike("status_code", status, error.status_code)
    body = answer.response.body
    if isinstance(body, JsonBody):
        yield from _judged_error_body(error.body, body)


def _judged_error_body(found: object, body: JsonBody) -> Iterator[str]:
    yield from differences(body.value, as_json(found), "error.body")
    if "" not in body.remarks.untyped and isinstance(body.value, dict) and isinstance(found, dict):
        yield unlike("class of error.body", "a model", found)
    elif "" not in body.remarks.untyped and isinstance(body.value, dict):
        yield from Typing(body.remarks).faults(found, type(found), body.value)
