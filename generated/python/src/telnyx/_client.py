"""The clients: one synchronous, one asynchronous, with the API's resources as attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.auth import Bearer
from ._runtime.children import Child, Raw, Streamed
from ._runtime.client import AsyncClient as AsyncClient_
from ._runtime.client import SyncClient
from ._runtime.errors import APIError
from ._runtime.limits import DEFAULT_LIMITS
from ._runtime.sentinels import omit
from ._runtime.service import Credential, Service
from ._runtime.settings import DEFAULT_RETRIES
from ._runtime.wrappers import RawChildren, StreamedChildren
from ._version import __version__

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from httpx import AsyncClient, Client
    from typing_extensions import Self

    from ._runtime.limits import Limits
    from ._runtime.options import Headers, Query, Timeout
    from ._runtime.sentinels import Omit
    from .resources.ai import (
        AI,
        AIWithRawResponse,
        AIWithStreamingResponse,
        AsyncAI,
        AsyncAIWithRawResponse,
        AsyncAIWithStreamingResponse,
    )
    from .resources.legacy import (
        AsyncLegacy,
        AsyncLegacyWithRawResponse,
        AsyncLegacyWithStreamingResponse,
        Legacy,
        LegacyWithRawResponse,
        LegacyWithStreamingResponse,
    )
    from .resources.messages import (
        AsyncMessages,
        AsyncMessagesWithRawResponse,
        AsyncMessagesWithStreamingResponse,
        Messages,
        MessagesWithRawResponse,
        MessagesWithStreamingResponse,
    )
    from .resources.speech_to_text import (
        AsyncSpeechToText,
        AsyncSpeechToTextWithRawResponse,
        AsyncSpeechToTextWithStreamingResponse,
        SpeechToText,
        SpeechToTextWithRawResponse,
        SpeechToTextWithStreamingResponse,
    )
    from .resources.text_to_speech import (
        AsyncTextToSpeech,
        AsyncTextToSpeechWithRawResponse,
        AsyncTextToSpeechWithStreamingResponse,
        TextToSpeech,
        TextToSpeechWithRawResponse,
        TextToSpeechWithStreamingResponse,
    )
    from .resources.webhooks import (
        AsyncWebhooks,
        AsyncWebhooksWithRawResponse,
        AsyncWebhooksWithStreamingResponse,
        Webhooks,
        WebhooksWithRawResponse,
        WebhooksWithStreamingResponse,
    )

__all__ = [
    "AsyncTelnyx",
    "AsyncTelnyxWithRawResponse",
    "AsyncTelnyxWithStreamingResponse",
    "Telnyx",
    "TelnyxError",
    "TelnyxWithRawResponse",
    "TelnyxWithStreamingResponse",
]

_SERVICE = Service(
    package="telnyx",
    version=__version__,
    environment="TELNYX",
    server="https://api.telnyx.com/v2",
    credentials=(Credential("api_key", "TELNYX_API_KEY", ("bearerAuth",)),),
    schemes={"bearerAuth": Bearer()},
    security=(("bearerAuth",),),
)

TelnyxError = APIError
"""Anything that went wrong with a call: APIError by another name."""


class Telnyx(SyncClient):
    def __init__(
        self,
        *,
        api_key: str | Callable[[], str] | None = None,
        public_key: str | Callable[[], str] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int = DEFAULT_RETRIES,
        max_time: float | Omit | None = omit,
        limits: Limits = DEFAULT_LIMITS,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: Client | None = None,
    ) -> None:
        """A client. It holds connections: use it in a `with` statement, or close it.

        Args:
            api_key: Your credentials, or a function that gives them for each attempt; where
                absent, the environment variable TELNYX_API_KEY.
            public_key: Verifies webhooks; where absent, the variable TELNYX_PUBLIC_KEY does.
            base_url: Another server; where absent, the environment variable TELNYX_BASE_URL.
            timeout: Seconds that each step of a call may take; `None` waits for ever.
            max_retries: How many times a call that failed for a passing reason is made again.
            max_time: Seconds that a call may take in all, retries and waits included; `None`:
                no end.
            limits: How much a server may send, and how many connections there are at once.
            default_headers: Sent with every call.
            default_query: Sent with every call.
            http_client: Your own httpx client, with its proxies, transport and limits; you
                close it.
        """
        super().__init__(
            _SERVICE,
            {
                "api_key": api_key,
                "public_key": public_key,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            max_time=max_time,
            limits=limits,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    def copy(
        self,
        *,
        api_key: str | Callable[[], str] | None = None,
        public_key: str | Callable[[], str] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | None = None,
        max_time: float | Omit | None = omit,
        limits: Limits | None = None,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: Client | None = None,
    ) -> Self:
        """Another client, other in what is given here; headers and query are added. Closing one closes the other."""
        return self._copied(
            {
                "api_key": api_key,
                "public_key": public_key,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            max_time=max_time,
            limits=limits,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    with_options = copy

    with_raw_response: Raw[TelnyxWithRawResponse] = Raw("TelnyxWithRawResponse")
    with_streaming_response: Streamed[TelnyxWithStreamingResponse] = Streamed(
        "TelnyxWithStreamingResponse"
    )
    ai: Child[AI] = Child("AI")
    speech_to_text: Child[SpeechToText] = Child("SpeechToText")
    text_to_speech: Child[TextToSpeech] = Child("TextToSpeech")
    legacy: Child[Legacy] = Child("Legacy")
    messages: Child[Messages] = Child("Messages")
    webhooks: Child[Webhooks] = Child("Webhooks")


class TelnyxWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    ai: AIWithRawResponse
    speech_to_text: SpeechToTextWithRawResponse
    text_to_speech: TextToSpeechWithRawResponse
    legacy: LegacyWithRawResponse
    messages: MessagesWithRawResponse
    webhooks: WebhooksWithRawResponse

    def __init__(self, client: Telnyx) -> None:
        self._resource = client


class TelnyxWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    ai: AIWithStreamingResponse
    speech_to_text: SpeechToTextWithStreamingResponse
    text_to_speech: TextToSpeechWithStreamingResponse
    legacy: LegacyWithStreamingResponse
    messages: MessagesWithStreamingResponse
    webhooks: WebhooksWithStreamingResponse

    def __init__(self, client: Telnyx) -> None:
        self._resource = client


class AsyncTelnyx(AsyncClient_):
    def __init__(
        self,
        *,
        api_key: str | Callable[[], str | Awaitable[str]] | None = None,
        public_key: str | Callable[[], str] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int = DEFAULT_RETRIES,
        max_time: float | Omit | None = omit,
        limits: Limits = DEFAULT_LIMITS,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: AsyncClient | None = None,
    ) -> None:
        """A client. It holds connections: use it in a `with` statement, or close it.

        Args:
            api_key: Your credentials, or a function that gives them for each attempt; where
                absent, the environment variable TELNYX_API_KEY.
            public_key: Verifies webhooks; where absent, the variable TELNYX_PUBLIC_KEY does.
            base_url: Another server; where absent, the environment variable TELNYX_BASE_URL.
            timeout: Seconds that each step of a call may take; `None` waits for ever.
            max_retries: How many times a call that failed for a passing reason is made again.
            max_time: Seconds that a call may take in all, retries and waits included; `None`:
                no end.
            limits: How much a server may send, and how many connections there are at once.
            default_headers: Sent with every call.
            default_query: Sent with every call.
            http_client: Your own httpx client, with its proxies, transport and limits; you
                close it.
        """
        super().__init__(
            _SERVICE,
            {
                "api_key": api_key,
                "public_key": public_key,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            max_time=max_time,
            limits=limits,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    def copy(
        self,
        *,
        api_key: str | Callable[[], str | Awaitable[str]] | None = None,
        public_key: str | Callable[[], str] | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | None = None,
        max_time: float | Omit | None = omit,
        limits: Limits | None = None,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: AsyncClient | None = None,
    ) -> Self:
        """Another client, other in what is given here; headers and query are added. Closing one closes the other."""
        return self._copied(
            {
                "api_key": api_key,
                "public_key": public_key,
            },
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            max_time=max_time,
            limits=limits,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
        )

    with_options = copy

    with_raw_response: Raw[AsyncTelnyxWithRawResponse] = Raw("AsyncTelnyxWithRawResponse")
    with_streaming_response: Streamed[AsyncTelnyxWithStreamingResponse] = Streamed(
        "AsyncTelnyxWithStreamingResponse"
    )
    ai: Child[AsyncAI] = Child("AsyncAI")
    speech_to_text: Child[AsyncSpeechToText] = Child("AsyncSpeechToText")
    text_to_speech: Child[AsyncTextToSpeech] = Child("AsyncTextToSpeech")
    legacy: Child[AsyncLegacy] = Child("AsyncLegacy")
    messages: Child[AsyncMessages] = Child("AsyncMessages")
    webhooks: Child[AsyncWebhooks] = Child("AsyncWebhooks")


class AsyncTelnyxWithRawResponse(RawChildren):
    """The same methods, giving raw responses."""

    ai: AsyncAIWithRawResponse
    speech_to_text: AsyncSpeechToTextWithRawResponse
    text_to_speech: AsyncTextToSpeechWithRawResponse
    legacy: AsyncLegacyWithRawResponse
    messages: AsyncMessagesWithRawResponse
    webhooks: AsyncWebhooksWithRawResponse

    def __init__(self, client: AsyncTelnyx) -> None:
        self._resource = client


class AsyncTelnyxWithStreamingResponse(StreamedChildren):
    """The same methods, giving responses still unread."""

    ai: AsyncAIWithStreamingResponse
    speech_to_text: AsyncSpeechToTextWithStreamingResponse
    text_to_speech: AsyncTextToSpeechWithStreamingResponse
    legacy: AsyncLegacyWithStreamingResponse
    messages: AsyncMessagesWithStreamingResponse
    webhooks: AsyncWebhooksWithStreamingResponse

    def __init__(self, client: AsyncTelnyx) -> None:
        self._resource = client
