"""What a fixture depends on changes its digest, and nothing else does; what is stale is told by file and operation."""

from __future__ import annotations

import pytest

from generator.cases.build import of_operation
from generator.cases.case import Rule
from generator.model.types import OperationId
from generator.recording.digest import digests
from generator.recording.fixture import ResourceFile
from generator.recording.stale import stale

from .pets import DOCUMENT
from .small import model


def marks(document: str = DOCUMENT) -> dict[str, str]:
    api = model(document).api
    made = digests(api)
    return {one.id: made.of(one, of_operation(api, one)) for one in api.operations}


def changed(old: str, new: str) -> set[str]:
    """The operations whose digest differs when `old` in the document is `new`."""
    assert old in DOCUMENT
    before, after = marks(), marks(DOCUMENT.replace(old, new, 1))
    return {id for id in before if before[id] != after[id]}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("weight: {type: number", "weight: {type: string", {"GET /pets", "POST /pets"}),
        ("required: [title]", "required: []", {"GET /pets"}),
        ("example: Rex", "example: Tom", {"GET /pets", "POST /pets"}),
        ("image/png", "image/jpeg", {"GET /pets/{pet_id}/photo"}),
        ("required: [photo]", "required: [photo, caption]", {"PUT /pets/{pet_id}/photo"}),
        ("scheme: bearer", "scheme: basic", set(marks())),
        ("description: Kept.", "description: It is kept.", set()),
        ("title: Pets", "title: All pets", set()),
        ("tags: [Pets]", "tags: [Animals]", set()),
    ],
)
def test_the_digest_follows_what_matters(old: str, new: str, expected: set[str]) -> None:
    assert changed(old, new) == expected


def test_a_rule_of_cases_is_part_of_the_digest() -> None:
    api = model().api
    post = next(one for one in api.operations if one.id == "POST /pets")
    made = digests(api)
    ruled = of_operation(api, post, Rule(give=frozenset({"weight"})))
    assert made.of(post, of_operation(api, post)) != made.of(post, ruled)


def recorded(**others: str) -> list[ResourceFile]:
    """Files that belong to the document, but for digests, methods or ids given otherwise."""
    names = model().names.operations
    files: dict[tuple[str, ...], dict[str, dict[str, str]]] = {}
    for id, digest in marks().items():
        name = names[OperationId(id)]
        members = {"operation": id, "method": name.method, "digest": digest}
        files.setdefault(name.resource, {})[id] = {**members, **(others if id == "POST /pets" else {})}
    return [ResourceFile(resource, "", operations) for resource, operations in files.items()]


def test_what_is_current_says_nothing() -> None:
    assert stale(model().api, model().names, recorded()) == []


def test_each_way_of_being_stale_is_told() -> None:
    api, names = model().api, model().names
    assert stale(api, names, recorded(digest="old")) == [
        "pets.json is stale for POST /pets: the document says something else now"
    ]
    assert stale(api, names, recorded(method="add")) == [
        "pets.json has POST /pets under a former name; it is pets.create"
    ]
    assert stale(api, names, recorded()[1:]) == ["pets.json lacks GET /pets", "pets.json lacks POST /pets"]
    gone = [*recorded(), ResourceFile(("cats",), "", {"GET /cats": {}})]
    assert stale(api, names, gone) == ["cats.json has GET /cats, which the document has no more"]
