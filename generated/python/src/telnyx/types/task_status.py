from typing import Literal, TypeAlias

from .._runtime.models import Open

TaskStatus: TypeAlias = Open[Literal["pending", "starting", "running", "completed", "failed"]]
"""Where a clustering stands."""
