"""Where a walk through pages has been, so that a server that repeats itself doesn't keep it walking for ever."""

from __future__ import annotations

from collections.abc import Mapping

from .strategies import Step


class Trail:
    """One page's place in the walk. What was asked is shared by all; asking twice from one page is no repetition."""

    def __init__(
        self, asked: dict[object, int] | None = None, index: int = 0, before: object = None
    ) -> None:
        self._asked = {} if asked is None else asked
        self._index = index
        self._before = before

    def repeats(self, items: list[object]) -> bool:
        """Whether these are the very items of the page before."""
        return bool(items) and items == self._before

    def fresh(self, step: Step, query: Mapping[str, object], url: str) -> Step | None:
        """`step`, or None where it asks for this very page (`query`, `url`) or for what an earlier page asked for."""
        if step.link is None and all(
            str(query.get(key)) == str(value) for key, value in step.query.items()
        ):
            return None
        if step.link == url:
            return None
        key = (step.link, *step.query.items())
        return step if self._asked.setdefault(key, self._index) == self._index else None

    def onward(self, items: list[object]) -> Trail:
        return Trail(self._asked, self._index + 1, items)
