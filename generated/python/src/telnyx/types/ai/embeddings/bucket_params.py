from typing_extensions import TypedDict


class BucketListParams(TypedDict, total=False):
    """Arguments of `ai.embeddings.buckets.list`."""


class BucketRetrieveParams(TypedDict, total=False):
    """Arguments of `ai.embeddings.buckets.retrieve`."""


class BucketDeleteParams(TypedDict, total=False):
    """Arguments of `ai.embeddings.buckets.delete`."""
