"""Options that several commands have."""

from __future__ import annotations

import argparse
from pathlib import Path

from .diagnostics import Dangling, Severity
from .manifest import Foreign
from .targets import TARGETS


def add_api(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("api", metavar="API", type=Path, help="an API folder, as spec/ai-inference")


def add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--document", type=Path, metavar="FILE", help="the document, where it is not in the folder")
    add_out(parser)
    parser.add_argument(
        "--target", dest="targets", metavar="NAME", action="append", choices=TARGETS, help="default: all"
    )


def add_dangling(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--allow-dangling",
        dest="dangling",
        action="store_const",
        const=Dangling.ALLOW,
        help="leave out what a reference to nowhere costs, by name (`dangling: allow` in sdk.yaml)",
    )


def add_out(parser: argparse.ArgumentParser) -> None:
    said = "default: `out` in sdk.yaml, relative to the API's folder; else ./generated"
    parser.add_argument("--out", type=Path, metavar="DIR", help=said)


def add_adopt(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--adopt",
        dest="foreign",
        action="store_const",
        const=Foreign.ADOPTED,
        default=Foreign.REFUSED,
        help="replace files in the way that sdkgen did not write, and another API's output",
    )


def threshold(options: argparse.Namespace) -> Severity:
    """How bad a diagnostic must be for the command to fail."""
    return Severity.WARNING if options.strict else Severity.ERROR
