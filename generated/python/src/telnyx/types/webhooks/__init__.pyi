from ...types import (
    CallConversationInsightsGeneratedEvent,
    CallConversationInsightsGeneratedWebhookEvent,
    InboundMessageEvent,
    InboundMessageWebhookEvent,
    OutboundMessageEvent,
    OutboundMessageWebhookEvent,
    UnwrapWebhookEvent,
)

__all__ = [
    "CallConversationInsightsGeneratedEvent",
    "CallConversationInsightsGeneratedWebhookEvent",
    "InboundMessageEvent",
    "InboundMessageWebhookEvent",
    "OutboundMessageEvent",
    "OutboundMessageWebhookEvent",
    "UnwrapWebhookEvent",
]
