"""Path templates: the parameters of a path are those between its braces (OpenAPI 3.1.1, section 4.8.8)."""

from __future__ import annotations

import re

from ..model.api import Explode, Location, Parameter, Style
from ..model.types import Presence, Scalar, ScalarKind
from .subject import Subject

_TEMPLATE = re.compile(r"\{([^{}]*)\}")


def matching_path(subject: Subject, found: list[Parameter]) -> tuple[Parameter, ...]:
    """Path parameters are those of the template: undeclared ones are strings, unused ones go."""
    template = list(dict.fromkeys(_TEMPLATE.findall(subject.id.partition(" ")[2])))
    declared = [each.wire for each in found if each.location is Location.PATH]
    pointer, warn = subject.part.id, subject.ledger.warn
    for name in declared:
        if name not in template:
            warn("unused-path-parameter", pointer, f"`{name}` is not in the path.", "left out")
    missing = [name for name in template if name not in declared]
    for name in missing:
        warn("undeclared-path-parameter", pointer, f"`{name}` is in the path only.", "read as a string")
    used = [each for each in found if each.location is not Location.PATH or each.wire in template]
    return (*(_text_in_path(name) for name in missing), *used)


def _text_in_path(name: str) -> Parameter:
    text = Scalar(ScalarKind.STRING)
    return Parameter(name, Location.PATH, text, Presence.REQUIRED, Style.SIMPLE, Explode.JOINED)
