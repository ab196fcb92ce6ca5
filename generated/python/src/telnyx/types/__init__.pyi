from . import ai, legacy, shared, webhooks
from .ai import (
    AudioTranscribeParams,
    AudioTranscribeResponse,
    ClusterComputeParams,
    ClusterComputeResponse,
    ClusterComputeResponseData,
    ClusterDeleteParams,
    ClusterFetchGraphParams,
    ClusterListPage,
    ClusterListParams,
    ClusterListResponse,
    ClusterRetrieveParams,
    ClusterRetrieveResponse,
    ClusterRetrieveResponseData,
    ConversationAddMessageParams,
    ConversationCreateParams,
    ConversationDeleteParams,
    ConversationListParams,
    ConversationListResponse,
    ConversationRetrieveConversationsInsightsParams,
    ConversationRetrieveConversationsInsightsResponse,
    ConversationRetrieveParams,
    ConversationRetrieveResponse,
    ConversationUpdateParams,
    ConversationUpdateResponse,
    EmbeddingCreateParams,
    EmbeddingListParams,
    EmbeddingListResponse,
    EmbeddingRetrieveParams,
    EmbeddingRetrieveResponse,
    EmbeddingRetrieveResponseData,
    EmbeddingSimilaritySearchParams,
    EmbeddingSimilaritySearchResponse,
    EmbeddingURLParams,
    OpenAICreateResponseParams,
    OpenAICreateResponseResponse,
    OpenAIListModelsParams,
)
from .ai.audio_transcribe_response import TranscriptionSegment, TranscriptionWord
from .ai.cluster_retrieve_response import ClusterNode, RecursiveCluster
from .ai.conversation_retrieve_conversations_insights_response import (
    ConversationInsight,
    ConversationInsightConversationInsights,
)
from .ai.conversations import (
    ConversationInsightRetrieveAggregatesParams,
    ConversationInsightRetrieveAggregatesResponse,
    ConversationInsightRetrieveAggregatesResponseData,
    InsightCreateParams,
    InsightDeleteParams,
    InsightGroupDeleteParams,
    InsightGroupInsightGroupsParams,
    InsightGroupRetrieveInsightGroupsPage,
    InsightGroupRetrieveInsightGroupsParams,
    InsightGroupRetrieveParams,
    InsightGroupUpdateParams,
    InsightListPage,
    InsightListParams,
    InsightRetrieveParams,
    InsightUpdateParams,
    MessageListPage,
    MessageListParams,
    MessageListResponse,
)
from .ai.conversations.insight_groups import InsightAssignParams, InsightDeleteUnassignParams
from .ai.embedding_params import EmbeddingLoaderParam, EmbeddingModelParam
from .ai.embeddings import (
    BucketDeleteParams,
    BucketListParams,
    BucketListResponse,
    BucketListResponseData,
    BucketRetrieveParams,
    BucketRetrieveResponse,
)
from .ai.fine_tuning import (
    JobCancelParams,
    JobCreateBodyHyperparameters,
    JobCreateParams,
    JobListParams,
    JobListResponse,
    JobRetrieveParams,
)
from .ai.openai import (
    EmbeddingCreateEmbeddingsParams,
    EmbeddingCreateEmbeddingsResponse,
    EmbeddingCreateEmbeddingsResponseUsage,
    EmbeddingListEmbeddingModelsParams,
    EmbeddingListEmbeddingModelsResponse,
)
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
from .call_conversation_insights_generated_event import (
    CallConversationInsightsGeneratedEvent as CallConversationInsightsGeneratedWebhookEvent,
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
from .inbound_message_event import InboundMessageEvent as InboundMessageWebhookEvent
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
from .legacy.reporting import (
    UsageReportRetrieveSpeechToTextParams,
    UsageReportRetrieveSpeechToTextResponse,
)
from .legacy.reporting.batch_detail_records import (
    SpeechToTextCreateParams,
    SpeechToTextCreateResponse,
    SpeechToTextDeleteParams,
    SpeechToTextDeleteResponse,
    SpeechToTextListParams,
    SpeechToTextListResponse,
    SpeechToTextRetrieveParams,
    SpeechToTextRetrieveResponse,
)
from .line_type import LineType
from .message_fee import MessageFee
from .message_params import MessageRetrieveParams, MessageSendParams
from .message_retrieve_response import MessageRetrieveResponse
from .meta import Meta
from .model_summary import AIRetrieveModelsResponse, ModelSummary
from .models_response import ModelMetadata, ModelsResponse
from .outbound_message_event import OutboundMessage, OutboundMessageEvent, OutboundMessageEventMeta
from .outbound_message_event import OutboundMessageEvent as OutboundMessageWebhookEvent
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
    "AudioTranscribeParams",
    "AudioTranscribeResponse",
    "AwsSpeechOptionsParam",
    "AzureSpeechOptionsParam",
    "BucketDeleteParams",
    "BucketListParams",
    "BucketListResponse",
    "BucketListResponseData",
    "BucketRetrieveParams",
    "BucketRetrieveResponse",
    "CallConversationInsightsGeneratedEvent",
    "CallConversationInsightsGeneratedEventData",
    "CallConversationInsightsGeneratedEventDataPayload",
    "CallConversationInsightsGeneratedEventDataPayloadResults",
    "CallConversationInsightsGeneratedWebhookEvent",
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
    "ClusterComputeParams",
    "ClusterComputeResponse",
    "ClusterComputeResponseData",
    "ClusterDeleteParams",
    "ClusterFetchGraphParams",
    "ClusterListPage",
    "ClusterListParams",
    "ClusterListResponse",
    "ClusterNode",
    "ClusterRetrieveParams",
    "ClusterRetrieveResponse",
    "ClusterRetrieveResponseData",
    "Conversation",
    "ConversationAddMessageParams",
    "ConversationCreateParams",
    "ConversationDeleteParams",
    "ConversationHistoryRecord",
    "ConversationInsight",
    "ConversationInsightConversationInsights",
    "ConversationInsightRetrieveAggregatesParams",
    "ConversationInsightRetrieveAggregatesResponse",
    "ConversationInsightRetrieveAggregatesResponseData",
    "ConversationListParams",
    "ConversationListResponse",
    "ConversationRetrieveConversationsInsightsParams",
    "ConversationRetrieveConversationsInsightsResponse",
    "ConversationRetrieveParams",
    "ConversationRetrieveResponse",
    "ConversationUpdateParams",
    "ConversationUpdateResponse",
    "ElevenLabsSpeechOptionsParam",
    "EmbeddedFile",
    "EmbeddingCreateEmbeddingsParams",
    "EmbeddingCreateEmbeddingsResponse",
    "EmbeddingCreateEmbeddingsResponseUsage",
    "EmbeddingCreateParams",
    "EmbeddingListEmbeddingModelsParams",
    "EmbeddingListEmbeddingModelsResponse",
    "EmbeddingListParams",
    "EmbeddingListResponse",
    "EmbeddingLoaderParam",
    "EmbeddingMetadata",
    "EmbeddingModelParam",
    "EmbeddingResponse",
    "EmbeddingResponseData",
    "EmbeddingRetrieveParams",
    "EmbeddingRetrieveResponse",
    "EmbeddingRetrieveResponseData",
    "EmbeddingSimilaritySearchParams",
    "EmbeddingSimilaritySearchResponse",
    "EmbeddingTask",
    "EmbeddingTaskStatus",
    "EmbeddingURLParams",
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
    "InboundMessageWebhookEvent",
    "InsightAssignParams",
    "InsightCreateParams",
    "InsightDeleteParams",
    "InsightDeleteUnassignParams",
    "InsightGroupDeleteParams",
    "InsightGroupInsightGroupsParams",
    "InsightGroupRetrieveInsightGroupsPage",
    "InsightGroupRetrieveInsightGroupsParams",
    "InsightGroupRetrieveParams",
    "InsightGroupUpdateParams",
    "InsightListPage",
    "InsightListParams",
    "InsightRetrieveParams",
    "InsightTemplate",
    "InsightTemplateDetail",
    "InsightTemplateGroup",
    "InsightTemplateGroupDetail",
    "InsightUpdateParams",
    "JobCancelParams",
    "JobCreateBodyHyperparameters",
    "JobCreateParams",
    "JobListParams",
    "JobListResponse",
    "JobRetrieveParams",
    "LineType",
    "MessageFee",
    "MessageListPage",
    "MessageListParams",
    "MessageListResponse",
    "MessageRetrieveParams",
    "MessageRetrieveResponse",
    "MessageSendParams",
    "MessageSendResponse",
    "Meta",
    "MinimaxSpeechOptionsParam",
    "ModelMetadata",
    "ModelSummary",
    "ModelsResponse",
    "OpenAICreateResponseParams",
    "OpenAICreateResponseResponse",
    "OpenAIListModelsParams",
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
    "OutboundMessageWebhookEvent",
    "RecursiveCluster",
    "ResembleSpeechOptionsParam",
    "ResponseCompletedEvent",
    "ResponseStreamEvent",
    "ResponseTextDeltaEvent",
    "RimeSpeechOptionsParam",
    "SimilarDocument",
    "SpeechToTextCreateParams",
    "SpeechToTextCreateResponse",
    "SpeechToTextDeleteParams",
    "SpeechToTextDeleteResponse",
    "SpeechToTextListParams",
    "SpeechToTextListProvidersParams",
    "SpeechToTextListProvidersResponse",
    "SpeechToTextListProvidersResponseMeta",
    "SpeechToTextListResponse",
    "SpeechToTextProvider",
    "SpeechToTextProviderServiceTypes",
    "SpeechToTextReport",
    "SpeechToTextRetrieveParams",
    "SpeechToTextRetrieveResponse",
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
    "UsageReportRetrieveSpeechToTextParams",
    "UsageReportRetrieveSpeechToTextResponse",
    "Voice",
    "ai",
    "legacy",
    "shared",
    "webhooks",
]
