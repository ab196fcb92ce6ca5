"""The types that users see, asserted. Checked by type checkers, never run; written as generated resources are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from types import NoneType
from typing import Literal, TypeVar, cast, overload

from callers import SERVICE
from runtime_under_test.channels import AsyncChannel, Channel
from runtime_under_test.children import Child, Raw, Streamed
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.events import AsyncStream, Stream
from runtime_under_test.files import FileTypes
from runtime_under_test.models import BaseModel
from runtime_under_test.options import Body, Headers, Query, Timeout
from runtime_under_test.pages import AsyncPage, AsyncPaginator, SyncPage
from runtime_under_test.resource import AsyncResource, SyncResource
from runtime_under_test.responses import (
    APIResponse,
    AsyncAPIResponse,
    AsyncBinaryAPIResponse,
    BinaryAPIResponse,
    async_raw_response,
    async_streamed_response,
    raw_response,
    streamed_response,
)
from runtime_under_test.sentinels import Omit, omit
from runtime_under_test.strategies import PageNumber
from typing_extensions import assert_type

T = TypeVar("T")

_LIST = Endpoint("GET", "/pets", pages=PageNumber(page="page", size="size", items=("data",)))
_GET = Endpoint("GET", "/pets/{pet_id}")
_SAY = Endpoint("POST", "/say", body="json")


class Pet(BaseModel):
    name: str


class Meta(BaseModel):
    total: int | None = None


class Envelope(BaseModel):
    data: list[Pet]
    meta: Meta | None = None


class Pets(SyncResource):
    with_raw_response: Raw[PetsWithRawResponse] = Raw("PetsWithRawResponse")

    with_streaming_response: Streamed[PetsWithStreamingResponse] = Streamed("PetsWithStreamingResponse")

    def get(
        self,
        pet_id: str,
        *,
        deep: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
    ) -> Pet:
        return self._call(
            _GET,
            Pet,
            path={"pet_id": pet_id},
            query={"deep": deep},
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )

    def list(self, *, page: int | Omit = omit) -> SyncPage[Pet, Meta]:
        return self._page(_LIST, cast("type[SyncPage[Pet, Meta]]", SyncPage), Envelope, query={"page": page})

    def delete(self, pet_id: str) -> None:
        return self._call(_GET, NoneType, path={"pet_id": pet_id})

    def either(self) -> Pet | str:
        return self._call(_GET, cast("type[Pet | str]", Pet | str))

    def photo(self, *, of: FileTypes) -> BinaryAPIResponse:
        return self._call(_GET, BinaryAPIResponse, body={"of": of})

    @overload
    def say(self, *, stream: Literal[False] | Omit = omit) -> Pet: ...
    @overload
    def say(self, *, stream: Literal[True]) -> Stream[Meta]: ...
    def say(self, *, stream: bool | Omit = omit) -> Pet | Stream[Meta]:
        if stream:
            return self._stream(_SAY, Meta, body={"stream": stream})
        return self._call(_SAY, Pet, body={"stream": stream})

    def talk(self) -> Channel[Pet, Meta]:
        return self._open(_GET, Pet, Meta)


class PetsWithRawResponse:
    def __init__(self, pets: Pets) -> None:
        self.get = raw_response(pets.get)
        self.list = raw_response(pets.list)
        self.delete = raw_response(pets.delete)
        self.photo = raw_response(pets.photo)


class PetsWithStreamingResponse:
    def __init__(self, pets: Pets) -> None:
        self.get = streamed_response(pets.get)


class AsyncPets(AsyncResource):
    with_raw_response: Raw[AsyncPetsWithRawResponse] = Raw("AsyncPetsWithRawResponse")

    async def get(self, pet_id: str, *, deep: bool | Omit = omit) -> Pet:
        return await self._call(_GET, Pet, path={"pet_id": pet_id}, query={"deep": deep})

    def list(self, *, page: int | Omit = omit) -> AsyncPaginator[Pet, Meta]:
        return self._page(_LIST, cast("type[AsyncPage[Pet, Meta]]", AsyncPage), Envelope, query={"page": page})

    async def photo(self) -> AsyncBinaryAPIResponse:
        return await self._call(_GET, AsyncBinaryAPIResponse)

    async def say(self) -> AsyncStream[Meta]:
        return await self._stream(_SAY, Meta, body={"stream": True})

    def talk(self) -> AsyncChannel[Pet, Meta]:
        return self._open(_GET, Pet, Meta)


class AsyncPetsWithRawResponse:
    def __init__(self, pets: AsyncPets) -> None:
        self.get = async_raw_response(pets.get)
        self.list = async_raw_response(pets.list)
        self.photo = async_raw_response(pets.photo)
        self.streamed = async_streamed_response(pets.get)


class Client(SyncClient):
    pets: Child[Pets] = Child("Pets")


def blocking(client: Client) -> None:
    pets = client.pets
    assert_type(pets.get("a"), Pet)
    assert_type(pets.list(), SyncPage[Pet, Meta])
    assert_type(iter(pets.list()), Iterator[Pet])
    assert_type(pets.list().data, list[Pet])
    assert_type(pets.list().meta, Meta)
    assert_type(pets.either(), Pet | str)
    assert_type(pets.photo(of=b"x").read(), bytes)
    assert_type(pets.say(), Pet)
    assert_type(pets.say(stream=False), Pet)
    assert_type(pets.say(stream=True), Stream[Meta])
    assert_type(pets.talk(), Channel[Pet, Meta])
    raw = pets.with_raw_response
    assert_type(raw.get("a", deep=True), APIResponse[Pet])
    assert_type(raw.get("a").parse(), Pet)
    assert_type(raw.list(page=2).parse(), SyncPage[Pet, Meta])
    assert_type(raw.delete("a"), APIResponse[None])
    assert_type(raw.photo(of=("n", b"x")).parse(), BinaryAPIResponse)
    streamed = pets.with_streaming_response.get("a", timeout=3)
    assert_type(streamed, AbstractContextManager[APIResponse[Pet]])
    with streamed as response:
        assert_type(response, APIResponse[Pet])
    assert_type(client.with_options(timeout=None), Client)
    with client as same:
        assert_type(same, Client)


async def awaiting(pets: AsyncPets) -> None:
    assert_type(await pets.get("a"), Pet)
    assert_type(pets.list(), AsyncPaginator[Pet, Meta])
    assert_type(await pets.list(), AsyncPage[Pet, Meta])
    async for pet in pets.list():
        assert_type(pet, Pet)
    async for other in await pets.list():
        assert_type(other, Pet)
    assert_type(await (await pets.photo()).read(), bytes)
    async for event in await pets.say():
        assert_type(event, Meta)
    assert_type(pets.talk(), AsyncChannel[Pet, Meta])
    raw = pets.with_raw_response
    assert_type(await raw.get("a", deep=True), AsyncAPIResponse[Pet])
    assert_type(await (await raw.get("a")).parse(), Pet)
    assert_type(await (await raw.list()).parse(), AsyncPage[Pet, Meta])
    assert_type(raw.streamed("a"), AbstractAsyncContextManager[AsyncAPIResponse[Pet]])
    async with AsyncClient(SERVICE, {}) as client:
        assert_type(client, AsyncClient)
