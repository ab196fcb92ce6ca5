"""What pages that show several languages say in curl."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from ...cases.case import Case
from ...config import Config
from ...model.api import Api, ChannelResult, Cursor, NextLink, Offset, Operation, PageNumber, PageResult, Path, Strategy
from ...naming.names import Names
from ..language import Block, Words
from ..markdown import code_span
from ..target import Code
from .credentials import variables
from .example import ELSEWHERE, Examples

SHELL, TEXT = Code("bash"), Code("text")

CHANNEL = Code("This is a WebSocket: curl can only ask for it. Speak to it with a WebSocket client.")


@dataclass(frozen=True, slots=True)
class CurlExamples:
    config: Config
    api: Api
    spelled: Examples

    def words(self, failing: Case | None) -> Words:
        secrets = list(variables(self.config))
        prefix = f"{self.config.environment}_"
        exports = "\n".join(f'export {name}="YOUR_{name.removeprefix(prefix)}"' for name in secrets)
        named = " and ".join(code_span(f"${name}") for name in secrets)
        return Words(
            installation=Block(TEXT, Code("# curl comes with macOS, Windows and most Linux distributions")),
            setup=Block(SHELL, Code(exports or "# Nothing to set up")),
            assumed=Code(" ".join(self._assumed(named))),
            failing=Block(SHELL, self._failing(failing)),
            lists=self._lists(),
        )

    def example(self, operation: Operation, case: Case) -> Block:
        return Block(SHELL, self.spelled.example(operation, case))

    def remark(self, operation: Operation) -> Code:
        return CHANNEL if isinstance(operation.result, ChannelResult) else Code("")

    def _assumed(self, secrets: str) -> Iterator[str]:
        """`secrets`: the variables that hold them. Where the examples go is said if that isn't the only place."""
        if secrets:
            yield f"All examples below authenticate with {secrets}."
        servers = [f"{code_span(one.name)} ({code_span(one.url)})" for one in self.api.servers]
        if len(servers) > 1:
            yield f"They go to {servers[0]}; there is {' and '.join(servers[1:])} too."
        if not any(server.is_absolute for server in self.api.servers):
            yield f"{code_span(ELSEWHERE)} stands for where the API is."

    def _lists(self) -> Code:
        """By the names that most lists of this API have for their pages."""
        found = Counter(
            one.result.pagination.strategy for one in self.api.operations if isinstance(one.result, PageResult)
        )
        return _paged(found.most_common(1)[0][0]) if found else Code("")

    def _failing(self, case: Case | None) -> Code:
        operations = {one.id: one for one in self.api.operations}
        command = self.spelled.example(operations[case.operation], case) if case is not None else "curl"
        quiet = command.replace("curl", 'curl -s -w "\\n%{http_code}"', 1)
        return Code(f"response=$({quiet})\n{FAILING}")


FAILING = """status=$(echo "$response" | tail -n 1)
body=$(echo "$response" | sed '$d')

case $status in
  2*) echo "Done: $body" ;;
  401) echo "The API key is missing or wrong" ;;
  422) echo "The arguments are wrong: $body" ;;
  429) echo "Too many requests: wait, then try again"; sleep 1 ;;
  *) echo "Error $status: $body" ;;
esac"""


def _paged(strategy: Strategy) -> Code:
    match strategy:
        case PageNumber(page=page, total_pages=total):
            end = f"{_where(total)} says how many there are" if total else "the last one is followed by an empty one"
            return Code(f"A list comes in pages: {code_span(page)} asks for one by its number; {end}.")
        case Offset(offset=offset):
            return Code(f"A list comes in pages: {code_span(offset)} says how many items to skip.")
        case Cursor(parameter=parameter, next=next):
            start = _where(next) if next else "the last item of the one before"
            return Code(f"A list comes in pages: give {code_span(parameter)} what {start} says to get the next.")
        case NextLink(link=link):
            return Code(f"A list comes in pages: {_where(link)} is the URL of the next.")
        case _:
            assert_never(strategy)


def _where(path: Path) -> Code:
    return Code(f"{code_span('.'.join(path))} in the response")


class Curl:
    name = "curl"
    title = Code("curl")

    def examples(self, api: Api, names: Names, config: Config) -> CurlExamples:
        return CurlExamples(config, api, Examples(api, config))


LANGUAGE = Curl()
