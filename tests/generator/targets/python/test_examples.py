"""Examples: values as a person writes them, variables after what comes back, and what of it is looked at."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cases.case import File, Value
from generator.model.api import JsonResult, Operation
from generator.model.types import (
    Access,
    Component,
    Definition,
    Field,
    Named,
    Nullable,
    Object,
    Presence,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
)
from generator.naming.names import Names, OperationName, Resource, TypeName
from generator.targets.python.example_results import telling, variable
from generator.targets.python.example_values import written

from .apis import NOTHING, operation

TEXT = Scalar(ScalarKind.STRING)
THING = TypeId("#/components/schemas/Thing")

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_a_value_is_read_as_it_was(value: Value) -> None:
    assert ast.literal_eval(written(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", '"a"'),
        ([], "[]"),
        ({}, "{}"),
        (["a", 1], '["a", 1]'),
        ({"a": {"b": None}}, '{\n    "a": {\n        "b": None,\n    },\n}'),
        ([{"a": 1}, {"b": 2}], '[{\n    "a": 1,\n}, {\n    "b": 2,\n}]'),
        (["x" * 30] * 3, "[\n" + f'    "{"x" * 30}",\n' * 3 + "]"),
        (File("a.bin", None, b""), 'open("a.bin", "rb")'),
        (File("a.mp3", "audio/mpeg", b""), '("a.mp3", open("a.mp3", "rb"), "audio/mpeg")'),
    ],
)
def test_a_value_is_written_as_by_a_person(value: Value, text: str) -> None:
    assert written(value) == text


def named(resource: tuple[str, ...], method: str, result: str | None) -> tuple[Operation, Names]:
    found = replace(operation("/x", NOTHING), result=JsonResult(TEXT, "application/json"))
    results = {} if result is None else {found.id: TypeName((), result)}
    return found, Names({found.id: OperationName(resource, method)}, {}, results, {}, Resource((), (), ()))


@pytest.mark.parametrize(
    ("resource", "method", "result", "name"),
    [
        (("ai", "conversations"), "list", "ConversationListResponse", "conversations"),
        (("ai", "conversations"), "retrieve", "ConversationRetrieveResponse", "conversation"),
        (("ai", "conversations"), "count", "ConversationCountResponse", "response"),
        (("ai", "insights"), "create", "InsightTemplateDetail", "insight_template_detail"),
        (("ai",), "retrieve_models", "AIRetrieveModelsResponse", "response"),
        (("speech_to_text",), "list", "SpeechToTextListResponse", "speech_to_texts"),
        ((), "ping", "PingResponse", "response"),
        (("clients",), "retrieve", "ClientRetrieveResponse", "client_"),
        (("imports",), "retrieve", "ImportRetrieveResponse", "import_"),
        (("x",), "y", None, "response"),
    ],
)
def test_a_variable_is_named_after_what_comes_back(
    resource: tuple[str, ...], method: str, result: str | None, name: str
) -> None:
    assert variable(*named(resource, method, result)) == name


def field(wire: str, presence: Presence = Presence.REQUIRED, access: Access = Access.BOTH) -> Field:
    return Field(wire, TEXT, presence, access)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ((field("meta"), field("data", Presence.OPTIONAL)), ".data"),
        ((field("name"), field("id")), ".id"),
        ((field("name"), field("task_id")), ".task_id"),
        ((field("text"), field("length")), ".text"),
        ((field("id", Presence.OPTIONAL),), ""),
        ((field("secret", access=Access.WRITE_ONLY),), ""),
        ((field("from"),), ".from_"),
        ((), ""),
    ],
)
def test_what_is_always_there_and_tells_most(fields: tuple[Field, ...], told: str) -> None:
    definitions = {THING: Definition(THING, Object(fields, None), Component("Thing"))}
    of: Type = Nullable(Named(THING))
    assert telling(of, definitions) == told
    assert telling(TEXT, definitions) == ""
