from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

if not TYPE_CHECKING:
    _MODULES = {
        "ConversationInsightRetrieveAggregatesParams": ".conversation_insight_params",
        "ConversationInsightRetrieveAggregatesResponse": ".conversation_insight_retrieve_aggregates_response",
        "ConversationInsightRetrieveAggregatesResponseData": ".conversation_insight_retrieve_aggregates_response",
        "InsightCreateParams": ".insight_params",
        "InsightDeleteParams": ".insight_params",
        "InsightGroupDeleteParams": ".insight_group_params",
        "InsightGroupInsightGroupsParams": ".insight_group_params",
        "InsightGroupRetrieveInsightGroupsPage": "...insight_template_group",
        "InsightGroupRetrieveInsightGroupsParams": ".insight_group_params",
        "InsightGroupRetrieveParams": ".insight_group_params",
        "InsightGroupUpdateParams": ".insight_group_params",
        "InsightListPage": "...insight_template",
        "InsightListParams": ".insight_params",
        "InsightRetrieveParams": ".insight_params",
        "InsightUpdateParams": ".insight_params",
        "MessageListPage": ".message_list_response",
        "MessageListParams": ".message_params",
        "MessageListResponse": ".message_list_response",
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
