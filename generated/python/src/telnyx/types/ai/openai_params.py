from typing_extensions import TypedDict


class OpenAIListModelsParams(TypedDict, total=False):
    """Arguments of `ai.openai.list_models`."""


class OpenAICreateResponseParams(TypedDict, total=False):
    """Arguments of `ai.openai.create_response`."""

    model: str
    """The model to ask."""

    input: object
    """The items of this turn, as the Responses API writes them, or simply a text."""

    instructions: str
    """Rules for the model. In a kept conversation, the first turn's are enough."""

    conversation: str
    """The conversation to continue, an id from `POST /ai/conversations`."""

    stream: bool
    """Whether to send the answer as it comes, in server-sent events."""
