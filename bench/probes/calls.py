"""Calls that a transport answers by itself: the client's beside plain httpx with `json.loads`, by turns.

Runs with the Python that has the package. Prints, as JSON, for each subject the pairs [ours, limit] of milliseconds of
wall time, and under `cpu` of processor time. The limit of a list that drifts is the client's own list that doesn't.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

import httpx

BASE = "https://api.telnyx.com/v2"
KEY = {"Authorization": "Bearer key"}
CONVERSATION = {
    "id": "one",
    "name": "Greeting",
    "created_at": "2025-03-01T12:00:00Z",
    "last_message_at": "2025-03-01T12:00:00Z",
    "metadata": {"channel": "web"},
}
SMALL = {"data": [CONVERSATION]}
DRIFTED = {"data": [{**CONVERSATION, "last_message_at": None, "metadata": {"channel": 5}}]}
NUMBER = {
    "activated_at": "2025-03-01T12:00:00Z",
    "billing_group_id": None,
    "call_forwarding_enabled": True,
    "call_recording_enabled": False,
    "caller_id_name_enabled": False,
    "connection_id": "1293384261075731499",
    "connection_name": "office",
    "country_iso_alpha2": "US",
    "created_at": "2025-02-28T08:30:12.250Z",
    "customer_reference": "floor 3",
    "deletion_lock_enabled": False,
    "emergency_status": "active",
    "external_pin": None,
    "hd_voice_enabled": True,
    "inbound_call_screening": "disabled",
    "messaging_profile_id": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "phone_number": "+13125550123",
    "phone_number_type": "local",
    "purchased_at": "2025-02-28T08:30:12Z",
    "record_type": "phone_number",
    "source_type": "number_order",
    "status": "active",
    "tags": ["sales", "third floor"],
}
PROFILE = {
    "record_type": "messaging_profile",
    "name": "Notices",
    "enabled": True,
    "webhook_url": "https://www.example.com/hooks",
    "webhook_failover_url": "https://backup.example.com/hooks",
    "webhook_api_version": "2",
    "whitelisted_destinations": ["US", "CA"],
    "created_at": "2025-01-23T18:10:02.574Z",
    "updated_at": "2025-01-23T18:10:02.574Z",
    "number_pool_settings": {
        "toll_free_weight": 10,
        "long_code_weight": 1,
        "skip_unhealthy": True,
        "sticky_sender": False,
    },
    "url_shortener_settings": {"domain": "example.ex", "prefix": "", "send_webhooks": False},
    "alpha_sender": "NOTICES",
    "daily_spend_limit": "269.99",
    "daily_spend_limit_enabled": True,
    "mms_fall_back_to_sms": True,
    "redaction_enabled": False,
    "redaction_level": 2,
}


DRIFTED_NUMBER = {
    **{name: value for name, value in NUMBER.items() if name != "country_iso_alpha2"},
    "created_at": None,
    "status": 5,
    "tags": "sales",
    "is_new": True,
}


class Answering(httpx.BaseTransport):
    """Gives every request the same answer."""

    def __init__(self, body: object) -> None:
        self._content = json.dumps(body).encode()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "application/json"}, content=self._content)


def page(item: Mapping[str, object], drifted: Mapping[str, object] = NUMBER, every: int = 0) -> dict[str, object]:
    """A thousand items that differ in their id; one in `every` has drifted."""
    chosen = (drifted if every and number % every == 0 else item for number in range(1000))
    items = [{"id": f"{number:019d}", **one} for number, one in enumerate(chosen)]
    return {"data": items, "meta": {"page_number": 1, "page_size": 1000, "total_pages": 1, "total_results": 1000}}


def subjects(telnyx: Any) -> dict[str, tuple[Callable[[], Any], Callable[[], Any], int]]:
    """Name → ours, the limit, and how many calls make one measurement."""
    small, drifted = Answering(SMALL), Answering(DRIFTED)
    numbers, profiles = Answering(page(NUMBER)), Answering(page(PROFILE))
    clean = client(telnyx, numbers).phone_numbers.list
    some = client(telnyx, Answering(page(NUMBER, DRIFTED_NUMBER, 100))).phone_numbers.list
    all_ = client(telnyx, Answering(page(NUMBER, DRIFTED_NUMBER, 1))).phone_numbers.list
    return {
        "call": (client(telnyx, small).ai.conversations.list, plain(small, "/ai/conversations"), 100),
        "drift": (client(telnyx, drifted).ai.conversations.list, plain(drifted, "/ai/conversations"), 100),
        "numbers": (clean, plain(numbers, "/phone_numbers"), 3),
        "profiles": (client(telnyx, profiles).messaging_profiles.list, plain(profiles, "/messaging_profiles"), 3),
        "read": (looked_into(clean), plain(numbers, "/phone_numbers"), 3),
        "some": (some, clean, 3),
        "all": (all_, clean, 3),
        "some read": (looked_into(some), looked_into(clean), 3),
        "all read": (looked_into(all_), looked_into(clean), 3),
    }


def looked_into(ask: Callable[[], Any]) -> Callable[[], Any]:
    """The list, and a field of each of its items, which is when an item's fields are read."""

    def call() -> Any:
        found = ask()
        assert all(item.created_at is not found for item in found.data)
        return found

    return call


def client(telnyx: Any, transport: Answering) -> Any:
    return telnyx.Telnyx(api_key="key", http_client=httpx.Client(transport=transport))


def plain(transport: Answering, path: str) -> Callable[[], Any]:
    http = httpx.Client(transport=transport, headers=KEY)
    return lambda: json.loads(http.get(BASE + path).content)


def milliseconds(call: Callable[[], Any], times: int) -> tuple[float, float]:
    """Of wall time and of processor time, each call."""
    start, processor = time.perf_counter(), time.process_time()
    for _ in range(times):
        call()
    wall, cpu = time.perf_counter() - start, time.process_time() - processor
    return wall * 1000 / times, cpu * 1000 / times


def main(rounds: int) -> None:
    found: dict[str, list[tuple[float, float]]] = {}
    for name, (ours, limit, times) in subjects(importlib.import_module("telnyx")).items():
        assert len(items(ours())) == len(items(limit()))
        for call in (ours, limit):
            milliseconds(call, times)
        pairs = [(milliseconds(ours, times), milliseconds(limit, times)) for _ in range(rounds)]
        found[name] = [(one[0], other[0]) for one, other in pairs]
        found[f"{name} cpu"] = [(one[1], other[1]) for one, other in pairs]
    print(json.dumps(found))


def items(answer: Any) -> Any:
    return answer["data"] if isinstance(answer, dict) else answer.data


if __name__ == "__main__":
    main(int(sys.argv[1]))
