from typing import Literal, TypeAlias

from .._runtime.models import BaseModel, Open

EmbeddingTaskStatus: TypeAlias = Open[
    Literal["queued", "processing", "success", "failure", "partial_success"]
]
"""Where a task stands: `queued` (waiting for its turn), `processing`, `success` (all files are
embedded), `partial_success` (some are, at least one is not) or `failure` (none is).
"""


class EmbeddingRetrieveResponseData(BaseModel):
    """The task."""

    task_id: str | None = None
    """The task's id."""

    task_name: str | None = None
    """What kind of task it is."""

    status: EmbeddingTaskStatus | None = None
    """Where a task stands: `queued` (waiting for its turn), `processing`, `success` (all files are
    embedded), `partial_success` (some are, at least one is not) or `failure` (none is).
    """

    created_at: str | None = None
    """When it was started."""

    finished_at: str | None = None
    """When it ended, if it has."""


class EmbeddingRetrieveResponse(BaseModel):
    data: EmbeddingRetrieveResponseData
    """The task."""
