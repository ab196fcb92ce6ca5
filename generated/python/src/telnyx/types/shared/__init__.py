from ..._runtime.exports import Exports

_EXPORTS = Exports(
    __name__,
    "...types ErrorDetail ErrorResponse",
    folders="",
)
__getattr__ = _EXPORTS.get
__dir__ = _EXPORTS.names
