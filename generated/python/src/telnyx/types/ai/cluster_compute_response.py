from ..._runtime.models import BaseModel


class ClusterComputeResponseData(BaseModel):
    """The task."""

    task_id: str
    """The id to fetch the result by."""


class ClusterComputeResponse(BaseModel):
    data: ClusterComputeResponseData
    """The task."""
