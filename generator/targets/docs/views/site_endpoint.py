"""`METHOD /path` as HTML: the method in its colour, the path with its parameters told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ....model.api import Operation
from ...target import Code
from ..site_text import plain

PARAMETER = re.compile(r"(\{[^{}]*\})")

COLOURED = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
"""Methods that the style sheet has a colour for; the others share one."""


@dataclass(frozen=True, slots=True)
class EndpointView:
    """`colour`: a class of the style sheet."""

    method: Code
    colour: Code
    path: Code


def endpoint_view(operation: Operation) -> EndpointView:
    colour = operation.method.lower() if operation.method in COLOURED else "other"
    return EndpointView(plain(operation.method), Code(colour), _path(operation.path))


def _path(path: str) -> Code:
    """Breaks where a narrow window may."""
    parts = (_parameter(part) if PARAMETER.fullmatch(part) else _fixed(part) for part in PARAMETER.split(path))
    return Code("".join(parts))


def _parameter(part: str) -> str:
    return f"<em>{plain(part)}</em>"


def _fixed(part: str) -> str:
    return plain(part).replace("/", "/<wbr>")
