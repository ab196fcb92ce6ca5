"""Calls that a transport answers by itself: the client's beside plain httpx with `json.loads`, by turns.

Runs with the Python that has the package. Prints, as JSON, for each subject the pairs [ours, limit] of milliseconds.
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


class Answering(httpx.BaseTransport):
    """Gives every request the same answer."""

    def __init__(self, body: object) -> None:
        self._content = json.dumps(body).encode()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "application/json"}, content=self._content)


def page(item: Mapping[str, object]) -> dict[str, object]:
    """A thousand items that differ in their id."""
    items = [{"id": f"{number:019d}", **item} for number in range(1000)]
    return {"data": items, "meta": {"page_number": 1, "page_size": 1000, "total_pages": 1, "total_results": 1000}}


def subjects(telnyx: Any) -> dict[str, tuple[Callable[[], Any], Callable[[], Any], int]]:
    """Name → ours, the limit, and how many calls make one measurement."""
    small, drifted = Answering(SMALL), Answering(DRIFTED)
    numbers, profiles = Answering(page(NUMBER)), Answering(page(PROFILE))
    return {
        "call": (client(telnyx, small).ai.conversations.list, plain(small, "/ai/conversations"), 100),
        "drift": (client(telnyx, drifted).ai.conversations.list, plain(drifted, "/ai/conversations"), 100),
        "numbers": (client(telnyx, numbers).phone_numbers.list, plain(numbers, "/phone_numbers"), 3),
        "profiles": (client(telnyx, profiles).messaging_profiles.list, plain(profiles, "/messaging_profiles"), 3),
    }


def client(telnyx: Any, transport: Answering) -> Any:
    return telnyx.Telnyx(api_key="key", http_client=httpx.Client(transport=transport))


def plain(transport: Answering, path: str) -> Callable[[], Any]:
    http = httpx.Client(transport=transport, headers=KEY)
    return lambda: json.loads(http.get(BASE + path).content)


def milliseconds(call: Callable[[], Any], times: int) -> float:
    start = time.perf_counter()
    for _ in range(times):
        call()
    return (time.perf_counter() - start) * 1000 / times


def main(rounds: int) -> None:
    found: dict[str, list[tuple[float, float]]] = {}
    for name, (ours, limit, times) in subjects(importlib.import_module("telnyx")).items():
        assert len(ours().data) == len(limit()["data"])
        for call in (ours, limit):
            milliseconds(call, times)
        found[name] = [(milliseconds(ours, times), milliseconds(limit, times)) for _ in range(rounds)]
    print(json.dumps(found))


if __name__ == "__main__":
    main(int(sys.argv[1]))
