"""Documents that are nearly right: small good ones with some nodes gone, doubled, swapped or replaced by odd ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from random import Random
from typing import Any

ODD: Sequence[Any] = (
    *(None, True, False, 0, -1, 1.5, 1e308, 2**70, "", " ", "x", "#", "#/", "/", "{", "}", "{}", "{a", "a{b}c{b}"),
    *(
        "$ref",
        "null",
        "object",
        "array",
        "string",
        "integer",
        "^(",
        "[",
        "\\",
        "'",
        '"',
        "`",
        "#}",
        "{{ x }}",
        "\u202e",
    ),
    *("a\nb", "\x85", "é", "\U0001f600", "class", "None", "self", "__init__", "con", "1", "default", "x" * 300),
    *("2XX", "200", "application/json", "*/*", "text/event-stream", "multipart/form-data; boundary=a", "a/b;c"),
    *([], [None], [[]], ["a", "a"], [{}, {}], {}, {"": {}}, {"a": None}, {"x": 1}, {"$ref": 1}, {"$ref": ""}),
    *({"$ref": "#"}, {"$ref": "#/components"}, {"$ref": "#/components/schemas/A"}, {"$ref": "other.yaml"}),
    *({"type": []}, {"type": ["null"]}, {"enum": []}, {"const": {}}, {"oneOf": []}, {"allOf": [{}, True]}),
    *({"not": {}}, {"items": []}, {"required": ["a"]}, {"discriminator": {}}, {"properties": {"": {}, "a": False}}),
)


def places(node: Any) -> list[tuple[Any, Any]]:
    """Every holder with every key that it has."""
    found: list[tuple[Any, Any]] = []
    waiting = [node]
    while waiting:
        holder = waiting.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        found += [(holder, key) for key in keys]
        waiting += [holder[key] for key in keys]
    return found


def mutated(document: Mapping[str, Any], seed: int) -> Any:
    """One of its neighbours, the same for the same seed."""
    random = Random(seed)
    changed = deepcopy(dict(document))
    for _ in range(random.choice((1, 1, 1, 2, 3, 5))):
        known = places(changed)
        if known:
            _change(random, *random.choice(known), known)
    return changed


def _change(random: Random, holder: Any, key: Any, known: Sequence[tuple[Any, Any]]) -> None:
    match random.randrange(6):
        case 0:
            del holder[key]
        case 1:
            other, at = random.choice(known)
            holder[key] = deepcopy(other[at])
        case 2 if isinstance(holder, list):
            holder.insert(key, deepcopy(holder[key]))
        case 2:
            holder[f"{key}{random.choice(('_', '-', '2', ' ', '/', '~', '.'))}"] = deepcopy(holder[key])
        case 3 if isinstance(holder, dict):
            word = random.choice([odd for odd in ODD if isinstance(odd, str)] + [at for _, at in known])
            holder[str(word)] = holder.pop(key)
        case 4:
            holder[key] = [holder[key]] if random.random() < 0.5 else {"a": holder[key]}
        case _:
            holder[key] = deepcopy(random.choice(ODD))
