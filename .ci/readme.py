"""What a user does: installs the package in a fresh environment and runs the Python of both READMEs.

The lines run as they stand, against a server on loopback that answers every request as a list of one conversation.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CONVERSATION = {
    "id": "550e8400-e29b-41d4-a716-446655440000",
    "name": "my-resource",
    "created_at": "2026-01-31T12:00:00Z",
}


class Api(BaseHTTPRequestHandler):
    """Answers what the READMEs ask."""

    def do_GET(self) -> None:
        self.answer({"data": [CONVERSATION], "meta": {"page_number": 1, "page_size": 20, "total_pages": 1}})

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.answer(CONVERSATION)

    def answer(self, body: object) -> None:
        octets = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(octets)))
        self.end_headers()
        self.wfile.write(octets)

    def log_message(self, format: str, *args: object) -> None:
        """Silence."""


def blocks(readme: Path) -> list[str]:
    found = re.findall(r"^```python\n(.*?)^```", readme.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert found, f"{readme} shows no Python"
    return found


def install(package: Path, folder: Path) -> Path:
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    pip = [str(folder / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, str(package)], check=True)
    return folder / "bin" / "python"


def main(package: Path, folder: Path) -> int:
    python = install(package, folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Api)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    environment = {**os.environ, "TELNYX_API_KEY": "key", "TELNYX_BASE_URL": address}
    for block in blocks(Path("README.md")):
        done = subprocess.run([str(python), "-c", block], env=environment, capture_output=True, text=True, check=False)
        print(block, done.stdout, done.stderr, sep="\n")
        if done.returncode:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
