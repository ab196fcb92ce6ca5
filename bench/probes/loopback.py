"""The least HTTP/1.1 server on loopback: answers every GET with the same small JSON, on connections that stay open.

Prints its port, then serves until its input ends.
"""

from __future__ import annotations

import asyncio
import sys

BODY = (
    b'{"data": [{"id": "one", "name": "Greeting", "created_at": "2025-03-01T12:00:00Z", '
    b'"last_message_at": "2025-03-01T12:00:00Z", "metadata": {"channel": "web"}}]}'
)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(BODY)
END = b"\r\n\r\n"


class Answering(asyncio.Protocol):
    """One connection. A GET has no body, so each empty line is the end of a request."""

    def __init__(self) -> None:
        self._pending = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        *requests, self._pending = (self._pending + data).split(END)
        self._transport.write((HEAD + BODY) * len(requests))


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Answering, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
