"""Text from a document -> literal, docstring, comment, TOML. Whatever the text, it stays text.

A character that would be read in another way than it is seen never reaches a file as itself. Markdown is
targets/markdown's business.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from ..target import Code
from .odd import escaped
from .wrap import wrapped

DIRECTIVES = re.compile(
    r"(?i)(?<![a-z])"
    r"(no[q]a|(?:coding|flake8|fmt|isort|mypy|nopep8|nosec|pragma|pylint|pyre|pyright|ruff|type|yapf)(?![a-z]))"
)
"""Words that, at some place in a comment, tell a tool or Python itself (PEP 263) what to do."""

TOML_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


@lru_cache(maxsize=65536, typed=True)
def literal(value: str | int | float | bool | None) -> Code:
    """A Python literal on one line, quoted as black quotes: double, unless single quotes need fewer escapes."""
    match value:
        case str():
            return _text(value)
        case float() if not math.isfinite(value):
            return Code(f'float("{value}")')
        case _:
            return Code(repr(value))


def _text(value: str) -> Code:
    body = escaped(value.replace("\\", "\\\\"))
    if body.count('"') > body.count("'"):
        return Code("'" + body.replace("'", "\\'") + "'")
    return Code('"' + body.replace('"', '\\"') + '"')


def docstring(text: str, indent: int, width: int, arguments: Sequence[tuple[str, str]] = ()) -> Code:
    """`text` as a docstring that stands `indent` columns in: wrapped, later lines indented, with its quotes. `width`: a
    line of the file. `arguments`: name and text of each, as a section `Args:`. Empty where there is no text.

    Padding next to a quote mark, and closing quotes on a line of their own, are as black and ruff have them.
    """
    return quoted(described(text, indent, width, arguments), indent, width)


def described(text: str, indent: int, width: int, arguments: Sequence[tuple[str, str]] = ()) -> list[str]:
    """The lines of a docstring, not yet escaped: `quoted` makes one of them."""
    lines = wrapped(text, width - indent, lead=4)
    said = [pair for pair in arguments if pair[1].strip()]
    if said:
        lines += [*([""] if lines else []), "Args:"]
        for name, meaning in said:
            first, *rest = wrapped(f"{name}: {meaning.strip()}", width - indent - 8)
            lines += [f"    {first}", *(f"        {line}" if line else "" for line in rest)]
    return lines


def quoted(lines: Sequence[str], indent: int, width: int) -> Code:
    """A docstring of these lines, with its quotes; empty where there are none."""
    if not lines:
        return Code("")
    body = [escaped(line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')) for line in lines]
    body[0] = body[0].lstrip()
    if body[0].startswith('"'):
        body[0] = f" {body[0]}"
    if len(body) == 1:
        body = _halved(body[0], width - indent)
    if len(body) == 1:
        return Code(f'"""{_ended(body[0])}"""')
    margin = " " * indent
    further = min((len(line) - len(line.lstrip()) for line in body[1:] if line), default=0)
    rest = "".join(f"{margin}{line[further:]}\n" if line else "\n" for line in body[1:])
    return Code(f'"""{body[0]}\n{rest}{margin}"""')


def _ended(line: str) -> str:
    """A line that quotes can follow: a space after a quote mark; an escaped one, of which they differ, as a number."""
    if line.endswith('\\"'):
        return f"{line[:-2]}\\x22"
    return f"{line} " if line.endswith('"') else line


def _halved(line: str, room: int) -> list[str]:
    """A line that fits, but not with quotes at both ends, as two: closing quotes stand alone only after two lines."""
    if len(line) + 7 <= room:
        return [line]
    cut = line.rfind(" ", 2, room - 3)
    return [line[:cut].rstrip(), line[cut:].lstrip()] if cut > 0 else [line]


def sectioned(summary: str, description: str) -> str:
    """Summary and description as one text, nothing said twice."""
    short, long = summary.strip(), description.strip()
    if not short or long.startswith(short):
        return long
    return f"{short}\n\n{long}" if long and not short.startswith(long) else short


def comment(text: str, indent: int, width: int) -> Code:
    """`text` as `# …` lines, the later ones indented. A word that some tool would obey is quoted."""
    lines = wrapped(text, width - indent - 2)
    spelled = ("# " + DIRECTIVES.sub(r"'\1'", escaped(line)) if line else "#" for line in lines)
    return Code(("\n" + " " * indent).join(spelled))


def toml(text: str) -> Code:
    """A TOML basic string with its quotes (TOML 1.0.0, String)."""
    return Code('"' + "".join(map(_toml_letter, text)) + '"')


def _toml_letter(letter: str) -> str:
    if letter in TOML_SHORT:
        return TOML_SHORT[letter]
    code = ord(letter)
    if 0xD800 <= code <= 0xDFFF:
        return "\\uFFFD"  # TOML allows no surrogates, escaped or not
    if 0x20 <= code < 0x7F:
        return letter
    safe = escaped(letter) == letter
    return letter if safe else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
