"""Products that name operations or tags which are not there are reported."""

from __future__ import annotations

from dataclasses import replace

from generator.config import UNCONFIGURED, Product

from .small import codes, lowered

PATHS = {"/pets": {"get": {"tags": ["Pets"], "responses": {"200": {"description": "fine"}}}}}


def faults(*operations: str, failing: str = "") -> tuple[str, ...]:
    products = (Product("pets", "Pets", "", operations),)
    root = {"paths": PATHS, "tags": [{"name": "Pets"}]}
    return codes(lowered(root, replace(UNCONFIGURED, products=products, failing=failing))[1])


def test_what_is_there_is_no_fault() -> None:
    assert faults("GET /pets", "tag:Pets", failing="GET /pets") == ()


def test_what_is_not_there_is_a_fault_each_time() -> None:
    assert faults("GET /pet", "tag:Pet", failing="POST /pets") == ("unused-product-rule",) * 3
