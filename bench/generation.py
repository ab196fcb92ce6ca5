"""How long generating takes on the provider's document: by stage, rerun, after an edit, growing, and beside a peer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ryaml

from .machine import DOCUMENT, ROOT, VENVS, install

PEER = "openapi-python-client==0.29.0"
PEER_SETTINGS = "literal_enums: true\n"  # without it, it stops at an enum that names one value twice
API = ROOT / "spec" / "telnyx"
RUNS = 3


@dataclass(frozen=True, slots=True)
class Run:
    """`seconds`: wall time of the whole process. `megabytes`: peak memory of its largest process. `work`: processor
    seconds of it and all processes that it waited for."""

    seconds: float
    megabytes: float
    work: float = 0.0


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        scratch = Path(folder)
        stages(scratch)
        cold = reruns(scratch)
        peer(scratch, cold)
        growth(scratch)


def stages(scratch: Path) -> None:
    """Seconds and peak memory as each stage ends, of one cold run inside one process."""
    print("stage                seconds   peak MB")
    command = [sys.executable, "-m", "bench.stages", str(API), str(DOCUMENT)]
    told = subprocess.run(command, cwd=ROOT, env=_environment(scratch / "stages"), check=True, capture_output=True)
    for stage, seconds, megabytes in json.loads(told.stdout):
        print(f"{stage:<18}{seconds:>10.2f}{megabytes:>10.0f}")


def reruns(scratch: Path) -> Run:
    """Cold, unchanged and after an edit of one operation; the same cache and output folder throughout."""
    edited = scratch / "edited.yaml"
    text = DOCUMENT.read_text(encoding="utf-8")
    edited.write_text(text, encoding="utf-8")
    cold = best(RUNS, lambda number: generate(edited, scratch / f"cold-{number}"))
    last = scratch / f"cold-{RUNS - 1}"
    unchanged = best(RUNS, lambda number: generate(edited, last))
    after = best(RUNS, lambda number: _after_edit(text, edited, last, number))
    print(f"\ncold               {cold.seconds:>8.2f} s {cold.megabytes:>6.0f} MB")
    print(f"unchanged rerun    {unchanged.seconds:>8.2f} s          {unchanged.seconds / cold.seconds:.3f} of cold")
    print(f"one operation edited {after.seconds:>6.2f} s          {after.seconds / cold.seconds:.3f} of cold")
    return cold


def _after_edit(text: str, edited: Path, folder: Path, number: int) -> Run:
    """Another summary of one operation each time, so that no run finds what it did before."""
    known = "summary: List conversations"
    assert known in text
    edited.write_text(text.replace(known, f"{known}, edited {number} {time.time_ns()}", 1), encoding="utf-8")
    return generate(edited, folder)


def peer(scratch: Path, cold: Run) -> None:
    """openapi-python-client on the same document, in an environment of its own; without its formatting hooks' tools."""
    python = install(VENVS / "peer", [PEER])
    (scratch / "peer.yaml").write_text(PEER_SETTINGS)
    program = [str(python.parent / "openapi-python-client"), "generate", "--meta", "none", "--overwrite"]
    options = ["--path", str(DOCUMENT), "--config", str(scratch / "peer.yaml"), "--output-path", str(scratch / "peer")]
    other = best(1, lambda number: timed([*program, *options], _environment(scratch)))
    print(f"\n{PEER:<33}{other.seconds:>6.2f} s {other.megabytes:>6.0f} MB")
    print(f"ours, cold, of that               {cold.seconds / other.seconds:>6.2f}")


def growth(scratch: Path) -> None:
    """The document twice and four times over, every path and component of the copies renamed."""
    document = ryaml.loads(DOCUMENT.read_text(encoding="utf-8"))
    found: dict[int, Run] = {}
    for times in (1, 2, 4):
        path = scratch / f"times-{times}.json"
        path.write_text(json.dumps(copies(document, times)), encoding="utf-8")
        found[times] = best(2, lambda number, path=path: generate(path, scratch / f"{path.stem}-{number}"))
        ratio = found[times].seconds / found[1].seconds
        seconds, megabytes = f"{found[times].seconds:>6.2f} s", f"{found[times].megabytes:>6.0f} MB"
        print(f"{times} × the document    {seconds} {megabytes} {ratio:>6.2f} ×")


def copies(document: Mapping[str, Any], times: int) -> dict[str, Any]:
    """The document with `times - 1` renamed copies of its paths, webhooks and components in it."""
    whole = json.loads(json.dumps(document))
    text = json.dumps(document)
    for number in range(2, times + 1):
        renamed = json.loads(text)
        prefix = f"Copy{number}"
        for section, members in renamed["components"].items():
            if section != "securitySchemes":
                text_of = json.dumps(members)
                whole["components"][section] |= {
                    f"{prefix}{name}": value for name, value in json.loads(text_of).items()
                }
        whole["paths"] |= {f"/copy{number}{path}": item for path, item in renamed["paths"].items()}
        whole["webhooks"] |= {f"{prefix}{name}": item for name, item in renamed["webhooks"].items()}
        _rename(whole, renamed, prefix)
    return dict(whole)


def _rename(whole: dict[str, Any], copy: Mapping[str, Any], prefix: str) -> None:
    """References and operationIds inside the copied members now mean the copies."""
    stack: list[Any] = [
        *(
            whole["components"][s][f"{prefix}{n}"]
            for s, m in copy["components"].items()
            if s != "securitySchemes"
            for n in m
        ),
        *copy["paths"].values(),
        *copy["webhooks"].values(),
    ]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack += node
        elif isinstance(node, dict):
            for key, value in node.items():
                if key == "$ref" and isinstance(value, str) and not value.startswith("#/components/securitySchemes"):
                    head, _, name = value.rpartition("/")
                    node[key] = f"{head}/{prefix}{name}"
                elif key == "operationId" and isinstance(value, str):
                    node[key] = f"{prefix}{value}"
                elif key == "mapping" and isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
                    node[key] = {tag: _mapped(target, prefix) for tag, target in value.items()}
                else:
                    stack.append(value)


def _mapped(target: str, prefix: str) -> str:
    head, slash, name = target.rpartition("/")
    return f"{head}{slash}{prefix}{name}"


def generate(document: Path, folder: Path) -> Run:
    """The command a user runs; its cache lies in the same folder as its output."""
    command = [sys.executable, "-m", "generator", "generate", str(API), "--document", str(document)]
    return timed([*command, "--target", "python", "--out", str(folder / "out")], _environment(folder))


def timed(command: list[str], environment: Mapping[str, str]) -> Run:
    """Wall time, and the peak memory of the largest process below it."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    problems = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}\n{problems.decode()[-2000:]}")
    return Run(time.perf_counter() - start, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)


def best(runs: int, one: Any) -> Run:
    """The fastest of some runs: on a shared machine the least disturbed one."""
    return min((one(number) for number in range(runs)), key=lambda run: run.seconds)


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "SDKGEN_CACHE": str(folder / "cache")}
