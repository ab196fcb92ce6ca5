"""Path templates: arguments in, a path out, and no argument can leave its segment (RFC 3986 section 3.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import quote

from .encode import (
    STYLES,
    Style,
    escape,
    is_absent,
    is_array,
    is_object,
    joined,
    leaf,
    present_fields,
    present_items,
)
from .endpoint import Endpoint
from .plain import plain

_PLACE: Final = re.compile(r"\{([^{}]*)\}")


class Template(NamedTuple):
    """`literals[0] names[0] literals[1] names[1] … literals[-1]`."""

    literals: tuple[str, ...]
    names: tuple[str, ...]


def _template(path: str) -> Template:
    parts = _PLACE.split(path)
    return Template(
        tuple(quote(part, safe="/:@!$&'()*+,;=%~?") for part in parts[::2]), tuple(parts[1::2])
    )


def fill(endpoint: Endpoint, arguments: Mapping[str, object]) -> str:
    """The path with its arguments. ValueError naming one that is absent, empty, or makes a `.` or `..` segment."""
    template = endpoint.template
    if template is None:
        template = endpoint.template = _template(endpoint.path)
    if not template.names:
        return template.literals[0]
    texts: list[str] = [template.literals[0]]
    for name, literal in zip(template.names, template.literals[1:], strict=True):
        texts.append(_argument(name, arguments.get(name), endpoint.path_styles.get(name, "simple")))
        texts.append(literal)
    path = "".join(texts)
    if "/." in path:
        _refuse_dots(path, template)
    return path


def _refuse_dots(path: str, template: Template) -> None:
    if any(segment in {".", ".."} for segment in path.split("/")):
        named = " and ".join(template.names)
        raise ValueError(
            f"{named}: a path argument cannot be '.' or '..', which would leave its place in the URL"
        )


def _argument(name: str, value: object, style: str) -> str:
    text = (
        quote(value, safe="")
        if type(value) is str and style == "simple"
        else _styled(name, plain(value), STYLES[style])
    )
    if not text:
        raise ValueError(
            f"{name}: a path argument cannot be absent or empty, but {value!r} was given"
        )
    return text


def _styled(name: str, value: object, how: Style) -> str:
    if how.name == "label":
        return _label(name, value, how)
    if how.name == "matrix":
        return _matrix(name, value, how)
    return joined(name, value, how, escape) or ""


def _label(name: str, value: object, how: Style) -> str:
    if is_absent(value):
        return ""
    text = joined(name, value, how, escape) or ""
    return "." + (_exploded(name, value, ".") if how.explode else text) if text else ""


def _matrix(name: str, value: object, how: Style) -> str:
    text = joined(name, value, how, escape) or ""
    if not text:
        return ""
    if how.explode and is_object(value):
        return ";" + _exploded(name, value, ";")
    if how.explode and is_array(value):
        return "".join(
            f";{escape(name)}={escape(leaf(item, name))}" for item in present_items(value)
        )
    return f";{escape(name)}={text}"


def _exploded(name: str, value: object, between: str) -> str:
    if is_object(value):
        return between.join(
            f"{escape(key)}={escape(leaf(item, name))}" for key, item in present_fields(value)
        )
    if is_array(value):
        return between.join(escape(leaf(item, name)) for item in present_items(value))
    return escape(leaf(value, name))
