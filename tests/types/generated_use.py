"""The types that users of a generated package see, asserted. Checked by mypy and pyright, both strict; never run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any, assert_type

import httpx
from telnyx import (
    APIConnectionError,
    APIResponse,
    APIStatusError,
    AsyncAPIResponse,
    AsyncBinaryAPIResponse,
    AsyncPage,
    AsyncPaginator,
    AsyncStream,
    AsyncTelnyx,
    BinaryAPIResponse,
    Channel,
    RateLimitError,
    Stream,
    SyncPage,
    Telnyx,
)
from telnyx.types import ChatCompletionChunk, Meta, SttServerEvent, UnwrapWebhookEvent
from telnyx.types.ai import ClusterListResponse, ClusterRetrieveResponse
from telnyx.types.ai.openai import ChatCreateCompletionResponse


def lists(client: Telnyx) -> None:
    page = client.ai.clusters.list()
    assert_type(page, SyncPage[ClusterListResponse, Meta])
    assert_type(page.data, list[ClusterListResponse])
    assert_type(page.meta, Meta)
    assert_type(page.has_next_page(), bool)
    assert_type(page.get_next_page(), SyncPage[ClusterListResponse, Meta])
    assert_type(page.iter_pages(), Iterator[SyncPage[ClusterListResponse, Meta]])
    assert_type(list(page), list[ClusterListResponse])
    for cluster in client.ai.clusters.list():
        assert_type(cluster, ClusterListResponse)
        assert_type(cluster.created_at, datetime)
        assert_type(cluster.min_cluster_size, int)


def objects(client: Telnyx) -> None:
    cluster = client.ai.clusters.retrieve("task")
    assert_type(cluster, ClusterRetrieveResponse)
    assert_type(cluster.to_dict(), dict[str, Any])
    assert_type(cluster.to_json(), str)
    assert_type(client.ai.clusters.delete("task"), None)
    graph = client.ai.clusters.fetch_graph("task")
    assert_type(graph, BinaryAPIResponse)
    assert_type(graph.read(), bytes)
    assert_type(graph.iter_bytes(), Iterator[bytes])
    assert_type(graph.write_to_file(Path("graph")), None)


def wrapped(client: Telnyx) -> None:
    raw = client.ai.clusters.with_raw_response
    assert_type(raw.retrieve("task", timeout=3), APIResponse[ClusterRetrieveResponse])
    assert_type(raw.retrieve("task").headers, httpx.Headers)
    assert_type(raw.retrieve("task").text(), str)
    assert_type(raw.retrieve("task").http_request, httpx.Request)
    assert_type(raw.retrieve("task").retries_taken, int)
    assert_type(raw.retrieve("task").parse(), ClusterRetrieveResponse)
    assert_type(raw.list().parse(), SyncPage[ClusterListResponse, Meta])
    assert_type(raw.delete("task"), APIResponse[None])
    assert_type(raw.fetch_graph("task").parse(), BinaryAPIResponse)
    assert_type(client.with_raw_response.ai.clusters.retrieve("task").status_code, int)
    streamed = client.ai.clusters.with_streaming_response.retrieve("task")
    assert_type(streamed, AbstractContextManager[APIResponse[ClusterRetrieveResponse]])
    with streamed as response:
        assert_type(response.iter_lines(), Iterator[str])
        assert_type(response.parse(), ClusterRetrieveResponse)


def streams(client: Telnyx, either: bool) -> None:
    chat = client.ai.openai.chat
    assert_type(chat.create_completion(messages=[]), ChatCreateCompletionResponse)
    assert_type(chat.create_completion(messages=[], stream=False), ChatCreateCompletionResponse)
    assert_type(chat.create_completion(messages=[], stream=True), Stream[ChatCompletionChunk])
    assert_type(
        chat.create_completion(messages=[], stream=either),
        ChatCreateCompletionResponse | Stream[ChatCompletionChunk],
    )
    assert_type(chat.with_raw_response.create_completion(messages=[]), APIResponse[ChatCreateCompletionResponse])
    with chat.create_completion(messages=[], stream=True) as events:
        for event in events:
            assert_type(event, ChatCompletionChunk)


def talks(client: Telnyx) -> None:
    with client.speech_to_text.retrieve_transcription(transcription_engine="Deepgram", input_format="wav") as channel:
        assert_type(channel, Channel[bytes, SttServerEvent])
        channel.send(b"sound")
        assert_type(channel.receive(), SttServerEvent)
        for frame in channel:
            assert_type(frame, SttServerEvent)


def clients(client: Telnyx) -> None:
    assert_type(client.with_options(timeout=None, max_retries=5), Telnyx)
    assert_type(client.copy(), Telnyx)
    assert_type(client.copy(api_key="other", public_key=None, max_retries=None), Telnyx)
    assert_type(client.get("/anything", cast_to=httpx.Response), httpx.Response)
    assert_type(client.post("/anything", cast_to=ClusterListResponse, body={"a": 1}), ClusterListResponse)
    assert_type(client.delete("/anything", cast_to=dict[str, int], options={"timeout": 3}), dict[str, int])
    with client as same:
        assert_type(same, Telnyx)
    assert_type(client.webhooks.unwrap(b"{}", {}, key="k"), UnwrapWebhookEvent)
    assert_type(client.webhooks.unsafe_unwrap(b"{}"), UnwrapWebhookEvent)
    try:
        client.ai.clusters.delete("task")
    except RateLimitError as error:
        assert_type(error.status_code, int)
        assert_type(error.request_id, str | None)
    except APIStatusError as error:
        assert_type(error.response, httpx.Response)
        assert_type(error.message, str)
    except APIConnectionError as error:
        assert_type(error.request, httpx.Request)


async def awaiting(client: AsyncTelnyx) -> None:
    clusters = client.ai.clusters
    assert_type(clusters.list(), AsyncPaginator[ClusterListResponse, Meta])
    page = await clusters.list()
    assert_type(page, AsyncPage[ClusterListResponse, Meta])
    assert_type(await page.get_next_page(), AsyncPage[ClusterListResponse, Meta])
    assert_type([cluster async for cluster in clusters.list()], list[ClusterListResponse])
    assert_type(await clusters.retrieve("task"), ClusterRetrieveResponse)
    graph = await clusters.fetch_graph("task")
    assert_type(graph, AsyncBinaryAPIResponse)
    assert_type(await graph.read(), bytes)
    raw = await clusters.with_raw_response.retrieve("task")
    assert_type(raw, AsyncAPIResponse[ClusterRetrieveResponse])
    assert_type(await raw.parse(), ClusterRetrieveResponse)
    assert_type(await (await clusters.with_raw_response.list()).parse(), AsyncPage[ClusterListResponse, Meta])
    streamed = clusters.with_streaming_response.retrieve("task")
    assert_type(streamed, AbstractAsyncContextManager[AsyncAPIResponse[ClusterRetrieveResponse]])
    events = await client.ai.openai.chat.create_completion(messages=[], stream=True)
    assert_type(events, AsyncStream[ChatCompletionChunk])
    async for event in events:
        assert_type(event, ChatCompletionChunk)
    assert_type(await client.ai.openai.chat.create_completion(messages=[]), ChatCreateCompletionResponse)
    async with client.speech_to_text.retrieve_transcription(
        transcription_engine="Deepgram", input_format="wav"
    ) as channel:
        assert_type(await channel.receive(), SttServerEvent)
    assert_type(client.with_options(timeout=1, api_key="other"), AsyncTelnyx)
    assert_type(await client.put("/anything", cast_to=ClusterListResponse, files={"f": b""}), ClusterListResponse)


async def fetched() -> str:
    return "key"


def credentials() -> None:
    client = Telnyx(api_key=lambda: "key")
    assert_type(client.copy(api_key=lambda: "other"), Telnyx)
    assert_type(Telnyx(api_key="key").with_options(api_key="other"), Telnyx)
    assert_type(AsyncTelnyx(api_key=lambda: "key"), AsyncTelnyx)
    assert_type(AsyncTelnyx(api_key=fetched).copy(api_key=fetched), AsyncTelnyx)
