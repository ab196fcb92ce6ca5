"""Every command of every page runs in a real shell with the real curl, and what arrives is what was recorded."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from ..sdk.python.fixtures import Response
from .loopback import octets, recorded
from .pages import Page, Section, pages
from .shell import Shell, shell

FAILING = "POST /messages"
HOST = "api.telnyx.com"
RECORDED = recorded()
PAGES = pages("curl")
OPERATIONS = [section for page in PAGES for section in page.operations]


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    assert shutil.which("curl"), "curl is missing"
    with shell(HOST, tmp_path_factory.mktemp("shell")) as found:
        yield found


def only(section: Section) -> str:
    (block,) = [one.text for one in section.blocks if one.language == "bash"]
    return block


def test_no_block_of_a_page_is_left_out() -> None:
    blocks = [block for page in PAGES for section in page.sections for block in section.blocks if "curl" in block.text]
    shown = [block for block in blocks if block.language == "bash"]
    assert len(shown) == len(OPERATIONS) + len(PAGES)  # each operation's, and the one that handles errors
    assert {section.endpoint for section in OPERATIONS} == set(RECORDED)


@pytest.mark.parametrize("section", OPERATIONS, ids=lambda section: section.endpoint)
def test_a_command_sends_what_was_recorded(section: Section, terminal: Shell) -> None:
    terminal.desk.expect(RECORDED[section.endpoint])
    done = terminal.run(only(section))
    assert done.returncode == 0, done.stderr.decode()
    assert not terminal.desk.faults, "\n".join(terminal.desk.faults)
    assert len(terminal.desk.came) == 1
    answer = RECORDED[section.endpoint].response
    if "--output response" in only(section):
        assert (terminal.folder / "response").read_bytes() == octets(answer)
    elif answer.status != 101:
        assert done.stdout == octets(answer)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.parent.name)
@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "The API key is missing"), (422, "The arguments are wrong"), (429, "Too many requests"), (500, "Error 500")],
)
def test_error_handling_handles_what_it_says(page: Page, status: int, said: str, terminal: Shell) -> None:
    terminal.desk.expect(RECORDED[FAILING], Response(status, (), None))
    done = terminal.run(only(page.section("Error Handling")).replace("sleep 1", "sleep 0"))
    assert done.stdout.decode().startswith(said)
    assert not terminal.desk.faults


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.parent.name)
def test_error_handling_is_no_hindrance_when_all_goes_well(page: Page, terminal: Shell) -> None:
    terminal.desk.expect(RECORDED[FAILING])
    done = terminal.run(only(page.section("Error Handling")))
    assert done.stdout.decode().startswith("Done: {")
    assert not terminal.desk.faults


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.parent.name)
def test_setup_sets_what_the_commands_read(page: Page, terminal: Shell) -> None:
    done = terminal.run(f'{only(page.section("Setup"))}\nbash -c \'echo "$TELNYX_API_KEY"\'')
    assert done.stdout == b"YOUR_API_KEY\n"
