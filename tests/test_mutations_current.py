"""Each mutation of the harness's proof still has its text to change: the proof itself is too slow for every run."""

from __future__ import annotations

from pathlib import Path

import pytest

from .mutations.mutation import Mutation
from .mutations.of_generator import GENERATOR
from .mutations.of_runtime import RUNTIME

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("mutation", [*GENERATOR, *RUNTIME], ids=lambda mutation: mutation.what)
def test_its_text_stands_once(mutation: Mutation) -> None:
    assert (ROOT / mutation.file).read_text(encoding="utf-8").count(mutation.old) == 1
    assert mutation.new != mutation.old
