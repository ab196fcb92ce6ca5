from collections.abc import Mapping
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from .._runtime.sequences import SequenceNotStr


class ChatFunctionToolFunctionParam(TypedDict, total=False):
    """The function as the model is to see it."""

    name: Required[str]
    """The function's name."""

    description: str
    """What it does, and when to call it."""

    parameters: Mapping[str, object]
    """Its arguments, as a JSON Schema of one object."""


class ChatFunctionToolParam(TypedDict, total=False):
    """A function of yours. The model says how it wants it called; calling it is up to you."""

    type: Required[Literal["function"]]
    """Marks a function."""

    function: Required[ChatFunctionToolFunctionParam]
    """The function as the model is to see it."""


class ChatRetrievalToolRetrievalParam(TypedDict, total=False):
    """Where to search."""

    bucket_ids: Required[SequenceNotStr[str]]
    """The embedded buckets."""

    max_num_results: int
    """How many chunks to hand to the model at most."""


class ChatRetrievalToolParam(TypedDict, total=False):
    """A search in embedded buckets, made by the service before the model answers."""

    type: Required[Literal["retrieval"]]
    """Marks a search."""

    retrieval: Required[ChatRetrievalToolRetrievalParam]
    """Where to search."""


ChatToolParam: TypeAlias = ChatFunctionToolParam | ChatRetrievalToolParam
"""Something the model may call."""
