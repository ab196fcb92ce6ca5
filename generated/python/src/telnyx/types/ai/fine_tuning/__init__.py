from ...._runtime.exports import Exports

_EXPORTS = Exports(
    __name__,
    "...fine_tuning_job JobListResponse",
    ".job_params JobCancelParams JobCreateBodyHyperparameters JobCreateParams JobListParams JobRetrieveParams",
    folders="",
)
__getattr__ = _EXPORTS.get
__dir__ = _EXPORTS.names
