from . import ai, legacy
from .ai.audio_transcribe_response import TranscriptionSegment, TranscriptionWord
from .ai.cluster_retrieve_response import ClusterNode, RecursiveCluster
from .ai.conversation_retrieve_conversations_insights_response import (
    ConversationInsight,
    ConversationInsightConversationInsights,
)
from .ai.embedding_params import EmbeddingLoaderParam, EmbeddingModelParam
from .ai_params import (
    AIRetrieveConversationHistoriesParams,
    AIRetrieveModelsParams,
    AISummarizeParams,
)
from .ai_retrieve_conversation_histories_response import (
    AIRetrieveConversationHistoriesResponse,
    ConversationHistoryRecord,
)
from .ai_summarize_response import AISummarizeResponse, AISummarizeResponseData
from .call_conversation_insights_generated_event import (
    CallConversationInsightsGeneratedEvent,
    CallConversationInsightsGeneratedEventData,
    CallConversationInsightsGeneratedEventDataPayload,
    CallConversationInsightsGeneratedEventDataPayloadResults,
)
from .chat_choice import ChatAnswer, ChatChoice
from .chat_completion_chunk import (
    ChatCompletionChunk,
    ChatCompletionChunkChoices,
    ChatCompletionChunkChoicesDelta,
)
from .chat_content_part_param import ChatContentPartParam, ChatImagePartParam, ChatTextPartParam
from .chat_response_format_param import ChatResponseFormatParam
from .chat_tool_param import (
    ChatFunctionToolFunctionParam,
    ChatFunctionToolParam,
    ChatRetrievalToolParam,
    ChatRetrievalToolRetrievalParam,
    ChatToolParam,
)
from .client_text_frame_param import ClientTextFrameParam
from .conversation import Conversation
from .embedded_file import EmbeddedFile
from .embedding_response import EmbeddingResponse, EmbeddingResponseData
from .embedding_task import EmbeddingTask
from .embedding_task_status import EmbeddingTaskStatus
from .embedding_vector import EmbeddingVector
from .error_detail import ErrorDetail, ErrorDetailSource
from .error_response import ErrorResponse
from .fine_tuning_job import FineTuningJob, FineTuningJobHyperparameters
from .inbound_message_event import InboundMessage, InboundMessageEvent
from .inbound_message_payload import (
    InboundMessagePayload,
    InboundMessagePayloadCc,
    InboundMessagePayloadCost,
    InboundMessagePayloadCostBreakdown,
    InboundMessagePayloadFrom,
    InboundMessagePayloadMedia,
    InboundMessagePayloadTo,
)
from .insight_template import InsightTemplate
from .insight_template_detail import InsightTemplateDetail
from .insight_template_group import InsightTemplateGroup
from .insight_template_group_detail import InsightTemplateGroupDetail
from .line_type import LineType
from .message_fee import MessageFee
from .message_params import MessageRetrieveParams, MessageSendParams
from .message_retrieve_response import MessageRetrieveResponse
from .meta import Meta
from .model_summary import AIRetrieveModelsResponse, ModelSummary
from .models_response import ModelMetadata, ModelsResponse
from .outbound_message_event import OutboundMessage, OutboundMessageEvent, OutboundMessageEventMeta
from .outbound_message_payload import (
    MessageSendResponse,
    OutboundMessagePayload,
    OutboundMessagePayloadCc,
    OutboundMessagePayloadCost,
    OutboundMessagePayloadCostBreakdown,
    OutboundMessagePayloadFrom,
    OutboundMessagePayloadMedia,
    OutboundMessagePayloadTo,
)
from .response_stream_event import (
    ResponseCompletedEvent,
    ResponseStreamEvent,
    ResponseTextDeltaEvent,
)
from .similar_document import EmbeddingMetadata, SimilarDocument
from .speech_to_text_params import (
    SpeechToTextListProvidersParams,
    SpeechToTextRetrieveTranscriptionParams,
    SpeechToTextServiceTypeParam,
)
from .speech_to_text_provider import (
    SpeechToTextListProvidersResponse,
    SpeechToTextListProvidersResponseMeta,
    SpeechToTextProvider,
    SpeechToTextProviderServiceTypes,
    SpeechToTextServiceType,
)
from .speech_to_text_report import SpeechToTextReport
from .stt_server_event import SttErrorFrame, SttServerEvent, TranscriptFrame
from .task_status import TaskStatus
from .text_to_speech_generate_speech_response import TextToSpeechGenerateSpeechResponse
from .text_to_speech_params import (
    AwsSpeechOptionsParam,
    AzureSpeechOptionsParam,
    ElevenLabsSpeechOptionsParam,
    MinimaxSpeechOptionsParam,
    ResembleSpeechOptionsParam,
    RimeSpeechOptionsParam,
    TelnyxSpeechOptionsParam,
    TextToSpeechGenerateSpeechParams,
    TextToSpeechListVoicesParams,
    TextToSpeechRetrieveSpeechParams,
)
from .token_usage import TokenUsage
from .tool_call import ToolCall, ToolCallFunction
from .tts_server_event import AudioChunkFrame, ErrorFrame, FinalFrame, TtsServerEvent
from .unwrap_webhook_event import UnwrapWebhookEvent
from .voice import TextToSpeechListVoicesResponse, Voice

__all__ = [
    "AIRetrieveConversationHistoriesParams",
    "AIRetrieveConversationHistoriesResponse",
    "AIRetrieveModelsParams",
    "AIRetrieveModelsResponse",
    "AISummarizeParams",
    "AISummarizeResponse",
    "AISummarizeResponseData",
    "AudioChunkFrame",
    "AwsSpeechOptionsParam",
    "AzureSpeechOptionsParam",
    "CallConversationInsightsGeneratedEvent",
    "CallConversationInsightsGeneratedEventData",
    "CallConversationInsightsGeneratedEventDataPayload",
    "CallConversationInsightsGeneratedEventDataPayloadResults",
    "ChatAnswer",
    "ChatChoice",
    "ChatCompletionChunk",
    "ChatCompletionChunkChoices",
    "ChatCompletionChunkChoicesDelta",
    "ChatContentPartParam",
    "ChatFunctionToolFunctionParam",
    "ChatFunctionToolParam",
    "ChatImagePartParam",
    "ChatResponseFormatParam",
    "ChatRetrievalToolParam",
    "ChatRetrievalToolRetrievalParam",
    "ChatTextPartParam",
    "ChatToolParam",
    "ClientTextFrameParam",
    "ClusterNode",
    "Conversation",
    "ConversationHistoryRecord",
    "ConversationInsight",
    "ConversationInsightConversationInsights",
    "ElevenLabsSpeechOptionsParam",
    "EmbeddedFile",
    "EmbeddingLoaderParam",
    "EmbeddingMetadata",
    "EmbeddingModelParam",
    "EmbeddingResponse",
    "EmbeddingResponseData",
    "EmbeddingTask",
    "EmbeddingTaskStatus",
    "EmbeddingVector",
    "ErrorDetail",
    "ErrorDetailSource",
    "ErrorFrame",
    "ErrorResponse",
    "FinalFrame",
    "FineTuningJob",
    "FineTuningJobHyperparameters",
    "InboundMessage",
    "InboundMessageEvent",
    "InboundMessagePayload",
    "InboundMessagePayloadCc",
    "InboundMessagePayloadCost",
    "InboundMessagePayloadCostBreakdown",
    "InboundMessagePayloadFrom",
    "InboundMessagePayloadMedia",
    "InboundMessagePayloadTo",
    "InsightTemplate",
    "InsightTemplateDetail",
    "InsightTemplateGroup",
    "InsightTemplateGroupDetail",
    "LineType",
    "MessageFee",
    "MessageRetrieveParams",
    "MessageRetrieveResponse",
    "MessageSendParams",
    "MessageSendResponse",
    "Meta",
    "MinimaxSpeechOptionsParam",
    "ModelMetadata",
    "ModelSummary",
    "ModelsResponse",
    "OutboundMessage",
    "OutboundMessageEvent",
    "OutboundMessageEventMeta",
    "OutboundMessagePayload",
    "OutboundMessagePayloadCc",
    "OutboundMessagePayloadCost",
    "OutboundMessagePayloadCostBreakdown",
    "OutboundMessagePayloadFrom",
    "OutboundMessagePayloadMedia",
    "OutboundMessagePayloadTo",
    "RecursiveCluster",
    "ResembleSpeechOptionsParam",
    "ResponseCompletedEvent",
    "ResponseStreamEvent",
    "ResponseTextDeltaEvent",
    "RimeSpeechOptionsParam",
    "SimilarDocument",
    "SpeechToTextListProvidersParams",
    "SpeechToTextListProvidersResponse",
    "SpeechToTextListProvidersResponseMeta",
    "SpeechToTextProvider",
    "SpeechToTextProviderServiceTypes",
    "SpeechToTextReport",
    "SpeechToTextRetrieveTranscriptionParams",
    "SpeechToTextServiceType",
    "SpeechToTextServiceTypeParam",
    "SttErrorFrame",
    "SttServerEvent",
    "TaskStatus",
    "TelnyxSpeechOptionsParam",
    "TextToSpeechGenerateSpeechParams",
    "TextToSpeechGenerateSpeechResponse",
    "TextToSpeechListVoicesParams",
    "TextToSpeechListVoicesResponse",
    "TextToSpeechRetrieveSpeechParams",
    "TokenUsage",
    "ToolCall",
    "ToolCallFunction",
    "TranscriptFrame",
    "TranscriptionSegment",
    "TranscriptionWord",
    "TtsServerEvent",
    "UnwrapWebhookEvent",
    "Voice",
    "ai",
    "legacy",
]
