"""What the validator does with patterns, done by our own: read as ECMA-262, and matched within bounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jsonschema import FormatChecker, validators
from jsonschema.exceptions import ValidationError

from ...patterns import Verdict, is_regular, matches

_OTHER_KEYS = ("$ref", "$dynamicRef", "patternProperties")


def bounded(original: Any) -> Any:
    """A class of jsonschema's, with other code for the keywords that have patterns."""
    unevaluated = original.VALIDATORS.get("unevaluatedProperties")
    others = {"unevaluatedProperties": _unevaluated(unevaluated)} if unevaluated is not None else {}
    extend: Any = validators.extend
    return extend(original, {**_KEYWORDS, **others})


def regular(original: FormatChecker) -> FormatChecker:
    """As `original`, which reads patterns as Python's."""
    checker = FormatChecker(formats=())
    checker.checkers = {**original.checkers, "regex": (_is_regular, ())}
    return checker


def _is_regular(pattern: object) -> bool:
    return not isinstance(pattern, str) or is_regular(pattern)


def _refuses(pattern: str, text: str) -> bool:
    """What can't be judged isn't refused."""
    return matches(pattern, text) is Verdict.NO


def _pattern(validator: Any, pattern: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and isinstance(pattern, str) and _refuses(pattern, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _pattern_properties(validator: Any, patterns: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if not isinstance(instance, dict):
        return
    for pattern, subschema in patterns.items():
        for key, value in instance.items():
            if not _refuses(pattern, key):
                yield from validator.descend(value, subschema, path=key, schema_path=pattern)


def _additional(validator: Any, additional: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if not isinstance(instance, dict):
        return
    extras = list(_extras(instance, schema))
    if isinstance(additional, dict):
        for key in extras:
            yield from validator.descend(instance[key], additional, path=key)
    elif additional is False and extras:
        named = ", ".join(repr(key) for key in sorted(extras))
        verb = "was" if len(extras) == 1 else "were"
        yield ValidationError(f"Additional properties are not allowed ({named} {verb} unexpected)")


def _extras(instance: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterable[str]:
    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    return (key for key in instance if key not in known and all(_refuses(pattern, key) for pattern in patterns))


def _unevaluated(original: Any) -> Any:
    """jsonschema's own, where it can't meet a pattern."""

    def check(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        text = repr(schema)
        if not any(repr(key) in text for key in _OTHER_KEYS):
            yield from original(validator, value, instance, schema)

    return check


_KEYWORDS: Mapping[str, Any] = {
    "pattern": _pattern,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional,
}
