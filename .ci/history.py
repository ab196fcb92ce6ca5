"""The comparison against what the generator makes: packages of one API's document on several days, imported.

What is reported removed must be gone from the newer package and there in the older, what is reported added the other
way round; and what the packages differ in must be reported. Then the older one's calls, by mypy and by running them,
against the newer package: only methods with a reported break may fail. All that also from the newer to the older:
there, what was added is removed.

    python .ci/history.py API WORK OLDEST … NEWEST
"""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise, repeat
from pathlib import Path

from history_calls import mistyped, placed, refused
from history_package import Package, build, probed
from history_step import CHECKS, Step

from generator.compare import Severity, compare, severity_of

LANGUAGE = "python"


def step(old: Package, new: Package) -> Step:
    changes = compare(old.surface, new.surface)
    return Step(old, new, probed(old, new), probed(new, old), changes)


def broken_calls(each: Step, work: Path) -> Iterator[str]:
    """Calls that the older package takes and the newer does not, of methods whose users no break was announced to."""
    config = each.old.config
    path = placed(each.old.calls, work, config.python.package, config.client)
    announced = {
        name
        for change in each.changes
        if severity_of(change.code, LANGUAGE) is Severity.BREAKING
        for name in (*change.methods, change.owner.name, change.before.removeprefix("client."))
    }
    known = {*mistyped(path, each.old.source, work / "mypy")}
    for accessor, said in mistyped(path, each.new.source, work / "mypy"):
        if accessor not in announced and (accessor, said) not in known:
            yield f"{accessor} no longer type-checks, and no break of it is reported: {said}"
    never = refused(path, each.old.source, each.old.settings)
    for accessor, said in refused(path, each.new.source, each.old.settings).items():
        if accessor not in announced and accessor not in never:
            yield f"{accessor} no longer runs, and no break of it is reported: {said}"


def checked(each: Step, work: Path) -> tuple[list[str], list[str]]:
    """What to print of a step, and its faults."""
    verdicts = [*each.verdicts()]
    wrong = [change for change, verdict in verdicts if verdict is False]
    faults = [f"not so in the packages: {change.code}: {change.message} ({change.subject})" for change in wrong]
    faults += [f"not reported: {said}" for said in each.unreported()]
    faults += broken_calls(each, work)
    counts = Counter((severity_of(change.code, LANGUAGE).value, change.code) for change in each.changes)
    confirmed = Counter(change.code for change, verdict in verdicts if verdict)
    severities = Counter(severity_of(change.code, LANGUAGE).value for change in each.changes)
    lines = [", ".join(f"{severities[severity.value]} {severity.value}" for severity in Severity)]
    for (severity, code), count in sorted(counts.items()):
        proof = f"{confirmed[code]} confirmed by import" if code in CHECKS else "not to be seen by name"
        lines.append(f"  {severity:<14}{code:<32}{count:>5}  {proof}")
    return lines, faults


def main(api: Path, work: Path, documents: list[Path]) -> int:
    gc.disable()
    with ProcessPoolExecutor() as pool:
        folders = [work / str(number) / "python" for number in range(len(documents))]
        packages = [*pool.map(build, repeat(api), documents, folders)]
        days = [document.name for document in documents]
        ways = [*pairwise(zip(days, packages, strict=True))]
        ways += [(new, old) for old, new in ways]
        steps = [step(old, new) for (_, old), (_, new) in ways]
        places = [work / f"calls{number}" for number in range(len(steps))]
        results = [*pool.map(checked, steps, places)]
    failed = 0
    for ((old, _), (new, _)), (lines, faults) in zip(ways, results, strict=True):
        print(f"{old} -> {new}: " + "\n".join(lines))
        failed += len(faults)
        for fault in faults:
            print(fault, file=sys.stderr)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(each) for each in sys.argv[3:]]))
