"""Where a walk through pages has been, so that a server that repeats itself doesn't keep it walking for ever."""

from __future__ import annotations

from collections.abc import Mapping

from .strategies import Step


class Trail:
    """One page's place in the walk. What was asked is shared by all; asking twice from one page is no repetition."""

    def __init__(
        self,
        asked: dict[object, int] | None = None,
        index: int = 0,
        before: tuple[list[object], int | None] = ([], None),
    ) -> None:
        self._asked = {} if asked is None else asked
        self._index = index
        self._before = before

    def repeats(self, items: list[object], bound: int | None) -> bool:
        """Whether these are the very items of the page before.

        Where the body says how long the list is (`bound`, the same as before), single and equal items may well come
        again; several that differ from each other don't.
        """
        before, bound_before = self._before
        if not items or items != before:
            return False
        return bound is None or bound != bound_before or (len(items) > 1 and _all_differ(items))

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

    def onward(self, items: list[object], bound: int | None) -> Trail:
        return Trail(self._asked, self._index + 1, (items, bound))


def _all_differ(items: list[object]) -> bool:
    return all(item not in items[:place] for place, item in enumerate(items))
