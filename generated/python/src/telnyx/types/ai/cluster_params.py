from typing_extensions import Required, TypedDict

from ..._runtime.sequences import SequenceNotStr


class ClusterListParams(TypedDict, total=False):
    """Arguments of `ai.clusters.list`."""

    page_number: int
    """The page's number."""

    page_size: int
    """How many clusterings a page holds."""


class ClusterComputeParams(TypedDict, total=False):
    """Arguments of `ai.clusters.compute`."""

    bucket: Required[str]
    """The embedded bucket."""

    files: SequenceNotStr[str]
    """The only files to look at; all of them when left out."""

    prefix: str
    """Looks only at files whose names start like this."""

    min_cluster_size: int
    """The fewest related chunks that make a theme. Larger means broader."""

    min_subcluster_size: int
    """The fewest related chunks that make a topic within a theme."""


class ClusterRetrieveParams(TypedDict, total=False):
    """Arguments of `ai.clusters.retrieve`."""

    top_n_nodes: int
    """How many chunks to show of each cluster, those nearest to its centre first."""

    show_subclusters: bool
    """Whether to show the topics within each theme."""


class ClusterDeleteParams(TypedDict, total=False):
    """Arguments of `ai.clusters.delete`."""


class ClusterFetchGraphParams(TypedDict, total=False):
    """Arguments of `ai.clusters.fetch_graph`."""

    cluster_id: int
    """The only cluster to draw."""
