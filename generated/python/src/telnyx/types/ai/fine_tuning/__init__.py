from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

if not TYPE_CHECKING:
    _MODULES = {
        "JobCancelParams": ".job_params",
        "JobCreateBodyHyperparameters": ".job_params",
        "JobCreateParams": ".job_params",
        "JobListParams": ".job_params",
        "JobListResponse": "...fine_tuning_job",
        "JobRetrieveParams": ".job_params",
    }
    _RENAMED = {}

    def __getattr__(name):
        if name in _MODULES:
            value = getattr(import_module(_MODULES[name], __name__), _RENAMED.get(name, name))
        elif name in __all__:
            value = import_module(f".{name}", __name__)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
