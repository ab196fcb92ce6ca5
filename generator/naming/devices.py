"""Names that mean a device to Windows, whatever ending follows: no file or folder that we name has one."""

from __future__ import annotations

from collections.abc import Mapping

DEVICES: Mapping[str, str] = {
    "con": "the console",
    "conin$": "the console's input",
    "conout$": "the console's output",
    "prn": "the default printer",
    "aux": "an auxiliary device",
    "nul": "the empty device",
    **{f"com{number}": "a serial port" for number in "0123456789¹²³"},
    **{f"lpt{number}": "a parallel port" for number in "0123456789¹²³"},
}
"""Microsoft, Naming Files, Paths, and Namespaces. Case doesn't matter there."""


def file_stem(name: str) -> str:
    """`name`, or one like it where its part before the first dot is a device's."""
    first, dot, rest = name.partition(".")
    return f"{first}_{dot}{rest}" if first.rstrip().lower() in DEVICES else name
