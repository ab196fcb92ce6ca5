"""The README of a package: its Python runs from top to bottom as it stands, and each section is there for a reason."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator import pipeline
from generator.cli import main
from generator.config import load_config
from generator.folder import open_folder
from generator.pipeline import Model
from generator.watch import Watch

from . import small_apis
from .loopback import serving
from .modelled import Answering, answering
from .reader import running
from .signing import PUBLIC_KEY, signed

ROOT = Path(__file__).parents[2]
ALWAYS = ["Installation", "Usage"]
CALLS = ["Errors", "Asynchronous", "Retries, time and headers", "The response itself"]


@dataclass(frozen=True, slots=True)
class Package:
    """A generated package and the model that it was made from."""

    folder: Path
    model: Model

    @property
    def readme(self) -> str:
        return (self.folder / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDKGEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def generated(api: Path, out: Path) -> Package:
    assert main(["generate", str(api), "--target", "python", "--out", str(out)]) == 0
    return Package(out / "python", model_of(api))


def model_of(api: Path) -> Model:
    folder, watch = open_folder(api), Watch(lambda stage: None)
    return pipeline.understand(folder, load_config(folder.sdk), pipeline.read(folder, watch), watch)


def started(name: str, folder: Path, settings: str = "") -> Path:
    """As a new user has it: the folder that `new` makes, with what is said in `small_apis` and here besides."""
    document, own = small_apis.ALL[name]
    (folder / "doc.json").write_text(json.dumps(document), encoding="utf-8")
    assert main(["new", str(folder / "api"), "--document", str(folder / "doc.json")]) == 0
    with (folder / "api" / "sdk.yaml").open("a", encoding="utf-8") as file:
        file.write(own + settings)
    return folder / "api"


def small(name: str, folder: Path, settings: str = "") -> Package:
    return generated(started(name, folder, settings), folder / "out")


def headings(readme: str) -> list[str]:
    tokens = MarkdownIt("commonmark").parse(readme)
    return [
        tokens[place + 1].content
        for place, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag in ("h2", "h3")
    ]


def blocks(readme: str) -> list[str]:
    found = MarkdownIt("commonmark").parse(readme)
    return [token.content for token in found if token.type == "fence" and token.info == "python"]


@contextmanager
def read(package: Package, folder: Path) -> Iterator[tuple[Callable[[str], str], Answering]]:
    """A reader at the package's README, with credentials in the environment, and the server that answers."""
    desk, config = answering(package.model), package.model.config
    with serving(desk) as port:
        address = f"http://127.0.0.1:{port}"
        variables = {one.environment: "SECRET" for one in config.credentials}
        variables |= {config.webhooks.environment: PUBLIC_KEY} if config.webhooks is not None else {}
        with running(package.folder / "src", folder, {**variables, f"{config.environment}_BASE_URL": address}) as run:
            yield run, desk


def check_blocks(package: Package, folder: Path) -> None:
    shown = blocks(package.readme)
    assert shown
    with read(package, folder) as (run, desk):
        for block in shown:
            before = desk.asked.total()
            printed = run(block)
            assert not desk.faults, "\n".join([block, *desk.faults])
            sends = "client." in block.replace("client.with_options", "").replace("client.webhooks", "")
            assert (desk.asked.total() > before) is sends, block
            assert "reached" not in printed, printed
        if "### Webhooks" in package.readme:
            check_webhooks(run)


def check_webhooks(run: Callable[[str], str]) -> None:
    body = json.dumps({"kind": "pet.sold", "pet": "Rex", "data": {"event_type": "x"}}).encode()
    assert run(f"print(received({body!r}, {signed(body)!r}))").endswith("200\n")
    assert run(f"print(received({body + b' '!r}, {signed(body)!r}))").endswith("400\n")


@pytest.mark.parametrize("name", small_apis.ALL)
def test_every_block_of_a_small_readme_runs(name: str, tmp_path: Path) -> None:
    check_blocks(small(name, tmp_path), tmp_path)


def test_every_block_of_the_embedded_api_runs(tmp_path: Path) -> None:
    package = Package(ROOT / "generated" / "python", model_of(ROOT / "spec" / "ai-inference"))
    check_blocks(package, tmp_path)
    assert headings(package.readme) == [
        *ALWAYS,
        "Lists",
        "Streams",
        "WebSockets",
        "Receiving files",
        "Webhooks",
        *CALLS,
        "The client",
    ]


def test_every_block_of_the_api_with_every_way_of_writing_runs(tmp_path: Path) -> None:
    check_blocks(generated(ROOT / "tests" / "sdk" / "wire", tmp_path / "out"), tmp_path)


@pytest.mark.parametrize(
    ("name", "sections", "extras"),
    [
        ("bare", [*CALLS], []),
        ("oauth", ["Lists", *CALLS], []),
        ("webhooks", ["Webhooks"], ["webhooks"]),
        ("streams", ["Streams"], []),
        ("files", ["Sending files", "Receiving files", *CALLS], []),
        ("channels", ["WebSockets"], ["websockets"]),
    ],
)
def test_a_section_stands_where_the_api_has_what_it_is_about(
    name: str, sections: list[str], extras: list[str], tmp_path: Path
) -> None:
    package = small(name, tmp_path)
    assert headings(package.readme) == [*ALWAYS, *sections, "The client"]
    project = (package.folder / "pyproject.toml").read_text(encoding="utf-8")
    for extra in ("webhooks", "websockets"):
        assert (f"{extra} = [" in project) is (extra in extras)
        assert (f"[{extra}]" in package.readme) is (extra in extras)
    assert ("- `" in package.readme) is bool(package.model.config.credentials)
    assert "idempotency key" not in package.readme


def test_the_header_of_idempotency_keys_is_named_where_there_is_one(tmp_path: Path) -> None:
    assert "idempotency key: `Pet-Once`" in small("bare", tmp_path, "idempotency_header: Pet-Once\n").readme


def first(package: Package) -> str:
    return blocks(package.readme)[0].partition("()\n\n")[2]


def test_the_first_example_is_a_list_that_needs_nothing(tmp_path: Path) -> None:
    assert first(small("oauth", tmp_path)).startswith("for pet in client.pets.list():\n    print(pet.")


@pytest.mark.parametrize("text", ["getPet", "GET /pets/{id}"])
def test_the_first_example_is_the_one_that_sdk_yaml_names(text: str, tmp_path: Path) -> None:
    package = small("bare", tmp_path, f"readme: {{example: {text!r}}}\n")
    assert 'client.pets.retrieve(\n    "id",\n)' in first(package)
    check_blocks(package, tmp_path)


def test_an_example_that_the_document_has_not_is_refused_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    api = started("bare", tmp_path, "readme:\n  example: addPets\n")
    line = len((api / "sdk.yaml").read_text(encoding="utf-8").splitlines())
    assert main(["generate", str(api), "--out", str(tmp_path / "out")]) == 1
    told = capsys.readouterr().err
    assert f"{api / 'sdk.yaml'}:{line}" in told
    assert "did you mean addPet?" in told
