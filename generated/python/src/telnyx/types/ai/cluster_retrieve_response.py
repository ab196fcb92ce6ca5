from ..._runtime.models import BaseModel
from ..task_status import TaskStatus


class ClusterNode(BaseModel):
    """A chunk in a cluster."""

    filename: str
    """The file it comes from."""

    text: str
    """The chunk itself."""


class RecursiveCluster(BaseModel):
    """A theme among the chunks of a bucket, and the topics within it."""

    cluster_id: str
    """The cluster's id within its clustering."""

    cluster_header: str | None = None
    """The theme in a few words."""

    cluster_summary: str
    """The theme in a few sentences."""

    total_number_of_nodes: int
    """How many chunks belong to it, shown or not."""

    nodes: list[ClusterNode] | None = None
    """The chunks nearest to its centre, as many as were asked for."""

    subclusters: "list[RecursiveCluster] | None" = None
    """The topics within it, if they were asked for."""


class ClusterRetrieveResponseData(BaseModel):
    """The clustering."""

    bucket: str
    """The bucket whose chunks were clustered."""

    status: TaskStatus
    """Where a clustering stands."""

    clusters: list[RecursiveCluster]
    """The themes."""


class ClusterRetrieveResponse(BaseModel):
    data: ClusterRetrieveResponseData
    """The clustering."""


RecursiveCluster.model_rebuild()
