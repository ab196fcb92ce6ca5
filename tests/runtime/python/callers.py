"""The same call made by a blocking and by an awaiting client: each promise of the runtime is tested on both."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any, Protocol

from runtime_under_test.auth import Bearer
from runtime_under_test.client import AsyncClient, SyncClient
from runtime_under_test.endpoint import Endpoint
from runtime_under_test.resource import AsyncResource, SyncResource
from runtime_under_test.service import Credential, Service

SERVICE = Service(
    package="runtime_under_test",
    version="1.2.3",
    environment="UNDER_TEST",
    server="https://api.invalid/v2",
    credentials=(Credential("api_key", "UNDER_TEST_KEY", ("bearer",)),),
    schemes={"bearer": Bearer()},
    security=(("bearer",),),
)
SECRETS = {"api_key": "sesame"}


class Things(SyncResource):
    """A resource as the generator writes them, but open: tests name endpoint and type."""

    def call(self, endpoint: Endpoint, returns: type[Any] = dict, **arguments: Any) -> Any:
        return self._call(endpoint, returns, **arguments)


class AsyncThings(AsyncResource):
    async def call(self, endpoint: Endpoint, returns: type[Any] = dict, **arguments: Any) -> Any:
        return await self._call(endpoint, returns, **arguments)


class Caller(Protocol):
    """Makes one call with a client of its own, and closes the client."""

    def __call__(
        self,
        base_url: str,
        endpoint: Endpoint,
        returns: type[Any] = ...,
        *,
        service: Service = ...,
        secrets: Mapping[str, str | None] | None = ...,
        options: dict[str, Any] | None = ...,
        **arguments: Any,
    ) -> Any: ...


def call_sync(
    base_url: str,
    endpoint: Endpoint,
    returns: type[Any] = dict,
    *,
    service: Service = SERVICE,
    secrets: Mapping[str, str | None] | None = None,
    options: dict[str, Any] | None = None,
    **arguments: Any,
) -> Any:
    with SyncClient(service, secrets or SECRETS, base_url=base_url, **(options or {})) as client:
        return Things(client).call(endpoint, returns, **arguments)


def call_async(
    base_url: str,
    endpoint: Endpoint,
    returns: type[Any] = dict,
    *,
    service: Service = SERVICE,
    secrets: Mapping[str, str | None] | None = None,
    options: dict[str, Any] | None = None,
    **arguments: Any,
) -> Any:
    async def made() -> Any:
        async with AsyncClient(service, secrets or SECRETS, base_url=base_url, **(options or {})) as client:
            return await AsyncThings(client).call(endpoint, returns, **arguments)

    return asyncio.run(made())


CALLERS: dict[str, Caller] = {"sync": call_sync, "async": call_async}
