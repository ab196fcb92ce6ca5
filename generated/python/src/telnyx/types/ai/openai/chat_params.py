from collections.abc import Mapping, Sequence
from typing import Literal

from typing_extensions import Required, TypedDict

from ...._runtime.sequences import SequenceNotStr
from ...chat_content_part_param import ChatContentPartParam
from ...chat_response_format_param import ChatResponseFormatParam
from ...chat_tool_param import ChatToolParam


class ChatCreateCompletionBodyMessages(TypedDict, total=False):
    """One turn."""

    role: Required[Literal["system", "user", "assistant", "tool"] | str]
    """Who speaks; `system` sets the rules that the model follows."""

    content: Required[str | Sequence[ChatContentPartParam]]
    """What is said, as text or in parts that mix text and images."""


class ChatCreateCompletionParams(TypedDict, total=False):
    """Arguments of `ai.openai.chat.create_completion`."""

    messages: Required[Sequence[ChatCreateCompletionBodyMessages]]
    """What has been said so far, oldest first. The model answers the last message."""

    model: str
    """The model to ask; `GET /ai/openai/models` lists them."""

    api_key_ref: str
    """The identifier of an integration secret that holds your own key, for models of providers
    that want one.
    """

    stream: bool
    """Whether to send the answer as it comes, in server-sent events."""

    temperature: float
    """How freely the model chooses words; near 0 it says the same every time."""

    max_tokens: int
    """The length at which the answer is cut off, in tokens."""

    stop: str | SequenceNotStr[str]
    """Up to four texts; the answer ends before the first of them that comes up."""

    seed: int
    """Any number; the same one makes the same answer likely."""

    n: float
    """How many answers to give."""

    top_p: float
    """Chooses among the likeliest tokens whose chances add up to this; another way than
    `temperature`.
    """

    min_p: float
    """Leaves out tokens less likely than this share of the likeliest one; another way than
    `top_p`.
    """

    frequency_penalty: float
    """Above 0, the more often a token was used the less it is used again."""

    presence_penalty: float
    """Above 0, tokens used before are used less, however often it was."""

    logprobs: bool
    """Whether to say how likely each token of the answer was."""

    top_logprobs: int
    """With `logprobs`, how many alternatives to show for each token, 0 to 20."""

    tools: Sequence[ChatToolParam]
    """What the model may call on its way to an answer."""

    tool_choice: Literal["none", "auto", "required"] | str
    """Whether the model may call tools (`auto`), must (`required`) or must not (`none`)."""

    response_format: ChatResponseFormatParam
    """The form of the answer; `guided_json` says more exactly what JSON is wanted."""

    guided_json: Mapping[str, object]
    """A JSON Schema; the answer will satisfy it."""

    guided_regex: str
    """A regular expression; the answer will match it."""

    guided_choice: SequenceNotStr[str]
    """Some texts; the answer will be one of them."""

    enable_thinking: bool
    """Whether a model that can think before it answers does so; without, it answers sooner."""

    use_beam_search: bool
    """Whether to follow several answers at once and give the best; not for OpenAI's models."""

    best_of: int
    """With `use_beam_search`, how many answers to follow."""

    length_penalty: float
    """With `use_beam_search`, above 1 favours long answers and below 1 short ones."""

    early_stopping: bool
    """With `use_beam_search`, whether to stop as soon as `best_of` answers are complete."""
