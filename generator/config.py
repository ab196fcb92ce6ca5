"""sdk.yaml as a value: what no document can say. An unknown key is an error that names the nearest known one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Python:
    """The Python package. `package` is imported, `distribution` is installed."""

    package: str
    distribution: str
    version: str
    line_length: int = 100


@dataclass(frozen=True, slots=True)
class Credential:
    """How a client gets the secret of security scheme(s) `schemes`: an argument, else an environment variable."""

    argument: str
    environment: str
    schemes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WebhookSigning:
    """`scheme`: `ed25519` (over `timestamp|payload`) or `standard-webhooks` (HMAC-SHA256)."""

    scheme: str
    signature_header: str
    timestamp_header: str
    id_header: str | None
    argument: str
    environment: str
    tolerance_seconds: int
    event_field: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaginationRule:
    """A correction for one operation: `none` (it is no list), or the fields of a model Pagination strategy by name."""

    operation: str
    strategy: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A diagnostic that is known and lived with. `pointer` may end in `*`. One that matches nothing is itself an error."""

    code: str
    pointer: str
    reason: str


@dataclass(frozen=True, slots=True)
class Product:
    """A reference page: a title, a sentence, and the operations on it (ids, or `tag:NAME`)."""

    name: str
    title: str
    description: str
    operations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Config:
    """`client` is the class users construct (`Telnyx`); `environment` prefixes environment variables (`TELNYX_BASE_URL`)."""

    client: str
    environment: str
    author: str
    license: str
    homepage: str
    python: Python
    credentials: tuple[Credential, ...]
    webhooks: WebhookSigning | None = None
    pagination: tuple[PaginationRule, ...] = ()
    accept: tuple[Acceptance, ...] = ()
    products: tuple[Product, ...] = ()
    acronyms: Mapping[str, str] = field(default_factory=dict)
