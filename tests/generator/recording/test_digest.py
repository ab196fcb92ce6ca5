"""What a recording depends on, as one line of text."""

from __future__ import annotations

from generator.model.types import Array, Scalar, ScalarKind
from generator.recording.digest import canonical

TEXT = Scalar(ScalarKind.STRING)


def test_members_at_their_defaults_are_left_out_so_that_the_model_can_grow() -> None:
    assert canonical(Array(TEXT)) == canonical(Array(TEXT, min_items=None, unique=False))
    assert "unique" not in canonical(Array(TEXT))


def test_members_that_differ_from_their_defaults_count() -> None:
    assert canonical(Array(TEXT)) != canonical(Array(TEXT, unique=True))
    assert canonical(Array(TEXT, min_items=0)) != canonical(Array(TEXT))
