"""The site of the embedded document, built once a process, and a browser to read it with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from .browser import Page, browser
from .building import built
from .serving import served

API = Path(__file__).parents[2] / "spec" / "ai-inference"

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(API, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as root:
        yield root


@pytest.fixture(scope="session")
def chromium() -> str:
    """In CI it is there; elsewhere what needs it is skipped without it."""
    program = next((found for found in map(shutil.which, PROGRAMS) if found), None)
    if program is not None:
        return program
    if os.environ.get("CI"):
        pytest.fail("Chromium is missing: the site can't be opened")
    pytest.skip("Chromium is missing: the site is not opened")


@pytest.fixture
def page(chromium: str) -> Iterator[Page]:
    with browser(chromium) as opened:
        opened.resize(1400, 1000)
        yield opened
