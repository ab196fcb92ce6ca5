"""A server on loopback that answers as was recorded, and says what came in otherwise than it was recorded."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import assert_never
from urllib.parse import urlsplit

from websockets.http11 import Request as Handshake
from websockets.server import ServerProtocol

from ..sdk.python.fixtures import Events, Frames, JsonBody, Octets, Request, Response, files, read
from ..sdk.python.requests import Sent, compared
from .frames import talk

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ai-inference"


@dataclass(frozen=True, slots=True)
class Expected:
    """A request to come to `server`, and what it is answered; `frames` only of a channel."""

    server: str
    request: Request
    response: Response
    frames: Frames | None = None


def recorded() -> dict[str, Expected]:
    """The call with the fewest arguments of each operation, by its id."""
    return {
        one.id: Expected(one.server, one.calls[0].exchange.request, one.calls[0].exchange.response, one.calls[0].frames)
        for path in files(FIXTURES)
        for one in read(path)
    }


class Stands(Enum):
    """What is at the port."""

    FOR_HOST = "host"  # paths come whole
    FOR_SERVER = "server"  # what the document calls a server: paths come without its own


@dataclass(slots=True)
class Desk:
    """What is expected next, and what came. `loose`: headers that may be anything; a content type, only where there is
    no content. `instead`: answered in place of what was recorded; status 0: no answer at all."""

    loose: tuple[str, ...]
    stands: Stands
    expected: Expected | None = None
    instead: Response | None = None
    came: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def expect(self, expected: Expected, instead: Response | None = None) -> None:
        self.expected, self.instead = expected, instead
        self.came, self.faults = [], []

    def take(self, sent: Sent) -> Response:
        """The answer; notes what differs from the recorded request."""
        if self.expected is None:
            raise ValueError("nothing was expected")
        self.came.append(f"{sent.method} {sent.url}")
        bare = () if self.expected.request.body or sent.content else ("content-type",)
        free = {name for name in self.loose if name != "content-type" or name in bare}
        wanted = {name: value for name, value in self.expected.request.headers.items() if name not in free}
        headers = {name: value for name, value in sent.headers.items() if name not in free}
        query = tuple((spelled_out(name), spelled_out(value)) for name, value in self.expected.request.query)
        request = replace(self.expected.request, headers=wanted, query=query)
        path, mark, rest = sent.url.partition("?")
        server = self.expected.server.rstrip("/")
        place = server if self.stands is Stands.FOR_SERVER else "://".join(urlsplit(server)[:2])
        url = place + path + mark + spelled_out(rest)
        self.faults += compared(request, self.expected.server, replace(sent, url=url, headers=headers))
        return self.instead or self.expected.response


def spelled_out(query: str) -> str:
    """What may stand in a query as it is (RFC 3986, section 3.4), and is no delimiter, in its other spelling."""
    return query.replace(":", "%3A").replace("/", "%2F").replace("@", "%40")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    desk: Desk

    def handle_one(self) -> None:
        length = int(self.headers.get("content-length", 0))
        headers = {name.lower(): value.encode("latin-1").decode() for name, value in self.headers.items()}
        response = self.desk.take(Sent(self.command, self.path, headers, self.rfile.read(length)))
        if response.status != 101:
            self.reply(response)
        elif headers.get("upgrade", "").lower() == "websocket":
            self.upgrade()
        else:
            self.reply(Response(426, (("upgrade", "websocket"),), None))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_one

    def reply(self, response: Response) -> None:
        self.close_connection = True
        if response.status == 0:
            return
        content = octets(response)
        self.send_response(response.status)
        for name, value in response.headers:
            self.send_header(name, value)
        self.send_header("content-length", str(len(content)))
        self.send_header("connection", "close")  # a client must not send its next request here
        self.end_headers()
        self.wfile.write(content)

    def upgrade(self) -> None:
        """RFC 6455, by the protocol of the library that the package uses."""
        protocol = ServerProtocol()
        head = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        protocol.receive_data(f"{self.requestline}\r\n{head}\r\n".encode())
        handshake = next(one for one in protocol.events_received() if isinstance(one, Handshake))
        protocol.send_response(protocol.accept(handshake))
        if self.desk.expected is None or self.desk.expected.frames is None:
            raise ValueError("no channel was expected")
        self.desk.faults += talk(protocol, self.connection, self.desk.expected.frames)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""


def octets(response: Response) -> bytes:
    match response.body:
        case None:
            return b""
        case JsonBody(value=value):
            return json.dumps(value).encode()
        case Octets(content=content):
            return content
        case Events(lines=lines):
            return "".join(f"{line}\n" for line in lines).encode()
        case _:
            assert_never(response.body)


@contextmanager
def serving(desk: Desk, context: ssl.SSLContext | None = None) -> Iterator[int]:
    """The port. With `context`: TLS."""
    handler = type("Handler", (Handler,), {"desk": desk})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        if context is not None:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()
