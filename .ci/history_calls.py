"""The calls that users of one version may have written, against the package of another: by mypy, and by running."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.cases.build import Rules, of_operation
from generator.cases.case import FREE
from generator.model.api import Api, ChannelResult
from generator.model.types import OperationId
from generator.targets.python.example import Examples

HEAD = '''\
from io import BytesIO

from {package} import {client}


def open(name: str, mode: str) -> BytesIO:
    """No file of anybody's is read."""
    return BytesIO(b"content")
'''

DEFINED = re.compile(r"# (\S+)$")
FAULT = re.compile(r"^[^:]+:(\d+): error: (.*)$", re.MULTILINE)

RUN = """\
import httpx, inspect, json, sys
import calls
from {package} import {client}

sent = []

def answer(request):
    sent.append(request)
    return httpx.Response(200, json={{}})

client = {client}(**json.loads(sys.argv[1]), http_client=httpx.Client(transport=httpx.MockTransport(answer)))
refused = {{}}
for accessor, call in calls.CALLS:
    sent.clear()
    try:
        call(client)
    except Exception as error:
        if not sent:
            refused[accessor] = f"{{type(error).__name__}}: {{error}}"
    else:
        if not sent:
            refused[accessor] = "no request went out"
print(json.dumps(refused))
"""
"""What comes back says nothing here: a call is good if its request goes out."""


def calls(api: Api, accessors: Mapping[OperationId, str], shown: Examples, rules: Rules) -> str:
    """A module: a function a case, and CALLS with the accessor of each. Channels are left out: they need a server."""
    lines: list[str] = []
    entries: list[str] = []
    for operation in api.operations:
        if isinstance(operation.result, ChannelResult):
            continue
        for case in of_operation(api, operation, rules.get(operation.id, FREE)):
            name = f"call_{len(entries)}"
            written = shown.call(operation, case).replace("\n", "\n    ")
            lines.append(f"\n\ndef {name}(client: CLIENT) -> None:  # {accessors[operation.id]}\n    {written}\n")
            entries.append(f'    ("{accessors[operation.id]}", {name}),\n')
    return "".join([*lines, "\n\nCALLS = [\n", *entries, "]\n"])


def placed(text: str, folder: Path, package: str, client: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "calls.py"
    path.write_text(HEAD.format(package=package, client=client) + text.replace("CLIENT", client), encoding="utf-8")
    (folder / "run_calls.py").write_text(RUN.format(package=package, client=client), encoding="utf-8")
    return path


def mistyped(path: Path, source: Path, cache: Path) -> Iterator[tuple[str, str]]:
    """Accessor and what mypy says of a call of it, against the package in `source`."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", str(cache), path.name]
    ran = subprocess.run(command, cwd=path.parent, env={"MYPYPATH": str(source)}, capture_output=True, text=True)
    if ran.returncode not in (0, 1):
        raise SystemExit(f"mypy can't run: {ran.stderr}{ran.stdout}")
    lines = path.read_text(encoding="utf-8").splitlines()
    for line, said in FAULT.findall(ran.stdout):
        above = (DEFINED.search(each) for each in reversed(lines[: int(line)]) if each.startswith("def "))
        accessor = next((found[1] for found in above if found), "")
        yield accessor, said


def refused(path: Path, source: Path, settings: Mapping[str, str]) -> dict[str, str]:
    """Accessor -> why the call of it did not get as far as a request."""
    command = [sys.executable, "run_calls.py", json.dumps(settings)]
    ran = subprocess.run(command, cwd=path.parent, env={"PYTHONPATH": str(source)}, capture_output=True, text=True)
    if ran.returncode:
        raise SystemExit(ran.stderr)
    found: dict[str, str] = json.loads(ran.stdout)
    return found
