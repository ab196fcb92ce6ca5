from typing import TypeAlias

from .._runtime.webhooks import UnknownEvent
from .call_conversation_insights_generated_event import CallConversationInsightsGeneratedEvent
from .inbound_message_event import InboundMessageEvent
from .outbound_message_event import OutboundMessageEvent

__all__ = ["UnwrapWebhookEvent"]

UnwrapWebhookEvent: TypeAlias = (
    CallConversationInsightsGeneratedEvent
    | OutboundMessageEvent
    | InboundMessageEvent
    | UnknownEvent
)
"""What `client.webhooks.unwrap` gives."""
