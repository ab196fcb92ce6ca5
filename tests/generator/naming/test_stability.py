"""A promised name never changes, whatever becomes of the document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Severity
from generator.model.api import Api, Operation, Result
from generator.model.types import Definition, Named, OfOperation, OperationId, Role
from generator.naming.names import Names
from generator.naming.promises import Promises, appended, read

from .small import NOTHING, api, gives, inline, named, operation, page_of, schema

WORDS = st.sampled_from(["a", "as", "A", "actions", "chat", "import", "list", "x_start", "10dlc"])
SEGMENTS = st.one_of(WORDS, WORDS, st.just("{id}"))
PATHS = st.lists(SEGMENTS, max_size=4).map(lambda segments: "/" + "/".join(segments))
IDS = st.tuples(st.sampled_from(["GET", "POST", "PUT", "DELETE"]), PATHS).map(" ".join)
SAID = st.sampled_from([None, "GetA", "listAs", "dialA", "GetAStatus"])
COMPONENTS = [schema(text) for text in ("A", "a", "AListResponse", "AListParams", "as_list_params", "Chat")]


@st.composite
def operations(draw: st.DrawFn) -> Operation:
    id = draw(IDS)
    component = draw(st.sampled_from(COMPONENTS))
    results: list[Result] = [
        NOTHING,
        gives(component),
        gives(inline(id)),
        page_of(Named(component.id), Named(inline(id).id)),
    ]
    result = draw(st.sampled_from(results))
    return operation(id, result, draw(SAID))


def document(chosen: list[Operation]) -> Api:
    inlines = [inline(one.id) for one in chosen]
    return api(*chosen, definitions=[*COMPONENTS, *inlines])


DOCUMENTS = st.lists(operations(), max_size=8, unique_by=lambda one: one.id)


def promised(given: Api) -> tuple[Promises, Names]:
    names, _ = named(given)
    return read(appended(Promises(), names, given)), names


def of(names: Names, id: OperationId) -> tuple[object, ...]:
    return names.operations[id], names.params[id], names.results.get(id)


@given(DOCUMENTS)
def test_appending_changes_nothing(chosen: list[Operation]) -> None:
    small = document(chosen)
    promises, names = promised(small)
    assert named(small, promises)[0] == names


@given(old=DOCUMENTS, new=DOCUMENTS, data=st.data())
def test_operations_added_removed_and_moved_leave_all_others_as_they_were(
    old: list[Operation], new: list[Operation], data: st.DataObject
) -> None:
    promises, before = promised(document(old))
    kept = data.draw(st.lists(st.sampled_from(old), unique_by=lambda one: one.id)) if old else []
    known = {one.id for one in old}
    added = [one for one in new if one.id not in known]
    later = document(data.draw(st.permutations([*kept, *added])))
    after, found = named(later, promises)
    assert not [one for one in found if one.severity is Severity.ERROR]
    for one in kept:
        assert of(after, one.id) == of(before, one.id)
    for component in COMPONENTS:
        assert after.types[component.id] == before.types[component.id]


@given(DOCUMENTS)
def test_every_accessor_and_every_type_is_there_once(chosen: list[Operation]) -> None:
    names, _ = named(document(chosen))
    accessors = [name.accessor.lower() for name in names.operations.values()]
    resources = {".".join(name.resource[:depth]) for name in names.operations.values() for depth in range(1, 5)}
    assert len(set(accessors)) == len(accessors)
    assert not {accessor for accessor in accessors if accessor in resources}
    types = [(name.namespace, name.name.lower()) for name in (*names.types.values(), *names.params.values())]
    assert len(set(types)) == len(types)


@given(DOCUMENTS)
def test_names_depend_on_nothing_but_the_document(chosen: list[Operation]) -> None:
    assert named(document(chosen)) == named(document(list(chosen)))


def test_inline_results_are_part_of_these_documents() -> None:
    one: Definition = inline("GET /as")
    assert one.origin == OfOperation(OperationId("GET /as"), Role.RESPONSE)
