from ...._runtime.models import BaseModel


class BucketListResponseData(BaseModel):
    """What there is."""

    buckets: list[str]
    """Bucket names."""


class BucketListResponse(BaseModel):
    data: BucketListResponseData
    """What there is."""
