"""Looking into documents that may be of any shape: what isn't what it should be is taken for not there.

That it isn't what it should be is said elsewhere: by the standard's own JSON Schema.
"""

from __future__ import annotations

from typing import Any


def mapping(node: object, key: str) -> dict[str, Any]:
    value = node.get(key) if isinstance(node, dict) else None
    return value if isinstance(value, dict) else {}


def listed(node: object, key: str) -> list[Any]:
    value = node.get(key) if isinstance(node, dict) else None
    return value if isinstance(value, list) else []


def text(node: object, key: str) -> str | None:
    value = node.get(key) if isinstance(node, dict) else None
    return value if isinstance(value, str) else None
