"""A document whose every text is one payload, and the pages that come of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator import pipeline
from generator.cases.case import Case
from generator.folder import open_folder
from generator.model.api import Api
from generator.targets.calls import Calls
from generator.watch import Watch

from .pages import Page, parsed

HOST = "api.example.com"
PAYLOADS = {
    "quotes": """it's a "test" '' "" \\' \\" \\""",
    "commands": "$(touch pwned) `touch pwned` ${HOME} $HOME ; touch pwned & | > pwned",
    "options": "-o pwned --output pwned -X DELETE",
    "at a file": "@/etc/passwd",
    "less than a file": "</etc/passwd;type=text/html",
    "history": "!! !$ !touch",
    "lines": "one\ntwo\n\nthree\r\nEOF\n",
    "fences": "```\n```bash\n````\n~~~\n- ```\n  ```\n    ```\n<script>alert(1)</script>",
    "an open fence": "- a\n  ```\n<script>alert(1)</script>\n\n# heading",
    "headings": "# one\n## two\nthree\n===\n---\n> # four\n- # five\n> six\n> ---",
    "tables": "| a | b |\n|---|---|\n| `x | <b>y</b>` |",
    "html": "<script>alert(1)</script> <!-- --> <b> </b> <?php ?> <![CDATA[ ]]> -->",
    "html in code": "`a <b>` b` <script>alert(1)</script>`\n``` `<i>`",
    "links": "[x](javascript:alert(1)) [y](&#106;avascript:alert(1)) [z](../../etc/passwd) ![i](data:text/html,x)",
    "definitions": "[object]: https://example.com/evil\n[string]: /x\n> [integer]: /y",
    "front matter": "---\nname: evil\n---\n: - ? & * ! % @ ` { } [ ]",
    "templates": "{{ config }} {% raw %} {# #} ${x} %(x)s {0}",
    "bidi": "a\u202eb\u2066c\u200bd\ufeffe\x85f\u2028g",
    "control": "a\x00b\x01c\x1b[31md\x7f",
    "globs": "[1-9] {a,b} * ? ~ \\ % %41 + &a=b #c",
}

SDK = """\
client: Pets
environment: PETS
author: %s
python: {package: pets, distribution: pets, version: 1.0.0}
credentials: [{argument: api_key, environment: TELNYX_API_KEY, schemes: [key]}]
"""


def document(payload: str) -> dict[str, Any]:
    text = {"type": "string", "description": payload, "examples": [payload]}
    fields = {"plain": text, payload: {"type": "string", "enum": [payload, "b"], "description": payload}}
    body = {"type": "object", "title": payload, "required": ["plain"], "properties": fields}
    both = {"type": "object", "required": ["plain", "nested"], "properties": {"plain": text, "nested": body}}
    sent = {
        "json": ("application/json", body),
        "form": ("application/x-www-form-urlencoded", body),
        "parts": ("multipart/form-data", both),
        "text": ("text/plain", text),
    }
    operations = {f"/{name}": {"post": operation(payload, media, schema)} for name, (media, schema) in sent.items()}
    parameters = [
        {"name": name, "in": place, "required": True, "schema": text, "description": payload}
        for name, place in (("id", "path"), ("q", "query"), ("X-Note", "header"), ("crumb", "cookie"))
    ]
    get = {**operation(payload), "parameters": parameters}
    return {
        "openapi": "3.1.0",
        "info": {"title": payload, "version": "1", "description": payload},
        "servers": [{"url": f"https://{HOST}", "description": payload}],
        "security": [{"key": []}],
        "tags": [{"name": payload, "description": payload}],
        "paths": {**operations, "/things/{id}": {"get": get}},
        "components": {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
    }


def operation(payload: str, media: str = "", schema: object = None) -> dict[str, Any]:
    answer = {"type": "object", "required": [payload], "properties": {payload: {"type": "string", "enum": [payload]}}}
    return {
        "tags": [payload],
        "summary": payload,
        "description": payload,
        **({"requestBody": {"required": True, "content": {media: {"schema": schema}}}} if media else {}),
        "responses": {"200": {"description": payload, "content": {"application/json": {"schema": answer}}}},
    }


def shown(payload: str, folder: Path) -> tuple[dict[str, Page], dict[str, Case]]:
    """The pages by language, and the case of each operation by its id."""
    folder.mkdir()
    (folder / "openapi.json").write_text(json.dumps(document(payload)), encoding="utf-8")
    (folder / "sdk.yaml").write_text(SDK % json.dumps(payload), encoding="utf-8")
    built = pipeline.build(open_folder(folder), ["docs"], Watch(lambda stage: None))
    texts = {path: str(text) for path, text in built.trees["docs"].items() if path.name == "SKILL.md"}
    pages = {path.parent.name.rpartition("-")[2]: parsed(text) for path, text in texts.items()}
    return pages, cases(built.model.api, Calls(built.model.api, built.model.config))


def cases(api: Api, calls: Calls) -> dict[str, Case]:
    return {operation.id: calls.of(operation) for operation in api.operations}
