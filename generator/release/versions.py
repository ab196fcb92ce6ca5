"""Which version a release has, and where sdk.yaml says so."""

from __future__ import annotations

from pathlib import Path

import yaml
from packaging.version import InvalidVersion, Version

from .refused import Refused


def chosen(asked: str | None, written: str, least: str) -> str:
    """The one asked for; else what sdk.yaml says, where it was raised there; else the least that the changes ask for.

    Refused where what was asked for is no version (PEP 440).
    """
    if asked is not None:
        return str(parsed(asked))
    return max(written, least, key=parsed)


def parsed(text: str) -> Version:
    try:
        return Version(text)
    except InvalidVersion:
        raise Refused(f"{text!r} is no version", "as in 1.2.0 or 1.3.0rc1 (PEP 440)") from None


def final(version: str) -> str:
    """Without what makes it a candidate, a preview or a build for developers: three numbers."""
    found = parsed(version)
    return f"{found.major}.{found.minor}.{found.micro}"


def is_later(version: str, other: str) -> bool:
    return parsed(version) > parsed(other)


def with_version(settings: Path, version: str) -> str:
    """The text of an sdk.yaml with another `python.version`, and all else, comments too, as it was."""
    text = settings.read_bytes().decode("utf-8")
    node: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    python, said = _value(node, "python"), _value(_value(node, "python"), "version")
    if said is not None:
        return text[: said.start_mark.index] + version + text[said.end_mark.index :]
    if not isinstance(python, yaml.MappingNode) or not python.value:
        raise Refused(f"{settings} has no `python`")
    first = python.value[0][0].start_mark
    after = ", " if python.flow_style else f"\n{' ' * first.column}"
    return f"{text[: first.index]}version: {version}{after}{text[first.index :]}"


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs: list[tuple[yaml.Node, yaml.Node]] = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for name, value in pairs if name.value == key), None)
