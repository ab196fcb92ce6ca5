from .._runtime.models import BaseModel


class EmbeddingResponseData(BaseModel):
    """The task."""

    task_id: str | None = None
    """The id to follow the task by."""

    task_name: str | None = None
    """What kind of task it is."""

    status: str | None = None
    """Where it stands; `queued` at first."""

    user_id: str | None = None
    """Who started it."""

    created_at: str | None = None
    """When it was started."""

    finished_at: str | None = None
    """When it ended; null until then."""


class EmbeddingResponse(BaseModel):
    """A task that was started."""

    data: EmbeddingResponseData
    """The task."""
