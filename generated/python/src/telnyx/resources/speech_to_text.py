"""The resource `client.speech_to_text`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

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
    from typing import Literal

    from .._runtime.channels import AsyncChannel, Channel
    from .._runtime.options import Body, Headers, Query, Timeout
    from .._runtime.sentinels import Omit
    from ..types.speech_to_text_params import SpeechToTextServiceTypeParam
    from ..types.speech_to_text_provider import SpeechToTextListProvidersResponse
    from ..types.stt_server_event import SttServerEvent

__all__ = [
    "AsyncSpeechToText",
    "AsyncSpeechToTextWithRawResponse",
    "AsyncSpeechToTextWithStreamingResponse",
    "SpeechToText",
    "SpeechToTextWithRawResponse",
    "SpeechToTextWithStreamingResponse",
]

_errors_1 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_LIST_PROVIDERS = Endpoint("GET", "/speech-to-text/providers", errors=_errors_1)
_RETRIEVE_TRANSCRIPTION = Endpoint(
    "GET",
    "/speech-to-text/transcription",
    accept="*/*",
    server="wss://api.telnyx.com/v2",
    errors=_errors_1,
)


class SpeechToText(SyncResource):
    """`client.speech_to_text`"""

    with_raw_response: Raw[SpeechToTextWithRawResponse] = Raw("SpeechToTextWithRawResponse")
    with_streaming_response: Streamed[SpeechToTextWithStreamingResponse] = Streamed(
        "SpeechToTextWithStreamingResponse"
    )

    def list_providers(
        self,
        *,
        service_type: SpeechToTextServiceTypeParam | Omit = omit,
        provider: (
            Literal[
                "deepgram",
                "speechmatics",
                "assemblyai",
                "xai",
                "soniox",
                "parakeet",
                "azure",
                "openai",
                "google",
                "telnyx",
            ]
            | str
            | Omit
        ) = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SpeechToTextListProvidersResponse:
        """List speech-to-text providers

        Lists who can transcribe, with which models, in which languages and where each can be used.

        Args:
            service_type: Lists only what can be used this way.
            provider: Lists only this provider's models; none is no error.

        Example (async: `await` it):
            response = client.speech_to_text.list_providers()
            print(response.data)
        """
        from ..types.speech_to_text_provider import SpeechToTextListProvidersResponse

        return self._call(
            _LIST_PROVIDERS,
            SpeechToTextListProvidersResponse,
            query={"service_type": service_type, "provider": provider},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve_transcription(
        self,
        *,
        transcription_engine: (
            Literal[
                "Azure", "Deepgram", "Google", "Telnyx", "xAI", "Speechmatics", "Soniox", "Parakeet"
            ]
            | str
        ),
        input_format: Literal["mp3", "wav"] | str,
        language: str | Omit = omit,
        interim_results: bool | Omit = omit,
        model: (
            Literal[
                "fast",
                "deepgram/nova-2",
                "deepgram/nova-3",
                "latest_long",
                "latest_short",
                "command_and_search",
                "phone_call",
                "video",
                "default",
                "medical_conversation",
                "medical_dictation",
                "openai/whisper-tiny",
                "openai/whisper-large-v3-turbo",
                "xai/grok-stt",
                "speechmatics/standard",
                "soniox/stt-rt-v4",
                "nvidia/parakeet-v3",
            ]
            | str
            | Omit
        ) = omit,
        endpointing: int | Omit = omit,
        redact: str | Omit = omit,
        keyterm: str | Omit = omit,
        keywords: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> Channel[bytes, SttServerEvent]:
        """Speech to text over WebSocket

        Opens a WebSocket that listens while you speak. Send audio as binary frames; receive
        transcripts as JSON frames, the unfinished ones too if you ask for them. Close the
        connection when you are done.

        Args:
            transcription_engine: Who transcribes.
            input_format: What the audio frames hold.
            language: The language spoken, as a tag.
            interim_results: Whether to send transcripts that may still change.
            model: One of the engine's models; its default when left out.
            endpointing: The silence, in milliseconds, after which a sentence counts as
                finished; not for every engine.
            redact: What to black out of transcripts; the possible values differ by engine.
            keyterm: A term to listen for with more care.
            keywords: Words to listen for with more care, joined by commas.

        Example (async: `await` it):
            with client.speech_to_text.retrieve_transcription(
                input_format="mp3",
                transcription_engine="Telnyx",
            ) as channel:
                channel.send(b"example file content")
                for event in channel:
                    print(event)
        """
        from ..types.stt_server_event import SttServerEvent

        return self._open(
            _RETRIEVE_TRANSCRIPTION,
            bytes,
            cast("type[SttServerEvent]", SttServerEvent),
            query={
                "transcription_engine": transcription_engine,
                "input_format": input_format,
                "language": language,
                "interim_results": interim_results,
                "model": model,
                "endpointing": endpointing,
                "redact": redact,
                "keyterm": keyterm,
                "keywords": keywords,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class SpeechToTextWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: SpeechToText) -> None:
        self._resource = resource
        self.list_providers = raw_response(resource.list_providers)


class SpeechToTextWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: SpeechToText) -> None:
        self._resource = resource
        self.list_providers = streamed_response(resource.list_providers)


class AsyncSpeechToText(AsyncResource):
    """`client.speech_to_text`"""

    with_raw_response: Raw[AsyncSpeechToTextWithRawResponse] = Raw(
        "AsyncSpeechToTextWithRawResponse"
    )
    with_streaming_response: Streamed[AsyncSpeechToTextWithStreamingResponse] = Streamed(
        "AsyncSpeechToTextWithStreamingResponse"
    )

    async def list_providers(
        self,
        *,
        service_type: SpeechToTextServiceTypeParam | Omit = omit,
        provider: (
            Literal[
                "deepgram",
                "speechmatics",
                "assemblyai",
                "xai",
                "soniox",
                "parakeet",
                "azure",
                "openai",
                "google",
                "telnyx",
            ]
            | str
            | Omit
        ) = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> SpeechToTextListProvidersResponse:
        """List speech-to-text providers

        Lists who can transcribe, with which models, in which languages and where each can be used.

        Args:
            service_type: Lists only what can be used this way.
            provider: Lists only this provider's models; none is no error.

        Example (async: `await` it):
            response = client.speech_to_text.list_providers()
            print(response.data)
        """
        from ..types.speech_to_text_provider import SpeechToTextListProvidersResponse

        return await self._call(
            _LIST_PROVIDERS,
            SpeechToTextListProvidersResponse,
            query={"service_type": service_type, "provider": provider},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def retrieve_transcription(
        self,
        *,
        transcription_engine: (
            Literal[
                "Azure", "Deepgram", "Google", "Telnyx", "xAI", "Speechmatics", "Soniox", "Parakeet"
            ]
            | str
        ),
        input_format: Literal["mp3", "wav"] | str,
        language: str | Omit = omit,
        interim_results: bool | Omit = omit,
        model: (
            Literal[
                "fast",
                "deepgram/nova-2",
                "deepgram/nova-3",
                "latest_long",
                "latest_short",
                "command_and_search",
                "phone_call",
                "video",
                "default",
                "medical_conversation",
                "medical_dictation",
                "openai/whisper-tiny",
                "openai/whisper-large-v3-turbo",
                "xai/grok-stt",
                "speechmatics/standard",
                "soniox/stt-rt-v4",
                "nvidia/parakeet-v3",
            ]
            | str
            | Omit
        ) = omit,
        endpointing: int | Omit = omit,
        redact: str | Omit = omit,
        keyterm: str | Omit = omit,
        keywords: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AsyncChannel[bytes, SttServerEvent]:
        """Speech to text over WebSocket

        Opens a WebSocket that listens while you speak. Send audio as binary frames; receive
        transcripts as JSON frames, the unfinished ones too if you ask for them. Close the
        connection when you are done.

        Args:
            transcription_engine: Who transcribes.
            input_format: What the audio frames hold.
            language: The language spoken, as a tag.
            interim_results: Whether to send transcripts that may still change.
            model: One of the engine's models; its default when left out.
            endpointing: The silence, in milliseconds, after which a sentence counts as
                finished; not for every engine.
            redact: What to black out of transcripts; the possible values differ by engine.
            keyterm: A term to listen for with more care.
            keywords: Words to listen for with more care, joined by commas.

        Example (async: `await` it):
            with client.speech_to_text.retrieve_transcription(
                input_format="mp3",
                transcription_engine="Telnyx",
            ) as channel:
                channel.send(b"example file content")
                for event in channel:
                    print(event)
        """
        from ..types.stt_server_event import SttServerEvent

        return self._open(
            _RETRIEVE_TRANSCRIPTION,
            bytes,
            cast("type[SttServerEvent]", SttServerEvent),
            query={
                "transcription_engine": transcription_engine,
                "input_format": input_format,
                "language": language,
                "interim_results": interim_results,
                "model": model,
                "endpointing": endpointing,
                "redact": redact,
                "keyterm": keyterm,
                "keywords": keywords,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncSpeechToTextWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncSpeechToText) -> None:
        self._resource = resource
        self.list_providers = async_raw_response(resource.list_providers)


class AsyncSpeechToTextWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncSpeechToText) -> None:
        self._resource = resource
        self.list_providers = async_streamed_response(resource.list_providers)
