"""What is installed is what is tested: the harness sees that package, and no other copy of it."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.release import environment
from generator.release.environment import Environment, Replay
from generator.release.refused import Refused

pytestmark = pytest.mark.slow

HARNESS = """\
import pathlib, sys

fixtures, source = map(pathlib.Path, sys.argv[1:])
assert [path.name for path in source.iterdir()] == ["installed_shop"]
sys.path.insert(0, str(source))
import installed_shop

print("noise")
print(f"{installed_shop.CALLS} calls, {len(list(fixtures.iterdir()))} fixtures")
sys.exit(installed_shop.CODE)
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Replay:
    harness = tmp_path / "checkout" / "tests" / "sdk" / "python"
    harness.mkdir(parents=True)
    (harness / "__main__.py").write_text(HARNESS, encoding="utf-8")
    (tmp_path / "fixtures").mkdir()
    (tmp_path / "fixtures" / "pets.json").write_text("{}", encoding="utf-8")
    return Replay(tmp_path / "checkout", tmp_path / "fixtures")


def installed(offline: Environment, text: str) -> None:
    """A package of version 1; nothing compiled of an earlier one is left."""
    folder, about = offline.packages / "installed_shop", offline.packages / "installed_shop-1.dist-info"
    for path in (folder, about):
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir()
    (folder / "__init__.py").write_text(text, encoding="utf-8")
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: installed-shop\nVersion: 1\n", encoding="utf-8")


@pytest.fixture(autouse=True)
def emptied(offline: Environment) -> Iterator[None]:
    yield
    for path in offline.packages.glob("installed_shop*"):
        shutil.rmtree(path)


def test_the_last_line_of_the_harness_is_told(offline: Environment, checkout: Replay, tmp_path: Path) -> None:
    installed(offline, "CALLS, CODE = 7, 0\n")
    assert environment.replay(offline, "installed_shop", checkout, tmp_path / "only") == "7 calls, 1 fixtures"


def test_a_failure_ends_the_release(offline: Environment, checkout: Replay, tmp_path: Path) -> None:
    installed(offline, "CALLS, CODE = 77, 1\n")
    with pytest.raises(Refused, match=r"replaying the fixtures failed(.|\n)*77 calls"):
        environment.replay(offline, "installed_shop", checkout, tmp_path / "only")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("import warnings\nwarnings.warn('old')\n", "UserWarning: old"),
        ("__version__ = '2'\n", "__version__ is '2', '1' is installed"),
        ("__version__ = '1'\n", r"py\.typed is not installed"),
        ("raise RuntimeError('odd')\n", "RuntimeError: odd"),
    ],
)
def test_what_does_not_import_is_refused(offline: Environment, text: str, fault: str) -> None:
    installed(offline, text)
    with pytest.raises(Refused, match=fault):
        environment.probe(offline, "installed-shop", "installed_shop")


def test_every_exported_name_is_read(offline: Environment) -> None:
    installed(offline, "__version__ = '1'\n__all__ = ['there']\nthere = 1\n")
    (offline.packages / "installed_shop" / "py.typed").touch()
    assert environment.probe(offline, "installed-shop", "installed_shop") == "1 modules imported, 1 names read"
    (offline.packages / "installed_shop" / "more.py").write_text("__all__ = ['gone']\n", encoding="utf-8")
    with pytest.raises(Refused, match="has no attribute 'gone'"):
        environment.probe(offline, "installed-shop", "installed_shop")


def test_a_wheel_that_cannot_be_installed_is_refused(
    offline: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    (tmp_path / "shop-1.0.0-py3-none-any.whl").write_bytes(b"no wheel")
    with pytest.raises(Refused, match=r"shop-1.0.0-py3-none-any.whl is no wheel"):
        environment.install(offline, tmp_path / "shop-1.0.0-py3-none-any.whl", "shop")


def test_a_wheel_that_needs_what_is_not_there_is_refused(
    offline: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    wheel = tmp_path / "shop-1.0.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as opened:
        about = "Metadata-Version: 2.4\nName: shop\nVersion: 1.0.0\nRequires-Dist: no-such-thing-anywhere\n"
        opened.writestr("shop-1.0.0.dist-info/METADATA", about)
        opened.writestr("shop-1.0.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        opened.writestr("shop-1.0.0.dist-info/RECORD", "")
    with pytest.raises(Refused, match="installing the wheel failed"):
        environment.install(offline, wheel, "shop")


@pytest.mark.parametrize("extra", ["", "Provides-Extra: websockets\n"])
def test_what_needs_an_extra_is_imported_where_the_package_has_it(offline: Environment, extra: str) -> None:
    installed(offline, "__version__ = '1'\n")
    folder = offline.packages / "installed_shop"
    (folder / "py.typed").touch()
    (folder / "_runtime").mkdir()
    (folder / "_runtime" / "__init__.py").touch()
    (folder / "_runtime" / "connecting.py").write_text("import nothing_of_this_name\n", encoding="utf-8")
    about = offline.packages / "installed_shop-1.dist-info" / "METADATA"
    about.write_text(f"Metadata-Version: 2.1\nName: installed-shop\nVersion: 1\n{extra}", encoding="utf-8")
    if extra:
        with pytest.raises(Refused, match="importing the installed package failed"):
            environment.probe(offline, "installed-shop", "installed_shop")
    else:
        told = environment.probe(offline, "installed-shop", "installed_shop")
        assert told == "2 modules imported, 0 names read"
