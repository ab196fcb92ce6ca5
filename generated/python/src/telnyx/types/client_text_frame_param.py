from collections.abc import Mapping

from typing_extensions import Required, TypedDict


class ClientTextFrameParam(TypedDict, total=False):
    """What you want said, or how."""

    text: Required[str]
    """The text to speak. The first frame is a single space."""

    voice_settings: Mapping[str, object]
    """Settings in the provider's own words; in the first frame."""

    force: bool
    """Whether to break off what is being said and start on this."""
