"""A built site as its files have it: elements with their attributes, where each link leads, and whether that exists.

Run as a program, with a folder: fails where a link is broken, or something comes from another host.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ROOT = "http://site.invalid/"

LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data", "embed": "src"}
"""What a browser fetches by itself, by element; a `link` is looked at apart."""

STYLE_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")


@dataclass(frozen=True)
class Element:
    name: str
    attributes: Mapping[str, str]


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))


def elements(file: Path) -> list[Element]:
    reader = Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    return reader.elements


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def links(site: Path) -> Iterator[tuple[Path, str]]:
    """Every page's links, absolute; those within the site begin with ROOT."""
    for page in pages(site):
        here = urljoin(ROOT, page.relative_to(site).as_posix())
        for element in elements(page):
            for name in ("href", "src"):
                if name in element.attributes:
                    yield page, urljoin(here, element.attributes[name])


def broken(site: Path) -> list[str]:
    """Links within the site to no file, or to no place in it."""
    known = {page: {element.attributes.get("id") for element in elements(page)} for page in pages(site)}
    found = []
    for page, link in links(site):
        parts = urlsplit(link)
        if not link.startswith(ROOT):
            continue
        target = site / unquote(parts.path).lstrip("/")
        target = target / "index.html" if target.is_dir() else target
        missing = not target.is_file()
        if missing or (parts.fragment and target in known and unquote(parts.fragment) not in known[target]):
            found.append(f"{page.relative_to(site)}: {link}")
    return found


def fetched(site: Path) -> Iterator[str]:
    """The addresses of all that pages and style sheets make a browser fetch."""
    for page in pages(site):
        for element in elements(page):
            if element.name in LOADED and LOADED[element.name] in element.attributes:
                yield element.attributes[LOADED[element.name]]
            if element.name == "link" and element.attributes.get("rel") not in {"canonical", "next", "prev"}:
                yield element.attributes["href"]
    for sheet in site.rglob("*.css"):
        for pair in STYLE_ADDRESS.findall(sheet.read_text(encoding="utf-8")):
            yield "".join(pair)


def foreign(site: Path) -> list[str]:
    """What a browser would fetch from other hosts."""
    return [address for address in fetched(site) if "//" in address and not address.startswith("data:")]


def main(site: Path) -> int:
    faults = [*broken(site), *foreign(site)]
    print(
        f"{len(pages(site))} pages, {sum(1 for _ in links(site))} links, {len(faults)} of them at fault",
        *faults,
        sep="\n",
    )
    return 1 if faults or not pages(site) else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
