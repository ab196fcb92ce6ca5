"""An environment to install in, made once. What packages need, it finds in the one of the tests: no network."""

from __future__ import annotations

import sysconfig

import pytest

from generator.release import environment
from generator.release.environment import Environment


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    found = environment.fresh(tmp_path_factory.mktemp("release") / "environment")
    (found.packages / "tests.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    return found
