"""sdk.yaml and source.yaml as values: what no document can say.

An unknown key is an error that names the nearest known one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from .diagnostics import Dangling
from .records import LINE, PLACES, Written, load_record
from .settings import checked


@dataclass(frozen=True, slots=True)
class Lib:
    """What the package takes from its folder `lib`, written by hand: `exports`, names for its top by the module that
    defines them (`polling: [wait]`); `client`, `async_client` (`clients.Extras`), bases of the clients, derived from
    the runtime's `SyncClient` and `AsyncClient`; `dependencies`, what it needs installed (PEP 508)."""

    exports: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    client: str = ""
    async_client: str = ""
    dependencies: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every part of what becomes code."""
        dotted = [*self.exports, *filter(None, (self.client, self.async_client))]
        return (*".".join(dotted).split("."), *sum(self.exports.values(), ())) if dotted else ()


@dataclass(frozen=True, slots=True)
class Python:
    """The Python package. `package` is imported, `distribution` is installed; `line_length` in columns. `version`:
    empty: the document's own, where it can be one."""

    package: str
    distribution: str
    version: str = ""
    line_length: int = 100
    lib: Lib = field(default_factory=Lib)


@dataclass(frozen=True, slots=True)
class Credential:
    """How a client gets a secret of security scheme(s) `schemes`: an argument, else an environment variable.

    A scheme of several secrets gets those that name it, in order: user and password; of client credentials the client's
    id, its secret, and perhaps an access token that is given instead. One alone is an access token. Of several for a
    scheme of one secret, the first that is given is sent.
    """

    argument: str
    environment: str
    schemes: tuple[str, ...]
    places: Mapping[str, Written] = field(default_factory=dict, compare=False, metadata={PLACES: True})


@dataclass(frozen=True, slots=True)
class WebhookSigning:
    """`scheme`: `ed25519` (over `timestamp|payload`) or `standard-webhooks` (HMAC-SHA256)."""

    scheme: str
    signature_header: str
    timestamp_header: str
    argument: str
    environment: str
    event_field: tuple[str, ...]
    id_header: str | None = None
    tolerance_seconds: int = 300


@dataclass(frozen=True, slots=True)
class PaginationRule:
    """A correction for one operation: `none` (it is no list), or the fields of a model Pagination strategy by name."""

    operation: str
    strategy: str
    fields: Mapping[str, str] = field(default_factory=dict)
    line: int = field(default=0, compare=False, metadata={LINE: True})


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A diagnostic that is lived with. `pointer` may end in `*`. One that matches nothing is itself an error."""

    code: str
    pointer: str
    reason: str


@dataclass(frozen=True, slots=True)
class CaseRule:
    """What the document asks of an operation's arguments together, which the model does not keep.

    `give`: wire names of optional arguments that a call needs nevertheless ("at least one of").
    `leave_out`: of those that exclude others.
    """

    operation: str
    reason: str
    give: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AcceptedRefusal:
    """A case that the server it is recorded against refuses through no fault of the case.

    `says`: what must be in the server's words: refused for something else, it is not accepted.
    `amount`: `minimal`, `full`, or `*` for both. One that is not refused is itself an error.
    """

    operation: str
    says: str
    reason: str
    amount: str = "*"


@dataclass(frozen=True, slots=True)
class AcceptedBreak:
    """A change that `sdkgen compare` finds, which is meant. `code`, `subject`: as its JSON has them; a subject may end
    in `*`. `expires`: the last day on which it is accepted, as 2026-12-31."""

    code: str
    subject: str
    reason: str
    expires: str


@dataclass(frozen=True, slots=True)
class Product:
    """A reference page: a title, a sentence, and the operations on it (ids, or `tag:NAME`)."""

    name: str
    title: str
    description: str
    operations: tuple[str, ...]


class DeepArrays(Enum):
    """How arrays inside a deepObject are written, in queries and forms: the standard leaves it open.

    Where the document's own words show it (`filter[x]=US`), that is taken. Arrays of objects always have indices:
    `items[0][price]=p`.
    """

    TEXT = "text"  # the document's words alone; brackets where they say nothing, with a note
    BRACKETS = "brackets"  # filter[x][]=a
    REPEAT = "repeat"  # filter[x]=a
    INDICES = "indices"  # filter[x][0]=a


@dataclass(frozen=True, slots=True)
class DeepObject:
    """How the arrays of one parameter, or of one field of a form, are written, whatever else says otherwise."""

    operation: str
    parameter: str
    arrays: DeepArrays


class ClientSecret(Enum):
    """How the token endpoint of OAuth 2.0 is told who asks by client credentials (RFC 6749, section 2.3.1)."""

    BASIC = "basic"  # id and secret in the Authorization header
    BODY = "body"  # as fields of the body


class References(Enum):
    """Which files a `$ref` of the document may lead to. Other machines are never asked."""

    FOLDER = "folder"  # those in the document's folder, and below it
    DISK = "disk"  # any file of this machine


@dataclass(frozen=True, slots=True)
class Readme:
    """What the README of a package shows. `example`: the operation of its first example, by its operationId or as
    `GET /pets`; empty: one that is easy to call."""

    example: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a document may hold: octets and values (with aliases expanded) of all its files, and how many files."""

    octets: int = 64 * 1024 * 1024
    nodes: int = 1_000_000
    files: int = 2_000


@dataclass(frozen=True, slots=True)
class Config:
    """`client`: the class users construct (`Telnyx`).

    `dangling`: what is done about a `$ref` that leads nowhere; with `allow`, what needs it is left out, by name.
    `deep_object_arrays`, `deep_objects`: see DeepArrays; the second for single parameters of single operations.
    `environment`: the prefix of its variables (`TELNYX`_BASE_URL). `failing`: the operation that pages show error
    handling around; empty: one of the page's own. `out`: where each target gets its folder, relative to sdk.yaml's own;
    empty: `generated` in the working directory. `idempotency_header`: the header by which every operation knows a
    request that it has seen before; only with one, or where the document gives an operation one, is a POST or PATCH
    repeated that may have been done. `client_secret`: see ClientSecret. `author`, `license` (an SPDX expression):
    empty: what the document says (`generator/identity.py`). `terms`: where the text of a licence is that SPDX doesn't
    have. `readme`: what the README shows. `servers`: URLs by the names that a client has for them, the first its
    default; one that the document has too keeps its variables. Where they are absent, the document's own servers are
    taken.
    """

    client: str
    environment: str
    python: Python
    author: str = ""
    credentials: tuple[Credential, ...] = ()
    license: str = ""
    terms: str = ""
    homepage: str = ""
    webhooks: WebhookSigning | None = None
    pagination: tuple[PaginationRule, ...] = ()
    accept: tuple[Acceptance, ...] = ()
    cases: tuple[CaseRule, ...] = ()
    accept_refusals: tuple[AcceptedRefusal, ...] = ()
    accept_breaks: tuple[AcceptedBreak, ...] = ()
    products: tuple[Product, ...] = ()
    failing: str = ""
    references: References = References.FOLDER
    dangling: Dangling = Dangling.REFUSE
    limits: Limits = Limits()
    deep_object_arrays: DeepArrays = DeepArrays.TEXT
    deep_objects: tuple[DeepObject, ...] = ()
    idempotency_header: str = ""
    client_secret: ClientSecret = ClientSecret.BASIC
    readme: Readme = Readme()
    acronyms: Mapping[str, str] = field(default_factory=dict)
    out: str = ""
    servers: Mapping[str, str] = field(default_factory=dict)


UNCONFIGURED = Config("Client", "CLIENT", Python("client", "client", "0.0.0"))
"""What a document is read with that has no sdk.yaml."""


@dataclass(frozen=True, slots=True)
class Source:
    """source.yaml: where a document that is not kept here comes from. `sha256`: of its bytes, in hexadecimal."""

    url: str
    revision: str
    sha256: str


def load_config(path: Path) -> Config:
    """The settings of an sdk.yaml. DocumentError with file and line when it can't be read or is not understood."""
    return checked(load_record(path, Config), path)


def load_source(path: Path) -> Source:
    """The pin of a source.yaml. Errors as `load_config`."""
    return load_record(path, Source)
