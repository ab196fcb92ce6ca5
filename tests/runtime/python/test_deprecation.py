"""What is marked as deprecated still works, says so where it is called, and drags nothing in."""

from __future__ import annotations

import asyncio
import inspect
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from runtime_under_test.deprecation import deprecated

MESSAGE = "GET /old is deprecated"


class Old:
    @deprecated(MESSAGE)
    def blocking(self, count: int) -> int:
        """What it does."""
        return count + 1

    @deprecated(MESSAGE)
    async def awaiting(self, *, count: int) -> int:
        return count + 1


def test_the_warning_points_at_the_caller() -> None:
    with pytest.warns(DeprecationWarning, match=MESSAGE) as found:
        assert Old().blocking(1) == 2
    assert [warning.filename for warning in found] == [__file__]


def test_a_coroutine_stays_one() -> None:
    with pytest.warns(DeprecationWarning, match=MESSAGE) as found:
        coroutine = Old().awaiting(count=1)
    assert [warning.filename for warning in found] == [__file__]
    assert asyncio.run(coroutine) == 2
    assert inspect.iscoroutinefunction(Old.awaiting) is (sys.version_info >= (3, 12))


def test_defining_and_importing_warn_of_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        @deprecated(MESSAGE)
        def quiet() -> None: ...

    assert vars(quiet)["__deprecated__"] == MESSAGE


def test_what_is_known_of_the_method_is_kept() -> None:
    assert Old.blocking.__doc__ == "What it does."
    assert list(inspect.signature(Old.blocking).parameters) == ["self", "count"]


def test_asyncio_is_not_imported() -> None:
    module = Path(inspect.getsourcefile(deprecated) or "")
    script = f"""
import sys
sys.path.insert(0, {str(module.parent)!r})
from {module.stem} import deprecated
@deprecated("old")
async def method(): ...
assert "asyncio" not in sys.modules
"""
    subprocess.run([sys.executable, "-I", "-S", "-c", script], check=True)
