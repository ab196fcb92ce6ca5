from typing import Literal, TypeAlias

from .._runtime.models import Open

__all__ = [
    "TaskStatus",
]


TaskStatus: TypeAlias = Open[Literal["pending", "starting", "running", "completed", "failed"]]
"""Where a clustering stands."""
