"""How a parameter's value becomes text, and how what is in it."""

from __future__ import annotations

from enum import Enum as PyEnum


class Style(PyEnum):
    """How a parameter's value becomes text (OpenAPI 3.1.1, section 4.8.12.3 Style Values)."""

    SIMPLE = "simple"
    LABEL = "label"
    MATRIX = "matrix"
    FORM = "form"
    SPACE_DELIMITED = "spaceDelimited"
    PIPE_DELIMITED = "pipeDelimited"
    DEEP_OBJECT = "deepObject"
    JSON = "json"  # not a style of the standard: a parameter given as `content: application/json`


class Explode(PyEnum):
    JOINED = "joined"  # one pair, values joined
    EXPLODED = "exploded"  # a pair a value


class Arrays(PyEnum):
    """How a deepObject writes the arrays in it, which the standard leaves open. Those of what nests have indices."""

    BRACKETS = "brackets"  # a[b][]=c
    REPEAT = "repeat"  # a[b]=c
    INDICES = "indices"  # a[b][0]=c


class Reserved(PyEnum):
    ENCODED = "encoded"
    ALLOWED = "allowed"  # allowReserved: RFC 3986 reserved characters stay as they are
