"""What resources hold of their client: its settings and its session, and the calls that go over them."""

from __future__ import annotations

import httpx
from httpx import Timeout

from .async_sessions import AsyncSession
from .call import Call
from .exchange import exchange
from .request import Handshake, Prepared
from .sentinels import Omit
from .sessions import SyncSession
from .settings import Settings, seconds


class SyncLine:
    """A blocking client's line to its API."""

    def __init__(self, settings: Settings, session: SyncSession) -> None:
        self.settings = settings
        self.session = session

    def fetch(self, call: Call, stream: bool = False) -> httpx.Response:
        """The answer to a call: a success, its body read unless `stream`. APIError otherwise."""
        prepared = Prepared(self.settings, call, stream)
        if prepared.payload is not None and prepared.payload.awaited:
            raise TypeError("An async iterator can only be sent by the async client")
        return self.session.run(exchange(self.settings, prepared))

    def handshake(self, call: Call) -> Handshake:
        """How a web socket is opened; with a token that is still good where the API wants one."""
        prepared = Prepared(self.settings, call, stream=True)
        token, proof = prepared.proof.token, prepared.proof
        text = None if token is None else self.session.token(token, self.settings.max_retries)
        if proof.is_settled:
            return prepared.handshake(prepared.request(text))
        from .asking import carrying, proven

        found = self.session.run(proven(proof))
        return prepared.handshake(carrying(prepared.request(text), found))

    def seconds(self, timeout: float | Timeout | Omit | None) -> Timeout:
        """A call's own timeout, else the client's."""
        return seconds(timeout, self.settings.timeout)


class AsyncLine:
    """An awaiting client's line to its API."""

    def __init__(self, settings: Settings, session: AsyncSession) -> None:
        self.settings = settings
        self.session = session

    async def fetch(self, call: Call, stream: bool = False) -> httpx.Response:
        """The answer to a call: a success, its body read unless `stream`. APIError otherwise."""
        return await self.session.run(
            exchange(self.settings, Prepared(self.settings, call, stream))
        )

    async def handshake(self, call: Call) -> Handshake:
        """How a web socket is opened; with a token that is still good where the API wants one."""
        prepared = Prepared(self.settings, call, stream=True)
        token, proof = prepared.proof.token, prepared.proof
        text = None if token is None else await self.session.token(token, self.settings.max_retries)
        if proof.is_settled:
            return prepared.handshake(prepared.request(text))
        from .asking import carrying, proven

        found = await self.session.run(proven(proof))
        return prepared.handshake(carrying(prepared.request(text), found))

    def seconds(self, timeout: float | Timeout | Omit | None) -> Timeout:
        """A call's own timeout, else the client's."""
        return seconds(timeout, self.settings.timeout)
