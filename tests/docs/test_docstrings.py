"""The example in each docstring, in api.md and in the README is the page's; awaited, it runs on the other client."""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from .loopback import recorded
from .pages import ROOT, pages
from .reader import SOURCE, Reader, python_of, reading

PACKAGE = ROOT / "generated" / "python"
SHOWN = {python_of(section).strip() for page in pages("python") for section in page.operations}
RUN = "import asyncio\n\nfrom telnyx import AsyncTelnyx\n\nasync def main():\n    client = AsyncTelnyx()\n"


def examples(asynchronous: bool) -> Iterator[str]:
    """Of all methods of the classes of resources that are, or are not, asynchronous."""
    for path in sorted((SOURCE / "telnyx" / "resources").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name.startswith("Async") is asynchronous:
                yield from filter(None, map(example, node.body))


def example(node: ast.stmt) -> str:
    text = (ast.get_docstring(node) or "") if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else ""
    return textwrap.dedent(text.partition("\nExample (async: `await` it):\n")[2])


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_every_method_shows_the_page_s_example(asynchronous: bool) -> None:
    assert set(examples(asynchronous)) == SHOWN


def test_api_md_shows_the_page_s_examples() -> None:
    text = (PACKAGE / "api.md").read_text(encoding="utf-8")
    assert {
        textwrap.dedent(one).strip() for one in re.findall(r"^  ```python\n(.*?)^  ```$", text, re.M | re.S)
    } == SHOWN


def test_the_readme_begins_with_one_of_them() -> None:
    text = (PACKAGE / "README.md").read_text(encoding="utf-8")
    first = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)[0]
    assert first.partition("client = Telnyx()\n")[2].strip() in SHOWN


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with reading(pages("python")[0], Path(tmp_path_factory.mktemp("docstrings"))) as found:
        yield found


def awaited(text: str) -> str:
    """What a reader of an example does to it who has an asynchronous client; a channel is opened by `async with`."""
    opens = "async with client." if " as channel:" in text else "async with await client."
    text = text.replace("with client.", opens).replace("for event in", "async for event in")
    text = re.sub(r"(?<!with )(?<!await )\bclient\.", "await client.", text)
    return re.sub(r"\b(response\.read\(\)|channel\.send\()", r"await \1", text)


def test_every_example_runs_on_an_asynchronous_client_once_it_is_awaited(reader: Reader) -> None:
    operations = {
        python_of(section).strip(): section.endpoint for page in pages("python") for section in page.operations
    }
    fixtures, found = recorded(), sorted(set(examples(asynchronous=True)))
    assert len(found) == len(SHOWN)
    for text in found:
        reader.desk.expect(fixtures[operations[text]])
        reader.run(f"{RUN}{textwrap.indent(awaited(text), '    ')}\nasyncio.run(main())")
        assert not reader.desk.faults, "\n".join([text, *reader.desk.faults])
        assert len(reader.desk.came) == 1, text
