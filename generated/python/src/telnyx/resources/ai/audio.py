"""The resource `client.ai.audio`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.children import Raw, Streamed
from ..._runtime.endpoint import Endpoint
from ..._runtime.resource import AsyncResource, SyncResource
from ..._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ..._runtime.sentinels import omit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from ..._runtime.files import FileTypes
    from ..._runtime.options import Body, Headers, Query, Timeout
    from ..._runtime.sentinels import Omit
    from ...types.ai.audio_transcribe_response import AudioTranscribeResponse

__all__ = [
    "AsyncAudio",
    "AsyncAudioWithRawResponse",
    "AsyncAudioWithStreamingResponse",
    "Audio",
    "AudioWithRawResponse",
    "AudioWithStreamingResponse",
]

_TRANSCRIBE = Endpoint(
    "POST",
    "/ai/audio/transcriptions",
    body="multipart",
    encodings={"model_config": "application/json"},
    files={"file": "file"},
    errors={
        "400": ("types.error_response", "ErrorResponse"),
        "401": ("types.error_response", "ErrorResponse"),
        "403": ("types.error_response", "ErrorResponse"),
        "422": ("types.error_response", "ErrorResponse"),
        "429": ("types.error_response", "ErrorResponse"),
    },
)


class Audio(SyncResource):
    """`client.ai.audio`"""

    with_raw_response: Raw[AudioWithRawResponse] = Raw("AudioWithRawResponse")
    with_streaming_response: Streamed[AudioWithStreamingResponse] = Streamed(
        "AudioWithStreamingResponse"
    )

    def transcribe(
        self,
        *,
        model: (
            Literal[
                "distil-whisper/distil-large-v2", "openai/whisper-large-v3-turbo", "deepgram/nova-3"
            ]
            | str
        ),
        file: FileTypes | Omit = omit,
        file_url: str | Omit = omit,
        language: str | Omit = omit,
        response_format: Literal["json", "verbose_json"] | str | Omit = omit,
        timestamp_granularities: Literal["segment"] | Omit = omit,
        model_config: Mapping[str, object] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AudioTranscribeResponse:
        """Transcribe speech to text

        Writes down what is said in a recording. Send the recording as `file`, or say in `file_url`
        where it is to be had; never both. The form is that of OpenAI's transcription endpoint,
        whose client libraries work here too.

        Recordings are `flac`, `mp3`, `mp4`, `mpeg`, `mpga`, `m4a`, `ogg`, `wav` or `webm`, of at
        most 100 MB; `deepgram/nova-3` takes `mp3` and `wav` only.

        Args:
            model: The model that listens. `distil-whisper/distil-large-v2` is quick and knows
                English; `openai/whisper-large-v3-turbo` knows many languages and takes a little
                longer; `deepgram/nova-3` knows the kinds of English and can tell speakers apart.
            file: The recording itself.
            file_url: Where the recording can be fetched.
            language: The language spoken, as a tag such as `en-US`; not for
                `distil-whisper/distil-large-v2`.
            response_format: How much to return; `verbose_json` adds times.
            timestamp_granularities: What to give times for; needs `verbose_json`.
            model_config: Options of `deepgram/nova-3`, such as `smart_format`, `punctuate`,
                `diarize` and `numerals`. A `language` given outside wins over one given here.

        Example (async: `await` it):
            response = client.ai.audio.transcribe(
                model="distil-whisper/distil-large-v2",
            )
            print(response.text)
        """
        from ...types.ai.audio_transcribe_response import AudioTranscribeResponse

        return self._call(
            _TRANSCRIBE,
            AudioTranscribeResponse,
            body={
                "model": model,
                "file": file,
                "file_url": file_url,
                "language": language,
                "response_format": response_format,
                "timestamp_granularities[]": timestamp_granularities,
                "model_config": model_config,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AudioWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Audio) -> None:
        self._resource = resource
        self.transcribe = raw_response(resource.transcribe)


class AudioWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Audio) -> None:
        self._resource = resource
        self.transcribe = streamed_response(resource.transcribe)


class AsyncAudio(AsyncResource):
    """`client.ai.audio`"""

    with_raw_response: Raw[AsyncAudioWithRawResponse] = Raw("AsyncAudioWithRawResponse")
    with_streaming_response: Streamed[AsyncAudioWithStreamingResponse] = Streamed(
        "AsyncAudioWithStreamingResponse"
    )

    async def transcribe(
        self,
        *,
        model: (
            Literal[
                "distil-whisper/distil-large-v2", "openai/whisper-large-v3-turbo", "deepgram/nova-3"
            ]
            | str
        ),
        file: FileTypes | Omit = omit,
        file_url: str | Omit = omit,
        language: str | Omit = omit,
        response_format: Literal["json", "verbose_json"] | str | Omit = omit,
        timestamp_granularities: Literal["segment"] | Omit = omit,
        model_config: Mapping[str, object] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AudioTranscribeResponse:
        """Transcribe speech to text

        Writes down what is said in a recording. Send the recording as `file`, or say in `file_url`
        where it is to be had; never both. The form is that of OpenAI's transcription endpoint,
        whose client libraries work here too.

        Recordings are `flac`, `mp3`, `mp4`, `mpeg`, `mpga`, `m4a`, `ogg`, `wav` or `webm`, of at
        most 100 MB; `deepgram/nova-3` takes `mp3` and `wav` only.

        Args:
            model: The model that listens. `distil-whisper/distil-large-v2` is quick and knows
                English; `openai/whisper-large-v3-turbo` knows many languages and takes a little
                longer; `deepgram/nova-3` knows the kinds of English and can tell speakers apart.
            file: The recording itself.
            file_url: Where the recording can be fetched.
            language: The language spoken, as a tag such as `en-US`; not for
                `distil-whisper/distil-large-v2`.
            response_format: How much to return; `verbose_json` adds times.
            timestamp_granularities: What to give times for; needs `verbose_json`.
            model_config: Options of `deepgram/nova-3`, such as `smart_format`, `punctuate`,
                `diarize` and `numerals`. A `language` given outside wins over one given here.

        Example (async: `await` it):
            response = client.ai.audio.transcribe(
                model="distil-whisper/distil-large-v2",
            )
            print(response.text)
        """
        from ...types.ai.audio_transcribe_response import AudioTranscribeResponse

        return await self._call(
            _TRANSCRIBE,
            AudioTranscribeResponse,
            body={
                "model": model,
                "file": file,
                "file_url": file_url,
                "language": language,
                "response_format": response_format,
                "timestamp_granularities[]": timestamp_granularities,
                "model_config": model_config,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncAudioWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncAudio) -> None:
        self._resource = resource
        self.transcribe = async_raw_response(resource.transcribe)


class AsyncAudioWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncAudio) -> None:
        self._resource = resource
        self.transcribe = async_streamed_response(resource.transcribe)
