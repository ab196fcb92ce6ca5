from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class ChatTextPartParam(TypedDict, total=False):
    """A part that is text."""

    type: Required[Literal["text"]]
    """Marks a text."""

    text: Required[str]
    """The text."""


class ChatImagePartParam(TypedDict, total=False):
    """A part that is an image; for models that can see."""

    type: Required[Literal["image_url"]]
    """Marks an image."""

    image_url: Required[str]
    """Where the image can be fetched, or the image itself as a `data:` URL."""


ChatContentPartParam: TypeAlias = ChatTextPartParam | ChatImagePartParam
"""A part of what is said."""
