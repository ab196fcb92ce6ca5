"""A release from end to end: what it writes, what it refuses, and that it uploads nothing unless it is asked to."""

from __future__ import annotations

import shutil
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import release as command
from generator.release import environment
from generator.release.environment import Environment

from .pets import SETTINGS, edit, generated, pets

OWNERS = {"get": {"operationId": "listOwners", "responses": {"204": {"description": "none"}}}}
SECRET = "pypi-a-very-secret-token"


class Index(ThreadingHTTPServer):
    """A package index that takes what it is sent, or refuses it."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Upload)
        self.received: list[bytes] = []
        self.status = 200


class Upload(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        assert isinstance(self.server, Index)
        self.server.received.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Silence."""


@pytest.fixture
def index() -> Iterator[Index]:
    with Index() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def copied(environment: Environment, folder: Path) -> Environment:
    """As fresh as the one that it is a copy of, in less time."""
    home = environment.python.parent.parent
    shutil.copytree(home, folder, symlinks=True)
    return Environment(folder / environment.python.relative_to(home))


@pytest.fixture
def shop(tmp_path: Path, offline: Environment, index: Index, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an API, where a release finds no network, no harness and no settings of anybody, but an index."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(environment, "fresh", lambda folder: copied(offline, folder))
    for name, value in {
        "SDKGEN_CACHE": str(tmp_path / "cache"),
        "SOURCE_DATE_EPOCH": "1767225600",
        "PIP_NO_INDEX": "1",
        "PIP_CONFIG_FILE": "/dev/null",
        "TWINE_REPOSITORY_URL": f"http://127.0.0.1:{index.server_port}/",
        "TWINE_USERNAME": "__token__",
        "TWINE_PASSWORD": SECRET,
    }.items():
        monkeypatch.setenv(name, value)
    return pets(tmp_path / "api")


def release(*arguments: str) -> int:
    return main(["release", "api", "--target", "python", *arguments])


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_releases_follow_the_api_and_upload_nothing(
    shop: Path, tmp_path: Path, index: Index, capsys: pytest.CaptureFixture[str]
) -> None:
    assert release() == 0
    out = capsys.readouterr().out
    assert out.startswith("petshop 1.0.0: the first release\n")
    for check in ("twine check", "wheel", "source distribution", "metadata", "README", "installed", "imported"):
        assert f"\n  {check} " in out
    assert "\n  replayed " not in out
    assert "nothing was uploaded" in out
    assert set(files(tmp_path / "build/dist")) == {"petshop-1.0.0.tar.gz", "petshop-1.0.0-py3-none-any.whl"}

    first = files(tmp_path)
    assert release() == 0
    assert "nothing has changed since it was released" in capsys.readouterr().out
    assert files(tmp_path) == {**files(tmp_path), **first}, "the same bytes, in the package and in what is built"

    edit(shop, owners=OWNERS)
    assert release() == 0
    assert "petshop 1.1.0: after 1.0.0, 1 additive\n" in capsys.readouterr().out
    assert (shop / "sdk.yaml").read_text() == SETTINGS.replace("1.0.0", "1.1.0")
    package = tmp_path / "generated/python"
    assert '"1.1.0"' in (package / "src/petshop/_version.py").read_text()
    entries = [line for line in (package / "CHANGELOG.md").read_text().splitlines() if line.startswith("## ")]
    assert entries == ["## 1.1.0 (2026-01-01)", "## 1.0.0 (2026-01-01)"]
    assert main(["check", "api", "--target", "python"]) == 0, "a release leaves what would be generated"
    assert index.received == []


@pytest.mark.slow
def test_what_hands_add_is_released_and_asks_for_a_version(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert release() == 0
    lib = Path("generated/python/src/petshop/lib")
    lib.mkdir()
    (lib / "__init__.py").write_text("NUMBER = 7\n", encoding="utf-8")
    (lib / "__pycache__").mkdir()
    (lib / "__pycache__" / "x.pyc").write_bytes(b"x")
    capsys.readouterr()
    assert release() == 0
    assert "petshop 1.0.1: after 1.0.0, the API is the same\n" in capsys.readouterr().out
    with zipfile.ZipFile("build/dist/petshop-1.0.1-py3-none-any.whl") as wheel:
        assert [name for name in wheel.namelist() if "/lib/" in name] == ["petshop/lib/__init__.py"]


def test_a_release_that_is_refused_changes_nothing(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = generated(shop, tmp_path / "generated")
    (package / "src/petshop/lib").mkdir()
    (package / "src/petshop/lib/__init__.py").write_text("import nothing_of_this_name\n", encoding="utf-8")
    before = files(tmp_path)
    assert release() == 1
    assert "error: importing the installed package failed" in (told := capsys.readouterr().err)
    assert "nothing_of_this_name" in told
    after = {name: content for name, content in files(tmp_path).items() if not name.startswith("cache/")}
    assert after == {name: content for name, content in before.items() if not name.startswith("cache/")}


def test_a_document_with_errors_is_not_released(shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "sdk.yaml").write_text(
        f"{SETTINGS}accept:\n- {{code: odd, pointer: '#/x', reason: none}}\n", encoding="utf-8"
    )
    assert release() == 1
    told = capsys.readouterr().err
    assert "error: " in told
    assert "nothing was released" in told
    assert not (tmp_path / "build").exists()


def test_a_broken_memory_of_the_last_release_is_no_first_release(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = generated(shop, tmp_path / "generated")
    (package / "src/petshop/_surface.json.gz").write_bytes(b"broken")
    assert release() == 1
    assert "restore it from version control" in capsys.readouterr().err


@pytest.mark.slow
def test_an_upload_sends_both_and_tells_no_secret(shop: Path, index: Index, capsys: pytest.CaptureFixture[str]) -> None:
    assert release("--upload") == 0
    sent = b"".join(index.received)
    assert len(index.received) == 2
    dist = sorted(Path("build/dist").iterdir())
    assert [path.name for path in dist if path.read_bytes() in sent] == [path.name for path in dist]
    assert "both were uploaded" in (first := capsys.readouterr()).out
    index.status = 403
    assert release("--upload") == 1
    second = capsys.readouterr()
    assert "the upload failed" in second.err
    assert "the same command uploads again" in second.err
    assert sorted(Path("build/dist").iterdir()) == dist
    assert SECRET not in "".join((*first, *second))


def test_what_is_not_installed_is_named(
    shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: None if name == "twine" else name)
    assert release() == 1
    assert capsys.readouterr().err == "error: twine is not installed\n  = pip install 'sdkgen[release]'\n"
