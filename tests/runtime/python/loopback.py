"""A real HTTP/1.1 server on loopback whose answers are written by the tests, down to the byte and the reset."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from types import TracebackType
from typing import TypeAlias


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    headers: Mapping[str, str]  # lower-case names
    body: bytes
    connection: int

    @property
    def json(self) -> object:
        return json.loads(self.body)


@dataclass
class Reply:
    """`raw`: instead of a reply, what is done with the socket, which is closed after."""

    status: int = 200
    body: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: Callable[[socket.socket], None] | None = None


Answer: TypeAlias = Callable[[Request], Reply]


def reply(value: object, status: int = 200, **headers: str) -> Reply:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(status, json.dumps(value).encode(), {"Content-Type": "application/json", **named})


def reset(connection: socket.socket) -> None:
    """Ends the connection with a TCP reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def broken(body: bytes, length: int) -> Reply:
    """A reply that promises `length` bytes, sends `body`, and resets."""

    def write(connection: socket.socket) -> None:
        connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n".encode() + body)
        reset(connection)

    return Reply(raw=write)


class Server:
    """Keeps what it was asked in `requests`. Leave its `with`, and no socket or thread is left."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.requests: list[Request] = []
        self.connections = 0
        self._stopping = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()

    def __enter__(self) -> Server:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self._accepting = threading.Thread(target=self._accept)
        self._accepting.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    @property
    def last(self) -> Request:
        return self.requests[-1]

    def wait(self, seconds: float) -> None:
        """Keeps a client waiting, but no longer than the server lives."""
        self._stopping.wait(seconds)

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connections += 1
            thread = threading.Thread(target=self._serve, args=(connection, self.connections))
            self._threads.append(thread)
            with self._lock:
                self._open.add(connection)
            thread.start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        with connection, connection.makefile("rb") as file, contextlib.suppress(OSError, ValueError):
            for method, target, headers, body in _requests(file.readline, file.read):
                request = Request(method, target, headers, body, number)
                self.requests.append(request)
                answer = self.answer(request)
                if answer.raw is not None:
                    answer.raw(connection)
                    break
                connection.sendall(_written(answer, method))
        with self._lock:
            self._open.discard(connection)


def _requests(
    line: Callable[[], bytes], read: Callable[[int], bytes]
) -> Iterator[tuple[str, str, Mapping[str, str], bytes]]:
    while first := line():
        method, target, _ = first.decode("ascii").split(" ")
        headers: dict[str, str] = {}
        while (text := line().decode().strip()) != "":
            name, _, value = text.partition(":")
            headers[name.lower()] = value.strip()
        yield method, target, headers, _body(headers, line, read)


def _body(headers: Mapping[str, str], line: Callable[[], bytes], read: Callable[[int], bytes]) -> bytes:
    if headers.get("transfer-encoding") != "chunked":
        return read(int(headers.get("content-length", "0")))
    chunks: list[bytes] = []
    while size := int(line(), 16):
        chunks.append(read(size))
        line()
    line()
    return b"".join(chunks)


def _written(answer: Reply, method: str) -> bytes:
    headers = dict(answer.headers)
    body = b"" if answer.status in {204, 304} or method == "HEAD" else answer.body
    if answer.status != 204 and "Transfer-Encoding" not in headers:
        headers["Content-Length"] = str(len(body))
    lines = [f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body
