"""Where a walk through pages has been, so that a server that repeats itself doesn't keep it walking for ever."""

from __future__ import annotations

from .strategies import Step


class Trail:
    """One page's place in the walk. What was asked and seen is shared by all; asking twice from one page is fine.

    A cursor or link that comes again is no end: some servers keep one for a whole walk. Then the items tell.
    """

    def __init__(
        self,
        asked: dict[object, int] | None = None,
        seen: dict[object, int] | None = None,
        index: int = 0,
        before: tuple[list[object], int | None] = ([], None),
        again: bool = False,
    ) -> None:
        self._asked = {} if asked is None else asked
        self._seen = {} if seen is None else seen
        self._index = index
        self._before = before
        self._again = again

    def repeats(self, items: list[object], bound: int | None) -> bool:
        """Whether these are the very items of the page before; or, asked for in the same words, of any page, or none.

        Where the body says how long the list is (`bound`, the same as before), single and equal items may well come
        again; several that differ from each other don't.
        """
        first_seen = self._seen.setdefault(_signs(items), self._index)
        if self._again and (not items or first_seen != self._index):
            return True
        before, bound_before = self._before
        if not items or items != before:
            return False
        return bound is None or bound != bound_before or (len(items) > 1 and _all_differ(items))

    def onward(self, items: list[object], bound: int | None, step: Step) -> Trail:
        """The place of the page that `step` asks for."""
        key = (step.link, *step.query.items())
        again = self._asked.setdefault(key, self._index) != self._index
        return Trail(self._asked, self._seen, self._index + 1, (items, bound), again)


def _signs(items: list[object]) -> object:
    """What a page is known again by, without keeping it."""
    return hash((len(items), repr(items[0]), repr(items[-1]))) if items else None


def _all_differ(items: list[object]) -> bool:
    return all(item not in items[:place] for place, item in enumerate(items))
