"""What can't be had, taken out of a file's data; what stays keeps the place where it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..diagnostics import Dangling, Diagnostic, Place, Severity
from .dangling import Broken, Cuts, Gone
from .origins import Origins
from .pointer import Missing, lookup, parent, split, tokens


def cut(data: Any, file: str, cuts: Iterable[Cuts], origins: Origins) -> None:
    """Changes the data of one file. Later cuts name what earlier ones left."""
    for each in cuts:
        for identifier in (one for one in each.anything if split(one)[0] == file):
            for holder, key in _holder(data, identifier):
                holder[key] = {name: value for name, value in holder[key].items() if name != "$ref"}
        gone = sorted((one for one in each.gone if split(one)[0] == file), key=_order, reverse=True)
        for identifier in gone:
            for holder, key in _holder(data, identifier):
                if isinstance(holder, list):
                    origins.shift(str(parent(identifier)), key, len(holder))
                del holder[key]


def _order(identifier: str) -> tuple[tuple[int, str], ...]:
    """The last of a list goes first, so that the others are still where they were."""
    return tuple((int(token) if token.isdecimal() else 0, token) for token in tokens(split(identifier)[1]))


def _holder(data: Any, identifier: str) -> Iterator[tuple[Any, Any]]:
    """What something stands in, and under which key; nothing where it went with what it stood in."""
    above = parent(identifier)
    if above is None:
        return
    try:
        holder = lookup(data, split(above)[1])
        token = tokens(identifier)[-1]
        key = int(token) if isinstance(holder, list) else token
        lookup(data, split(identifier)[1])
    except (Missing, ValueError):
        return
    yield holder, key


def told(
    place: Callable[[str], Place], broken: Iterable[Broken], cuts: Cuts, dangling: Dangling
) -> Iterator[Diagnostic]:
    """The faults, and what follows from them."""
    severity = Severity.WARNING if dangling is Dangling.ALLOW else Severity.ERROR
    for one in broken:
        done = "any value stands in its place" if one.id in cuts.anything else "what needs it is left out"
        yield replace(one.fault, severity=severity, action=f"{one.fault.action}; until then {done}")
    faults = {one.id for one in broken}
    for identifier, gone in cuts.gone.items():
        if identifier in cuts.operations or (identifier not in faults and not _goes_with(identifier, cuts.gone)):
            called = ", ".join(cuts.operations.get(identifier, ())) or gone.called
            message = f"{called} is left out: it can't be had without `{gone.reference}`"
            yield Diagnostic("left-out", Severity.WARNING, place(identifier), message, "mend the reference")


def _goes_with(identifier: str, gone: Mapping[str, Gone]) -> bool:
    above = parent(identifier)
    while above is not None and above not in gone:
        above = parent(above)
    return above is not None
