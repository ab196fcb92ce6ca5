"""What a package takes from its `lib`, which is written by hand: sdk.yaml says by which names."""

from __future__ import annotations

from collections.abc import Iterator

from ....config import Config
from ..symbols import Symbol
from .flavour import SYNC, Flavour


def base(config: Config, flavour: Flavour) -> Symbol:
    """The class that a client derives from: the runtime's, or one by hand that itself derives from that."""
    lib = config.python.lib
    reference = lib.client if flavour is SYNC else lib.async_client
    if not reference:
        return flavour.client
    module, _, name = reference.rpartition(".")
    return Symbol(f".lib.{module}".rstrip("."), name)


def exported(config: Config) -> Iterator[Symbol]:
    for module, names in config.python.lib.exports.items():
        yield from (Symbol(f".lib.{module}", name) for name in names)
