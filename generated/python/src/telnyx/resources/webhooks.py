"""The resource `client.webhooks`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime.children import Raw, Streamed
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.signatures import Signing
from .._runtime.webhook_events import WebhookEvents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..types.unwrap_webhook_event import UnwrapWebhookEvent

__all__ = [
    "AsyncWebhooks",
    "AsyncWebhooksWithRawResponse",
    "AsyncWebhooksWithStreamingResponse",
    "Webhooks",
    "WebhooksWithRawResponse",
    "WebhooksWithStreamingResponse",
]

_signing = Signing(
    "ed25519",
    signature_header="telnyx-signature-ed25519",
    timestamp_header="telnyx-timestamp",
    id_header=None,
    argument="public_key",
    environment="TELNYX_PUBLIC_KEY",
    tolerance_seconds=300,
    event_field=("data", "event_type"),
)
_events = WebhookEvents(
    {
        "call.conversation_insights.generated": (
            "types.call_conversation_insights_generated_event",
            "CallConversationInsightsGeneratedEvent",
        ),
        "message.sent": ("types.outbound_message_event", "OutboundMessageEvent"),
        "message.finalized": ("types.outbound_message_event", "OutboundMessageEvent"),
        "message.received": ("types.inbound_message_event", "InboundMessageEvent"),
    }
)


class Webhooks(SyncResource):
    """`client.webhooks`"""

    with_raw_response: Raw[WebhooksWithRawResponse] = Raw("WebhooksWithRawResponse")
    with_streaming_response: Streamed[WebhooksWithStreamingResponse] = Streamed(
        "WebhooksWithStreamingResponse"
    )

    def unwrap(
        self,
        payload: str | bytes,
        headers: Mapping[str, str],
        *,
        key: str | None = None,
        public_key: str | None = None,
    ) -> UnwrapWebhookEvent:
        """The event that `payload` is: one of the documented types, or, for an event that this
        version does not know, one that holds whatever came. Raises WebhookVerificationError unless
        the provider signed it just now.

        Args:
            payload: The body as it came over the wire, not parsed.
            headers: The headers of the request; the case of their names does not matter.
            key: The provider's key; where absent, the client's, else the environment variable
                TELNYX_PUBLIC_KEY.
            public_key: The same as `key`, by the name that it has as an argument of the client.
        """
        from .._runtime.webhooks import unwrap

        return cast(
            "UnwrapWebhookEvent",
            unwrap(_signing, _events, self._line.settings, payload, headers, key or public_key),
        )

    def unsafe_unwrap(
        self,
        payload: str | bytes,
    ) -> UnwrapWebhookEvent:
        """As `unwrap`, without verifying anything: whoever knows where you receive webhooks may
        have sent `payload`. For what was verified before, and for tests.

        Args:
            payload: The body as it came over the wire, not parsed.
        """
        from .._runtime.webhooks import unsafe_unwrap

        return cast(
            "UnwrapWebhookEvent",
            unsafe_unwrap(_signing, _events, self._line.settings, payload),
        )

    def verify(
        self,
        payload: str | bytes,
        headers: Mapping[str, str],
        *,
        key: str | None = None,
        public_key: str | None = None,
    ) -> None:
        """Raises WebhookVerificationError, by the reason, unless the provider signed `payload`
        just now.

        Args:
            payload: The body as it came over the wire, not parsed.
            headers: The headers of the request; the case of their names does not matter.
            key: The provider's key; where absent, the client's, else the environment variable
                TELNYX_PUBLIC_KEY.
            public_key: The same as `key`, by the name that it has as an argument of the client.
        """
        from .._runtime.webhooks import verify

        verify(
            _signing,
            self._line.settings,
            payload,
            headers,
            key or public_key,
        )


class WebhooksWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Webhooks) -> None:
        self._resource = resource


class WebhooksWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Webhooks) -> None:
        self._resource = resource


class AsyncWebhooks(AsyncResource):
    """`client.webhooks`"""

    with_raw_response: Raw[AsyncWebhooksWithRawResponse] = Raw("AsyncWebhooksWithRawResponse")
    with_streaming_response: Streamed[AsyncWebhooksWithStreamingResponse] = Streamed(
        "AsyncWebhooksWithStreamingResponse"
    )

    def unwrap(
        self,
        payload: str | bytes,
        headers: Mapping[str, str],
        *,
        key: str | None = None,
        public_key: str | None = None,
    ) -> UnwrapWebhookEvent:
        """The event that `payload` is: one of the documented types, or, for an event that this
        version does not know, one that holds whatever came. Raises WebhookVerificationError unless
        the provider signed it just now.

        Args:
            payload: The body as it came over the wire, not parsed.
            headers: The headers of the request; the case of their names does not matter.
            key: The provider's key; where absent, the client's, else the environment variable
                TELNYX_PUBLIC_KEY.
            public_key: The same as `key`, by the name that it has as an argument of the client.
        """
        from .._runtime.webhooks import unwrap

        return cast(
            "UnwrapWebhookEvent",
            unwrap(_signing, _events, self._line.settings, payload, headers, key or public_key),
        )

    def unsafe_unwrap(
        self,
        payload: str | bytes,
    ) -> UnwrapWebhookEvent:
        """As `unwrap`, without verifying anything: whoever knows where you receive webhooks may
        have sent `payload`. For what was verified before, and for tests.

        Args:
            payload: The body as it came over the wire, not parsed.
        """
        from .._runtime.webhooks import unsafe_unwrap

        return cast(
            "UnwrapWebhookEvent",
            unsafe_unwrap(_signing, _events, self._line.settings, payload),
        )

    def verify(
        self,
        payload: str | bytes,
        headers: Mapping[str, str],
        *,
        key: str | None = None,
        public_key: str | None = None,
    ) -> None:
        """Raises WebhookVerificationError, by the reason, unless the provider signed `payload`
        just now.

        Args:
            payload: The body as it came over the wire, not parsed.
            headers: The headers of the request; the case of their names does not matter.
            key: The provider's key; where absent, the client's, else the environment variable
                TELNYX_PUBLIC_KEY.
            public_key: The same as `key`, by the name that it has as an argument of the client.
        """
        from .._runtime.webhooks import verify

        verify(
            _signing,
            self._line.settings,
            payload,
            headers,
            key or public_key,
        )


class AsyncWebhooksWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncWebhooks) -> None:
        self._resource = resource


class AsyncWebhooksWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncWebhooks) -> None:
        self._resource = resource
