"""What names.yaml promises an operation in each language, written out: what an entry says, and the rest by rule.

An entry says only what does not follow, so the rules here are promises as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.api import Location, Operation
from .numbers import singular
from .promise import Promise
from .spelling import Speller, ended
from .words import ACRONYMS, Words, camel, pascal, split

GO_VERBS = {"create": "new", "retrieve": "get"}
"""How a method begins in Go that begins otherwise elsewhere: `new` makes a value there, `get` reads one."""

GO_RESULTS = {"": "", "str": "*string", "BinaryAPIResponse": "*http.Response"}
"""What Go returns for a result that is no type of the API."""


@dataclass(frozen=True, slots=True)
class Columns:
    """One row of promised names. Empty: there is none."""

    python: str
    python_returns: str
    typescript: str
    go: str
    go_params: str
    go_returns: str


def columns(promise: Promise, operation: Operation, package: str, acronyms: Mapping[str, str] = ACRONYMS) -> Columns:
    """`operation` tells what no name can: if there are arguments but the last path parameter. `package` is Go's."""
    return Columns(
        python=promise.name,
        python_returns=_in_page(promise, promise.returns or "", "Sync{page}[{item}]"),
        typescript=promise.typescript if promise.typescript is not None else typescript(promise.name, acronyms),
        go=promise.go.name if promise.go.name is not None else go(promise.name, acronyms),
        go_params=_go_params(promise, operation, acronyms),
        go_returns=promise.go.returns if promise.go.returns is not None else _go_returns(promise, package, acronyms),
    )


def typescript(accessor: str, acronyms: Mapping[str, str]) -> str:
    return ".".join(camel(split(part), acronyms) for part in accessor.split("."))


def go(accessor: str, acronyms: Mapping[str, str]) -> str:
    *resource, method = accessor.split(".")
    return ".".join([*(pascal(split(part), acronyms) for part in resource), pascal(_go_method(method), acronyms)])


def _go_method(method: str) -> Words:
    first, *rest = split(method)
    return (GO_VERBS.get(first, first), *rest)


def go_stem(accessor: str, acronyms: Mapping[str, str]) -> str:
    """What Go's names of a method's types begin with: all resources, each in the singular, and the method."""
    *resource, method = accessor.split(".")
    owners = [(*words[:-1], singular(words[-1])) for words in map(split, resource)]
    return "".join(pascal(words, acronyms) for words in (*owners, _go_method(method)))


def _go_params(promise: Promise, operation: Operation, acronyms: Mapping[str, str]) -> str:
    if promise.go.params is not None:
        return promise.go.params
    return go_stem(promise.name, acronyms) + "Params" if takes_arguments(operation) else ""


def takes_arguments(operation: Operation) -> bool:
    """Whether a method takes more than one path parameter by position."""
    in_path = sum(parameter.location is Location.PATH for parameter in operation.parameters)
    return operation.body is not None or len(operation.parameters) > in_path or in_path > 1


def _go_returns(promise: Promise, package: str, acronyms: Mapping[str, str]) -> str:
    returns = promise.returns or ""
    if returns in GO_RESULTS:
        return GO_RESULTS[returns]
    follows = returns in (ended(Speller(acronyms).stem(promise.operation_name), "Response").name, "object")
    name = go_stem(promise.name, acronyms) + "Response" if follows else returns
    return "*" + _in_page(promise, f"{package}.{name}", "pagination.{page}[{item}]")


def _in_page(promise: Promise, item: str, form: str) -> str:
    return form.format(page=promise.page, item=item) if promise.page else item
