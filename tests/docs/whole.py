"""Pages of a whole API, proven: `python -m tests.docs.whole API DOCS PACKAGE`.

Every operation has its section, none is empty, links lead somewhere, and every block is run: what arrives is what the
cases say, what is answered is made from the document.
"""

from __future__ import annotations

import ast
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from generator import pipeline
from generator.config import load_config
from generator.folder import open_folder
from generator.watch import Watch

from .expectations import expectations
from .loopback import Expected
from .pages import Page, Section, pages
from .reader import python_of, reading
from .shell import shell

LANGUAGES = ("python", "curl")
WEB = re.compile("https?://|mailto:", re.IGNORECASE)

Wanted = Mapping[str, Expected]


def main(api: Path, docs: Path, package: Path) -> int:
    folder = open_folder(api)
    watch = Watch(lambda stage: None)
    model = pipeline.understand(folder, load_config(folder.sdk), pipeline.read(folder, watch), watch)
    wanted = dict(expectations(model))
    faults: list[str] = []
    for language in LANGUAGES:
        found = pages(language, docs)
        faults += shaped(found, wanted)
        runs: Callable[[Page], list[str]] = (
            (lambda page: list(python_runs(page, wanted, package)))
            if language == "python"
            else (lambda page: list(curl_runs(page, wanted)))
        )
        start = time.monotonic()
        with ThreadPoolExecutor(2) as pool:
            faults += [fault for page in pool.map(runs, found) for fault in page]
        sections = sum(len(page.operations) for page in found)
        print(f"{language:<7} {len(found)} pages, {sections:,} sections run in {time.monotonic() - start:.0f} s")
    print(f"{len(faults)} faults", *faults, sep="\n")
    return 1 if faults else 0


def shaped(found: list[Page], wanted: Wanted) -> Iterator[str]:
    shown = [section.endpoint for page in found for section in page.operations]
    yield from (f"{operation} has no section" for operation in set(wanted) - set(shown))
    yield from (f"{operation} is shown more than once" for operation in set(shown) if shown.count(operation) > 1)
    for page in found:
        place = page.path.parent.name
        if len(page.html) != 1 or page.front["name"] != place or not page.title:
            yield f"{place}: front matter, title or notice is not as it should be"
        yield from (f"{place} links to {link}" for link in page.links if not WEB.match(link))
        yield from (f"{place}: {one.title} is empty" for one in page.operations if not one.blocks or not one.title)


def python_runs(page: Page, wanted: Wanted, package: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder, reading(page, Path(folder), package) as reader:
        for section in page.operations:
            block = python_of(section)
            ast.parse(block)
            reader.desk.expect(wanted[section.endpoint])
            try:
                reader.run(block)
            except AssertionError as error:
                yield f"{section.endpoint}: {str(error).strip().splitlines()[-1]}"
            yield from (f"{section.endpoint} in Python: {fault}" for fault in reader.desk.faults)
            if len(reader.desk.came) != 1:
                yield f"{section.endpoint}: {len(reader.desk.came)} requests"


def curl_runs(page: Page, wanted: Wanted) -> Iterator[str]:
    host = urlsplit(next(iter(wanted.values())).server).netloc
    with tempfile.TemporaryDirectory() as folder, shell(host, Path(folder)) as terminal:
        for section in page.operations:
            terminal.desk.expect(wanted[section.endpoint])
            done = terminal.run(command(section))
            if done.returncode != 0 or len(terminal.desk.came) != 1:
                yield f"{section.endpoint}: curl ended with {done.returncode}: {done.stderr.decode()[-200:]}"
            yield from (f"{section.endpoint} in curl: {fault}" for fault in terminal.desk.faults)


def command(section: Section) -> str:
    return [block.text for block in section.blocks if block.language == "bash"][-1]


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
