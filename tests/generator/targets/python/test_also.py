"""Types can be imported from where users look for them, not from their own namespace alone."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.folder import open_folder
from generator.scaffold import scaffold
from generator.watch import Watch

from .shop import answer, fields, sent

PACKAGE = "shop_with_also"
TEXT: dict[str, Any] = {"type": "string"}


def given(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def operation(id: str, result: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"operationId": id, "responses": answer(result), **more}


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Shop with also", "version": "1"},
    "servers": [{"url": "https://example.com"}],
    "paths": {
        "/pets/{id}/toys": {"get": operation("list_toys", fields(["ball"], ball=given("Money")))},
        "/pets/{id}/toys/lost": {"get": operation("list_lost", fields([], found=fields([], where=TEXT)))},
        "/orders": {
            "post": operation("create_order", given("Order"), requestBody=sent(fields([], price=given("Money"))))
        },
    },
    "components": {
        "schemas": {
            "Money": fields([], amount=TEXT),
            "Order": fields([], total=given("Money")),
            "OrderPaidEvent": fields(["event_type"], event_type={"const": "order.paid"}),
            "RefundWebhookEvent": fields(["event_type"], event_type={"const": "refund"}),
        }
    },
    "webhooks": {
        name: {"post": {"requestBody": sent(given(name)), "responses": {"200": {"description": "thanks"}}}}
        for name in ("OrderPaidEvent", "RefundWebhookEvent")
    },
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:

    folder = tmp_path_factory.mktemp("also")
    (folder / "openapi.json").write_text(json.dumps(DOCUMENT))
    scaffold(folder / "api", folder / "openapi.json")
    tree = pipeline.build(open_folder(folder / "api"), ["python"], Watch(lambda stage: None)).trees["python"]
    for path, text in tree.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.fixture(scope="module")
def types(folder: Path) -> Any:
    sys.path.insert(0, str(folder / "src"))
    try:
        return importlib.import_module(f"{PACKAGE}.types")
    finally:
        sys.path.remove(str(folder / "src"))


def test_what_is_unique_is_in_types_too(types: Any) -> None:
    below = {name for name in dir(types.pets) if name.endswith("Response")}
    assert below
    for name in below:
        assert getattr(types, name) is getattr(types.pets, name)


def test_what_several_resources_are_given_is_shared_too(types: Any) -> None:
    assert dir(types.shared_params) == ["Money"]
    assert types.shared_params.Money is types.MoneyParam


def test_what_several_resources_use_is_shared(types: Any) -> None:
    assert types.shared.Money is types.Money
    assert dir(types.shared) == ["Money", "MoneyParam"]


def test_a_webhook_is_known_by_its_event(types: Any) -> None:
    assert types.OrderPaidWebhookEvent is types.OrderPaidEvent
    assert types.webhooks.OrderPaidWebhookEvent is types.OrderPaidEvent
    assert types.webhooks.RefundWebhookEvent is types.RefundWebhookEvent


USE = f"""\
from typing_extensions import assert_type

from {PACKAGE} import ShopWithAlso, types
from {PACKAGE}.types import OrderPaidEvent, OrderPaidWebhookEvent
from {PACKAGE}.types.shared import Money
from {PACKAGE}.types.webhooks import RefundWebhookEvent

def use(event: OrderPaidWebhookEvent, refund: RefundWebhookEvent) -> None:
    assert_type(event, OrderPaidEvent)
    assert refund.event_type == "refund"
    assert_type(types.Money(), Money)
"""


def test_type_checkers_know_them(folder: Path, mypy: Callable[..., str]) -> None:
    (folder / "use.py").write_text(USE)
    assert "Success: no issues found" in mypy(folder, "use.py", "src")
