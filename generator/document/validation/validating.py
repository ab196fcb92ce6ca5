"""From a document's path to all that is wrong with it: what openapi-spec-validator says, and what our rules do.

One call, free of shared state: run it in any process.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from jsonschema_path import SchemaPath

from ...diagnostics import Diagnostic, Severity
from ..library import Library
from ..loading import Inputs, Prepared, finish, prepare
from ..rules import check, combine
from .accessor import view
from .finding import Finding, Verdict
from .parts import Bucket, buckets, bundle, is_plain, outside, parts_of, unbundle
from .run import frame, judge, merge
from .store import Store

_PACKAGES = ("openapi-spec-validator", "openapi-schema-validator", "jsonschema", "jsonschema-rs", "jsonschema-path")
_LONGEST = 300


_MEANINGS = {
    "duplicate-operation-id": "each operation is known by its method and path instead",
    "default-mismatch": "the default is documented, never sent",
    "duplicate-parameter": "the first one is used",
    "path-parameter-mismatch": "arguments are made of the path template",
    "required-without-property": "the property takes any value",
    "validator-gave-up": "only our own rules judge this part",
}


def validate(inputs: Inputs, cache: Path | None = None, processes: int = 1) -> tuple[Diagnostic, ...]:
    """What the validator and our rules find, each fault once.

    `cache`: a folder for verdicts, made if missing. Raises DocumentError as `load` does. If nothing changed, only
    bytes are read; otherwise the validator sees only the parts that changed, or refer to what did.
    """
    stamp = _stamp()
    store = Store.open(cache, inputs, stamp)
    known = store.unchanged()
    if known is not None:
        return known
    prepared = prepare(inputs)
    findings = _findings(prepared, store, stamp, processes)
    validated = [_diagnostic(prepared.library, finding) for finding in findings]
    diagnostics = combine(validated, check(finish(prepared)))
    store.save(prepared.library, diagnostics)
    return diagnostics


def _stamp() -> str:
    """All code that verdicts depend on: the validator's packages by version, this room's by content."""
    own = sha256(b"".join(path.read_bytes() for path in sorted(Path(__file__).parents[1].rglob("*.py")))).hexdigest()
    return " ".join([own, *(f"{package} {version(package)}" for package in _PACKAGES)])


def _findings(prepared: Prepared, store: Store, stamp: str, processes: int) -> Sequence[Finding]:
    plain = is_plain(prepared)
    root = bundle(prepared)
    whole = view(root, plain)
    parts = buckets(root, stamp)
    missing = [bucket for bucket in parts if bucket.key not in store.verdicts]
    for bucket, verdict in zip(missing, _judge(whole, missing, processes), strict=True):
        store.verdicts[bucket.key] = verdict
    store.verdicts = {bucket.key: store.verdicts[bucket.key] for bucket in parts}
    findings = (*frame(whole), *merge(parts_of(root), store.verdicts.values()))
    unbundle(prepared)
    return findings


def _judge(whole: SchemaPath, missing: Sequence[Bucket], processes: int) -> Sequence[Verdict]:
    """By several processes where forking spares each of them the document, and where there is enough to do."""
    shared = processes > 1 and sum(len(bucket.parts) for bucket in missing) >= _WORTH_SHARING
    if not shared or "fork" not in multiprocessing.get_all_start_methods():
        return [judge(whole, bucket.parts) for bucket in missing]
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_keep, initargs=(whole,)) as pool:
        return list(pool.map(_judge_kept, [bucket.parts for bucket in missing]))


_WORTH_SHARING = 200
"""Parts: about as many as are judged in the time that a process needs to start."""

_kept: list[SchemaPath] = []
"""What this worker process judges parts of: sent once, not with every bucket."""


def _keep(whole: SchemaPath) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends it without a word
    _kept.append(whole)


def _judge_kept(parts: tuple[str, ...]) -> Verdict:
    return judge(_kept[-1], parts)


def _as_json(message: str) -> str:
    """The validator shows values in Python's words; whoever reads this wrote them in JSON's."""
    value, _, rest = message.partition(" ")
    return f"{_WORDS.get(value, value)} {rest}"


_WORDS = {"None": "null", "True": "true", "False": "false"}


def _diagnostic(library: Library, finding: Finding) -> Diagnostic:
    said = _as_json(finding.message.partition("\n")[0])  # what follows repeats the document
    message = f"the default: {said}" if finding.code == "default-mismatch" else said
    message = message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
    severity = Severity.NOTE if finding.code == "validator-gave-up" else Severity.WARNING
    place = library.place(outside(finding.id))
    return Diagnostic(finding.code, severity, place, message, _MEANINGS.get(finding.code, "correct the document"))
