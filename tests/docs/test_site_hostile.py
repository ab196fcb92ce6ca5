"""Text of a document stays text on the site: in titles, navigation, fields, examples and what the search keeps."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from .browser import Page
from .building import built
from .serving import served
from .walking import broken, elements, foreign, pages

pytestmark = pytest.mark.slow

SAID = "alert(document.domain)"

PAYLOADS = (
    f"<script>{SAID}</script>",
    f"\\<script>{SAID}</script>",
    f'"><img src=x onerror="{SAID}">',
    f"</title></div></dl></details></script><svg onload={SAID}>",
    f"[a](javascript:{SAID}) ![b](https://pictures.invalid/b.png) [c](/relative) [d](#nowhere)",
    f"[a](java\tscript:{SAID}) [b](&#106;avascript:{SAID}) <javascript:{SAID}>",
    f"[a]: javascript:{SAID}\n\n[a] [a][a]",
    f"# Title {{ #id onclick={SAID} }}",
    f"{{: onclick={SAID} }} {{onmouseover={SAID}}}",
    f"```html onclick={SAID}\n</code></pre><script>{SAID}</script>\n````\n<script>{SAID}</script>",
    f"``` `x`\n<script>{SAID}</script>\n```",
    f'=== "Tab"\n\n    <script>{SAID}</script>\n\n!!! note\n\n    <script>{SAID}</script>',
    f"`<script>` ``<b>{SAID}` <script>{SAID}</script>",
    "--8<-- \"/etc/passwd\"\n\n{% include '/etc/passwd' %} {{ config }} !ENV HOME",
    f"---\ntitle: x\n---\n<iframe srcdoc='<script>{SAID}</script>'>",
    "- a: &b [c, {d: !!python/name:os.system }]\nextra_javascript: [x.js]",
    "\x00\x01\x1b\u202e\u2028\u0085 *[HTML]: x\n[^1]: note [^1] [TOC] \u0002wzxhzdk:0\u0003 klzzwxh:0001",
    "../../../etc <!-- &lt;b&gt; ]]> <?php ?> <![CDATA[ <!DOCTYPE",
)


def operation(text: str) -> dict[str, Any]:
    field = {"type": "string", "description": text, "enum": [text, "x"], "example": text}
    answer = {"type": "object", "properties": {text: field}}
    return {
        "tags": [text],
        "summary": text,
        "description": text,
        "parameters": [
            {"name": "id", "in": "path", "required": True, "description": text, "schema": {"type": "string"}},
            {"name": f"q{text}", "in": "query", "required": True, "description": text, "schema": field},
        ],
        "requestBody": {"content": {"application/json": {"schema": answer}}},
        "responses": {"200": {"description": text, "content": {"application/json": {"schema": answer}}}},
    }


def document() -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": PAYLOADS[0], "version": "1", "description": "\n\n".join(PAYLOADS)},
        "servers": [{"url": "https://example.com"}],
        "tags": [{"name": text, "description": text} for text in PAYLOADS[::2]],
        "paths": {f"/things{number}/{{id}}": {"post": operation(text)} for number, text in enumerate(PAYLOADS)},
    }


SDK = {
    "client": "Shop",
    "environment": "SHOP",
    "author": PAYLOADS[2],
    "python": {"package": "shop", "distribution": "shop", "version": "1.0.0"},
    "products": [
        {"name": "all", "title": PAYLOADS[1], "description": PAYLOADS[4], "operations": [f"tag:{PAYLOADS[0]}"]},
        {"name": PAYLOADS[3], "title": PAYLOADS[3], "description": PAYLOADS[3], "operations": [f"tag:{PAYLOADS[3]}"]},
        {"name": "two", "title": "T", "description": "", "operations": [f"tag:{text}" for text in PAYLOADS[5:7]]},
    ],
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    api = folder / "api"
    api.mkdir()
    (api / "openapi.json").write_text(json.dumps(document()))
    (api / "sdk.yaml").write_text(yaml.safe_dump(SDK))
    return built(api, folder / "out")


def test_every_text_arrives(hostile: Path) -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in pages(hostile))
    sections = sum(1 for page in pages(hostile) for one in elements(page) if one.attributes.get("class") == "endpoint")
    assert sections == len(PAYLOADS)
    assert text.count(SAID) > 10 * len(PAYLOADS)


def test_no_text_becomes_an_element_or_an_attribute(hostile: Path, site: Path) -> None:
    theirs = {(one.name, name) for page in pages(site) for one in elements(page) for name in one.attributes}
    allowed = theirs | {("svg", "id")}
    for page in pages(hostile):
        for one in elements(page):
            assert not [name for name in one.attributes if name.startswith("on")], (page, one)
            assert {(one.name, name) for name in one.attributes} <= allowed, (page, one)
            assert not one.attributes.get("href", "").strip().lower().startswith(("java", "data")), (page, one)
        scripts = [one for one in elements(page) if one.name == "script"]
        assert len(scripts) == len([one for one in elements(site / "index.html") if one.name == "script"]), page


def test_no_text_makes_a_link_that_is_broken_or_something_to_fetch(hostile: Path) -> None:
    assert broken(hostile) == []
    assert foreign(hostile) == []


def test_no_text_runs(hostile: Path, page: Page) -> None:
    with served(hostile) as address:
        for path in pages(hostile):
            page.open(f"{address}/{path.relative_to(hostile).as_posix()}")
        page.search("script")
        page.wait("document.querySelectorAll('a.md-search-result__link').length > 1")
        assert page.ask("document.querySelectorAll('.md-search-result script, .md-search-result img').length") == 0
        assert [one for one in page.requests if not one.startswith((address, "data:", "blob:"))] == []
    assert page.faults == []
