"""Blocks of shell, run by bash and curl as they stand: only where the host is, and whom to trust, is told to curl."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .certificates import certified
from .loopback import Desk, Stands, serving

LOOSE = ("accept", "content-type")
"""What curl may say otherwise: it accepts anything, and pages give a type even where no body stands."""


@dataclass(frozen=True, slots=True)
class Shell:
    desk: Desk
    folder: Path

    def run(self, block: str) -> subprocess.CompletedProcess[bytes]:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "CURL_HOME": str(self.folder),
            "TELNYX_API_KEY": "SECRET",
            "LC_ALL": "C",
        }
        command = ["bash", "-c", block]
        return subprocess.run(command, capture_output=True, env=environment, cwd=self.folder, check=False, timeout=30)


@contextmanager
def shell(host: str, folder: Path) -> Iterator[Shell]:
    """A shell in `folder`, in which `host` is a server on loopback."""
    desk = Desk(LOOSE, Stands.FOR_HOST)
    context, trusted = certified(host, folder)
    (folder / "file.bin").write_bytes(b"example file content")
    with serving(desk, context) as port:
        settings = (f'connect-to = "{host}:443:127.0.0.1:{port}"', f'cacert = "{trusted}"', 'noproxy = "*"')
        (folder / ".curlrc").write_text("\n".join(settings), encoding="utf-8")
        yield Shell(desk, folder)
