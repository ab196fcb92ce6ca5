"""Whatever the document: the runtime in the package is the templates' own, byte for byte."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.diff import octets

from .shop import HARD, tree

RUNTIME = Path(__file__).parents[4] / "templates" / "python" / "runtime"


def test_every_package_carries_the_same_runtime(tmp_path: Path) -> None:
    own = {path.name: path.read_bytes() for path in RUNTIME.glob("*.py")}
    folder = PurePosixPath("src/any_shop/_runtime")
    carried = {
        path.name: octets(content)
        for path, content in tree(tmp_path, "any_shop", HARD).items()
        if path.parent == folder
    }
    assert carried == own
    assert len(own) > 50
