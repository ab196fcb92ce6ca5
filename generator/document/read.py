"""One file into plain dicts and lists: JSON or YAML by its content, never by its name alone.

Every failure is a DocumentError that names file and line. What a document means is the other modules' business.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import ryaml

from ..diagnostics import Diagnostic, DocumentError, Place, Severity
from .bounds import MAX_DEPTH, NOTHING, USUAL, Bounds, TooMuch, check_json, is_plain
from .construct import DuplicateKey, construct
from .events import SURROGATE, YamlError, compose, compose_json
from .pointer import pointer


class Source(NamedTuple):
    """A file as it was read. `name` is how diagnostics call it; `digest` is the SHA-256 of its `octets`, in hex."""

    name: str
    text: str
    data: Any
    digest: str
    diagnostics: tuple[Diagnostic, ...]
    octets: int


def read(path: Path, name: str, bounds: Bounds = USUAL, taken: Bounds = NOTHING) -> Source:
    """`taken`: by the document's other files. Raises DocumentError for a file that is missing, not UTF-8 or UTF-16,
    neither JSON nor YAML, or too large.
    """
    raw = _octets(path, name, bounds.octets, taken.octets)
    text = _decode(raw, name)
    try:
        data, duplicates = parse(text, name, bounds.nodes - taken.nodes)
    except TooMuch as error:
        what = f"the document holds more than {bounds.nodes:,} values, each alias counted as what it stands for"
        refuse("too-large", Place(name, line=error.line), what, f"split the document, or {_RAISE.format('nodes')}")
    found = tuple(_duplicate(name, duplicate) for duplicate in duplicates)
    return Source(name, text, data, sha256(raw).hexdigest(), found, len(raw))


def is_still(source: Source) -> bool:
    """Whether the file has what was read."""
    try:
        return sha256(Path(source.name).read_bytes()).hexdigest() == source.digest
    except OSError:
        return False


_RAISE = "raise `limits: {{{}: …}}` in sdk.yaml"


def _octets(path: Path, name: str, most: int, taken: int) -> bytes:
    try:
        if str(path) == "-" or (path.exists() and not path.is_file() and not path.is_dir()):
            what = "a document is read several times, and a pipe or a device can be read only once"
            refuse("unreadable-file", Place(name), what, "save it to a file first")
        with path.open("rb") as file:
            raw = file.read(most - taken + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no file can have this name"
        refuse("unreadable-file", Place(name), f"the file can't be read: {reason}", "check the path")
    if taken + len(raw) > most:
        what = f"the document's files are longer than {most:,} octets"
        refuse("too-large", Place(name), what, f"check that this is the document, or {_RAISE.format('octets')}")
    return raw


def refuse(code: str, place: Place, message: str, action: str) -> NoReturn:
    raise DocumentError(Diagnostic(code, Severity.ERROR, place, message, action)) from None


def _decode(raw: bytes, name: str) -> str:
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"byte {error.start} is not {encoding.removesuffix('-sig').upper()} text"
        refuse("not-text", Place(name, line=line), what, "give a document, as UTF-8 text")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        what = "there is a NUL character: this is no text, or UTF-16 without its byte order mark"
        refuse("not-text", Place(name, line=line), what, "give a document, as UTF-8 text")
    return text


def parse(text: str, name: str, nodes: int = USUAL.nodes) -> tuple[Any, list[DuplicateKey]]:
    """Text to data. JSON is tried where the text begins like it; YAML's flow style, which does too, is tried next.

    Raises TooMuch where there are more than `nodes`.
    """
    if text.lstrip()[:1] in ("{", "["):
        check_json(text, nodes)
        parsed = _json(text, name)
        if parsed is not None:
            return parsed
    if is_plain(text, nodes) and not _unusual(text):
        try:
            return _text_keys(ryaml.load(StringIO(text))), []
        except (ValueError, _OddKey):
            pass  # the exact reader either understands it, or says what is wrong and in which line
    try:
        return construct(compose(text, nodes))
    except YamlError as error:
        refuse("not-yaml", Place(name, line=error.line), f"neither JSON nor YAML: {error.message}", "correct the file")


def _unusual(text: str) -> bool:
    """Whether there may be merge keys or tags: what the fast reader takes for something else."""
    return any(
        re.match(after, text[at : at + 3]) and _before(text, at) in before
        for mark, after, before in (("!", r"![\w!<]", ":-[,{?"), ("<<", r"<<[: ]", "-{,"))
        for at in _finds(text, mark)
    )


def _before(text: str, at: int) -> str:
    """What stands before the spaces before a place, in its line; nothing, if they begin the line."""
    while at and text[at - 1] == " ":
        at -= 1
    return text[at - 1 : at].strip("\n")


def _finds(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + len(mark))


class _OddKey(Exception):
    """A key whose text can't be told from its value."""


def _text_keys(data: Any) -> Any:
    """Response codes and the like as the text they are in JSON."""
    stack = [data]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            if any(type(key) is not str for key in node):
                _rename(node)
            stack.extend([inner for inner in node.values() if inner.__class__ is dict or inner.__class__ is list])
        elif isinstance(node, list):
            stack.extend([inner for inner in node if inner.__class__ is dict or inner.__class__ is list])
    return data


def _rename(node: dict[Any, Any]) -> None:
    entries = list(node.items())
    node.clear()
    for key, value in entries:
        if not isinstance(key, (str, int)) or isinstance(key, bool) or str(key) in node:
            raise _OddKey
        node[str(key)] = value


def _json(text: str, name: str) -> tuple[Any, list[DuplicateKey]] | None:
    """None: not JSON, nor does it claim to be."""
    repeated: list[str] = []
    try:
        data = json.loads(text, object_pairs_hook=_object(repeated), parse_constant=_no_constant)
    except RecursionError:
        refuse("too-deep", Place(name), f"nested deeper than {MAX_DEPTH} levels", "flatten the document")
    except json.JSONDecodeError as error:
        if name.endswith(".json"):
            refuse("not-json", Place(name, line=error.lineno), f"not JSON: {error.msg}", "correct the file")
        return None
    except ValueError as error:
        refuse("not-json", Place(name), f"not JSON: {error}", "correct the file")
    _check_depth(data, name)
    _check_text(data, text, name)
    return data, construct(compose_json(text))[1] if repeated else []


def _object(repeated: list[str]) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    def build(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        built = dict(pairs)
        if len(built) < len(pairs):
            repeated.append("")
        return built

    return build


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no JSON number (RFC 8259, section 6)")


def _check_depth(data: Any, name: str) -> None:
    level = [data]
    for _ in range(MAX_DEPTH):
        inside = (inner for node in level for inner in (node.values() if isinstance(node, dict) else node))
        level = [inner for inner in inside if isinstance(inner, (dict, list))]
        if not level:
            return
    refuse("too-deep", Place(name), f"nested deeper than {MAX_DEPTH} levels", "flatten the document")


def _check_text(data: Any, text: str, name: str) -> None:
    """Half a character, which JSON can escape (RFC 8259, section 8.2), is no text, and can't be written anywhere."""
    half = SURROGATE.search(text)
    if half is None:
        return
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        line = text.count("\n", 0, half.start()) + 1
        refuse("not-text", Place(name, line=line), "there is a surrogate without its other half", "correct the escape")


def _duplicate(name: str, duplicate: DuplicateKey) -> Diagnostic:
    place = Place(name, pointer([*duplicate.path, duplicate.key]), duplicate.line)
    message = f"the key `{duplicate.key}` stands in line {duplicate.first_line} already"
    return Diagnostic("duplicate-key", Severity.WARNING, place, message, "used the last one")
