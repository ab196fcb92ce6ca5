from ....._runtime.exports import Exports

_EXPORTS = Exports(
    __name__,
    "....speech_to_text_report SpeechToTextCreateResponse SpeechToTextDeleteResponse SpeechToTextListResponse SpeechToTextRetrieveResponse",
    ".speech_to_text_params SpeechToTextCreateParams SpeechToTextDeleteParams SpeechToTextListParams SpeechToTextRetrieveParams",
    folders="",
)
__getattr__ = _EXPORTS.get
__dir__ = _EXPORTS.names
