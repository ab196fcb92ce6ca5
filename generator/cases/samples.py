"""Realistic texts, by format, by name and by kind of name: what a person would write in an example."""

from __future__ import annotations

import re

BY_FORMAT = {
    "uuid": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
    "uri": "https://example.com/resource",
    "uri-reference": "/resource",
    "url": "https://example.com/resource",
    "iri": "https://example.com/resource",
    "email": "user@example.com",
    "idn-email": "user@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "10:30:00Z",
    "duration": "PT1H",
    "json-pointer": "/data/name",
    "password": "correct-horse-battery-staple",
    "regex": "^[a-z]+$",
}
"""RFC 9562, 3986, 5321, 5737, 3849, 3339, 6901: by the format's own standard."""

BY_NAME = {
    "name": "my-resource",
    "friendly_name": "my-resource",
    "display_name": "My Resource",
    "phone_number": "+13125550001",
    "to": "+13125550001",
    "from": "+13125550002",
    "email": "user@example.com",
    "country_code": "US",
    "country": "US",
    "language": "en-US",
    "locale": "en-US",
    "currency": "USD",
    "timezone": "America/Chicago",
    "first_name": "Ada",
    "last_name": "Lovelace",
    "text": "Hello, world!",
    "query": "What is this?",
    "instructions": "You are a helpful assistant.",
    "description": "An example description.",
    "postal_code": "60601",
    "zip": "60601",
    "administrative_area": "IL",
    "state": "IL",
    "city": "Chicago",
    "locality": "Chicago",
    "street_address": "311 West Superior Street",
    "ip_address": "192.0.2.1",
    "role": "user",
}

BY_KIND = (
    (re.compile(r"(^|_)ur[il]s?$"), "https://example.com/resource"),
    (re.compile(r"(^|_)webhook(_|$)"), "https://example.com/webhook"),
    (re.compile(r"(^|_)phone_numbers?$"), "+13125550001"),
    (re.compile(r"(^|_)emails?$"), "user@example.com"),
    (re.compile(r"(^|_)country_codes?$"), "US"),
    (re.compile(r"(^|_)(date|at)$"), "2024-01-15T10:30:00Z"),
)
"""Tried in this order where no whole name is known."""

PATTERNED = ("+13125550001", "US", "60601", "123456", "en-US", "https://example.com/resource", "wss://example.com", "1")
"""Tried where a pattern must be matched and the name says nothing."""

DATE, DATE_TIME = "2024-01-15", "2024-01-15T10:30:00Z"
BASE64 = "aGVsbG8="
FILE = b"example file content"


def snake(wire: str) -> str:
    """`phoneNumber`, `page[size]` and `phone-number` are looked up as `phone_number`, `size` and `phone_number`."""
    last = re.split(r"[\[\].]+", wire.rstrip("]"))[-1]
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", last).replace("-", "_").replace(" ", "_").lower()


def texts(wire: str, format: str | None) -> list[str]:
    """Candidates for a text called `wire`, the best first; the last one, the name itself, always exists."""
    name = snake(wire)
    by_format = [BY_FORMAT[format]] if format in BY_FORMAT else []
    by_name = [BY_NAME[name]] if name in BY_NAME else []
    by_kind = [text for kind, text in BY_KIND if kind.search(name)]
    return [*by_format, *by_name, *by_kind, wire or "value"]
