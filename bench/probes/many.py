"""Thousands of calls over loopback, some at a time: the async client's beside plain httpx's, in turns of equal size.

Runs with the Python that has the package: `many.py PORT CALLS AT_ONCE TURNS`. Prints, as JSON, the pairs [ours, limit]
of milliseconds a call: `own` with the client's own connections, `given` with a caller's httpx client.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

Call = Callable[[], Awaitable[Any]]


async def milliseconds(call: Call, calls: int, at_once: int) -> float:
    """Of each call, when `at_once` tasks share them."""
    left = iter(range(calls))

    async def work() -> None:
        for _ in left:
            await call()

    start = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(at_once)))
    return (time.perf_counter() - start) * 1000 / calls


async def by_turns(ours: Call, limit: Call, calls: int, at_once: int, turns: int) -> list[tuple[float, float]]:
    for call in (ours, limit):
        await milliseconds(call, at_once * 4, at_once)  # opens the connections
    each = calls // turns
    return [(await milliseconds(ours, each, at_once), await milliseconds(limit, each, at_once)) for _ in range(turns)]


async def main(port: int, calls: int, at_once: int, turns: int) -> None:
    telnyx: Any = importlib.import_module("telnyx")
    base = f"http://127.0.0.1:{port}"
    async with (
        httpx.AsyncClient(headers={"Authorization": "Bearer key"}) as http,
        httpx.AsyncClient() as brought,
        telnyx.AsyncTelnyx(api_key="key", base_url=base) as own,
        telnyx.AsyncTelnyx(api_key="key", base_url=base, http_client=brought) as given,
    ):

        async def limit() -> Any:
            return json.loads((await http.get(f"{base}/ai/conversations")).content)

        assert (await own.ai.conversations.list()).data[0].id == (await limit())["data"][0]["id"]
        found = {
            name: await by_turns(client.ai.conversations.list, limit, calls, at_once, turns)
            for name, client in (("own", own), ("given", given))
        }
    print(json.dumps(found))


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:])))
