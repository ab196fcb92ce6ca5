"""A real WebSocket server on loopback, whose part of the talk is written by the tests."""

from __future__ import annotations

import threading
from collections.abc import Callable

from websockets.http11 import Request, Response
from websockets.sync.server import Server, ServerConnection, serve

Handle = Callable[[ServerConnection], None]
Judge = Callable[[ServerConnection, Request], Response | None]


class Talking:
    """A WebSocket server, and how often it was reached."""

    def __init__(self, handle: Handle, judge: Judge | None) -> None:
        self.opened: list[Request] = []
        self._server: Server = serve(handle, "127.0.0.1", 0, process_request=self._judged)
        self._judge = judge
        self.url = f"http://127.0.0.1:{self._server.socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def _judged(self, connection: ServerConnection, request: Request) -> Response | None:
        self.opened.append(request)
        return None if self._judge is None else self._judge(connection, request)

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()


def echo(connection: ServerConnection) -> None:
    for frame in connection:
        connection.send(frame)


def say(*frames: str | bytes) -> Handle:
    def handle(connection: ServerConnection) -> None:
        for frame in frames:
            connection.send(frame)

    return handle
