from ...._runtime.exports import Exports

_EXPORTS = Exports(
    __name__,
    ".usage_report_params UsageReportRetrieveSpeechToTextParams",
    ".usage_report_retrieve_speech_to_text_response UsageReportRetrieveSpeechToTextResponse",
    folders="batch_detail_records",
)
__getattr__ = _EXPORTS.get
__dir__ = _EXPORTS.names
