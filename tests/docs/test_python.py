"""Every Python block of every page runs as it stands, and what it sends is what was recorded."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ..sdk.python.fixtures import Response
from .loopback import recorded
from .pages import pages
from .reader import Reader, python_of, reading

FAILING = "POST /messages"
RECORDED = recorded()


@pytest.fixture(scope="module", params=pages("python"), ids=lambda page: page.path.parent.name)
def reader(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with reading(request.param, tmp_path_factory.mktemp("page")) as found:
        yield found


def test_every_block_is_run(reader: Reader) -> None:
    ran = 0
    for section in reader.page.operations:
        reader.desk.expect(RECORDED[section.endpoint])
        printed = reader.run(python_of(section))
        assert not reader.desk.faults, "\n".join([section.endpoint, *reader.desk.faults])
        assert len(reader.desk.came) == 1, (section.endpoint, reader.desk.came)
        assert bool(printed) is ("print" in python_of(section)), section.endpoint
        ran += 1
    others = {"Setup", "Error Handling"}
    blocks = [block for section in reader.page.sections for block in section.blocks if block.language == "python"]
    assert ran == len(blocks) - len(others)


@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "Error 401"), (422, "The arguments are wrong"), (429, ""), (0, "The server was not reached")],
)
def test_error_handling_handles_what_it_says(reader: Reader, status: int, said: str) -> None:
    block = python_of(reader.page.section("Error Handling"))
    reader.run("import telnyx; client = client.with_options(max_retries=0)")
    reader.desk.expect(RECORDED[FAILING], Response(status, (("retry-after", "0"),), None))
    printed = reader.run(block)
    assert not reader.desk.faults
    assert len(reader.desk.came) == 1
    assert printed.startswith(said) if status != 422 else said in printed


def test_error_handling_is_no_hindrance_when_all_goes_well(reader: Reader) -> None:
    reader.desk.expect(RECORDED[FAILING])
    assert reader.run(python_of(reader.page.section("Error Handling"))) == ""
    assert not reader.desk.faults
