"""The pinned document: from a file, over HTTP, and never when it is another."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.diagnostics import DocumentError
from generator.fetch import fetch

DOCUMENT = b"openapi: 3.1.0\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    api = tmp_path / "api"
    api.mkdir()
    digest = hashlib.sha256(DOCUMENT).hexdigest()
    (api / "source.yaml").write_text(f"url: http://127.0.0.1:9/gone.yaml\nrevision: r1\nsha256: {digest}\n")
    return api


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path == "/openapi.yaml"
        self.send_response(200 if found else 404)
        self.send_header("Content-Length", str(len(DOCUMENT) if found else 0))
        self.end_headers()
        if found:
            self.wfile.write(DOCUMENT)

    def log_message(self, format: str, *args: object) -> None:
        """Silence: the tests look at what arrives."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_from_a_file(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "given").write_bytes(DOCUMENT)
    assert fetch(folder, str(tmp_path / "given")) == folder / "openapi.yaml"
    assert (folder / "openapi.yaml").read_bytes() == DOCUMENT


def test_over_http(folder: Path, site: str) -> None:
    assert fetch(folder, f"{site}/openapi.yaml").read_bytes() == DOCUMENT


def test_another_document_is_refused_and_the_former_one_stays(folder: Path, tmp_path: Path) -> None:
    (folder / "openapi.yaml").write_bytes(b"former")
    (tmp_path / "given").write_bytes(b"another")
    with pytest.raises(DocumentError, match="is not the pinned document: its sha256 is"):
        fetch(folder, str(tmp_path / "given"))
    assert (folder / "openapi.yaml").read_bytes() == b"former"
    assert sorted(path.name for path in folder.iterdir()) == ["openapi.yaml", "source.yaml"]


def test_what_is_not_there_is_told(folder: Path, site: str, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="404"):
        fetch(folder, f"{site}/other.yaml")
    with pytest.raises(DocumentError, match="can't be read"):
        fetch(folder, str(tmp_path / "none"))
    with pytest.raises(DocumentError, match="can't be fetched"):
        fetch(folder)


def test_a_folder_without_a_pin_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="can't be read"):
        fetch(tmp_path)


@pytest.mark.parametrize("page", ["gone.yaml", "openapi.yaml"])
def test_errors_show_no_credentials_of_urls(folder: Path, site: str, page: str) -> None:
    (folder / "source.yaml").write_text(f"url: http://127.0.0.1:9/x\nrevision: r1\nsha256: {'0' * 64}\n")
    url = site.replace("//", "//user:pa%20ss@") + f"/{page}?token=t0p&sig=s3c#frag"
    for place in (url, url.replace(site.rpartition(":")[2], "9"), "https://user:pa%20ss@[::1/?token=t0p"):
        with pytest.raises(DocumentError) as caught:
            fetch(folder, place)
        assert not [secret for secret in ("user", "pa%20ss", "t0p", "s3c") if secret in str(caught.value)]
