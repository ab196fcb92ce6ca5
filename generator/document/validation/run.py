"""Runs the validator over some parts of a bundle, and puts the verdicts of all parts together again.

What one run over the whole document says follows from runs over its parts. The validator visits each schema once, the
first time it comes by, so two verdicts can differ only in what depends on *how* a schema was entered first: whether
its `required` is checked. The set visited by a part is closed under references; leaving out what earlier parts have
visited doesn't change how the rest is entered. So the part that comes first in the document decides, and later
findings in the same place are repetitions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from jsonschema_path import SchemaPath

from ..pointer import escape, pointer
from .finding import Finding, Verdict
from .limit import Patience
from .version import Version
from .watched import SPEC_VALIDATORS, Watch

SECONDS = 4.0
"""Processor time for a part: a thousand times what one of the largest documents takes."""


def judge(whole: SchemaPath, parts: Sequence[str], seconds: float = SECONDS) -> Verdict:
    """What the validator says of some parts, visited in document order by one fresh set of its classes."""
    patience = Patience(seconds)
    root: Any = whole.read_value()
    watch = Watch(Version.of(root["openapi"]), root)
    wanted = frozenset(parts)
    for part, validation in _visits(watch, whole, wanted):
        watch.part = part
        try:
            with patience.limited():
                for _ in validation:
                    pass
        except Exception as error:
            # The validator has no way to say "malformed": it looks for what isn't there, and raises what that raises.
            watch.gave_up(_stumble(error))
    return Verdict(watch.findings, watch.entered)


def _visits(watch: Watch, whole: SchemaPath, wanted: frozenset[str]) -> Iterator[tuple[str, Iterator[Any]]]:
    validate: Any = watch["path"]
    for part, url, path in _members(whole, ("paths",)):
        if part in wanted:
            yield part, validate(url, path)
    validate = watch["schema"]
    for part, _, path in _members(whole, ("components", "schemas")):
        if part in wanted:
            yield part, validate(path)


def _members(whole: SchemaPath, section: tuple[str, ...]) -> Iterator[tuple[str, str, SchemaPath]]:
    holder = whole
    for key in section:
        if key not in holder:
            return
        holder = holder / key
    if not isinstance(holder.read_value(), dict):
        return
    for name, path in holder.items():
        yield f"#/{'/'.join(section)}/{escape(str(name))}", str(name), path


def frame(whole: SchemaPath) -> tuple[Finding, ...]:
    """What is said of the document as a whole: its shape by the standard's JSON Schema, and its tags."""
    root: Any = whole.read_value()
    version = Version.of(root["openapi"])
    found: list[Finding] = []
    try:
        for error in SPEC_VALIDATORS[version].schema_validator.iter_errors(root):
            place = pointer([str(token) for token in error.path])
            found.append(Finding("#", "invalid-document", place, error.message))
        if "tags" in root:
            tags: Any = Watch(version, root)["tags"]
            found += [Finding("#/tags", "invalid-tags", "#/tags", error.message) for error in tags(whole / "tags")]
    except Exception as error:
        # As above: the shape of tags is looked into without a look at it.
        found.append(Finding("#", "validator-gave-up", "#", _stumble(error)))
    return tuple(found)


def _stumble(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "openapi-spec-validator takes too long"
    if isinstance(error, RecursionError):
        return "openapi-spec-validator loses itself in schemas that contain themselves"
    return f"openapi-spec-validator stumbles: {type(error).__name__}: {error}"


def merge(parts: Iterable[str], verdicts: Iterable[Verdict]) -> tuple[Finding, ...]:
    """The findings of one run over all `parts` (in document order), from those of the runs that shared them."""
    position = {part: index for index, part in enumerate(parts)}
    findings: list[Finding] = []
    entered: dict[str, int] = {}
    for verdict in verdicts:
        findings += verdict.findings
        for place, part in verdict.entered.items():
            entered[place] = min(entered.get(place, position[part]), position[part])
    findings.sort(key=lambda finding: position[finding.part])
    claimed: set[str | None] = set()
    said: dict[tuple[str, str, str], str] = {}
    kept = []
    for finding in findings:
        if finding.code == "duplicate-operation-id":
            if finding.operation_id in claimed:
                kept.append(finding)
            claimed.add(finding.operation_id)
        elif finding.code == "required-without-property" and entered.get(finding.id) != position[finding.part]:
            continue
        elif said.setdefault((finding.code, finding.id, finding.message), finding.part) == finding.part:
            kept.append(finding)
    return tuple(kept)
