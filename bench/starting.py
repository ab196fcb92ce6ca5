"""What starting costs: seconds and peak memory of a process that does one thing, beside one that does another."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .ratios import Pair

PACKAGES = "import httpx, pydantic"
IMPORT = "import telnyx"
CLIENT = "from telnyx import Telnyx"
FIRST_CALL = """
import telnyx
import httpx

REPLY = (
    b'{"data": [{"id": "one", "name": "Greeting", "created_at": "2025-03-01T12:00:00Z", '
    b'"last_message_at": "2025-03-01T12:00:00Z", "metadata": {"channel": "web"}}]}'
)

class Answering(httpx.BaseTransport):
    def handle_request(self, request):
        return httpx.Response(200, headers={"content-type": "application/json"}, content=REPLY)

client = telnyx.Telnyx(api_key="key", http_client=httpx.Client(transport=Answering()))
assert client.ai.conversations.list().data[0].id == "one"
"""

EXPANDING = """
import expanding
import httpx

ONE = (
    b'{"id": "one", "object": "amber_account_amber", "created": 1, "livemode": true, "status": "open", '
    b'"amount": null, "metadata": {"channel": "web"}, "batch_0": "two", "latest": "three"}'
)
REPLY = b'{"object": "list", "has_more": false, "url": "/v1", "data": [' + ONE + b"]}"

class Answering(httpx.BaseTransport):
    def handle_request(self, request):
        return httpx.Response(200, headers={"content-type": "application/json"}, content=REPLY)

client = expanding.Expanding(api_key="key", http_client=httpx.Client(transport=Answering()))
assert client.amber_account_ambers.list().data[0].latest == "three"
"""
"""The same in a package of 700 models that all lead to each other."""

_AROUND = """
import time
start = time.perf_counter()
{statement}
seconds = time.perf_counter() - start
import json, resource, sys
try:
    with open("/proc/self/status") as file:
        peak = next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))
except OSError:  # macOS, where the figure is in bytes
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
print(json.dumps([seconds, peak]))
"""


@dataclass(frozen=True, slots=True)
class Start:
    """`seconds`: of the statement itself. `whole`: of the process, interpreter and all. `megabytes`: its peak."""

    seconds: float
    whole: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Starts:
    """Milliseconds of the statement, milliseconds of the whole process, megabytes: each beside those of the limit."""

    seconds: Sequence[Pair]
    whole: Sequence[Pair]
    megabytes: Sequence[Pair]


def beside(python: Path, statement: str, limit: str, rounds: int) -> Starts:
    """By turns, each in a process of its own, with what is compiled already compiled."""
    start(python, statement), start(python, limit)
    found = [(start(python, statement), start(python, limit)) for _ in range(rounds)]
    return Starts(
        [Pair(ours.seconds * 1000, other.seconds * 1000) for ours, other in found],
        [Pair(ours.whole * 1000, other.whole * 1000) for ours, other in found],
        [Pair(ours.megabytes, other.megabytes) for ours, other in found],
    )


def start(python: Path, statement: str) -> Start:
    """One process. It sees neither this program's modules nor the user's own settings."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    begun = time.perf_counter()
    told = subprocess.run(
        [str(python), "-I", "-c", _AROUND.replace("{statement}", statement)],
        check=True,
        capture_output=True,
        env=environment,
    )
    whole = time.perf_counter() - begun
    seconds, megabytes = json.loads(told.stdout)
    return Start(seconds, whole, megabytes)
