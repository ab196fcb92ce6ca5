from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

SpeechToTextServiceTypeParam: TypeAlias = (
    Literal["streaming", "file_based", "in_call", "ai_assistant"] | str
)
"""Where a model can be used: `streaming` (over the WebSocket), `file_based` (on recordings),
`in_call` (on a phone call as it goes on) or `ai_assistant` (as the ears of an assistant).
"""


class SpeechToTextListProvidersParams(TypedDict, total=False):
    """Arguments of `speech_to_text.list_providers`."""

    service_type: SpeechToTextServiceTypeParam
    """Lists only what can be used this way."""

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
    )
    """Lists only this provider's models; none is no error."""


class SpeechToTextRetrieveTranscriptionParams(TypedDict, total=False):
    """Arguments of `speech_to_text.retrieve_transcription`."""

    transcription_engine: Required[
        Literal[
            "Azure", "Deepgram", "Google", "Telnyx", "xAI", "Speechmatics", "Soniox", "Parakeet"
        ]
        | str
    ]
    """Who transcribes."""

    input_format: Required[Literal["mp3", "wav"] | str]
    """What the audio frames hold."""

    language: str
    """The language spoken, as a tag."""

    interim_results: bool
    """Whether to send transcripts that may still change."""

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
    )
    """One of the engine's models; its default when left out."""

    endpointing: int
    """The silence, in milliseconds, after which a sentence counts as finished; not for every
    engine.
    """

    redact: str
    """What to black out of transcripts; the possible values differ by engine."""

    keyterm: str
    """A term to listen for with more care."""

    keywords: str
    """Words to listen for with more care, joined by commas."""
