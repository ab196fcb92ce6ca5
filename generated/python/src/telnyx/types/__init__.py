from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from .outbound_message_event import (
        OutboundMessage,
        OutboundMessageEvent,
        OutboundMessageEventMeta,
    )
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

if not TYPE_CHECKING:
    _MODULES = {
        "AIRetrieveConversationHistoriesParams": ".ai_params",
        "AIRetrieveConversationHistoriesResponse": ".ai_retrieve_conversation_histories_response",
        "AIRetrieveModelsParams": ".ai_params",
        "AIRetrieveModelsResponse": ".model_summary",
        "AISummarizeParams": ".ai_params",
        "AISummarizeResponse": ".ai_summarize_response",
        "AISummarizeResponseData": ".ai_summarize_response",
        "AudioChunkFrame": ".tts_server_event",
        "AwsSpeechOptionsParam": ".text_to_speech_params",
        "AzureSpeechOptionsParam": ".text_to_speech_params",
        "CallConversationInsightsGeneratedEvent": ".call_conversation_insights_generated_event",
        "CallConversationInsightsGeneratedEventData": ".call_conversation_insights_generated_event",
        "CallConversationInsightsGeneratedEventDataPayload": ".call_conversation_insights_generated_event",
        "CallConversationInsightsGeneratedEventDataPayloadResults": ".call_conversation_insights_generated_event",
        "ChatAnswer": ".chat_choice",
        "ChatChoice": ".chat_choice",
        "ChatCompletionChunk": ".chat_completion_chunk",
        "ChatCompletionChunkChoices": ".chat_completion_chunk",
        "ChatCompletionChunkChoicesDelta": ".chat_completion_chunk",
        "ChatContentPartParam": ".chat_content_part_param",
        "ChatFunctionToolFunctionParam": ".chat_tool_param",
        "ChatFunctionToolParam": ".chat_tool_param",
        "ChatImagePartParam": ".chat_content_part_param",
        "ChatResponseFormatParam": ".chat_response_format_param",
        "ChatRetrievalToolParam": ".chat_tool_param",
        "ChatRetrievalToolRetrievalParam": ".chat_tool_param",
        "ChatTextPartParam": ".chat_content_part_param",
        "ChatToolParam": ".chat_tool_param",
        "ClientTextFrameParam": ".client_text_frame_param",
        "ClusterNode": ".ai.cluster_retrieve_response",
        "Conversation": ".conversation",
        "ConversationHistoryRecord": ".ai_retrieve_conversation_histories_response",
        "ConversationInsight": ".ai.conversation_retrieve_conversations_insights_response",
        "ConversationInsightConversationInsights": ".ai.conversation_retrieve_conversations_insights_response",
        "ElevenLabsSpeechOptionsParam": ".text_to_speech_params",
        "EmbeddedFile": ".embedded_file",
        "EmbeddingLoaderParam": ".ai.embedding_params",
        "EmbeddingMetadata": ".similar_document",
        "EmbeddingModelParam": ".ai.embedding_params",
        "EmbeddingResponse": ".embedding_response",
        "EmbeddingResponseData": ".embedding_response",
        "EmbeddingTask": ".embedding_task",
        "EmbeddingTaskStatus": ".embedding_task_status",
        "EmbeddingVector": ".embedding_vector",
        "ErrorDetail": ".error_detail",
        "ErrorDetailSource": ".error_detail",
        "ErrorFrame": ".tts_server_event",
        "ErrorResponse": ".error_response",
        "FinalFrame": ".tts_server_event",
        "FineTuningJob": ".fine_tuning_job",
        "FineTuningJobHyperparameters": ".fine_tuning_job",
        "InboundMessage": ".inbound_message_event",
        "InboundMessageEvent": ".inbound_message_event",
        "InboundMessagePayload": ".inbound_message_payload",
        "InboundMessagePayloadCc": ".inbound_message_payload",
        "InboundMessagePayloadCost": ".inbound_message_payload",
        "InboundMessagePayloadCostBreakdown": ".inbound_message_payload",
        "InboundMessagePayloadFrom": ".inbound_message_payload",
        "InboundMessagePayloadMedia": ".inbound_message_payload",
        "InboundMessagePayloadTo": ".inbound_message_payload",
        "InsightTemplate": ".insight_template",
        "InsightTemplateDetail": ".insight_template_detail",
        "InsightTemplateGroup": ".insight_template_group",
        "InsightTemplateGroupDetail": ".insight_template_group_detail",
        "LineType": ".line_type",
        "MessageFee": ".message_fee",
        "MessageRetrieveParams": ".message_params",
        "MessageRetrieveResponse": ".message_retrieve_response",
        "MessageSendParams": ".message_params",
        "MessageSendResponse": ".outbound_message_payload",
        "Meta": ".meta",
        "MinimaxSpeechOptionsParam": ".text_to_speech_params",
        "ModelMetadata": ".models_response",
        "ModelSummary": ".model_summary",
        "ModelsResponse": ".models_response",
        "OutboundMessage": ".outbound_message_event",
        "OutboundMessageEvent": ".outbound_message_event",
        "OutboundMessageEventMeta": ".outbound_message_event",
        "OutboundMessagePayload": ".outbound_message_payload",
        "OutboundMessagePayloadCc": ".outbound_message_payload",
        "OutboundMessagePayloadCost": ".outbound_message_payload",
        "OutboundMessagePayloadCostBreakdown": ".outbound_message_payload",
        "OutboundMessagePayloadFrom": ".outbound_message_payload",
        "OutboundMessagePayloadMedia": ".outbound_message_payload",
        "OutboundMessagePayloadTo": ".outbound_message_payload",
        "RecursiveCluster": ".ai.cluster_retrieve_response",
        "ResembleSpeechOptionsParam": ".text_to_speech_params",
        "ResponseCompletedEvent": ".response_stream_event",
        "ResponseStreamEvent": ".response_stream_event",
        "ResponseTextDeltaEvent": ".response_stream_event",
        "RimeSpeechOptionsParam": ".text_to_speech_params",
        "SimilarDocument": ".similar_document",
        "SpeechToTextListProvidersParams": ".speech_to_text_params",
        "SpeechToTextListProvidersResponse": ".speech_to_text_provider",
        "SpeechToTextListProvidersResponseMeta": ".speech_to_text_provider",
        "SpeechToTextProvider": ".speech_to_text_provider",
        "SpeechToTextProviderServiceTypes": ".speech_to_text_provider",
        "SpeechToTextReport": ".speech_to_text_report",
        "SpeechToTextRetrieveTranscriptionParams": ".speech_to_text_params",
        "SpeechToTextServiceType": ".speech_to_text_provider",
        "SpeechToTextServiceTypeParam": ".speech_to_text_params",
        "SttErrorFrame": ".stt_server_event",
        "SttServerEvent": ".stt_server_event",
        "TaskStatus": ".task_status",
        "TelnyxSpeechOptionsParam": ".text_to_speech_params",
        "TextToSpeechGenerateSpeechParams": ".text_to_speech_params",
        "TextToSpeechGenerateSpeechResponse": ".text_to_speech_generate_speech_response",
        "TextToSpeechListVoicesParams": ".text_to_speech_params",
        "TextToSpeechListVoicesResponse": ".voice",
        "TextToSpeechRetrieveSpeechParams": ".text_to_speech_params",
        "TokenUsage": ".token_usage",
        "ToolCall": ".tool_call",
        "ToolCallFunction": ".tool_call",
        "TranscriptFrame": ".stt_server_event",
        "TranscriptionSegment": ".ai.audio_transcribe_response",
        "TranscriptionWord": ".ai.audio_transcribe_response",
        "TtsServerEvent": ".tts_server_event",
        "UnwrapWebhookEvent": ".unwrap_webhook_event",
        "Voice": ".voice",
    }
    _RENAMED = {}

    def __getattr__(name):
        if name in _MODULES:
            value = getattr(import_module(_MODULES[name], __name__), _RENAMED.get(name, name))
        elif name in __all__:
            value = import_module(f".{name}", __name__)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
