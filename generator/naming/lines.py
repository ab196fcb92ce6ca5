"""Which line of a YAML text a key stands in: asked only when there is something to say about it."""

from __future__ import annotations

import yaml


def line_of(text: str, keys: tuple[str, ...]) -> int | None:
    """The line, from 1, of the key at the end of the path `keys` or of the nearest above it; None in an empty text."""
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return None
    if node is None:
        return None
    line = node.start_mark.line
    for wanted in keys:
        if not isinstance(node, yaml.MappingNode):
            break
        found = [(key, value) for key, value in node.value if key.value == wanted]
        if not found:
            break
        line, node = found[0][0].start_mark.line, found[0][1]
    return int(line) + 1
