"""Absent is a value of its own: `None` is JSON null, `omit` is nothing at all."""

from __future__ import annotations

from typing import Final

from .public import published


class Omit:
    """The type of `omit`. There is one instance; copying and pickling give the same one."""

    __slots__ = ()
    _only: Omit | None = None

    def __new__(cls) -> Omit:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"


omit: Final = Omit()

NotGiven = Omit
"""As other clients call it."""
NOT_GIVEN: Final = omit
"""As other clients call it."""


published(globals())
