from collections.abc import Mapping
from typing import Literal

from typing_extensions import Required, TypedDict

from ..._runtime.files import FileTypes


class AudioTranscribeParams(TypedDict, total=False):
    """Arguments of `ai.audio.transcribe`."""

    model: Required[
        Literal[
            "distil-whisper/distil-large-v2", "openai/whisper-large-v3-turbo", "deepgram/nova-3"
        ]
        | str
    ]
    """The model that listens. `distil-whisper/distil-large-v2` is quick and knows English;
    `openai/whisper-large-v3-turbo` knows many languages and takes a little longer;
    `deepgram/nova-3` knows the kinds of English and can tell speakers apart.
    """

    file: FileTypes
    """The recording itself."""

    file_url: str
    """Where the recording can be fetched."""

    language: str
    """The language spoken, as a tag such as `en-US`; not for `distil-whisper/distil-large-v2`."""

    response_format: Literal["json", "verbose_json"] | str
    """How much to return; `verbose_json` adds times."""

    timestamp_granularities: Literal["segment"]
    """What to give times for; needs `verbose_json`."""

    model_config: Mapping[str, object]
    """Options of `deepgram/nova-3`, such as `smart_format`, `punctuate`, `diarize` and `numerals`.
    A `language` given outside wins over one given here.
    """
