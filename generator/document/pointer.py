"""JSON pointers (RFC 6901) and the absolute ids made of them: `file#/pointer`, with no file for the root document."""

from __future__ import annotations

from posixpath import join, normpath
from typing import Any
from urllib.parse import unquote


def escape(token: str) -> str:
    """One reference token, as it stands in a pointer (RFC 6901, section 3)."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def unescape(token: str) -> str:
    """`~1` before `~0`, so that `~01` is `~1` and not `/` (RFC 6901, section 4)."""
    return token.replace("~1", "/").replace("~0", "~")


def tokens(pointer: str) -> list[str]:
    """The unescaped tokens of `#/a/b` (or `/a/b`); the empty pointer, `#`, has none."""
    return [unescape(token) for token in pointer.lstrip("#").split("/")[1:]]


def pointer(path: list[str]) -> str:
    """The opposite of `tokens`: `#/a/b`."""
    return "#" + "".join(f"/{escape(token)}" for token in path)


def split(identifier: str) -> tuple[str, str]:
    """`file#/pointer` → (`file`, `#/pointer`); a whole file is (`file`, `#`)."""
    file, _, fragment = identifier.partition("#")
    return file, f"#{fragment}"


def parent(identifier: str) -> str | None:
    """The id one level up, None for a whole file."""
    file, fragment = split(identifier)
    return None if fragment == "#" else f"{file}{fragment.rpartition('/')[0]}"


def absolute(reference: str, file: str) -> str:
    """A `$ref` written in `file`, as an absolute id; file names and fragments are percent-decoded (RFC 6901, section
    6).
    """
    target, _, fragment = reference.partition("#")
    target = unquote(target)
    if target and not is_remote(target):
        target = normpath(join(file, "..", target)) if file else normpath(target)
    elif not target:
        target = file
    return f"{target}#{unquote(fragment).rstrip('/') if fragment == '/' else unquote(fragment)}"


def is_remote(target: str) -> bool:
    """Whether a file part names another machine or scheme (RFC 3986, section 3.1) rather than a relative path."""
    scheme, colon, _ = target.partition(":")
    return target.startswith("//") or bool(colon and len(scheme) > 1 and scheme.isalnum() and "/" not in scheme)


class Missing(Exception):
    """A pointer that leads nowhere."""


def lookup(data: Any, pointer: str) -> Any:
    """The value a pointer leads to (RFC 6901, section 4). Raises Missing."""
    for token in tokens(pointer):
        if isinstance(data, dict) and token in data:
            data = data[token]
        elif isinstance(data, list) and token.isdecimal() and int(token) < len(data):
            data = data[int(token)]
        else:
            raise Missing(token)
    return data
