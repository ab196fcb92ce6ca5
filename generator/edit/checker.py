"""What judges the part of a document that an edit concerns: started early, as it takes longer to load than to judge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from ..beside import ready

if TYPE_CHECKING:
    from ..diagnostics import Diagnostic
    from ..folder import ApiFolder

Checker: TypeAlias = "Callable[[ApiFolder], Callable[[], Sequence[Diagnostic]]]"


def checker() -> Checker:
    """A process that loads the validator now and waits for a folder; told none, it ends."""
    return ready(lambda: import_module("generator.document.validation"), _judge)


def _judge(folder: ApiFolder) -> Sequence[Diagnostic]:
    from .. import pipeline
    from ..document import Extent

    return pipeline.checked(folder, None, Extent.PART)
