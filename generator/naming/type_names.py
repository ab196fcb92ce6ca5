"""The names of types: of components, of what operations take and give, of what is nested in those. Promises first.

Whoever was promised a name claims it before all others, in the order of names.yaml and not of the document, so that no
change of the document changes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import assert_never

from ..diagnostics import Severity
from ..model.api import Api, Operation
from ..model.types import Component, Definition, Nested, OfOperation, OfWebhook, OperationId, Role, TypeId
from .claims import Claims, place_of
from .names import OperationName, TypeName
from .promise import Promises
from .promised_results import PromisedResult, is_type, promised_results
from .spelling import ROLES, Speller, ended
from .subjects import components, envelope, speaks_for_itself, subject


@dataclass(slots=True)
class TypeNames:
    """`fill` fills `types`, `results` and `params`.

    `operations`: the names of all operations, also of those that are only promised, so that their types stay reserved.
    """

    api: Api
    promises: Promises
    operations: Mapping[OperationId, OperationName]
    speller: Speller
    claims: Claims = field(default_factory=Claims)
    types: dict[TypeId, TypeName] = field(default_factory=dict)
    results: dict[OperationId, TypeName] = field(default_factory=dict)
    params: dict[OperationId, TypeName] = field(default_factory=dict)
    pages: frozenset[TypeId | None] = frozenset()

    def fill(self) -> None:
        schemas = components(self.api)
        self.pages = frozenset(envelope(operation) for operation in self.api.operations)
        self._promised_schemas(schemas)
        gone: list[PromisedResult] = []
        for promised in promised_results(self.api, self.promises, self.types, self.speller):
            if promised.gone:
                gone.append(promised)
            else:
                self._promised_result(promised)
        for promised in gone:
            self._reserved(promised)
        self._params()
        for schema in schemas.values():
            self._name(schema)
        for operation in self.api.operations:
            self._inferred_result(operation)
        for definition in self.api.definitions:
            self._name(definition)

    def _stem(self, id: OperationId) -> TypeName:
        return self.speller.stem(self.operations[id])

    def _claim(self, wish: TypeName, owner: TypeId, pointer: TypeId) -> TypeName:
        return self.claims.claim(wish, owner, lambda: place_of(pointer))

    def _promised_schemas(self, schemas: Mapping[str, TypeId]) -> None:
        for name, wish in self.promises.schemas.items():
            owner = schemas.get(name, TypeId(f"schema {name}"))
            self.types[owner] = self.claims.claim(wish, owner, self.promises.at("schemas", name), Severity.ERROR)

    def _promised_result(self, promised: PromisedResult) -> None:
        """At the root where the text is a component's own; beside the operation where it is that one's, or taken."""
        id, owner = promised.operation, promised.owner
        if owner not in self.types:
            beside = TypeName(self._stem(id).namespace, promised.text)
            own = promised.text == ended(self._stem(id), "Response").name or not self._is_component(owner)
            wishes = [beside] if own else [TypeName((), promised.text), beside]
            wish = next((wish for wish in wishes if self.claims.free(wish, owner)), beside)
            place = self.promises.at("operations", id, "returns")
            self.types[owner] = self.claims.claim(wish, owner, place, Severity.ERROR)
        if not promised.wraps:
            self.results[id] = self.types[owner]

    def _reserved(self, promised: PromisedResult) -> None:
        """What an operation gave that is gone: where its name is taken, it is so by what it was."""
        name = TypeName(self._stem(promised.operation).namespace, promised.text)
        if self.claims.free(name, promised.owner):
            self.types[promised.owner] = self._claim(name, promised.owner, promised.owner)
        self.results[promised.operation] = name

    def _params(self) -> None:
        places = {operation.id: partial(place_of, operation.pointer) for operation in self.api.operations}
        for id in self.operations:
            place = places.get(id) or self.promises.at("operations", id)
            wish = ended(self._stem(id), "Params")
            self.params[id] = self.claims.claim(wish, TypeId(f"params of {id}"), place)

    def _is_component(self, id: TypeId) -> bool:
        return id in self.api.definitions and isinstance(self.api.definitions[id].origin, Component)

    def _inferred_result(self, operation: Operation) -> None:
        promise = self.promises.operations.get(operation.id)
        about = subject(operation)
        if about is None or operation.id in self.results or speaks_for_itself(operation):
            return
        if promise is not None and not is_type(promise):
            return
        if about not in self.types and (promise is None or about not in self.api.definitions):
            self.types[about] = self._claim(ended(self._stem(operation.id), "Response"), about, operation.pointer)
        self.results[operation.id] = self._name(about)

    def _name(self, id: TypeId) -> TypeName:
        if id not in self.types:
            self.types[id] = self._claim(self._wish(self.api.definitions[id]), id, id)
        return self.types[id]

    def _wish(self, definition: Definition) -> TypeName:
        match definition.origin:
            case Component(name=name):
                return self.speller.component(name)
            case OfOperation(operation=operation, role=role, part=part):
                ending = "Page" if role is Role.RESPONSE and definition.id in self.pages else ROLES[role]
                return self.speller.part(ended(self._stem(operation), ending), part)
            case OfWebhook(webhook=webhook):
                return self.speller.webhook(webhook)
            case Nested(parent=parent, part=part):
                return self.speller.part(self._owner(parent), part)
            case other:
                assert_never(other)

    def _owner(self, parent: TypeId) -> TypeName:
        """The name of the definition at `parent` or else of the nearest one around it, or its last word."""
        around = parent
        while around:
            if around in self.api.definitions:
                return self._name(around)
            around = TypeId(around.rpartition("/")[0])
        return self.speller.component(parent.rpartition("/")[2])
