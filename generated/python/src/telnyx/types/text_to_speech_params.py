from collections.abc import Mapping
from typing import Literal

from typing_extensions import TypedDict

from .._runtime.sequences import SequenceNotStr


class AwsSpeechOptionsParam(TypedDict, total=False):
    """What Amazon Polly can be told."""

    language_code: str
    """The language, as a tag."""

    lexicon_names: SequenceNotStr[str]
    """Lexicons that say how words are pronounced."""

    output_format: str
    """The form of the audio."""

    sample_rate: str
    """Samples a second, as text."""

    text_type: Literal["text", "ssml"] | str
    """Whether the text is plain or SSML."""


class AzureSpeechOptionsParam(TypedDict, total=False):
    """What Azure's speech service can be told."""

    api_key: str
    """Your own key with Azure; without one, ours is used."""

    region: str
    """The Azure region."""

    deployment_id: str
    """Your own deployment."""

    language_code: str
    """The language, as a tag."""

    gender: str
    """The voice's gender, if it matters."""

    effect: str
    """An effect to put on the audio."""

    output_format: str
    """The form of the audio."""

    text_type: Literal["text", "ssml"] | str
    """Whether the text is plain or SSML."""


class ElevenLabsSpeechOptionsParam(TypedDict, total=False):
    """What ElevenLabs can be told."""

    api_key: str
    """Your own key with ElevenLabs; without one, ours is used."""

    language_code: str
    """The language."""

    voice_settings: Mapping[str, object]
    """How the voice sounds, in ElevenLabs' own words."""


class MinimaxSpeechOptionsParam(TypedDict, total=False):
    """What MiniMax can be told."""

    language_boost: str
    """The language to pronounce with more care."""

    speed: float
    """How fast to speak; 1 is as usual."""

    vol: float
    """How loud to speak."""

    pitch: int
    """How high to speak; 0 is as usual."""

    response_format: str
    """The form of the audio."""


class ResembleSpeechOptionsParam(TypedDict, total=False):
    """What Resemble AI can be told."""

    api_key: str
    """Your own key with Resemble."""

    format: str
    """The form of the audio."""

    precision: str
    """How finely the audio is sampled."""

    sample_rate: str
    """Samples a second, as text."""


class RimeSpeechOptionsParam(TypedDict, total=False):
    """What Rime can be told."""

    voice_speed: float
    """How fast to speak; 1 is as usual."""

    sampling_rate: int
    """Samples a second."""

    response_format: str
    """The form of the audio."""


class TelnyxSpeechOptionsParam(TypedDict, total=False):
    """What our own voices can be told. Which of these a voice heeds depends on its model."""

    voice_speed: float
    """How fast to speak; 1 is as usual."""

    volume: float
    """How loud to speak; for the `Ultra` model."""

    emotion: Literal["neutral", "happy", "sad", "angry", "fearful", "disgusted", "surprised"] | str
    """In what mood to speak; for the `Ultra` model."""

    temperature: float
    """How lively to speak; for the `Natural` and `NaturalHD` models."""

    response_format: str
    """The form of the audio."""

    sampling_rate: int
    """Samples a second."""


class TextToSpeechRetrieveSpeechParams(TypedDict, total=False):
    """Arguments of `text_to_speech.retrieve_speech`."""

    voice: str
    """Provider, model and voice in one, joined by dots; takes the place of `provider`, `model_id`
    and `voice_id`.
    """

    provider: (
        Literal[
            "aws", "telnyx", "azure", "elevenlabs", "minimax", "murfai", "rime", "resemble", "xai"
        ]
        | str
    )
    """Who speaks."""

    model_id: str
    """One of the provider's models."""

    voice_id: str
    """One of the provider's voices."""

    disable_cache: bool
    """Whether to speak anew what has been spoken before."""

    audio_format: Literal["pcm", "wav", "mp3"] | str
    """The form of the audio, where the model lets you choose."""

    socket_id: str
    """Your own id for this connection; one is made up when left out."""


class TextToSpeechGenerateSpeechParams(TypedDict, total=False):
    """Arguments of `text_to_speech.generate_speech`."""

    text: str
    """What to say."""

    text_type: Literal["text", "ssml"] | str
    """Whether the text is plain or marked up in SSML, which only some providers read."""

    voice: str
    """Provider, model and voice in one, joined by dots; takes the place of the same things said
    separately.
    """

    provider: Literal["aws", "telnyx", "azure", "elevenlabs", "minimax", "rime", "resemble"] | str
    """Who speaks; needed where there is no `voice`."""

    language: str
    """The language, as a tag; what it does depends on the provider."""

    output_type: Literal["binary_output", "base64_output"] | str
    """Audio as it is, or Base64 in JSON."""

    disable_cache: bool
    """Whether to speak anew what has been spoken before."""

    voice_settings: Mapping[str, object]
    """Settings in the provider's own words."""

    aws: AwsSpeechOptionsParam
    """What Amazon Polly can be told."""

    azure: AzureSpeechOptionsParam
    """What Azure's speech service can be told."""

    elevenlabs: ElevenLabsSpeechOptionsParam
    """What ElevenLabs can be told."""

    minimax: MinimaxSpeechOptionsParam
    """What MiniMax can be told."""

    resemble: ResembleSpeechOptionsParam
    """What Resemble AI can be told."""

    rime: RimeSpeechOptionsParam
    """What Rime can be told."""

    telnyx: TelnyxSpeechOptionsParam
    """What our own voices can be told. Which of these a voice heeds depends on its model."""


class TextToSpeechListVoicesParams(TypedDict, total=False):
    """Arguments of `text_to_speech.list_voices`."""

    provider: (
        Literal["aws", "telnyx", "azure", "elevenlabs", "minimax", "rime", "resemble", "xai"] | str
    )
    """The only provider to list; all of them when left out."""

    api_key: str
    """Your key with that provider, where it wants one."""
