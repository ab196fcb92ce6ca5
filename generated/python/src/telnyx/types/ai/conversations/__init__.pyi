from ...insight_template import InsightListPage
from ...insight_template_group import InsightGroupRetrieveInsightGroupsPage
from . import insight_groups
from .conversation_insight_params import ConversationInsightRetrieveAggregatesParams
from .conversation_insight_retrieve_aggregates_response import (
    ConversationInsightRetrieveAggregatesResponse,
    ConversationInsightRetrieveAggregatesResponseData,
)
from .insight_group_params import (
    InsightGroupDeleteParams,
    InsightGroupInsightGroupsParams,
    InsightGroupRetrieveInsightGroupsParams,
    InsightGroupRetrieveParams,
    InsightGroupUpdateParams,
)
from .insight_params import (
    InsightCreateParams,
    InsightDeleteParams,
    InsightListParams,
    InsightRetrieveParams,
    InsightUpdateParams,
)
from .message_list_response import MessageListPage, MessageListResponse
from .message_params import MessageListParams

__all__ = [
    "ConversationInsightRetrieveAggregatesParams",
    "ConversationInsightRetrieveAggregatesResponse",
    "ConversationInsightRetrieveAggregatesResponseData",
    "InsightCreateParams",
    "InsightDeleteParams",
    "InsightGroupDeleteParams",
    "InsightGroupInsightGroupsParams",
    "InsightGroupRetrieveInsightGroupsPage",
    "InsightGroupRetrieveInsightGroupsParams",
    "InsightGroupRetrieveParams",
    "InsightGroupUpdateParams",
    "InsightListPage",
    "InsightListParams",
    "InsightRetrieveParams",
    "InsightUpdateParams",
    "MessageListPage",
    "MessageListParams",
    "MessageListResponse",
    "insight_groups",
]
