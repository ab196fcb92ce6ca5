"""Wrappers of resources pass on to the wrappers of their children."""

from __future__ import annotations

import copy

import pytest
from runtime_under_test.wrappers import RawChildren, StreamedChildren


class Leaf:
    with_raw_response = "raw leaf"
    with_streaming_response = "streamed leaf"


class Branch:
    def __init__(self) -> None:
        self.asked = 0

    @property
    def leaf(self) -> Leaf:
        self.asked += 1
        return Leaf()

    other = Leaf()


class BranchRaw(RawChildren):
    leaf: str

    def __init__(self, resource: Branch) -> None:
        self._resource = resource


class BranchStreamed(StreamedChildren):
    leaf: str

    def __init__(self, resource: Branch) -> None:
        self._resource = resource


def test_each_kind_gives_children_of_its_kind() -> None:
    assert BranchRaw(Branch()).leaf == "raw leaf"
    assert BranchStreamed(Branch()).leaf == "streamed leaf"


def test_a_child_is_asked_for_once_and_only_when_needed() -> None:
    branch = Branch()
    raw = BranchRaw(branch)
    assert branch.asked == 0
    assert raw.leaf is raw.leaf
    assert branch.asked == 1


def test_only_the_children_it_names_are_there() -> None:
    for name in ("other", "_missing", "with_raw_response"):
        with pytest.raises(AttributeError, match=f"'BranchRaw' object has no attribute '{name}'"):
            getattr(BranchRaw(Branch()), name)
    assert "leaf" in dir(BranchRaw(Branch()))


def test_a_copy_works() -> None:
    assert copy.copy(BranchRaw(Branch())).leaf == "raw leaf"
