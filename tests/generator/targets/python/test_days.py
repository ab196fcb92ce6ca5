"""Days in arguments, and answers that may be empty: what the package does with each."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any

import httpx
import pytest

from .shop import DOCUMENT, PET, TEXT, answer, fields, installed, sent

DAY = {"type": "string", "format": "date"}
MOMENT = {"type": "string", "format": "date-time"}
LATE = datetime(2024, 1, 2, 23, 4, tzinfo=UTC)
STAY = fields([], first=DAY, at=MOMENT, either={"oneOf": [DAY, MOMENT]}, next={"$ref": "#/components/schemas/Stay"})
PATHS: dict[str, Any] = {
    "/stays/{on}": {
        "put": {
            "operationId": "put_stay",
            "parameters": [
                {"name": "on", "in": "path", "required": True, "schema": DAY},
                {"name": "since", "in": "query", "schema": {"type": "array", "items": DAY}},
                {"name": "X-Until", "in": "header", "schema": DAY},
                {"name": "at", "in": "query", "schema": MOMENT},
            ],
            "requestBody": sent(fields([], stays={"type": "array", "items": {"$ref": "#/components/schemas/Stay"}})),
            "responses": {**answer(PET), "204": {"description": "Nothing."}},
        }
    }
}
SCHEMAS = {**DOCUMENT["components"]["schemas"], "Stay": STAY, "Text": TEXT}
API = {**DOCUMENT, "paths": PATHS, "components": {**DOCUMENT["components"], "schemas": SCHEMAS}}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return installed(tmp_path_factory.mktemp("days"), "shop_of_days", "operations: {}\n", API)


def test_a_moment_is_sent_as_its_day_where_a_day_is_wanted(package: ModuleType) -> None:
    seen: list[httpx.Request] = []

    def reply(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(204)

    client = package.Shop(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(reply)))
    stay = {"first": LATE, "at": LATE, "either": LATE, "next": {"first": date(2024, 1, 3)}}
    found = client.stays.update(LATE, since=[LATE, "2024-02-01"], x_until=LATE, at=LATE, stays=[stay])
    assert found is None
    (request,) = seen
    assert request.url.path.endswith("/stays/2024-01-02")
    assert request.url.params.multi_items() == [
        ("since", "2024-01-02"),
        ("since", "2024-02-01"),
        ("at", "2024-01-02T23:04:00Z"),
    ]
    assert request.headers["x-until"] == "2024-01-02"
    assert request.content == (
        b'{"stays":[{"first":"2024-01-02","at":"2024-01-02T23:04:00Z","either":"2024-01-02T23:04:00Z",'
        b'"next":{"first":"2024-01-03"}}]}'
    )


def test_what_may_be_empty_is_said_to_be(package: ModuleType) -> None:
    from importlib import import_module

    update = import_module(f"{package.__name__}.resources.stays").Stays.update
    assert update.__annotations__["return"] == "Pet | None"
