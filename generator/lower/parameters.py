"""Parameters: those of the path item and of the operation made one list, each with its style.

OpenAPI 3.1.1, section 4.8.12 (Parameter Object).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model.api import Explode, Location, Parameter, Reserved, Style
from ..model.types import (
    Array,
    Enum,
    Literal,
    Map,
    Nullable,
    Object,
    Origin,
    Presence,
    Role,
    Scalar,
    ScalarKind,
    Type,
)
from . import deep_objects, documentation, flat, schemas
from .ledger import Ledger
from .parts import Part, below
from .path_templates import matching_path
from .subject import Subject

RESERVED_HEADERS = {
    "accept": "the operation's results say it",
    "content-type": "the operation's body says it",
    "authorization": "the client's credentials say it",
}
"""Header parameters that section 4.8.12.1 tells us to ignore."""

_DEFAULT_STYLES = {
    Location.PATH: Style.SIMPLE,
    Location.QUERY: Style.FORM,
    Location.HEADER: Style.SIMPLE,
    Location.COOKIE: Style.FORM,
}

_STYLES = {
    Location.PATH: (Style.SIMPLE, Style.LABEL, Style.MATRIX),
    Location.QUERY: (Style.FORM, Style.SPACE_DELIMITED, Style.PIPE_DELIMITED, Style.DEEP_OBJECT),
    Location.HEADER: (Style.SIMPLE,),
    Location.COOKIE: (Style.FORM,),
}

FLATTENED = "page"
"""The one object of scalars that is taken apart: every list has it, and nobody wants to write it as an object."""


def parameters(subject: Subject) -> tuple[Parameter, ...]:
    """All parameters of an operation; its own replace those of the path item with the same name and location."""
    ledger = subject.ledger
    found: dict[tuple[str, str], Part] = {}
    for holder in (subject.item, subject.part):
        own: set[tuple[str, str]] = set()
        for part in (ledger.follow(each) for each in ledger.members(holder, "parameters")):
            key = ledger.text(part, "name"), ledger.text(part, "in")
            if key in own:
                ledger.warn("repeated-parameter", part.id, f"`{key[0]}` stands twice in {key[1]}.", "the last is taken")
            own.add(key)
            found[key] = part
    lowered = [each for part in found.values() for each in _parameter(subject, part)]
    return matching_path(subject, lowered)


def _parameter(subject: Subject, part: Part) -> Iterator[Parameter]:
    ledger = subject.ledger
    name, place = ledger.text(part, "name"), ledger.text(part, "in")
    if not name or place not in {location.value for location in Location}:
        ledger.warn("unusable-parameter", part.id, f"A parameter `{name}` in `{place}` can't be sent.", "left out")
        return
    location = Location(place)
    if location is Location.HEADER and name.lower() in RESERVED_HEADERS:
        return
    found = _one(ledger, part, location, subject.origin(part, Role.PARAMETER, name))
    _warn_of_cookie(ledger, part, found)
    yield from _flattened(ledger, _deep(subject, part, found))


def _deep(subject: Subject, part: Part, parameter: Parameter) -> Parameter:
    if parameter.style is not Style.DEEP_OBJECT:
        return parameter
    schema = subject.ledger.child(part, "schema")
    nodes = (part, *(documentation.trail(subject.ledger, schema) if schema is not None else ()))
    deep = deep_objects.Deep(parameter.wire, part.id, parameter.type, deep_objects.words(subject, nodes))
    return replace(parameter, arrays=deep_objects.arrays(subject, deep))


def _warn_of_cookie(ledger: Ledger, part: Part, parameter: Parameter) -> None:
    """The standard's own style joins pairs with `&`, which in a cookie is text (OpenAPI 3.1.1, appendix D)."""
    if parameter.location is not Location.COOKIE or parameter.style is not Style.FORM:
        return
    shapes = flat.alternatives(ledger, parameter.type)
    if parameter.explode is Explode.EXPLODED and any(isinstance(shape, Array | Object | Map) for shape in shapes):
        message = f"The values of `{parameter.wire}` would be joined by `&`, which no cookie is split at."
        ledger.warn("exploded-cookie", part.id, message, "a cookie is sent for each of them")


def _one(ledger: Ledger, part: Part, location: Location, origin: Origin) -> Parameter:
    style = _style(ledger, part, location)
    type, schema = _type(ledger, part, origin)
    heard = (part, *documentation.trail(ledger, schema))
    required = location is Location.PATH or ledger.flag(part, "required")
    explode = ledger.flag(part, "explode") if "explode" in part.raw else style in (Style.FORM, Style.DEEP_OBJECT)
    return Parameter(
        ledger.text(part, "name"),
        location,
        type,
        Presence.REQUIRED if required else Presence.OPTIONAL,
        style,
        Explode.EXPLODED if explode else Explode.JOINED,
        Reserved.ALLOWED if ledger.flag(part, "allowReserved") else Reserved.ENCODED,
        description=documentation.description(heard),
        deprecated=documentation.deprecated(heard),
        default=documentation.default(ledger, heard[1:]),
        examples=documentation.examples(ledger, part) or documentation.examples(ledger, schema),
    )


def _style(ledger: Ledger, part: Part, location: Location) -> Style:
    if "content" in part.raw:
        return Style.JSON
    stated = ledger.text(part, "style")
    default = _DEFAULT_STYLES[location]
    allowed = {style.value: style for style in _STYLES[location]}
    if stated and stated not in allowed:
        message = f"The style `{stated}` doesn't exist in {location.value}."
        ledger.warn("impossible-style", below(part.id, "style"), message, f"`{default.value}` is taken")
    return allowed.get(stated, default)


def _type(ledger: Ledger, part: Part, origin: Origin) -> tuple[Type, Part]:
    """The type, and the schema it is from; no schema means text."""
    schema = ledger.child(part, "schema", origin)
    for _, media in ledger.entries(part, "content"):
        if schema is None:
            schema = ledger.child(media, "schema", origin)
        else:
            ledger.note("other-media-type", media.id, "A parameter is written in one way.", "left out")
    if schema is None:
        ledger.note("parameter-without-schema", part.id, "The parameter says no type.", "read as a string")
        return Scalar(ScalarKind.STRING), part
    return schemas.type_of(ledger, schema), schema


def _flattened(ledger: Ledger, parameter: Parameter) -> Iterator[Parameter]:
    """A `page` of scalars taken apart: `page[number]` where it is deepObject, the plain key in an exploded form."""
    shape = schemas.resolved(ledger, parameter.type)
    deep = parameter.style is Style.DEEP_OBJECT
    plain = parameter.style is Style.FORM and parameter.explode is Explode.EXPLODED
    if parameter.wire != FLATTENED or not (deep or plain) or not isinstance(shape, Object) or not shape.fields:
        yield parameter
        return
    if not all(is_scalar(ledger, field.type) for field in shape.fields):
        yield parameter
        return
    for field in shape.fields:
        required = parameter.presence is Presence.REQUIRED and field.presence is Presence.REQUIRED
        yield replace(
            parameter,
            wire=f"{parameter.wire}[{field.wire}]" if deep else field.wire,
            type=field.type,
            presence=Presence.REQUIRED if required else Presence.OPTIONAL,
            style=Style.FORM,
            explode=Explode.EXPLODED,
            description=field.description,
            deprecated=parameter.deprecated or field.deprecated,
            default=field.default,
            examples=field.examples,
        )


def is_scalar(ledger: Ledger, type: Type) -> bool:
    plain = type.inner if isinstance(type, Nullable) else type
    return isinstance(schemas.resolved(ledger, plain), (Scalar, Enum, Literal))
