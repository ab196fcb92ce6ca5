from ...fine_tuning_job import JobListResponse
from .job_params import (
    JobCancelParams,
    JobCreateBodyHyperparameters,
    JobCreateParams,
    JobListParams,
    JobRetrieveParams,
)

__all__ = [
    "JobCancelParams",
    "JobCreateBodyHyperparameters",
    "JobCreateParams",
    "JobListParams",
    "JobListResponse",
    "JobRetrieveParams",
]
