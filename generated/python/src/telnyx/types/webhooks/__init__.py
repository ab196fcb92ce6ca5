from ..._runtime.exports import Exports

_EXPORTS = Exports(
    __name__,
    "...types CallConversationInsightsGeneratedEvent CallConversationInsightsGeneratedWebhookEvent InboundMessageEvent InboundMessageWebhookEvent OutboundMessageEvent OutboundMessageWebhookEvent UnwrapWebhookEvent",
    folders="",
)
__getattr__ = _EXPORTS.get
__dir__ = _EXPORTS.names
