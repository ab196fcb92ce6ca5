"""The resource `client.ai.clusters`, synchronous and asynchronous."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING, cast

from ..._runtime.children import Raw, Streamed
from ..._runtime.endpoint import Endpoint
from ..._runtime.pages import AsyncPage, PageNumber, SyncPage
from ..._runtime.resource import AsyncResource, SyncResource
from ..._runtime.responses import (
    AsyncBinaryAPIResponse,
    BinaryAPIResponse,
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ..._runtime.sentinels import omit

if TYPE_CHECKING:
    from ..._runtime.options import Body, Headers, Query, Timeout
    from ..._runtime.pages import AsyncPaginator
    from ..._runtime.sentinels import Omit
    from ..._runtime.sequences import SequenceNotStr
    from ...types.ai.cluster_compute_response import ClusterComputeResponse
    from ...types.ai.cluster_list_response import ClusterListResponse
    from ...types.ai.cluster_retrieve_response import ClusterRetrieveResponse
    from ...types.meta import Meta

__all__ = [
    "AsyncClusters",
    "AsyncClustersWithRawResponse",
    "AsyncClustersWithStreamingResponse",
    "Clusters",
    "ClustersWithRawResponse",
    "ClustersWithStreamingResponse",
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
_LIST = Endpoint(
    "GET",
    "/ai/clusters",
    errors=_errors_1,
    pages=PageNumber(
        page="page[number]",
        size="page[size]",
        total_pages=("meta", "total_pages"),
        first=0,
        items=("data",),
        meta=("meta",),
    ),
)
_COMPUTE = Endpoint("POST", "/ai/clusters", body="json", errors=_errors_1)
_RETRIEVE = Endpoint("GET", "/ai/clusters/{task_id}", errors=_errors_2)
_DELETE = Endpoint("DELETE", "/ai/clusters/{task_id}", accept="*/*", errors=_errors_2)
_FETCH_GRAPH = Endpoint("GET", "/ai/clusters/{task_id}/graph", accept="image/png", errors=_errors_2)


class Clusters(SyncResource):
    """`client.ai.clusters`"""

    with_raw_response: Raw[ClustersWithRawResponse] = Raw("ClustersWithRawResponse")
    with_streaming_response: Streamed[ClustersWithStreamingResponse] = Streamed(
        "ClustersWithStreamingResponse"
    )

    def list(
        self,
        *,
        page_number: int | Omit = omit,
        page_size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SyncPage[ClusterListResponse, Meta]:
        """List all clusters

        Lists the clusterings that have been asked for, finished or not.

        Args:
            page_number: The page's number.
            page_size: How many clusterings a page holds.

        Example (async: `await` it):
            page = client.ai.clusters.list()
            page = page.data[0]
            print(page.task_id)
        """
        from ...types.ai.cluster_list_response import ClusterListPage

        return self._page(
            _LIST,
            cast("type[SyncPage[ClusterListResponse, Meta]]", SyncPage),
            ClusterListPage,
            query={"page[number]": page_number, "page[size]": page_size},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def compute(
        self,
        *,
        bucket: str,
        files: SequenceNotStr[str] | Omit = omit,
        prefix: str | Omit = omit,
        min_cluster_size: int | Omit = omit,
        min_subcluster_size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ClusterComputeResponse:
        """Compute new clusters

        Sorts the chunks of an embedded bucket into themes, in the background, and finds more
        specific topics within each theme. Embed the bucket first.

        Args:
            bucket: The embedded bucket.
            files: The only files to look at; all of them when left out.
            prefix: Looks only at files whose names start like this.
            min_cluster_size: The fewest related chunks that make a theme. Larger means broader.
            min_subcluster_size: The fewest related chunks that make a topic within a theme.

        Example (async: `await` it):
            response = client.ai.clusters.compute(
                bucket="my-bucket",
            )
            print(response.data)
        """
        from ...types.ai.cluster_compute_response import ClusterComputeResponse

        return self._call(
            _COMPUTE,
            ClusterComputeResponse,
            body={
                "bucket": bucket,
                "files": files,
                "prefix": prefix,
                "min_cluster_size": min_cluster_size,
                "min_subcluster_size": min_subcluster_size,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve(
        self,
        task_id: str,
        *,
        top_n_nodes: int | Omit = omit,
        show_subclusters: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ClusterRetrieveResponse:
        """Fetch a cluster

        Returns the themes that were found, as a tree, once the task is done.

        Args:
            task_id: The task's id, from the call that started it.
            top_n_nodes: How many chunks to show of each cluster, those nearest to its centre
                first.
            show_subclusters: Whether to show the topics within each theme.

        Example (async: `await` it):
            cluster = client.ai.clusters.retrieve(
                task_id="3fa85f64-5717-4562-b3fc-2c963f66afa6",
            )
            print(cluster.data)
        """
        from ...types.ai.cluster_retrieve_response import ClusterRetrieveResponse

        return self._call(
            _RETRIEVE,
            ClusterRetrieveResponse,
            path={"task_id": task_id},
            query={"top_n_nodes": top_n_nodes, "show_subclusters": show_subclusters},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def delete(
        self,
        task_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Delete a cluster

        Removes the clustering and its result. The bucket and its embeddings stay.

        Args:
            task_id: The task's id, from the call that started it.

        Example (async: `await` it):
            client.ai.clusters.delete(
                "3fa85f64-5717-4562-b3fc-2c963f66afa6",
            )
        """
        return self._call(
            _DELETE,
            NoneType,
            path={"task_id": task_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def fetch_graph(
        self,
        task_id: str,
        *,
        cluster_id: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> BinaryAPIResponse:
        """Fetch a cluster visualization

        Draws the clusters as a picture, all of them or one.

        Args:
            task_id: The task's id, from the call that started it.
            cluster_id: The only cluster to draw.

        Example (async: `await` it):
            response = client.ai.clusters.fetch_graph(
                task_id="3fa85f64-5717-4562-b3fc-2c963f66afa6",
            )
            print(response)
            content = response.read()
            print(content)
        """
        return self._call(
            _FETCH_GRAPH,
            BinaryAPIResponse,
            path={"task_id": task_id},
            query={"cluster_id": cluster_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class ClustersWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Clusters) -> None:
        self._resource = resource
        self.list = raw_response(resource.list)
        self.compute = raw_response(resource.compute)
        self.retrieve = raw_response(resource.retrieve)
        self.delete = raw_response(resource.delete)
        self.fetch_graph = raw_response(resource.fetch_graph)


class ClustersWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Clusters) -> None:
        self._resource = resource
        self.list = streamed_response(resource.list)
        self.compute = streamed_response(resource.compute)
        self.retrieve = streamed_response(resource.retrieve)
        self.delete = streamed_response(resource.delete)
        self.fetch_graph = streamed_response(resource.fetch_graph)


class AsyncClusters(AsyncResource):
    """`client.ai.clusters`"""

    with_raw_response: Raw[AsyncClustersWithRawResponse] = Raw("AsyncClustersWithRawResponse")
    with_streaming_response: Streamed[AsyncClustersWithStreamingResponse] = Streamed(
        "AsyncClustersWithStreamingResponse"
    )

    def list(
        self,
        *,
        page_number: int | Omit = omit,
        page_size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AsyncPaginator[ClusterListResponse, Meta]:
        """List all clusters

        Lists the clusterings that have been asked for, finished or not.

        Args:
            page_number: The page's number.
            page_size: How many clusterings a page holds.

        Example (async: `await` it):
            page = client.ai.clusters.list()
            page = page.data[0]
            print(page.task_id)
        """
        from ...types.ai.cluster_list_response import ClusterListPage

        return self._page(
            _LIST,
            cast("type[AsyncPage[ClusterListResponse, Meta]]", AsyncPage),
            ClusterListPage,
            query={"page[number]": page_number, "page[size]": page_size},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def compute(
        self,
        *,
        bucket: str,
        files: SequenceNotStr[str] | Omit = omit,
        prefix: str | Omit = omit,
        min_cluster_size: int | Omit = omit,
        min_subcluster_size: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ClusterComputeResponse:
        """Compute new clusters

        Sorts the chunks of an embedded bucket into themes, in the background, and finds more
        specific topics within each theme. Embed the bucket first.

        Args:
            bucket: The embedded bucket.
            files: The only files to look at; all of them when left out.
            prefix: Looks only at files whose names start like this.
            min_cluster_size: The fewest related chunks that make a theme. Larger means broader.
            min_subcluster_size: The fewest related chunks that make a topic within a theme.

        Example (async: `await` it):
            response = client.ai.clusters.compute(
                bucket="my-bucket",
            )
            print(response.data)
        """
        from ...types.ai.cluster_compute_response import ClusterComputeResponse

        return await self._call(
            _COMPUTE,
            ClusterComputeResponse,
            body={
                "bucket": bucket,
                "files": files,
                "prefix": prefix,
                "min_cluster_size": min_cluster_size,
                "min_subcluster_size": min_subcluster_size,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def retrieve(
        self,
        task_id: str,
        *,
        top_n_nodes: int | Omit = omit,
        show_subclusters: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ClusterRetrieveResponse:
        """Fetch a cluster

        Returns the themes that were found, as a tree, once the task is done.

        Args:
            task_id: The task's id, from the call that started it.
            top_n_nodes: How many chunks to show of each cluster, those nearest to its centre
                first.
            show_subclusters: Whether to show the topics within each theme.

        Example (async: `await` it):
            cluster = client.ai.clusters.retrieve(
                task_id="3fa85f64-5717-4562-b3fc-2c963f66afa6",
            )
            print(cluster.data)
        """
        from ...types.ai.cluster_retrieve_response import ClusterRetrieveResponse

        return await self._call(
            _RETRIEVE,
            ClusterRetrieveResponse,
            path={"task_id": task_id},
            query={"top_n_nodes": top_n_nodes, "show_subclusters": show_subclusters},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def delete(
        self,
        task_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> None:
        """Delete a cluster

        Removes the clustering and its result. The bucket and its embeddings stay.

        Args:
            task_id: The task's id, from the call that started it.

        Example (async: `await` it):
            client.ai.clusters.delete(
                "3fa85f64-5717-4562-b3fc-2c963f66afa6",
            )
        """
        return await self._call(
            _DELETE,
            NoneType,
            path={"task_id": task_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def fetch_graph(
        self,
        task_id: str,
        *,
        cluster_id: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AsyncBinaryAPIResponse:
        """Fetch a cluster visualization

        Draws the clusters as a picture, all of them or one.

        Args:
            task_id: The task's id, from the call that started it.
            cluster_id: The only cluster to draw.

        Example (async: `await` it):
            response = client.ai.clusters.fetch_graph(
                task_id="3fa85f64-5717-4562-b3fc-2c963f66afa6",
            )
            print(response)
            content = response.read()
            print(content)
        """
        return await self._call(
            _FETCH_GRAPH,
            AsyncBinaryAPIResponse,
            path={"task_id": task_id},
            query={"cluster_id": cluster_id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncClustersWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncClusters) -> None:
        self._resource = resource
        self.list = async_raw_response(resource.list)
        self.compute = async_raw_response(resource.compute)
        self.retrieve = async_raw_response(resource.retrieve)
        self.delete = async_raw_response(resource.delete)
        self.fetch_graph = async_raw_response(resource.fetch_graph)


class AsyncClustersWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncClusters) -> None:
        self._resource = resource
        self.list = async_streamed_response(resource.list)
        self.compute = async_streamed_response(resource.compute)
        self.retrieve = async_streamed_response(resource.retrieve)
        self.delete = async_streamed_response(resource.delete)
        self.fetch_graph = async_streamed_response(resource.fetch_graph)
