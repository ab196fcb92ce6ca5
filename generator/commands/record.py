"""`sdkgen record`: every operation, once with the least and once with all arguments, and what a server says to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from .. import pipeline
from ..config import AcceptedRefusal, Config, load_config
from ..diagnostics import Diagnostic, DocumentError, Place, Severity
from ..folder import ApiFolder, open_folder
from ..manifest import Foreign, owner_of
from ..model.api import Operation
from ..model.types import OperationId
from ..recording.assemble import Asked, Assembler, own_server
from ..recording.chosen import Reach, chosen
from ..recording.credentials import SECRET, signer
from ..recording.digest import digests
from ..recording.fixture import Writer, read, read_bodies, written
from ..recording.merge import merged
from ..recording.possible import is_possible
from ..recording.record import Recorder, refusals
from ..recording.refusals import Settled, settle
from ..recording.rules import needless_rules, rules
from ..targets.target import Tree
from ..watch import Watch
from ..write import Output, write
from .told import Told

LOOPBACK = {"127.0.0.1", "::1", "localhost"}
BAR = 30
"""Columns of the progress bar."""


@dataclass(frozen=True, slots=True)
class Recording:
    """`servers`: URLs that answer alike. `only`: a pattern of operations or accessors. `writes`: more than GET."""

    api: Path
    document: Path | None
    out: Path
    servers: tuple[str, ...]
    only: str
    writes: bool
    foreign: Foreign = Foreign.REFUSED


def run(asked: Recording, tell: Callable[[str], None]) -> Told:
    """Writes nothing when a request is refused that sdk.yaml doesn't accept, or when an acceptance is needless."""
    folder, watch = open_folder(asked.api, asked.document), Watch(tell)
    config = load_config(folder.sdk)
    secret = _secret(asked.servers, config)
    whole = pipeline.understand(folder, config, pipeline.read(folder, watch), watch)
    model, impossible = _possible(whole)
    operations = _operations(model, asked, secret)
    with watch.stage("record"):
        said = _said(_recorder(model, asked, secret, tell), operations)
    unasked = frozenset(one.id for one in whole.api.operations) - {one.id for one in operations}
    settled = settle(refusals(said), config.accept_refusals, unasked)
    needless = [*needless_rules(whole.api, config), *map(_needless, settled.needless)]
    if settled.open or needless:
        return Told("", _problems(settled, needless, folder), 1)
    name = folder.path.resolve().name
    with watch.stage("write"):
        tree = _fixtures(model, operations, said, asked.out / name, secret)
        owner = owner_of(folder.path, config.python.distribution)
        write([Output(name, tree, owner)], asked.out, asked.foreign)
    return Told("\n".join([*map(_left_out, impossible), _summary(said, settled, watch)]))


def _possible(model: pipeline.Model) -> tuple[pipeline.Model, list[OperationId]]:
    """The model less the operations that no call or no answer can be made of, and those."""
    ruled = rules(model.config)
    kept = tuple(one for one in model.api.operations if is_possible(model.api, one, ruled))
    known = {one.id for one in kept}
    left_out = [one.id for one in model.api.operations if one.id not in known]
    return replace(model, api=replace(model.api, operations=kept)), left_out


def _operations(model: pipeline.Model, asked: Recording, secret: str) -> list[Operation]:
    """A real server is only read from, unless writing is asked for, and is not asked what stands on another."""
    reach = Reach.ALL if secret == SECRET or asked.writes else Reach.READING
    found = chosen(model.api, model.names, asked.only, reach)
    return [one for one in found if secret == SECRET or own_server(model.api, one) is None]


def _recorder(model: pipeline.Model, asked: Recording, secret: str, tell: Callable[[str], None]) -> Recorder:
    signing, ruled = signer(model.api, model.config, secret), rules(model.config)
    return Recorder(model.api, asked.servers, signing, ruled, lambda done, count: tell(_bar(done, count)))


def _secret(servers: Sequence[str], config: Config) -> str:
    """A mock on this machine is given no key; any other server is, over TLS alone."""
    if all(urlsplit(server).hostname in LOOPBACK for server in servers):
        return SECRET
    variables = [one.environment for one in config.credentials]
    found = next((os.environ[name] for name in variables if os.environ.get(name)), None)
    if found is None:
        remedy = f"set {variables[0]}" if variables else "name one under `credentials` in sdk.yaml"
        raise _fault("--server", "is no mock on this machine, and there is no key for it", remedy)
    if any(urlsplit(server).scheme != "https" for server in servers):
        raise _fault("--server", "would be sent the key without TLS", "give an https:// URL")
    return found


def _fault(where: str, what: str, remedy: str) -> DocumentError:
    return DocumentError(Diagnostic("record", Severity.ERROR, Place(where), what, remedy))


def _said(recorder: Recorder, operations: Sequence[Operation]) -> list[list[Asked]]:
    try:
        return recorder.record(operations)
    except httpx.HTTPError as error:
        what = f"does not answer: {error or type(error).__name__}"
        raise _fault(", ".join(recorder.servers), what, "start the mock first: `make record` does all of it") from error


def _bar(done: int, count: int) -> str:
    full = BAR * done // count
    return f"record [{'#' * full}{' ' * (BAR - full)}] {done:,} of {count:,}"


def _left_out(operation: OperationId) -> str:
    return f"{operation} is left out: no call of it, or no answer to it, can be made from the document (`sdkgen lint`)"


def _summary(said: Sequence[Sequence[Asked]], settled: Settled, watch: Watch) -> str:
    cases, accepted = sum(len(each) for each in said), len(settled.accepted)
    seconds = ", ".join(f"{stage} {took:.1f}" for stage, took in watch.seconds.items())
    return (
        f"{len(said):,} operations, {cases:,} cases, {accepted:,} refused and accepted by name\n"
        f"seconds {sum(watch.seconds.values()):.1f} ({seconds})"
    )


def _needless(line: AcceptedRefusal) -> str:
    return f"`accept_refusals` has {line.operation} ({line.amount}), which is not refused so"


def _problems(settled: Settled, needless: Sequence[str], folder: ApiFolder) -> str:
    refused = [f"{one.case.operation} ({one.case.amount.value}): {one.reason}" for one in settled.open]
    lines = [*refused, *(f"{folder.sdk}: {line}: remove the line" for line in needless)]
    lines.append(f"{len(refused):,} refused, {len(needless):,} needless: nothing was written")
    accept = "  = correct the case, or accept it with its reason under `accept_refusals` in sdk.yaml"
    return "\n".join([*lines, *([accept] if refused else [])])


def _fixtures(
    model: pipeline.Model, operations: Sequence[Operation], said: Sequence[Sequence[Asked]], folder: Path, secret: str
) -> Tree:
    """What was recorded now, and before of the operations that were not asked."""
    assembler = Assembler(model.api, model.names, digests(model.api), signer(model.api, model.config), secret)
    now = [assembler.fixture(operation, each) for operation, each in zip(operations, said, strict=True)]
    writer = Writer(dict(read_bodies(folder)))
    files = merged(model.api, model.names, read(folder), now, writer)
    return dict(written(files, writer.bodies))
