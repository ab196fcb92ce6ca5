"""The resource `client.ai.openai.chat`, synchronous and asynchronous."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ...._runtime.children import Raw, Streamed
from ...._runtime.endpoint import Endpoint
from ...._runtime.resource import AsyncResource, SyncResource
from ...._runtime.responses import (
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from ...._runtime.sentinels import omit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from ...._runtime.events import AsyncStream, Stream
    from ...._runtime.options import Body, Headers, Query, Timeout
    from ...._runtime.sentinels import Omit
    from ...._runtime.sequences import SequenceNotStr
    from ....types.ai.openai.chat_create_completion_response import ChatCreateCompletionResponse
    from ....types.ai.openai.chat_params import ChatCreateCompletionBodyMessages
    from ....types.chat_completion_chunk import ChatCompletionChunk
    from ....types.chat_response_format_param import ChatResponseFormatParam
    from ....types.chat_tool_param import ChatToolParam

__all__ = [
    "AsyncChat",
    "AsyncChatWithRawResponse",
    "AsyncChatWithStreamingResponse",
    "Chat",
    "ChatWithRawResponse",
    "ChatWithStreamingResponse",
]

_CREATE_COMPLETION = Endpoint(
    "POST",
    "/ai/openai/chat/completions",
    body="json",
    errors={
        "400": ("types.error_response", "ErrorResponse"),
        "401": ("types.error_response", "ErrorResponse"),
        "403": ("types.error_response", "ErrorResponse"),
        "422": ("types.error_response", "ErrorResponse"),
        "429": ("types.error_response", "ErrorResponse"),
    },
)


class Chat(SyncResource):
    """`client.ai.openai.chat`"""

    with_raw_response: Raw[ChatWithRawResponse] = Raw("ChatWithRawResponse")
    with_streaming_response: Streamed[ChatWithStreamingResponse] = Streamed(
        "ChatWithStreamingResponse"
    )

    @overload
    def create_completion(
        self,
        *,
        messages: Sequence[ChatCreateCompletionBodyMessages],
        model: str | Omit = omit,
        api_key_ref: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        temperature: float | Omit = omit,
        max_tokens: int | Omit = omit,
        stop: str | SequenceNotStr[str] | Omit = omit,
        seed: int | Omit = omit,
        n: float | Omit = omit,
        top_p: float | Omit = omit,
        min_p: float | Omit = omit,
        frequency_penalty: float | Omit = omit,
        presence_penalty: float | Omit = omit,
        logprobs: bool | Omit = omit,
        top_logprobs: int | Omit = omit,
        tools: Sequence[ChatToolParam] | Omit = omit,
        tool_choice: Literal["none", "auto", "required"] | str | Omit = omit,
        response_format: ChatResponseFormatParam | Omit = omit,
        guided_json: Mapping[str, object] | Omit = omit,
        guided_regex: str | Omit = omit,
        guided_choice: SequenceNotStr[str] | Omit = omit,
        enable_thinking: bool | Omit = omit,
        use_beam_search: bool | Omit = omit,
        best_of: int | Omit = omit,
        length_penalty: float | Omit = omit,
        early_stopping: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ChatCreateCompletionResponse: ...

    @overload
    def create_completion(
        self,
        *,
        messages: Sequence[ChatCreateCompletionBodyMessages],
        model: str | Omit = omit,
        api_key_ref: str | Omit = omit,
        stream: Literal[True],
        temperature: float | Omit = omit,
        max_tokens: int | Omit = omit,
        stop: str | SequenceNotStr[str] | Omit = omit,
        seed: int | Omit = omit,
        n: float | Omit = omit,
        top_p: float | Omit = omit,
        min_p: float | Omit = omit,
        frequency_penalty: float | Omit = omit,
        presence_penalty: float | Omit = omit,
        logprobs: bool | Omit = omit,
        top_logprobs: int | Omit = omit,
        tools: Sequence[ChatToolParam] | Omit = omit,
        tool_choice: Literal["none", "auto", "required"] | str | Omit = omit,
        response_format: ChatResponseFormatParam | Omit = omit,
        guided_json: Mapping[str, object] | Omit = omit,
        guided_regex: str | Omit = omit,
        guided_choice: SequenceNotStr[str] | Omit = omit,
        enable_thinking: bool | Omit = omit,
        use_beam_search: bool | Omit = omit,
        best_of: int | Omit = omit,
        length_penalty: float | Omit = omit,
        early_stopping: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> Stream[ChatCompletionChunk]: ...

    @overload
    def create_completion(
        self,
        *,
        messages: Sequence[ChatCreateCompletionBodyMessages],
        model: str | Omit = omit,
        api_key_ref: str | Omit = omit,
        stream: bool | Omit,
        temperature: float | Omit = omit,
        max_tokens: int | Omit = omit,
        stop: str | SequenceNotStr[str] | Omit = omit,
        seed: int | Omit = omit,
        n: float | Omit = omit,
        top_p: float | Omit = omit,
        min_p: float | Omit = omit,
        frequency_penalty: float | Omit = omit,
        presence_penalty: float | Omit = omit,
        logprobs: bool | Omit = omit,
        top_logprobs: int | Omit = omit,
        tools: Sequence[ChatToolParam] | Omit = omit,
        tool_choice: Literal["none", "auto", "required"] | str | Omit = omit,
        response_format: ChatResponseFormatParam | Omit = omit,
        guided_json: Mapping[str, object] | Omit = omit,
        guided_regex: str | Omit = omit,
        guided_choice: SequenceNotStr[str] | Omit = omit,
        enable_thinking: bool | Omit = omit,
        use_beam_search: bool | Omit = omit,
        best_of: int | Omit = omit,
        length_penalty: float | Omit = omit,
        early_stopping: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ChatCreateCompletionResponse | Stream[ChatCompletionChunk]: ...

    def create_completion(
        self,
        *,
        messages: Sequence[ChatCreateCompletionBodyMessages],
        model: str | Omit = omit,
        api_key_ref: str | Omit = omit,
        stream: bool | Omit = omit,
        temperature: float | Omit = omit,
        max_tokens: int | Omit = omit,
        stop: str | SequenceNotStr[str] | Omit = omit,
        seed: int | Omit = omit,
        n: float | Omit = omit,
        top_p: float | Omit = omit,
        min_p: float | Omit = omit,
        frequency_penalty: float | Omit = omit,
        presence_penalty: float | Omit = omit,
        logprobs: bool | Omit = omit,
        top_logprobs: int | Omit = omit,
        tools: Sequence[ChatToolParam] | Omit = omit,
        tool_choice: Literal["none", "auto", "required"] | str | Omit = omit,
        response_format: ChatResponseFormatParam | Omit = omit,
        guided_json: Mapping[str, object] | Omit = omit,
        guided_regex: str | Omit = omit,
        guided_choice: SequenceNotStr[str] | Omit = omit,
        enable_thinking: bool | Omit = omit,
        use_beam_search: bool | Omit = omit,
        best_of: int | Omit = omit,
        length_penalty: float | Omit = omit,
        early_stopping: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ChatCreateCompletionResponse | Stream[ChatCompletionChunk]:
        """Create a chat completion (OpenAI-compatible)

        Asks a language model to continue a list of messages, in OpenAI's own form. Point an OpenAI
        client library at `https://api.telnyx.com/v2/ai/openai` and it works as it is.

        Args:
            messages: What has been said so far, oldest first. The model answers the last
                message.
            model: The model to ask; `GET /ai/openai/models` lists them.
            api_key_ref: The identifier of an integration secret that holds your own key, for
                models of providers that want one.
            stream: Whether to send the answer as it comes, in server-sent events.
            temperature: How freely the model chooses words; near 0 it says the same every time.
            max_tokens: The length at which the answer is cut off, in tokens.
            stop: Up to four texts; the answer ends before the first of them that comes up.
            seed: Any number; the same one makes the same answer likely.
            n: How many answers to give.
            top_p: Chooses among the likeliest tokens whose chances add up to this; another way
                than `temperature`.
            min_p: Leaves out tokens less likely than this share of the likeliest one; another
                way than `top_p`.
            frequency_penalty: Above 0, the more often a token was used the less it is used
                again.
            presence_penalty: Above 0, tokens used before are used less, however often it was.
            logprobs: Whether to say how likely each token of the answer was.
            top_logprobs: With `logprobs`, how many alternatives to show for each token, 0 to
                20.
            tools: What the model may call on its way to an answer.
            tool_choice: Whether the model may call tools (`auto`), must (`required`) or must
                not (`none`).
            response_format: The form of the answer; `guided_json` says more exactly what JSON
                is wanted.
            guided_json: A JSON Schema; the answer will satisfy it.
            guided_regex: A regular expression; the answer will match it.
            guided_choice: Some texts; the answer will be one of them.
            enable_thinking: Whether a model that can think before it answers does so; without,
                it answers sooner.
            use_beam_search: Whether to follow several answers at once and give the best; not
                for OpenAI's models.
            best_of: With `use_beam_search`, how many answers to follow.
            length_penalty: With `use_beam_search`, above 1 favours long answers and below 1
                short ones.
            early_stopping: With `use_beam_search`, whether to stop as soon as `best_of` answers
                are complete.

        Example (async: `await` it):
            response = client.ai.openai.chat.create_completion(
                messages=[{
                    "role": "system",
                    "content": "You are a friendly chatbot.",
                }, {
                    "role": "user",
                    "content": "Hello, world!",
                }],
            )
            print(response)
        """
        from ....types.ai.openai.chat_create_completion_response import ChatCreateCompletionResponse
        from ....types.chat_completion_chunk import ChatCompletionChunk

        if stream:
            return self._stream(
                _CREATE_COMPLETION,
                ChatCompletionChunk,
                body={
                    "messages": messages,
                    "model": model,
                    "api_key_ref": api_key_ref,
                    "stream": stream,
                    "temperature": temperature,
                    "max_tokens": max_tokens,
                    "stop": stop,
                    "seed": seed,
                    "n": n,
                    "top_p": top_p,
                    "min_p": min_p,
                    "frequency_penalty": frequency_penalty,
                    "presence_penalty": presence_penalty,
                    "logprobs": logprobs,
                    "top_logprobs": top_logprobs,
                    "tools": tools,
                    "tool_choice": tool_choice,
                    "response_format": response_format,
                    "guided_json": guided_json,
                    "guided_regex": guided_regex,
                    "guided_choice": guided_choice,
                    "enable_thinking": enable_thinking,
                    "use_beam_search": use_beam_search,
                    "best_of": best_of,
                    "length_penalty": length_penalty,
                    "early_stopping": early_stopping,
                },
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            )
        return self._call(
            _CREATE_COMPLETION,
            ChatCreateCompletionResponse,
            body={
                "messages": messages,
                "model": model,
                "api_key_ref": api_key_ref,
                "stream": stream,
                "temperature": temperature,
                "max_tokens": max_tokens,
                "stop": stop,
                "seed": seed,
                "n": n,
                "top_p": top_p,
                "min_p": min_p,
                "frequency_penalty": frequency_penalty,
                "presence_penalty": presence_penalty,
                "logprobs": logprobs,
                "top_logprobs": top_logprobs,
                "tools": tools,
                "tool_choice": tool_choice,
                "response_format": response_format,
                "guided_json": guided_json,
                "guided_regex": guided_regex,
                "guided_choice": guided_choice,
                "enable_thinking": enable_thinking,
                "use_beam_search": use_beam_search,
                "best_of": best_of,
                "length_penalty": length_penalty,
                "early_stopping": early_stopping,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class ChatWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: Chat) -> None:
        self._resource = resource
        self.create_completion = raw_response(resource.create_completion)


class ChatWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: Chat) -> None:
        self._resource = resource
        self.create_completion = streamed_response(resource.create_completion)


class AsyncChat(AsyncResource):
    """`client.ai.openai.chat`"""

    with_raw_response: Raw[AsyncChatWithRawResponse] = Raw("AsyncChatWithRawResponse")
    with_streaming_response: Streamed[AsyncChatWithStreamingResponse] = Streamed(
        "AsyncChatWithStreamingResponse"
    )

    @overload
    async def create_completion(
        self,
        *,
        messages: Sequence[ChatCreateCompletionBodyMessages],
        model: str | Omit = omit,
        api_key_ref: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        temperature: float | Omit = omit,
        max_tokens: int | Omit = omit,
        stop: str | SequenceNotStr[str] | Omit = omit,
        seed: int | Omit = omit,
        n: float | Omit = omit,
        top_p: float | Omit = omit,
        min_p: float | Omit = omit,
        frequency_penalty: float | Omit = omit,
        presence_penalty: float | Omit = omit,
        logprobs: bool | Omit = omit,
        top_logprobs: int | Omit = omit,
        tools: Sequence[ChatToolParam] | Omit = omit,
        tool_choice: Literal["none", "auto", "required"] | str | Omit = omit,
        response_format: ChatResponseFormatParam | Omit = omit,
        guided_json: Mapping[str, object] | Omit = omit,
        guided_regex: str | Omit = omit,
        guided_choice: SequenceNotStr[str] | Omit = omit,
        enable_thinking: bool | Omit = omit,
        use_beam_search: bool | Omit = omit,
        best_of: int | Omit = omit,
        length_penalty: float | Omit = omit,
        early_stopping: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ChatCreateCompletionResponse: ...

    @overload
    async def create_completion(
        self,
        *,
        messages: Sequence[ChatCreateCompletionBodyMessages],
        model: str | Omit = omit,
        api_key_ref: str | Omit = omit,
        stream: Literal[True],
        temperature: float | Omit = omit,
        max_tokens: int | Omit = omit,
        stop: str | SequenceNotStr[str] | Omit = omit,
        seed: int | Omit = omit,
        n: float | Omit = omit,
        top_p: float | Omit = omit,
        min_p: float | Omit = omit,
        frequency_penalty: float | Omit = omit,
        presence_penalty: float | Omit = omit,
        logprobs: bool | Omit = omit,
        top_logprobs: int | Omit = omit,
        tools: Sequence[ChatToolParam] | Omit = omit,
        tool_choice: Literal["none", "auto", "required"] | str | Omit = omit,
        response_format: ChatResponseFormatParam | Omit = omit,
        guided_json: Mapping[str, object] | Omit = omit,
        guided_regex: str | Omit = omit,
        guided_choice: SequenceNotStr[str] | Omit = omit,
        enable_thinking: bool | Omit = omit,
        use_beam_search: bool | Omit = omit,
        best_of: int | Omit = omit,
        length_penalty: float | Omit = omit,
        early_stopping: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> AsyncStream[ChatCompletionChunk]: ...

    @overload
    async def create_completion(
        self,
        *,
        messages: Sequence[ChatCreateCompletionBodyMessages],
        model: str | Omit = omit,
        api_key_ref: str | Omit = omit,
        stream: bool | Omit,
        temperature: float | Omit = omit,
        max_tokens: int | Omit = omit,
        stop: str | SequenceNotStr[str] | Omit = omit,
        seed: int | Omit = omit,
        n: float | Omit = omit,
        top_p: float | Omit = omit,
        min_p: float | Omit = omit,
        frequency_penalty: float | Omit = omit,
        presence_penalty: float | Omit = omit,
        logprobs: bool | Omit = omit,
        top_logprobs: int | Omit = omit,
        tools: Sequence[ChatToolParam] | Omit = omit,
        tool_choice: Literal["none", "auto", "required"] | str | Omit = omit,
        response_format: ChatResponseFormatParam | Omit = omit,
        guided_json: Mapping[str, object] | Omit = omit,
        guided_regex: str | Omit = omit,
        guided_choice: SequenceNotStr[str] | Omit = omit,
        enable_thinking: bool | Omit = omit,
        use_beam_search: bool | Omit = omit,
        best_of: int | Omit = omit,
        length_penalty: float | Omit = omit,
        early_stopping: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ChatCreateCompletionResponse | AsyncStream[ChatCompletionChunk]: ...

    async def create_completion(
        self,
        *,
        messages: Sequence[ChatCreateCompletionBodyMessages],
        model: str | Omit = omit,
        api_key_ref: str | Omit = omit,
        stream: bool | Omit = omit,
        temperature: float | Omit = omit,
        max_tokens: int | Omit = omit,
        stop: str | SequenceNotStr[str] | Omit = omit,
        seed: int | Omit = omit,
        n: float | Omit = omit,
        top_p: float | Omit = omit,
        min_p: float | Omit = omit,
        frequency_penalty: float | Omit = omit,
        presence_penalty: float | Omit = omit,
        logprobs: bool | Omit = omit,
        top_logprobs: int | Omit = omit,
        tools: Sequence[ChatToolParam] | Omit = omit,
        tool_choice: Literal["none", "auto", "required"] | str | Omit = omit,
        response_format: ChatResponseFormatParam | Omit = omit,
        guided_json: Mapping[str, object] | Omit = omit,
        guided_regex: str | Omit = omit,
        guided_choice: SequenceNotStr[str] | Omit = omit,
        enable_thinking: bool | Omit = omit,
        use_beam_search: bool | Omit = omit,
        best_of: int | Omit = omit,
        length_penalty: float | Omit = omit,
        early_stopping: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> ChatCreateCompletionResponse | AsyncStream[ChatCompletionChunk]:
        """Create a chat completion (OpenAI-compatible)

        Asks a language model to continue a list of messages, in OpenAI's own form. Point an OpenAI
        client library at `https://api.telnyx.com/v2/ai/openai` and it works as it is.

        Args:
            messages: What has been said so far, oldest first. The model answers the last
                message.
            model: The model to ask; `GET /ai/openai/models` lists them.
            api_key_ref: The identifier of an integration secret that holds your own key, for
                models of providers that want one.
            stream: Whether to send the answer as it comes, in server-sent events.
            temperature: How freely the model chooses words; near 0 it says the same every time.
            max_tokens: The length at which the answer is cut off, in tokens.
            stop: Up to four texts; the answer ends before the first of them that comes up.
            seed: Any number; the same one makes the same answer likely.
            n: How many answers to give.
            top_p: Chooses among the likeliest tokens whose chances add up to this; another way
                than `temperature`.
            min_p: Leaves out tokens less likely than this share of the likeliest one; another
                way than `top_p`.
            frequency_penalty: Above 0, the more often a token was used the less it is used
                again.
            presence_penalty: Above 0, tokens used before are used less, however often it was.
            logprobs: Whether to say how likely each token of the answer was.
            top_logprobs: With `logprobs`, how many alternatives to show for each token, 0 to
                20.
            tools: What the model may call on its way to an answer.
            tool_choice: Whether the model may call tools (`auto`), must (`required`) or must
                not (`none`).
            response_format: The form of the answer; `guided_json` says more exactly what JSON
                is wanted.
            guided_json: A JSON Schema; the answer will satisfy it.
            guided_regex: A regular expression; the answer will match it.
            guided_choice: Some texts; the answer will be one of them.
            enable_thinking: Whether a model that can think before it answers does so; without,
                it answers sooner.
            use_beam_search: Whether to follow several answers at once and give the best; not
                for OpenAI's models.
            best_of: With `use_beam_search`, how many answers to follow.
            length_penalty: With `use_beam_search`, above 1 favours long answers and below 1
                short ones.
            early_stopping: With `use_beam_search`, whether to stop as soon as `best_of` answers
                are complete.

        Example (async: `await` it):
            response = client.ai.openai.chat.create_completion(
                messages=[{
                    "role": "system",
                    "content": "You are a friendly chatbot.",
                }, {
                    "role": "user",
                    "content": "Hello, world!",
                }],
            )
            print(response)
        """
        from ....types.ai.openai.chat_create_completion_response import ChatCreateCompletionResponse
        from ....types.chat_completion_chunk import ChatCompletionChunk

        if stream:
            return await self._stream(
                _CREATE_COMPLETION,
                ChatCompletionChunk,
                body={
                    "messages": messages,
                    "model": model,
                    "api_key_ref": api_key_ref,
                    "stream": stream,
                    "temperature": temperature,
                    "max_tokens": max_tokens,
                    "stop": stop,
                    "seed": seed,
                    "n": n,
                    "top_p": top_p,
                    "min_p": min_p,
                    "frequency_penalty": frequency_penalty,
                    "presence_penalty": presence_penalty,
                    "logprobs": logprobs,
                    "top_logprobs": top_logprobs,
                    "tools": tools,
                    "tool_choice": tool_choice,
                    "response_format": response_format,
                    "guided_json": guided_json,
                    "guided_regex": guided_regex,
                    "guided_choice": guided_choice,
                    "enable_thinking": enable_thinking,
                    "use_beam_search": use_beam_search,
                    "best_of": best_of,
                    "length_penalty": length_penalty,
                    "early_stopping": early_stopping,
                },
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
            )
        return await self._call(
            _CREATE_COMPLETION,
            ChatCreateCompletionResponse,
            body={
                "messages": messages,
                "model": model,
                "api_key_ref": api_key_ref,
                "stream": stream,
                "temperature": temperature,
                "max_tokens": max_tokens,
                "stop": stop,
                "seed": seed,
                "n": n,
                "top_p": top_p,
                "min_p": min_p,
                "frequency_penalty": frequency_penalty,
                "presence_penalty": presence_penalty,
                "logprobs": logprobs,
                "top_logprobs": top_logprobs,
                "tools": tools,
                "tool_choice": tool_choice,
                "response_format": response_format,
                "guided_json": guided_json,
                "guided_regex": guided_regex,
                "guided_choice": guided_choice,
                "enable_thinking": enable_thinking,
                "use_beam_search": use_beam_search,
                "best_of": best_of,
                "length_penalty": length_penalty,
                "early_stopping": early_stopping,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )


class AsyncChatWithRawResponse:
    """The same methods, giving raw responses."""

    def __init__(self, resource: AsyncChat) -> None:
        self._resource = resource
        self.create_completion = async_raw_response(resource.create_completion)


class AsyncChatWithStreamingResponse:
    """The same methods, giving responses still unread."""

    def __init__(self, resource: AsyncChat) -> None:
        self._resource = resource
        self.create_completion = async_streamed_response(resource.create_completion)
