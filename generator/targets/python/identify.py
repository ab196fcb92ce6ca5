"""Wire name -> identifier."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from ...naming.devices import file_stem
from ...naming.words import snake, split
from .reserved import KEYWORDS


@lru_cache(maxsize=65536)
def _plain(wire: str) -> str:
    words = split(wire)
    name = snake(("field", *words) if words[0][0].isdigit() else words)
    return f"{name}_" if name in KEYWORDS else name


def module_name(wire: str, reserved: Collection[str] = ()) -> str:
    """A module, a package or a namespace: a file's name too, on every system."""
    return file_stem(identifier(wire, reserved))


def identifier(wire: str, reserved: Collection[str] = ()) -> str:
    """A wire name in snake case: `from` -> `from_`, `page[number]` -> `page_number`, `3ds` -> `field_3ds`."""
    name = _plain(wire)
    return f"{name}_" if name in reserved else name


def identifiers(wires: Iterable[str], reserved: Collection[str] = ()) -> dict[str, str]:
    """Wire name -> identifier, no two alike. A wire name that is its own identifier goes before all others; of the
    rest the first in order keeps the plain name, later ones get `_2`, `_3`, …."""
    wanted = {wire: identifier(wire, reserved) for wire in wires}
    if len(set(wanted.values())) == len(wanted):
        return wanted
    taken = {name for wire, name in wanted.items() if wire == name}
    numbers: dict[str, int] = {}
    for wire, name in wanted.items():
        if wire == name:
            continue
        stem, number = name.rstrip("_"), numbers.get(name, 2)
        while wanted[wire] in taken:
            wanted[wire] = f"{stem}_{number}"
            number += 1
        numbers[name] = number
        taken.add(wanted[wire])
    return wanted
