from ...._runtime.exports import Exports

_EXPORTS = Exports(
    __name__,
    "...insight_template InsightListPage",
    "...insight_template_group InsightGroupRetrieveInsightGroupsPage",
    ".conversation_insight_params ConversationInsightRetrieveAggregatesParams",
    ".conversation_insight_retrieve_aggregates_response ConversationInsightRetrieveAggregatesResponse ConversationInsightRetrieveAggregatesResponseData",
    ".insight_group_params InsightGroupDeleteParams InsightGroupInsightGroupsParams InsightGroupRetrieveInsightGroupsParams InsightGroupRetrieveParams InsightGroupUpdateParams",
    ".insight_params InsightCreateParams InsightDeleteParams InsightListParams InsightRetrieveParams InsightUpdateParams",
    ".message_list_response MessageListPage MessageListResponse",
    ".message_params MessageListParams",
    folders="insight_groups",
)
__getattr__ = _EXPORTS.get
__dir__ = _EXPORTS.names
