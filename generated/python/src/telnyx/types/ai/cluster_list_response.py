from ..._runtime.models import BaseModel, DateTime
from ..meta import Meta
from ..task_status import TaskStatus


class ClusterListResponse(BaseModel):
    """A clustering that was asked for."""

    task_id: str
    """The id to fetch its result by."""

    status: TaskStatus
    """Where a clustering stands."""

    bucket: str
    """The bucket whose chunks are clustered."""

    min_cluster_size: int
    """The least number of chunks in a cluster."""

    min_subcluster_size: int
    """The least number of chunks in a subcluster."""

    created_at: DateTime
    """When it was asked for."""

    finished_at: DateTime
    """When it was done."""


class ClusterListPage(BaseModel):
    data: list[ClusterListResponse]
    """The clusterings on this page."""

    meta: Meta
    """Where a page stands among all pages."""
