from typing_extensions import Required, TypedDict


class JobCreateBodyHyperparameters(TypedDict, total=False):
    """How to train."""

    n_epochs: int
    """How often to go through all examples."""


class JobListParams(TypedDict, total=False):
    """Arguments of `ai.fine_tuning.jobs.list`."""


class JobCreateParams(TypedDict, total=False):
    """Arguments of `ai.fine_tuning.jobs.create`."""

    model: Required[str]
    """The base model."""

    training_file: Required[str]
    """The bucket or the object in one that holds the examples."""

    suffix: str
    """Something to append to the new model's name."""

    hyperparameters: JobCreateBodyHyperparameters
    """How to train."""


class JobRetrieveParams(TypedDict, total=False):
    """Arguments of `ai.fine_tuning.jobs.retrieve`."""


class JobCancelParams(TypedDict, total=False):
    """Arguments of `ai.fine_tuning.jobs.cancel`."""
