"""The example in each method's docstring, in api.md and in the README is the page's, and the asynchronous ones run."""

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
    return textwrap.dedent(text.partition("\nExample:\n")[2])


def test_every_method_shows_the_page_s_example() -> None:
    assert set(examples(asynchronous=False)) == SHOWN


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


def test_every_asynchronous_example_runs(reader: Reader) -> None:
    """Each is the synchronous one with what must be awaited: that says which operation it is."""
    operations = {
        python_of(section).strip(): section.endpoint for page in pages("python") for section in page.operations
    }
    fixtures, found = recorded(), list(examples(asynchronous=True))
    assert len(set(found)) == len(SHOWN)
    for text in found:
        reader.desk.expect(fixtures[operations[re.sub(r"\b(await|async) ", "", text)]])
        reader.run(f"{RUN}{textwrap.indent(text, '    ')}\nasyncio.run(main())")
        assert not reader.desk.faults, "\n".join([text, *reader.desk.faults])
        assert len(reader.desk.came) == 1, text
