from typing import Literal

from .._runtime.models import BaseModel, Open


class FineTuningJobHyperparameters(BaseModel):
    """How it is trained."""

    n_epochs: int
    """How often it goes through all examples."""


class FineTuningJob(BaseModel):
    """A job that adapts a base model to your examples."""

    id: str
    """The job's id, which also names the model it makes."""

    model: str
    """The base model."""

    training_file: str
    """The bucket or object that holds the examples."""

    organization_id: str
    """Whose job it is."""

    hyperparameters: FineTuningJobHyperparameters
    """How it is trained."""

    status: Open[Literal["queued", "running", "succeeded", "failed", "cancelled"]]
    """How far it has come."""

    trained_tokens: int | None
    """The tokens that are billed; null while it runs."""

    created_at: int
    """When it was started, in seconds since 1970."""

    finished_at: int | None
    """When it ended, in seconds since 1970; null while it runs."""


class JobListResponse(BaseModel):
    data: list[FineTuningJob]
    """A record a job."""
