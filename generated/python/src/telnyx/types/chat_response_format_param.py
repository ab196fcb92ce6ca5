from typing import Literal

from typing_extensions import Required, TypedDict


class ChatResponseFormatParam(TypedDict, total=False):
    """The form of the answer; `guided_json` says more exactly what JSON is wanted."""

    type: Required[Literal["text", "json_object"] | str]
    """Free text, or any JSON object."""
