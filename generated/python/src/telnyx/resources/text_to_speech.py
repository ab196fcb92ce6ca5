"""The resource `client.text_to_speech`, synchronous and asynchronous."""

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
    from collections.abc import Mapping
    from typing import Literal

    from .._runtime.channels import AsyncChannel, Channel
    from .._runtime.options import Body, Headers, Query, Timeout
    from .._runtime.sentinels import Omit
    from ..types.client_text_frame_param import ClientTextFrameParam
    from ..types.text_to_speech_generate_speech_response import TextToSpeechGenerateSpeechResponse
    from ..types.text_to_speech_params import (
        AwsSpeechOptionsParam,
        AzureSpeechOptionsParam,
        ElevenLabsSpeechOptionsParam,
        MinimaxSpeechOptionsParam,
        ResembleSpeechOptionsParam,
        RimeSpeechOptionsParam,
        TelnyxSpeechOptionsParam,
    )
    from ..types.tts_server_event import TtsServerEvent
    from ..types.voice import TextToSpeechListVoicesResponse

__all__ = [
    "AsyncTextToSpeech",
    "AsyncTextToSpeechWithRawResponse",
    "AsyncTextToSpeechWithStreamingResponse",
    "TextToSpeech",
    "TextToSpeechWithRawResponse",
    "TextToSpeechWithStreamingResponse",
]

_errors_1 = {
    "400": ("types.error_response", "ErrorResponse"),
    "401": ("types.error_response", "ErrorResponse"),
    "403": ("types.error_response", "ErrorResponse"),
    "422": ("types.error_response", "ErrorResponse"),
    "429": ("types.error_response", "ErrorResponse"),
}
_RETRIEVE_SPEECH = Endpoint(
    "GET",
    "/text-to-speech/speech",
    accept="*/*",
    server="wss://api.telnyx.com/v2",
    errors=_errors_1,
)
_GENERATE_SPEECH = Endpoint("POST", "/text-to-speech/speech", body="json", errors=_errors_1)
_LIST_VOICES = Endpoint("GET", "/text-to-speech/voices", errors=_errors_1)


class TextToSpeech(SyncResource):
    """`client.text_to_speech`"""

    with_raw_response: Raw[TextToSpeechWithRawResponse] = Raw("TextToSpeechWithRawResponse")
    with_streaming_response: Streamed[TextToSpeechWithStreamingResponse] = Streamed(
        "TextToSpeechWithStreamingResponse"
    )

    def retrieve_speech(
        self,
        *,
        voice: str | Omit = omit,
        provider: (
            Literal[
                "aws",
                "telnyx",
                "azure",
                "elevenlabs",
                "minimax",
                "murfai",
                "rime",
                "resemble",
                "xai",
            ]
            | str
            | Omit
        ) = omit,
        model_id: str | Omit = omit,
        voice_id: str | Omit = omit,
        disable_cache: bool | Omit = omit,
        audio_format: Literal["pcm", "wav", "mp3"] | str | Omit = omit,
        socket_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> Channel[ClientTextFrameParam, TtsServerEvent]:
        """Stream text to speech over WebSocket

        Opens a WebSocket that speaks while you write. Send text as JSON frames, starting with a
        single space to set the voice up; receive audio as JSON frames, Base64 within. A frame with
        `force` cuts the present speech short.

        Args:
            voice: Provider, model and voice in one, joined by dots; takes the place of
                `provider`, `model_id` and `voice_id`.
            provider: Who speaks.
            model_id: One of the provider's models.
            voice_id: One of the provider's voices.
            disable_cache: Whether to speak anew what has been spoken before.
            audio_format: The form of the audio, where the model lets you choose.
            socket_id: Your own id for this connection; one is made up when left out.

        Example (async: `await` it):
            with client.text_to_speech.retrieve_speech() as channel:
                channel.send({
                    "text": "Hello, and welcome.",
                    "voice_settings": {
                        "voice_speed": 1.2,
                    },
                    "force": False,
                })
                for event in channel:
                    print(event)
        """
        from ..types.client_text_frame_param import ClientTextFrameParam
        from ..types.tts_server_event import TtsServerEvent

        return self._open(
            _RETRIEVE_SPEECH,
            ClientTextFrameParam,
            cast("type[TtsServerEvent]", TtsServerEvent),
            query={
                "voice": voice,
                "provider": provider,
                "model_id": model_id,
                "voice_id": voice_id,
                "disable_cache": disable_cache,
                "audio_format": audio_format,
                "socket_id": socket_id,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def generate_speech(
        self,
        *,
        text: str | Omit = omit,
        text_type: Literal["text", "ssml"] | str | Omit = omit,
        voice: str | Omit = omit,
        provider: (
            Literal["aws", "telnyx", "azure", "elevenlabs", "minimax", "rime", "resemble"]
            | str
            | Omit
        ) = omit,
        language: str | Omit = omit,
        output_type: Literal["binary_output", "base64_output"] | str | Omit = omit,
        disable_cache: bool | Omit = omit,
        voice_settings: Mapping[str, object] | Omit = omit,
        aws: AwsSpeechOptionsParam | Omit = omit,
        azure: AzureSpeechOptionsParam | Omit = omit,
        elevenlabs: ElevenLabsSpeechOptionsParam | Omit = omit,
        minimax: MinimaxSpeechOptionsParam | Omit = omit,
        resemble: ResembleSpeechOptionsParam | Omit = omit,
        rime: RimeSpeechOptionsParam | Omit = omit,
        telnyx: TelnyxSpeechOptionsParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> TextToSpeechGenerateSpeechResponse:
        """Generate speech from text

        Speaks a text and returns the recording, as audio or as Base64 in JSON, whichever
        `output_type` says. Name the `voice`, or the `provider` together with its own settings.

        Args:
            text: What to say.
            text_type: Whether the text is plain or marked up in SSML, which only some providers
                read.
            voice: Provider, model and voice in one, joined by dots; takes the place of the same
                things said separately.
            provider: Who speaks; needed where there is no `voice`.
            language: The language, as a tag; what it does depends on the provider.
            output_type: Audio as it is, or Base64 in JSON.
            disable_cache: Whether to speak anew what has been spoken before.
            voice_settings: Settings in the provider's own words.
            aws: What Amazon Polly can be told.
            azure: What Azure's speech service can be told.
            elevenlabs: What ElevenLabs can be told.
            minimax: What MiniMax can be told.
            resemble: What Resemble AI can be told.
            rime: What Rime can be told.
            telnyx: What our own voices can be told. Which of these a voice heeds depends on its
                model.

        Example (async: `await` it):
            response = client.text_to_speech.generate_speech()
            print(response)
        """
        from ..types.text_to_speech_generate_speech_response import (
            TextToSpeechGenerateSpeechResponse,
        )

        return self._call(
            _GENERATE_SPEECH,
            TextToSpeechGenerateSpeechResponse,
            body={
                "text": text,
                "text_type": text_type,
                "voice": voice,
                "provider": provider,
                "language": language,
                "output_type": output_type,
                "disable_cache": disable_cache,
                "voice_settings": voice_settings,
                "aws": aws,
                "azure": azure,
                "elevenlabs": elevenlabs,
                "minimax": minimax,
                "resemble": resemble,
                "rime": rime,
                "telnyx": telnyx,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def list_voices(
        self,
        *,
        provider: (
            Literal["aws", "telnyx", "azure", "elevenlabs", "minimax", "rime", "resemble", "xai"]
            | str
            | Omit
        ) = omit,
        api_key: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> TextToSpeechListVoicesResponse:
        """List available voices

        Lists the voices of one provider or of all. Some providers show theirs only to holders of a
        key.

        Args:
            provider: The only provider to list; all of them when left out.
            api_key: Your key with that provider, where it wants one.

        Example (async: `await` it):
            response = client.text_to_speech.list_voices()
            print(response)
        """
        from ..types.voice import TextToSpeechListVoicesResponse

        return self._call(
            _LIST_VOICES,
            TextToSpeechListVoicesResponse,
            query={"provider": provider, "api_key": api_key},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class TextToSpeechWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: TextToSpeech) -> None:
        self._resource = resource
        self.generate_speech = raw_response(resource.generate_speech)
        self.list_voices = raw_response(resource.list_voices)


class TextToSpeechWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: TextToSpeech) -> None:
        self._resource = resource
        self.generate_speech = streamed_response(resource.generate_speech)
        self.list_voices = streamed_response(resource.list_voices)


class AsyncTextToSpeech(AsyncResource):
    """`client.text_to_speech`"""

    with_raw_response: Raw[AsyncTextToSpeechWithRawResponse] = Raw(
        "AsyncTextToSpeechWithRawResponse"
    )
    with_streaming_response: Streamed[AsyncTextToSpeechWithStreamingResponse] = Streamed(
        "AsyncTextToSpeechWithStreamingResponse"
    )

    def retrieve_speech(
        self,
        *,
        voice: str | Omit = omit,
        provider: (
            Literal[
                "aws",
                "telnyx",
                "azure",
                "elevenlabs",
                "minimax",
                "murfai",
                "rime",
                "resemble",
                "xai",
            ]
            | str
            | Omit
        ) = omit,
        model_id: str | Omit = omit,
        voice_id: str | Omit = omit,
        disable_cache: bool | Omit = omit,
        audio_format: Literal["pcm", "wav", "mp3"] | str | Omit = omit,
        socket_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AsyncChannel[ClientTextFrameParam, TtsServerEvent]:
        """Stream text to speech over WebSocket

        Opens a WebSocket that speaks while you write. Send text as JSON frames, starting with a
        single space to set the voice up; receive audio as JSON frames, Base64 within. A frame with
        `force` cuts the present speech short.

        Args:
            voice: Provider, model and voice in one, joined by dots; takes the place of
                `provider`, `model_id` and `voice_id`.
            provider: Who speaks.
            model_id: One of the provider's models.
            voice_id: One of the provider's voices.
            disable_cache: Whether to speak anew what has been spoken before.
            audio_format: The form of the audio, where the model lets you choose.
            socket_id: Your own id for this connection; one is made up when left out.

        Example (async: `await` it):
            with client.text_to_speech.retrieve_speech() as channel:
                channel.send({
                    "text": "Hello, and welcome.",
                    "voice_settings": {
                        "voice_speed": 1.2,
                    },
                    "force": False,
                })
                for event in channel:
                    print(event)
        """
        from ..types.client_text_frame_param import ClientTextFrameParam
        from ..types.tts_server_event import TtsServerEvent

        return self._open(
            _RETRIEVE_SPEECH,
            ClientTextFrameParam,
            cast("type[TtsServerEvent]", TtsServerEvent),
            query={
                "voice": voice,
                "provider": provider,
                "model_id": model_id,
                "voice_id": voice_id,
                "disable_cache": disable_cache,
                "audio_format": audio_format,
                "socket_id": socket_id,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def generate_speech(
        self,
        *,
        text: str | Omit = omit,
        text_type: Literal["text", "ssml"] | str | Omit = omit,
        voice: str | Omit = omit,
        provider: (
            Literal["aws", "telnyx", "azure", "elevenlabs", "minimax", "rime", "resemble"]
            | str
            | Omit
        ) = omit,
        language: str | Omit = omit,
        output_type: Literal["binary_output", "base64_output"] | str | Omit = omit,
        disable_cache: bool | Omit = omit,
        voice_settings: Mapping[str, object] | Omit = omit,
        aws: AwsSpeechOptionsParam | Omit = omit,
        azure: AzureSpeechOptionsParam | Omit = omit,
        elevenlabs: ElevenLabsSpeechOptionsParam | Omit = omit,
        minimax: MinimaxSpeechOptionsParam | Omit = omit,
        resemble: ResembleSpeechOptionsParam | Omit = omit,
        rime: RimeSpeechOptionsParam | Omit = omit,
        telnyx: TelnyxSpeechOptionsParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> TextToSpeechGenerateSpeechResponse:
        """Generate speech from text

        Speaks a text and returns the recording, as audio or as Base64 in JSON, whichever
        `output_type` says. Name the `voice`, or the `provider` together with its own settings.

        Args:
            text: What to say.
            text_type: Whether the text is plain or marked up in SSML, which only some providers
                read.
            voice: Provider, model and voice in one, joined by dots; takes the place of the same
                things said separately.
            provider: Who speaks; needed where there is no `voice`.
            language: The language, as a tag; what it does depends on the provider.
            output_type: Audio as it is, or Base64 in JSON.
            disable_cache: Whether to speak anew what has been spoken before.
            voice_settings: Settings in the provider's own words.
            aws: What Amazon Polly can be told.
            azure: What Azure's speech service can be told.
            elevenlabs: What ElevenLabs can be told.
            minimax: What MiniMax can be told.
            resemble: What Resemble AI can be told.
            rime: What Rime can be told.
            telnyx: What our own voices can be told. Which of these a voice heeds depends on its
                model.

        Example (async: `await` it):
            response = client.text_to_speech.generate_speech()
            print(response)
        """
        from ..types.text_to_speech_generate_speech_response import (
            TextToSpeechGenerateSpeechResponse,
        )

        return await self._call(
            _GENERATE_SPEECH,
            TextToSpeechGenerateSpeechResponse,
            body={
                "text": text,
                "text_type": text_type,
                "voice": voice,
                "provider": provider,
                "language": language,
                "output_type": output_type,
                "disable_cache": disable_cache,
                "voice_settings": voice_settings,
                "aws": aws,
                "azure": azure,
                "elevenlabs": elevenlabs,
                "minimax": minimax,
                "resemble": resemble,
                "rime": rime,
                "telnyx": telnyx,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    async def list_voices(
        self,
        *,
        provider: (
            Literal["aws", "telnyx", "azure", "elevenlabs", "minimax", "rime", "resemble", "xai"]
            | str
            | Omit
        ) = omit,
        api_key: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> TextToSpeechListVoicesResponse:
        """List available voices

        Lists the voices of one provider or of all. Some providers show theirs only to holders of a
        key.

        Args:
            provider: The only provider to list; all of them when left out.
            api_key: Your key with that provider, where it wants one.

        Example (async: `await` it):
            response = client.text_to_speech.list_voices()
            print(response)
        """
        from ..types.voice import TextToSpeechListVoicesResponse

        return await self._call(
            _LIST_VOICES,
            TextToSpeechListVoicesResponse,
            query={"provider": provider, "api_key": api_key},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncTextToSpeechWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncTextToSpeech) -> None:
        self._resource = resource
        self.generate_speech = async_raw_response(resource.generate_speech)
        self.list_voices = async_raw_response(resource.list_voices)


class AsyncTextToSpeechWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncTextToSpeech) -> None:
        self._resource = resource
        self.generate_speech = async_streamed_response(resource.generate_speech)
        self.list_voices = async_streamed_response(resource.list_voices)
