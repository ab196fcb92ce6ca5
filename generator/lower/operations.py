"""Operations: every method of every path, with what it takes and what it gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model.api import ChannelResult, Operation, Server
from ..model.types import OperationId
from . import (
    bodies,
    deep_objects,
    errors,
    own_servers,
    page_rules,
    pagination,
    product_rules,
    results,
    schemas,
    security,
)
from .ledger import Ledger
from .parameters import parameters
from .parts import Part, Raw, below
from .subject import Subject

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
"""Section 4.8.9 of OpenAPI 3.1.1; a path item's other keys are no operations."""

_ITEM_KEYS = ("$ref", "summary", "description", "servers", "parameters")


def operations(ledger: Ledger, root: Part, home: tuple[Server, ...]) -> tuple[Operation, ...]:
    """`home`: the API's own servers."""
    uses = _counted(ledger, root)
    found = tuple(
        _operation(Subject(ledger, item, part, OperationId(f"{method.upper()} {path}"), uses, home))
        for path, item in items(ledger, root)
        for method, part in methods(ledger, item)
    )
    page_rules.unused(ledger, {operation.id for operation in found})
    deep_objects.unused(ledger, found)
    product_rules.unused(ledger, found)
    return found


def items(ledger: Ledger, root: Part) -> Iterator[tuple[str, Part]]:
    for path, stated in ledger.entries(root, "paths"):
        if path.startswith("x-"):
            continue
        if not path.startswith("/"):
            ledger.warn("path-without-slash", stated.id, f"The path `{path}` must begin with a slash.", "left as it is")
        yield path, ledger.follow(stated)


def methods(ledger: Ledger, item: Part) -> Iterator[tuple[str, Part]]:
    for key in item.raw:
        if key in METHODS:
            part = ledger.child(item, key)
            if part is not None:
                yield key, part
        elif key not in _ITEM_KEYS and not key.startswith("x-"):
            ledger.warn("unknown-method", item.id, f"`{key}` is no method of HTTP here.", "left out")


def _counted(ledger: Ledger, root: Part) -> dict[str, int]:
    """How often each `$ref` to a parameter, body or response is used."""
    counts: Counter[str] = Counter()
    for _, item in items(ledger, root):
        for _, part in methods(ledger, item):
            counts.update(_references(part.raw))
    return counts


def _references(raw: Raw) -> set[str]:
    parameters, responses = raw.get("parameters"), raw.get("responses")
    nodes = [raw.get("requestBody")]
    nodes.extend(parameters if isinstance(parameters, list) else ())
    nodes.extend(responses.values() if isinstance(responses, dict) else ())
    refs = (node.get("$ref") for node in nodes if isinstance(node, dict))
    return {ref for ref in refs if isinstance(ref, str)}


def _operation(subject: Subject) -> Operation:
    ledger, part = subject.ledger, subject.part
    body = bodies.body(subject)
    arguments = parameters(subject)
    result = results.result(subject, body)
    failures = errors.errors(subject)
    _note_unserved(subject)
    schemas.settle(ledger)
    own = own_servers.own(subject, result)
    method, _, path = subject.id.partition(" ")
    return Operation(
        id=subject.id,
        pointer=part.id,
        method=method,
        path=path,
        operation_id=ledger.text(part, "operationId") or None,
        tags=ledger.words(part, "tags"),
        summary=_words(subject, "summary"),
        description=_words(subject, "description"),
        deprecated=ledger.flag(part, "deprecated"),
        parameters=arguments,
        body=None if isinstance(result, ChannelResult) else body,  # its frames are the channel's
        result=results.or_nothing(subject, pagination.paged(subject, arguments, body, result)),
        errors=failures,
        security=security.requirements(ledger, part),
        scopes=security.scopes(ledger, part),
        server=own.url,
        templates=own.templates,
    )


def _words(subject: Subject, key: str) -> str:
    """The operation's own, else the path item's."""
    own, shared = (subject.ledger.text(part, key).strip() for part in (subject.part, subject.item))
    return own or shared


def _note_unserved(subject: Subject) -> None:
    if subject.part.raw.get("callbacks"):
        message = "A callback is a request to the caller's own server."
        subject.ledger.note("callback", below(subject.part.id, "callbacks"), message, "left out")
