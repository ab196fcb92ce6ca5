"""sdk.yaml and source.yaml as values: what no document can say.

An unknown key is an error that names the nearest known one.
"""

from __future__ import annotations

import dataclasses
import difflib
import keyword
import re
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

import yaml

from .diagnostics import Diagnostic, DocumentError, Place, Severity

if typing.TYPE_CHECKING:
    from _typeshed import DataclassInstance


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
    """The Python package. `package` is imported, `distribution` is installed; `line_length` in columns."""

    package: str
    distribution: str
    version: str
    line_length: int = 100
    lib: Lib = field(default_factory=Lib)


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


class References(Enum):
    """Which files a `$ref` of the document may lead to. Other machines are never asked."""

    FOLDER = "folder"  # those in the document's folder, and below it
    DISK = "disk"  # any file of this machine


@dataclass(frozen=True, slots=True)
class Config:
    """`client`: the class users construct (`Telnyx`).

    `environment`: the prefix of its variables (`TELNYX`_BASE_URL). `failing`: the operation that pages show error
    handling around; empty: one of the page's own.
    """

    client: str
    environment: str
    author: str
    python: Python
    credentials: tuple[Credential, ...] = ()
    license: str = "MIT"
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
    acronyms: Mapping[str, str] = field(default_factory=dict)


UNCONFIGURED = Config("Client", "CLIENT", "", Python("client", "client", "0.0.0"))
"""What a document is read with that has no sdk.yaml."""

NAME = re.compile("[A-Za-z][A-Za-z0-9_]*", re.ASCII)
"""What becomes a class, a folder or a variable, and must not become anything else."""

DISTRIBUTION = re.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", re.ASCII)
"""PEP 508, Names."""

T = typing.TypeVar("T", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Source:
    """source.yaml: where a document that is not kept here comes from. `sha256`: of its bytes, in hexadecimal."""

    url: str
    revision: str
    sha256: str


def load_config(path: Path) -> Config:
    """The settings of an sdk.yaml. DocumentError with file and line when it can't be read or is not understood."""
    config = _load(path, Config)
    named = (
        ("client", (config.client,), NAME),
        ("environment", (config.environment,), NAME),
        ("package", config.python.package.split("."), NAME),
        ("distribution", (config.python.distribution,), DISTRIBUTION),
        ("lib", config.python.lib.names, NAME),
    )
    for key, parts, allowed in named:
        for part in parts:
            if not allowed.fullmatch(part) or keyword.iskeyword(part):
                raise _fault(path, _line_of(path, key), f"{key}: {part!r} can't be a name", "letters, digits and `_`")
    return config


def _line_of(path: Path, key: str) -> int:
    """Where a key stands that was read already."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if re.search(rf"\b{key}\b", line)), 1)


def load_source(path: Path) -> Source:
    """The pin of a source.yaml. Errors as `load_config`."""
    return _load(path, Source)


def _load(path: Path, kind: type[T]) -> T:
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except OSError as error:
        raise _fault(path, 1, f"can't be read: {error.strerror}", "see `sdkgen new --help`") from error
    except UnicodeDecodeError as error:
        raise _fault(path, 1, f"is not UTF-8: {error.reason}") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _fault(path, line, f"is not YAML: {error.problem}") from error
    if node is None:
        raise _fault(path, 1, "is empty")
    return _Reader(path).record(node, kind)


def _fault(path: Path, line: int, what: str, remedy: str = "") -> DocumentError:
    return DocumentError(Diagnostic("settings", Severity.ERROR, Place(str(path), line=line), what, remedy))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns YAML nodes, which know their lines, into the dataclasses above by their annotations."""

    path: Path

    def record(self, node: yaml.Node, kind: type[T]) -> T:
        annotations = typing.get_type_hints(kind)
        given: dict[str, object] = {}
        for key, value in self.pairs(node):
            if key.value not in annotations:
                raise self.unknown(key, tuple(annotations))
            if key.value in given:
                raise self.fault(key, f"`{key.value}` is given twice")
            given[key.value] = self.value(value, annotations[key.value])
        missing = [f"`{f.name}`" for f in dataclasses.fields(kind) if f.name not in given and _is_required(f)]
        if missing:
            raise self.fault(node, f"lacks {', '.join(missing)}")
        return kind(**given)

    def value(self, node: yaml.Node, kind: typing.Any) -> object:
        arguments = typing.get_args(kind)
        match typing.get_origin(kind):
            case types.UnionType | typing.Union:
                return None if node.tag.endswith(":null") else self.value(node, arguments[0])
            case origin if origin is tuple:
                return tuple(self.value(item, arguments[0]) for item in self.items(node))
            case origin if origin is Mapping:
                return {key.value: self.value(value, arguments[1]) for key, value in self.pairs(node)}
            case _ if dataclasses.is_dataclass(kind):
                return self.record(node, typing.cast("type[DataclassInstance]", kind))
            case _:
                return self.scalar(node, kind)

    def scalar(self, node: yaml.Node, kind: type[str] | type[int] | type[Enum]) -> object:
        if not isinstance(node, yaml.ScalarNode):
            raise self.fault(node, "needs a single value here, not a list or mapping")
        if issubclass(kind, Enum) and node.value not in (known := [str(one.value) for one in kind]):
            raise self.fault(node, f"{node.value!r} is none of {', '.join(known)}")
        if kind is int and not node.tag.endswith(":int"):
            raise self.fault(node, f"needs a whole number here, not {node.value!r}")
        return kind(node.value)

    def items(self, node: yaml.Node) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            raise self.fault(node, "needs a list here")
        return list(node.value)

    def pairs(self, node: yaml.Node) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            raise self.fault(node, "needs `key: value` pairs here")
        return list(node.value)

    def unknown(self, key: yaml.ScalarNode, known: tuple[str, ...]) -> DocumentError:
        near = difflib.get_close_matches(str(key.value), known, n=1)
        remedy = f"did you mean `{near[0]}`?" if near else f"known here: {', '.join(known)}"
        return self.fault(key, f"`{key.value}` is no setting", remedy)

    def fault(self, node: yaml.Node, what: str, remedy: str = "") -> DocumentError:
        return _fault(self.path, node.start_mark.line + 1, what, remedy)


def _is_required(item: dataclasses.Field[typing.Any]) -> bool:
    return item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING
