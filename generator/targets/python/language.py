"""What pages that show several languages say in Python."""

from __future__ import annotations

from dataclasses import dataclass

from ...cases.case import Case
from ...config import Config
from ...model.api import Api, Operation
from ...naming.names import Names
from ..language import Block, Words
from ..target import Code
from .example import Examples, examples
from .example_values import STEP
from .identify import identifier
from .spell_text import literal
from .views.server_words import needed, server_words

PYTHON, SHELL = Code("python"), Code("bash")

ASSUMED = "`client` in all examples below is this one."

PAGES = Code("A list comes in pages. `for item in page` goes through the items of this page and of all that follow.")


@dataclass(frozen=True, slots=True)
class PythonExamples:
    config: Config
    api: Api
    spelled: Examples

    def words(self, failing: Case | None) -> Words:
        return Words(
            installation=Block(SHELL, Code(f"pip install {self.config.python.distribution}")),
            setup=Block(PYTHON, self._setup()),
            assumed=Code(" ".join((ASSUMED, *server_words(self.api, self.config)))),
            failing=Block(PYTHON, self._failing(failing)),
            lists=PAGES,
        )

    def example(self, operation: Operation, case: Case) -> Block:
        return Block(PYTHON, self.spelled.example(operation, case))

    def remark(self, operation: Operation) -> Code:
        return Code("")

    def _setup(self) -> Code:
        package, client, credentials = self.config.python.package, self.config.client, self.config.credentials
        wanted = needed(self.api)
        if not credentials:
            return Code(f"from {package} import {client}\n\nclient = {client}({wanted})")
        default = "  # taken from there when left out, too"
        given = "".join(
            f"{STEP}{identifier(one.argument)}=os.environ.get({literal(one.environment)}),{default}\n"
            for one in credentials
        )
        given += f"{STEP}{wanted},\n" if wanted else ""
        return Code(f"import os\nfrom {package} import {client}\n\nclient = {client}(\n{given})")

    def _failing(self, case: Case | None) -> Code:
        package = self.config.python.package
        operations = {one.id: one for one in self.api.operations}
        call = self.spelled.call(operations[case.operation], case) if case is not None else "..."
        return Code(FAILING.format(package=package, call=call.replace("\n", f"\n{STEP}")))


FAILING = """import time

import {package}

try:
    result = {call}
except {package}.APIConnectionError:
    print("The server was not reached: check the connection, then try again")
except {package}.RateLimitError as error:
    # 429: wait as long as the server asks, then try again
    time.sleep(error.retry_after or 1)
except {package}.APIStatusError as error:
    print(f"Error {{error.status_code}}: {{error}}")
    if error.status_code == 422:
        print("The arguments are wrong: check required fields and formats")"""
"""Around any call. The names of errors are the runtime's."""


class Python:
    name = "python"
    title = Code("Python")

    def examples(self, api: Api, names: Names, config: Config) -> PythonExamples:
        return PythonExamples(config, api, examples(api, names, config))


LANGUAGE = Python()
