from ...embedded_file import BucketRetrieveResponse
from .bucket_list_response import BucketListResponse, BucketListResponseData
from .bucket_params import BucketDeleteParams, BucketListParams, BucketRetrieveParams

__all__ = [
    "BucketDeleteParams",
    "BucketListParams",
    "BucketListResponse",
    "BucketListResponseData",
    "BucketRetrieveParams",
    "BucketRetrieveResponse",
]
