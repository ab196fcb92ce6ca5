from . import batch_detail_records
from .usage_report_params import UsageReportRetrieveSpeechToTextParams
from .usage_report_retrieve_speech_to_text_response import UsageReportRetrieveSpeechToTextResponse

__all__ = [
    "UsageReportRetrieveSpeechToTextParams",
    "UsageReportRetrieveSpeechToTextResponse",
    "batch_detail_records",
]
