"""A package of `tests/sdk/wire`, an API that has every way of writing a request, does what was recorded."""

from __future__ import annotations

from pathlib import Path

from generator.cli import main

from .fixtures import files, read
from .run import Folder, recorded

ROOT = Path(__file__).parents[3]
API = ROOT / "tests" / "sdk" / "wire"
FIXTURES = ROOT / "tests" / "fixtures" / "wire"


def test_every_operation_is_replayed(tmp_path: Path) -> None:
    assert main(["generate", str(API), "--target", "python", "--out", str(tmp_path)]) == 0
    operations, tally = Folder(FIXTURES, tmp_path / "python" / "src", processes=1).replayed(lambda done, of: None)
    assert not tally.failures, "\n\n".join(map(str, tally.failures))
    assert operations > 0
    assert tally.calls == {call for path in files(FIXTURES) for call in recorded(read(path))}
