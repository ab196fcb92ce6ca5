"""The server's side of a WebSocket: takes the frames that were recorded, gives those that were, and says good-bye."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator

from websockets.frames import Frame, Opcode
from websockets.server import ServerProtocol

from ..sdk.python.differences import differences, unlike
from ..sdk.python.fixtures import Frames, JsonBody

CHUNK = 65536


def talk(protocol: ServerProtocol, connection: socket.socket, frames: Frames) -> Iterator[str]:
    """A line for each frame that came otherwise than it was recorded."""
    came = _received(protocol, connection, len(frames.sends))
    for wanted, frame in zip(frames.sends, came, strict=False):
        yield from _unlike(wanted, frame)
    if len(came) != len(frames.sends):
        yield unlike("frames", len(frames.sends), len(came))
    for one in frames.receives:
        if isinstance(one, bytes):
            protocol.send_binary(one)
        else:
            protocol.send_text((json.dumps(one.value) if isinstance(one, JsonBody) else one).encode())
    protocol.send_close(1000)
    _flush(protocol, connection)
    while data := connection.recv(CHUNK):
        protocol.receive_data(data)
        _flush(protocol, connection)


def _received(protocol: ServerProtocol, connection: socket.socket, count: int) -> list[Frame]:
    found: list[Frame] = []
    while len(found) < count:
        _flush(protocol, connection)
        data = connection.recv(CHUNK)
        if not data:
            break
        protocol.receive_data(data)
        found += [one for one in protocol.events_received() if isinstance(one, Frame)]
    return found


def _unlike(wanted: object, frame: Frame) -> Iterator[str]:
    if isinstance(wanted, JsonBody):
        yield from differences(wanted.value, json.loads(frame.data), "frame")
    elif isinstance(wanted, bytes) is not (frame.opcode is Opcode.BINARY) or wanted not in (
        frame.data,
        bytes(frame.data),
    ):
        yield unlike("frame", wanted, bytes(frame.data))


def _flush(protocol: ServerProtocol, connection: socket.socket) -> None:
    for data in protocol.data_to_send():
        if data:
            connection.sendall(data)
        else:  # the library's sign to end: the server closes first (RFC 6455, section 7.1.1), and clients wait for it
            connection.shutdown(socket.SHUT_WR)
