from .._runtime.models import BaseModel, DateTime
from .embedding_task_status import EmbeddingTaskStatus


class EmbeddingTask(BaseModel):
    """A task that embeds a bucket or a web page."""

    task_id: str
    """The task's id."""

    task_name: str
    """What kind of task it is."""

    status: EmbeddingTaskStatus
    """Where a task stands: `queued` (waiting for its turn), `processing`, `success` (all files are
    embedded), `partial_success` (some are, at least one is not) or `failure` (none is).
    """

    bucket: str | None = None
    """The bucket it fills."""

    user_id: str
    """Who started it."""

    created_at: DateTime
    """When it was started."""

    finished_at: DateTime | None = None
    """When it ended, if it has."""


class EmbeddingListResponse(BaseModel):
    data: list[EmbeddingTask]
    """The tasks."""
