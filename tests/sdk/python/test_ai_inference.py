"""The committed package does what was recorded: every operation, sync and async, with few arguments and with all."""

from __future__ import annotations

from pathlib import Path

import pytest

from .fixtures import files, read
from .run import of_file, recorded

ROOT = Path(__file__).parents[3]
FIXTURES = ROOT / "tests" / "fixtures" / "ai-inference"
SOURCE = ROOT / "generated" / "python" / "src"


@pytest.mark.parametrize("path", files(FIXTURES), ids=lambda path: path.stem)
def test_every_operation_of_a_resource_is_replayed(path: Path) -> None:
    operations, tally = of_file(path, SOURCE)
    assert not tally.failures, "\n\n".join(map(str, tally.failures))
    assert operations > 0
    assert tally.calls == recorded(read(path))
