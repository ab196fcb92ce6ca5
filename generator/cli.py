"""Arguments in, exit code out; the only printing.

0: done. 1: the document, or the check, failed. 2: wrong usage.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from .commands.told import Request, Told
from .diagnostics import DocumentError
from .folder import out_of
from .manifest import Foreign
from .options import add_adopt, add_api, add_dangling, add_out, add_output, threshold
from .report import errors_text
from .targets import TARGETS

FAILED = 1
INTERRUPTED = 130
"""As shells have it for what SIGINT ended."""

COMPARED = ("python",)
"""Targets whose users a change of the document can break."""

REPORTS = ("text", "markdown", "json", "github", "changelog")

DESCRIPTION = """\
Generates typed client packages from an OpenAPI document.

An API is a folder: openapi.yaml (or source.yaml, a pin of a document kept elsewhere), sdk.yaml (package
names, credentials, corrections), names.yaml (every public name that was promised) and overlays/ (OpenAPI
Overlay 1.0 corrections of the document)."""

EXAMPLES = """\
examples:
  sdkgen new spec/petstore --document petstore.json   start an API folder for any OpenAPI document
  sdkgen generate spec/petstore                       write generated/python
  sdkgen check spec/petstore                          in CI: is generated/ what would be generated?
  sdkgen lint petstore.json --format github           the document's faults, as annotations

exit codes: 0 done, 1 the document or the check failed, 2 wrong usage"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; `arguments` as in `sys.argv[1:]`."""
    gc.disable()  # a run makes millions of objects, keeps them all, and ends
    _print_anything()
    options = _parser().parse_args(arguments)
    told = _run(options)
    try:
        if told.text:
            print(told.text, flush=True)
        if told.problems:
            print(told.problems, file=sys.stderr)
    except BrokenPipeError:  # whoever read us has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return told.code


def _print_anything() -> None:
    """What the reader's encoding has no character for is shown by its code: a name is no reason to fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _run(options: argparse.Namespace) -> Told:
    run: Callable[[argparse.Namespace], Told] = options.run
    try:
        return run(options)
    except DocumentError as error:
        return Told("", errors_text([error.diagnostic, *error.more]), FAILED)
    except KeyboardInterrupt:
        return Told("", "interrupted: nothing was written", INTERRUPTED)
    except OSError as error:
        place = error.filename2 or error.filename
        what = f"{place}: {error.strerror}" if place else str(error)
        return Told("", f"error: {what}\n  = nothing was written: see to the disk, or name another place", FAILED)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "sdkgen", description=DESCRIPTION, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands_of = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_generate(commands_of)
    _add_check(commands_of)
    _add_lint(commands_of)
    _add_fetch(commands_of)
    _add_names(commands_of)
    _add_new(commands_of)
    _add_record(commands_of)
    _add_release(commands_of)
    _add_compare(commands_of)
    return parser


def _add_generate(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("generate", help="write the packages of an API: the main job")
    add_api(parser)
    add_output(parser)
    add_adopt(parser)
    add_dangling(parser)
    parser.add_argument("--strict", action="store_true", help="warnings fail too")
    parser.set_defaults(run=_generate)


def _add_check(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("check", help="exit 1 when the disk is not what would be generated")
    add_api(parser)
    add_output(parser)
    add_dangling(parser)
    parser.set_defaults(run=_check, foreign=Foreign.REFUSED)


def _add_lint(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("lint", help="the document's faults, and what is done about each")
    parser.add_argument("api", metavar="API_OR_DOCUMENT", type=Path, help="an API folder, or an OpenAPI document")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="default: text")
    parser.add_argument("--strict", action="store_true", help="warnings fail too")
    parser.set_defaults(run=_lint)


def _add_fetch(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("fetch", help="bring the document that source.yaml pins, and check its sha256")
    add_api(parser)
    parser.add_argument("--from", dest="origin", metavar="FILE_OR_URL", help="take it from here instead")
    parser.set_defaults(run=_fetch)


def _add_names(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser(
        "names",
        help="each operation's name, promised or inferred",
        description="Shows each operation's name and appends the inferred ones to names.yaml, where they are promises.",
    )
    add_api(parser)
    parser.add_argument("--document", type=Path, metavar="FILE", help="the document, where it is not in the folder")
    parser.set_defaults(run=_names)


def _add_new(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("new", help="start an API folder for a document, ready to generate")
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder to make; must not hold anything yet")
    parser.add_argument("--document", type=Path, metavar="FILE", required=True, help="an OpenAPI 3.0 or 3.1 document")
    parser.set_defaults(run=_new)


def _add_record(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser(
        "record",
        help="send every case to a server, and keep what it answers as test fixtures",
        description="Calls every operation with the least and with all arguments. A server on this machine is taken "
        "for a mock that checks requests; any other is sent the key from the environment, and only GET requests.",
    )
    add_api(parser)
    parser.add_argument(
        "--server", dest="servers", metavar="URL", action="append", required=True, help="several share the work"
    )
    parser.add_argument("--only", metavar="PATTERN", default="*", help="`GET /ai/*` or `ai.conversations.*`")
    parser.add_argument("--document", type=Path, metavar="FILE", help="the document, where it is not in the folder")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", default=Path("tests/fixtures"), help="default: tests/fixtures"
    )
    add_adopt(parser)
    parser.add_argument("--writes", action="store_true", help="send more than GET to a real server")
    parser.set_defaults(run=_record)


def _add_compare(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser(
        "compare",
        help="what a change of the document does to the users of the packages",
        description="OLD and NEW are documents, API folders or git revisions (git:main, git:v1.2.0:spec/petstore).",
        epilog="exit codes: 0 nothing as bad as --fail-on, 1 something is, 2 wrong usage or unreadable",
    )
    parser.add_argument("old", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    parser.add_argument("--api", metavar="API", type=Path, help="its names and settings are those of both sides")
    parser.add_argument(
        "--target", dest="targets", metavar="NAME", action="append", choices=COMPARED, help="default: all"
    )
    parser.add_argument("--format", choices=REPORTS, default="text", help="default: text")
    parser.add_argument("--fail-on", choices=("breaking", "risky", "any"), default="breaking", help="default: breaking")
    parser.set_defaults(run=_compare)


def _add_release(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser(
        "release",
        help="the next version of a package: decided, built, checked",
        description="Compares the API with what was released last, which the package keeps; raises the version, adds "
        "to CHANGELOG.md, builds both distributions twice, and writes all that only if every check of them holds. "
        "Where nothing has changed, the version that was released is built again, to the same bytes.",
    )
    add_api(parser)
    parser.add_argument("--target", metavar="NAME", choices=("python",), required=True, help="python")
    parser.add_argument("--version", metavar="X", help="instead of the one that the changes ask for")
    parser.add_argument("--document", type=Path, metavar="FILE", help="the document, where it is not in the folder")
    add_out(parser)
    add_adopt(parser)
    parser.add_argument("--dist", type=Path, metavar="DIR", default=Path("build/dist"), help="default: build/dist")
    parser.add_argument("--upload", action="store_true", help="then upload them, with twine and its settings")
    parser.set_defaults(run=_release)


def _generate(options: argparse.Namespace) -> Told:
    from .commands import generate

    return generate.run(_request(options), _progress(), threshold(options))


def _check(options: argparse.Namespace) -> Told:
    from .commands import check

    return check.run(_request(options), _progress())


def _lint(options: argparse.Namespace) -> Told:
    from .commands import lint

    return lint.run(options.api, options.format, _progress(), threshold(options))


def _fetch(options: argparse.Namespace) -> Told:
    from .commands import fetch

    return fetch.run(options.api, options.origin)


def _names(options: argparse.Namespace) -> Told:
    from .commands import names

    return names.run(options.api, options.document, _progress())


def _new(options: argparse.Namespace) -> Told:
    from .commands import new

    return new.run(options.folder, options.document)


def _record(options: argparse.Namespace) -> Told:
    from .commands import record

    asked = record.Recording(
        options.api,
        options.document,
        options.out,
        tuple(options.servers),
        options.only,
        options.writes,
        options.foreign,
    )
    return record.run(asked, _progress())


def _compare(options: argparse.Namespace) -> Told:
    from .commands import compare

    targets = tuple(dict.fromkeys(options.targets or COMPARED))
    asked = compare.Comparison(options.old, options.new, options.api, targets, options.format, options.fail_on)
    return compare.run(asked, _progress())


def _release(options: argparse.Namespace) -> Told:
    from .commands import release

    asked = release.Release(
        options.api,
        options.document,
        options.target,
        options.version,
        options.out or out_of(options.api),
        options.dist,
        options.upload,
        options.foreign,
    )
    return release.run(asked, _progress())


def _request(options: argparse.Namespace) -> Request:
    targets = tuple(dict.fromkeys(options.targets or TARGETS))
    out = options.out or out_of(options.api)
    return Request(options.api, options.document, out, targets, options.foreign, options.dangling)


def _progress() -> Callable[[str], None]:
    """Tells a person who watches which stage runs; nothing when the output goes elsewhere."""
    if not sys.stderr.isatty():
        return lambda stage: None
    return lambda stage: print(f"\r\033[K{f'{stage} …' if stage else ''}", end="", file=sys.stderr, flush=True)
