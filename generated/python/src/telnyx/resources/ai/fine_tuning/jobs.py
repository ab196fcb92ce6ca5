"""The resource `client.ai.fine_tuning.jobs`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.children import Raw, Streamed
from ...._runtime.endpoint import Endpoint
from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ...._runtime.sentinels import omit

if TYPE_CHECKING:
    from ...._runtime.options import Body, Headers, Query, Timeout
    from ...._runtime.sentinels import Omit
    from ....types.ai.fine_tuning.job_params import JobCreateBodyHyperparameters
    from ....types.fine_tuning_job import FineTuningJob, JobListResponse

__all__ = [
    "AsyncJobs",
    "AsyncJobsWithRawResponse",
    "AsyncJobsWithStreamingResponse",
    "Jobs",
    "JobsWithRawResponse",
    "JobsWithStreamingResponse",
]

_errors_1 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_errors_2 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "404": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_LIST = Endpoint("GET", "/ai/fine_tuning/jobs", errors=_errors_1)
_CREATE = Endpoint("POST", "/ai/fine_tuning/jobs", body="json", errors=_errors_1)
_RETRIEVE = Endpoint("GET", "/ai/fine_tuning/jobs/{job_id}", errors=_errors_2)
_CANCEL = Endpoint("POST", "/ai/fine_tuning/jobs/{job_id}/cancel", errors=_errors_2)


class Jobs(SyncResource):
    """`client.ai.fine_tuning.jobs`"""

    with_raw_response: Raw[JobsWithRawResponse] = Raw("JobsWithRawResponse")
    with_streaming_response: Streamed[JobsWithStreamingResponse] = Streamed(
        "JobsWithStreamingResponse"
    )

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> JobListResponse:
        """List fine tuning jobs

        Returns all your fine-tuning jobs, whatever their state.

        Example (async: `await` it):
            jobs = client.ai.fine_tuning.jobs.list()
            print(jobs.data)
        """
        from ....types.fine_tuning_job import JobListResponse

        return self._call(
            _LIST,
            JobListResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def create(
        self,
        *,
        model: str,
        training_file: str,
        suffix: str | Omit = omit,
        hyperparameters: JobCreateBodyHyperparameters | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> FineTuningJob:
        """Create a fine tuning job

        Starts to adapt a base model to your examples. The result is a new model under your
        organization.

        Args:
            model: The base model.
            training_file: The bucket or the object in one that holds the examples.
            suffix: Something to append to the new model's name.
            hyperparameters: How to train.

        Example (async: `await` it):
            fine_tuning_job = client.ai.fine_tuning.jobs.create(
                model="openai/gpt-4o",
                training_file="training-data.jsonl",
            )
            print(fine_tuning_job.id)
        """
        from ....types.fine_tuning_job import FineTuningJob

        return self._call(
            _CREATE,
            FineTuningJob,
            body={
                "model": model,
                "training_file": training_file,
                "suffix": suffix,
                "hyperparameters": hyperparameters,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve(
        self,
        job_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> FineTuningJob:
        """Get a fine tuning job

        Returns one job as it stands.

        Args:
            job_id: The job's id, from the call that started it.

        Example (async: `await` it):
            fine_tuning_job = client.ai.fine_tuning.jobs.retrieve(
                "ftjob-abc123",
            )
            print(fine_tuning_job.id)
        """
        from ....types.fine_tuning_job import FineTuningJob

        return self._call(
            _RETRIEVE,
            FineTuningJob,
            path={"job_id": job_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def cancel(
        self,
        job_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> FineTuningJob:
        """Cancel a fine tuning job

        Stops a job that has not ended by itself. What was trained so far is lost.

        Args:
            job_id: The job's id, from the call that started it.

        Example (async: `await` it):
            fine_tuning_job = client.ai.fine_tuning.jobs.cancel(
                "ftjob-abc123",
            )
            print(fine_tuning_job.id)
        """
        from ....types.fine_tuning_job import FineTuningJob

        return self._call(
            _CANCEL,
            FineTuningJob,
            path={"job_id": job_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class JobsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Jobs) -> None:
        self._resource = resource
        self.list = raw_response(resource.list)
        self.create = raw_response(resource.create)
        self.retrieve = raw_response(resource.retrieve)
        self.cancel = raw_response(resource.cancel)


class JobsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Jobs) -> None:
        self._resource = resource
        self.list = streamed_response(resource.list)
        self.create = streamed_response(resource.create)
        self.retrieve = streamed_response(resource.retrieve)
        self.cancel = streamed_response(resource.cancel)


class AsyncJobs(AsyncResource):
    """`client.ai.fine_tuning.jobs`"""

    with_raw_response: Raw[AsyncJobsWithRawResponse] = Raw("AsyncJobsWithRawResponse")
    with_streaming_response: Streamed[AsyncJobsWithStreamingResponse] = Streamed(
        "AsyncJobsWithStreamingResponse"
    )

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> JobListResponse:
        """List fine tuning jobs

        Returns all your fine-tuning jobs, whatever their state.

        Example (async: `await` it):
            jobs = client.ai.fine_tuning.jobs.list()
            print(jobs.data)
        """
        from ....types.fine_tuning_job import JobListResponse

        return await self._call(
            _LIST,
            JobListResponse,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def create(
        self,
        *,
        model: str,
        training_file: str,
        suffix: str | Omit = omit,
        hyperparameters: JobCreateBodyHyperparameters | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> FineTuningJob:
        """Create a fine tuning job

        Starts to adapt a base model to your examples. The result is a new model under your
        organization.

        Args:
            model: The base model.
            training_file: The bucket or the object in one that holds the examples.
            suffix: Something to append to the new model's name.
            hyperparameters: How to train.

        Example (async: `await` it):
            fine_tuning_job = client.ai.fine_tuning.jobs.create(
                model="openai/gpt-4o",
                training_file="training-data.jsonl",
            )
            print(fine_tuning_job.id)
        """
        from ....types.fine_tuning_job import FineTuningJob

        return await self._call(
            _CREATE,
            FineTuningJob,
            body={
                "model": model,
                "training_file": training_file,
                "suffix": suffix,
                "hyperparameters": hyperparameters,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def retrieve(
        self,
        job_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> FineTuningJob:
        """Get a fine tuning job

        Returns one job as it stands.

        Args:
            job_id: The job's id, from the call that started it.

        Example (async: `await` it):
            fine_tuning_job = client.ai.fine_tuning.jobs.retrieve(
                "ftjob-abc123",
            )
            print(fine_tuning_job.id)
        """
        from ....types.fine_tuning_job import FineTuningJob

        return await self._call(
            _RETRIEVE,
            FineTuningJob,
            path={"job_id": job_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def cancel(
        self,
        job_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> FineTuningJob:
        """Cancel a fine tuning job

        Stops a job that has not ended by itself. What was trained so far is lost.

        Args:
            job_id: The job's id, from the call that started it.

        Example (async: `await` it):
            fine_tuning_job = client.ai.fine_tuning.jobs.cancel(
                "ftjob-abc123",
            )
            print(fine_tuning_job.id)
        """
        from ....types.fine_tuning_job import FineTuningJob

        return await self._call(
            _CANCEL,
            FineTuningJob,
            path={"job_id": job_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncJobsWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncJobs) -> None:
        self._resource = resource
        self.list = async_raw_response(resource.list)
        self.create = async_raw_response(resource.create)
        self.retrieve = async_raw_response(resource.retrieve)
        self.cancel = async_raw_response(resource.cancel)


class AsyncJobsWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncJobs) -> None:
        self._resource = resource
        self.list = async_streamed_response(resource.list)
        self.create = async_streamed_response(resource.create)
        self.retrieve = async_streamed_response(resource.retrieve)
        self.cancel = async_streamed_response(resource.cancel)
