from ...._runtime.exports import Exports

_EXPORTS = Exports(
    __name__,
    "...embedded_file BucketRetrieveResponse",
    ".bucket_list_response BucketListResponse BucketListResponseData",
    ".bucket_params BucketDeleteParams BucketListParams BucketRetrieveParams",
    folders="",
)
__getattr__ = _EXPORTS.get
__dir__ = _EXPORTS.names
