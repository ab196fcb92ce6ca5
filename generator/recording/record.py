"""All cases of an API to one or more servers at once, each answer judged: fixtures, and what was refused."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle

import httpx

from ..cases.build import Rules, of_operation
from ..cases.case import FREE, Case
from ..model.api import Api, ChannelResult, Operation
from .assemble import Asked
from .credentials import SECRET, Signer
from .judge import Accepted, Refused, judge, judge_check
from .send import send

AT_ONCE = 16
"""Connections to one server."""

PATIENCE = 60.0
"""Seconds for each step of an exchange."""


@dataclass(frozen=True, slots=True)
class Recorder:
    """`servers`: URLs that answer alike, asked in turn. `tell` hears how many operations are done, of how many."""

    api: Api
    servers: Sequence[str]
    signer: Signer
    rules: Rules
    tell: Callable[[int, int], None]

    def record(self, operations: Sequence[Operation]) -> list[list[Asked]]:
        """What was said to the cases of each, in order.

        httpx.HTTPError where a server can't be reached.
        """
        return asyncio.run(self._all(operations))

    async def _all(self, operations: Sequence[Operation]) -> list[list[Asked]]:
        done = 0
        at_once = AT_ONCE * len(self.servers)
        turn = asyncio.Semaphore(at_once)
        limits = httpx.Limits(max_connections=at_once, max_keepalive_connections=at_once)

        async def one(operation: Operation, server: str) -> list[Asked]:
            nonlocal done
            async with turn:
                cases = of_operation(self.api, operation, self.rules.get(operation.id, FREE))
                asked = [await self._ask(client, server, operation, case) for case in cases]
            done += 1
            self.tell(done, len(operations))
            return asked

        async with httpx.AsyncClient(limits=limits, timeout=PATIENCE, trust_env=False) as client:
            turns = zip(operations, cycle(self.servers), strict=False)
            return list(await asyncio.gather(*(one(operation, server) for operation, server in turns)))

    async def _ask(self, client: httpx.AsyncClient, server: str, operation: Operation, case: Case) -> Asked:
        """What is said to one case. A server that breaks HTTP's rules has refused it; one that is not there raises."""
        request = self.signer.signed(operation, case.request)
        try:
            if not isinstance(operation.result, ChannelResult):
                return Asked(case, judge(await send(client, server, request, {})))
            checked = next((error.status for error in operation.errors if error.status.isdecimal()), None)
            if not self.is_mock or checked is None:
                return Asked(case, Accepted(None))
            return Asked(case, judge_check(await send(client, server, request, {"prefer": f"code={checked}"})))
        except httpx.RemoteProtocolError as error:
            return Asked(case, Refused(f"the answer is no HTTP: {error}"))

    @property
    def is_mock(self) -> bool:
        """A mock is sent no secret; it can be asked to check a handshake and to answer with an error."""
        return self.signer.secret == SECRET


@dataclass(frozen=True, slots=True)
class Refusal:
    case: Case
    reason: str


def refusals(asked: Sequence[Sequence[Asked]]) -> list[Refusal]:
    return [Refusal(one.case, one.said.reason) for each in asked for one in each if isinstance(one.said, Refused)]
