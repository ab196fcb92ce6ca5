"""What is built is the same twice, and what is wrong with it is seen."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from generator.release import contents, staging
from generator.release.build import Distributions, build
from generator.release.contents import Expected
from generator.release.refused import Refused

from .pets import generated, pets

EPOCH = "1767225600"
RANDOM = """
import os
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Hook(BuildHookInterface):
    def initialize(self, version, build_data):
        with open(os.path.join(self.root, "src", "petshop", "lucky.py"), "w") as file:
            file.write(f"NUMBER = {os.urandom(8)!r}\\n")
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SDKGEN_CACHE", str(folder / "cache"))
        found = generated(pets(folder / "api"), folder / "out")
    (found / "CHANGELOG.md").write_text("# Changelog\n", encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def built(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    return build(package, EPOCH, tmp_path_factory.mktemp("built"))


@pytest.fixture
def expected(package: Path) -> Expected:
    return Expected("petshop", "1.0.0", "MIT", PurePosixPath("petshop"), staging.sources(package))


@pytest.mark.slow
def test_another_build_elsewhere_gives_the_same_bytes(package: Path, built: Distributions, tmp_path: Path) -> None:
    again = build(package, EPOCH, tmp_path)
    assert again.wheel.read_bytes() == built.wheel.read_bytes()
    assert again.sdist.read_bytes() == built.sdist.read_bytes()
    later = build(package, "1767312000", tmp_path / "later")
    assert later.wheel.read_bytes() != built.wheel.read_bytes(), "the day of the release is in it"


def test_every_time_in_the_files_is_the_one_given(built: Distributions) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        assert {entry.date_time for entry in wheel.infolist()} == {(2026, 1, 1, 0, 0, 0)}
    with tarfile.open(built.sdist) as sdist:
        assert {entry.mtime for entry in sdist} == {int(EPOCH)}
        assert {(entry.uid, entry.gid, entry.mode) for entry in sdist} == {(0, 0, 0o644)}


@pytest.mark.slow
def test_bytes_that_differ_are_refused(package: Path, tmp_path: Path) -> None:
    project = (package / "pyproject.toml").read_text(encoding="utf-8")
    staging.stage({}, package, [PurePosixPath(name) for name in ("src", "README.md", "LICENSE")], tmp_path / "lucky")
    (tmp_path / "lucky" / "pyproject.toml").write_text(
        f"{project}\n[tool.hatch.build.hooks.custom]\n", encoding="utf-8"
    )
    (tmp_path / "lucky" / "hatch_build.py").write_text(RANDOM, encoding="utf-8")
    with pytest.raises(Refused, match="is not the same bytes when it is built twice"):
        build(tmp_path / "lucky", EPOCH, tmp_path / "built")


def test_a_build_that_fails_says_why(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "pyproject.toml").write_text("[project\n", encoding="utf-8")
    with pytest.raises(Refused, match=r"building the package failed \(exit code 1\)(.|\n)*pyproject\.toml"):
        build(tmp_path / "broken", EPOCH, tmp_path / "built")


def test_what_was_built_is_in_order(built: Distributions, expected: Expected) -> None:
    assert contents.check_with_twine(built) == "strict"
    assert contents.check_wheel(built, expected).endswith("files, py.typed and LICENSE among them")
    assert contents.check_sdist(built, expected).endswith(" files")
    assert contents.check_metadata(built, expected) == "MIT, 9 classifiers"
    assert contents.check_readme(built).endswith(" characters of HTML")


def altered(built: Distributions, folder: Path, alter: Callable[[str, bytes], bytes | None]) -> Distributions:
    """With a wheel whose files went through `alter`; None: left out."""
    wheel = folder / built.wheel.name
    with zipfile.ZipFile(built.wheel) as old, zipfile.ZipFile(wheel, "w") as new:
        for name in old.namelist():
            content = alter(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return Distributions(built.sdist, wheel)


def without(end: str) -> Callable[[str, bytes], bytes | None]:
    return lambda name, content: None if name.endswith(end) else content


def saying(old: bytes, new: bytes) -> Callable[[str, bytes], bytes | None]:
    return lambda name, content: content.replace(old, new) if name.endswith("METADATA") else content


def judged(built: Distributions, expected: Expected) -> None:
    contents.check_wheel(built, expected)
    contents.check_metadata(built, expected)
    contents.check_readme(built)


@pytest.mark.parametrize(
    ("alter", "fault"),
    [
        (without("_client.py"), r"it lacks petshop/_client\.py"),
        (without("LICENSE"), "no licence text"),
        (saying(b"Version: 1.0.0", b"Version: 1.0.1"), "Version is '1.0.1', not '1.0.0'"),
        (saying(b"License-Expression: MIT\n", b""), "License-Expression is None, not 'MIT'"),
        (
            saying(b":: Typed", b":: Tiped"),
            "there is no classifier 'Typing :: Typed'; 'Typing :: Tiped' is no classifier",
        ),
        (saying(b"Summary: ", b"Summery: "), "there is no Summary"),
        (saying(b"# Pets", b"Pets"), "does not become a page"),
    ],
)
def test_what_is_wrong_with_a_wheel_is_seen(
    built: Distributions, expected: Expected, tmp_path: Path, alter: Callable[[str, bytes], bytes | None], fault: str
) -> None:
    wrong = altered(built, tmp_path, alter)
    with pytest.raises(Refused, match=fault):
        judged(wrong, expected)


def test_a_package_without_py_typed_is_refused(built: Distributions, expected: Expected, tmp_path: Path) -> None:
    typed = PurePosixPath("petshop/py.typed")
    sources = expected.sources - {typed}
    untyped = Expected("petshop", "1.0.0", "MIT", expected.package, sources)
    with pytest.raises(Refused, match=r"no py\.typed"):
        contents.check_wheel(altered(built, tmp_path, without("py.typed")), untyped)


@pytest.mark.slow
def test_what_is_wrong_with_a_source_distribution_is_seen(package: Path, expected: Expected, tmp_path: Path) -> None:
    staging.stage(
        {}, package, [PurePosixPath(name) for name in ("src", "README.md", "LICENSE", "pyproject.toml")], tmp_path / "p"
    )
    found = build(tmp_path / "p", EPOCH, tmp_path / "built")
    with pytest.raises(Refused, match=r"the source distribution lacks CHANGELOG\.md"):
        contents.check_sdist(found, expected)
    more = expected.sources | {PurePosixPath("petshop/lib/more.py")}
    with pytest.raises(Refused, match=r"it lacks src/petshop/lib/more\.py"):
        contents.check_sdist(found, Expected("petshop", "1.0.0", "MIT", expected.package, more))


def test_what_twine_finds_is_told(built: Distributions, tmp_path: Path) -> None:
    wrong = altered(built, tmp_path, saying(b"Metadata-Version: ", b"Metadata-Fashion: "))
    with pytest.raises(Refused, match="twine check failed"):
        contents.check_with_twine(wrong)
