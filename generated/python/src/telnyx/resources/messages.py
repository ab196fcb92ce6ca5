"""The resource `client.messages`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.children import Raw, Streamed
from .._runtime.endpoint import Endpoint
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from .._runtime.sentinels import omit

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Literal

    from .._runtime.options import Body, Headers, Query, Timeout
    from .._runtime.sentinels import Omit
    from .._runtime.sequences import SequenceNotStr
    from ..types.message_retrieve_response import MessageRetrieveResponse
    from ..types.outbound_message_payload import MessageSendResponse

__all__ = [
    "AsyncMessages",
    "AsyncMessagesWithRawResponse",
    "AsyncMessagesWithStreamingResponse",
    "Messages",
    "MessagesWithRawResponse",
    "MessagesWithStreamingResponse",
]

_SEND = Endpoint(
    "POST",
    "/messages",
    body="json",
    errors={
        "400": ("types.error_response", "ErrorResponse"),
        "401": ("types.error_response", "ErrorResponse"),
        "403": ("types.error_response", "ErrorResponse"),
        "422": ("types.error_response", "ErrorResponse"),
        "429": ("types.error_response", "ErrorResponse"),
    },
)
_RETRIEVE = Endpoint(
    "GET",
    "/messages/{id}",
    errors={
        "400": ("types.error_response", "ErrorResponse"),
        "401": ("types.error_response", "ErrorResponse"),
        "403": ("types.error_response", "ErrorResponse"),
        "404": ("types.error_response", "ErrorResponse"),
        "422": ("types.error_response", "ErrorResponse"),
        "429": ("types.error_response", "ErrorResponse"),
    },
)


class Messages(SyncResource):
    """`client.messages`"""

    with_raw_response: Raw[MessagesWithRawResponse] = Raw("MessagesWithRawResponse")
    with_streaming_response: Streamed[MessagesWithStreamingResponse] = Streamed(
        "MessagesWithStreamingResponse"
    )

    def send(
        self,
        *,
        to: str,
        from_: str | Omit = omit,
        text: str | Omit = omit,
        messaging_profile_id: str | Omit = omit,
        subject: str | Omit = omit,
        media_urls: SequenceNotStr[str] | Omit = omit,
        type: Literal["SMS", "MMS"] | str | Omit = omit,
        encoding: Literal["auto", "gsm7", "ucs2"] | str | Omit = omit,
        auto_detect: bool | Omit = omit,
        send_at: str | datetime | Omit | None = omit,
        use_profile_webhooks: bool | Omit = omit,
        webhook_url: str | Omit = omit,
        webhook_failover_url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> MessageSendResponse:
        """Send a message

        Sends an SMS or MMS from a phone number, a short code, an alphanumeric sender or a pool of
        numbers. The answer says that it is on its way; delivery is reported to your webhook.

        Args:
            to: Who gets it, a phone number in E.164 form or a short code.
            from_: Who sends it, a phone number in E.164 form, a short code or an alphanumeric
                sender. Left out only when a pool of numbers sends.
            text: What it says; an SMS can't do without.
            messaging_profile_id: The messaging profile; needed for a pool of numbers and for an
                alphanumeric sender.
            subject: A subject line, for MMS.
            media_urls: Where to fetch what goes with it, less than 1 MB in all; this makes it
                an MMS.
            type: The kind of message.
            encoding: How characters are written. `auto` picks the shortest way, `gsm7` fails on
                characters it does not have, `ucs2` has them all.
            auto_detect: Whether to refuse a message that would be sent in unreasonably many
                parts.
            send_at: When to send it, to the minute; now if null or left out.
            use_profile_webhooks: Whether the profile's webhooks hear of it too, after those
                given here.
            webhook_url: Where delivery is reported.
            webhook_failover_url: Where delivery is reported when `webhook_url` fails.

        Example (async: `await` it):
            response = client.messages.send(
                to="+13125550001",
            )
            print(response.data)
        """
        from ..types.outbound_message_payload import MessageSendResponse

        return self._call(
            _SEND,
            MessageSendResponse,
            body={
                "to": to,
                "from": from_,
                "text": text,
                "messaging_profile_id": messaging_profile_id,
                "subject": subject,
                "media_urls": media_urls,
                "type": type,
                "encoding": encoding,
                "auto_detect": auto_detect,
                "send_at": send_at,
                "use_profile_webhooks": use_profile_webhooks,
                "webhook_url": webhook_url,
                "webhook_failover_url": webhook_failover_url,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> MessageRetrieveResponse:
        """Retrieve a message

        Returns a message that was sent or received within the last ten days; older ones are in
        reports.

        Args:
            id: The message's id.

        Example (async: `await` it):
            message = client.messages.retrieve(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(message.data)
        """
        from ..types.message_retrieve_response import MessageRetrieveResponse

        return self._call(
            _RETRIEVE,
            MessageRetrieveResponse,
            path={"id": id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class MessagesWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Messages) -> None:
        self._resource = resource
        self.send = raw_response(resource.send)
        self.retrieve = raw_response(resource.retrieve)


class MessagesWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Messages) -> None:
        self._resource = resource
        self.send = streamed_response(resource.send)
        self.retrieve = streamed_response(resource.retrieve)


class AsyncMessages(AsyncResource):
    """`client.messages`"""

    with_raw_response: Raw[AsyncMessagesWithRawResponse] = Raw("AsyncMessagesWithRawResponse")
    with_streaming_response: Streamed[AsyncMessagesWithStreamingResponse] = Streamed(
        "AsyncMessagesWithStreamingResponse"
    )

    async def send(
        self,
        *,
        to: str,
        from_: str | Omit = omit,
        text: str | Omit = omit,
        messaging_profile_id: str | Omit = omit,
        subject: str | Omit = omit,
        media_urls: SequenceNotStr[str] | Omit = omit,
        type: Literal["SMS", "MMS"] | str | Omit = omit,
        encoding: Literal["auto", "gsm7", "ucs2"] | str | Omit = omit,
        auto_detect: bool | Omit = omit,
        send_at: str | datetime | Omit | None = omit,
        use_profile_webhooks: bool | Omit = omit,
        webhook_url: str | Omit = omit,
        webhook_failover_url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> MessageSendResponse:
        """Send a message

        Sends an SMS or MMS from a phone number, a short code, an alphanumeric sender or a pool of
        numbers. The answer says that it is on its way; delivery is reported to your webhook.

        Args:
            to: Who gets it, a phone number in E.164 form or a short code.
            from_: Who sends it, a phone number in E.164 form, a short code or an alphanumeric
                sender. Left out only when a pool of numbers sends.
            text: What it says; an SMS can't do without.
            messaging_profile_id: The messaging profile; needed for a pool of numbers and for an
                alphanumeric sender.
            subject: A subject line, for MMS.
            media_urls: Where to fetch what goes with it, less than 1 MB in all; this makes it
                an MMS.
            type: The kind of message.
            encoding: How characters are written. `auto` picks the shortest way, `gsm7` fails on
                characters it does not have, `ucs2` has them all.
            auto_detect: Whether to refuse a message that would be sent in unreasonably many
                parts.
            send_at: When to send it, to the minute; now if null or left out.
            use_profile_webhooks: Whether the profile's webhooks hear of it too, after those
                given here.
            webhook_url: Where delivery is reported.
            webhook_failover_url: Where delivery is reported when `webhook_url` fails.

        Example (async: `await` it):
            response = client.messages.send(
                to="+13125550001",
            )
            print(response.data)
        """
        from ..types.outbound_message_payload import MessageSendResponse

        return await self._call(
            _SEND,
            MessageSendResponse,
            body={
                "to": to,
                "from": from_,
                "text": text,
                "messaging_profile_id": messaging_profile_id,
                "subject": subject,
                "media_urls": media_urls,
                "type": type,
                "encoding": encoding,
                "auto_detect": auto_detect,
                "send_at": send_at,
                "use_profile_webhooks": use_profile_webhooks,
                "webhook_url": webhook_url,
                "webhook_failover_url": webhook_failover_url,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> MessageRetrieveResponse:
        """Retrieve a message

        Returns a message that was sent or received within the last ten days; older ones are in
        reports.

        Args:
            id: The message's id.

        Example (async: `await` it):
            message = client.messages.retrieve(
                "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            )
            print(message.data)
        """
        from ..types.message_retrieve_response import MessageRetrieveResponse

        return await self._call(
            _RETRIEVE,
            MessageRetrieveResponse,
            path={"id": id},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncMessagesWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncMessages) -> None:
        self._resource = resource
        self.send = async_raw_response(resource.send)
        self.retrieve = async_raw_response(resource.retrieve)


class AsyncMessagesWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncMessages) -> None:
        self._resource = resource
        self.send = async_streamed_response(resource.send)
        self.retrieve = async_streamed_response(resource.retrieve)
