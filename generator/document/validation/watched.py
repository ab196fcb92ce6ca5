"""The validator's own classes, watched: each error is noted with the place it belongs to, which the validator doesn't
keep.

Nothing is judged here. The subclasses change two things that don't change verdicts: a schema that compiled code finds
well-formed isn't checked again in Python, and the lists of what was visited answer `in` without a search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from jsonschema.exceptions import ValidationError
from jsonschema_path import SchemaPath
from openapi_spec_validator.validation import keywords
from openapi_spec_validator.validation.exceptions import (
    DuplicateOperationIDError,
    ExtraParametersError,
    OpenAPIValidationError,
    ParameterDuplicateError,
    UnresolvableParameterError,
)
from openapi_spec_validator.validation.registries import KeywordValidatorRegistry
from openapi_spec_validator.validation.validators import (
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
    SpecValidator,
)

from ..pointer import pointer
from . import quick
from .accessor import reached
from .bounded import bounded, regular
from .collect import collect
from .finding import Finding
from .locate import locate
from .version import Version

_CODES: Mapping[type[ValidationError], str] = {
    DuplicateOperationIDError: "duplicate-operation-id",
    ParameterDuplicateError: "duplicate-parameter",
    UnresolvableParameterError: "path-parameter-mismatch",
    ExtraParametersError: "required-without-property",
}


class Watch(KeywordValidatorRegistry):
    """The validators of one run over some parts of `root`, and what they found."""

    def __init__(self, version: Version, root: Any) -> None:
        super().__init__(_VALIDATORS[version])
        self.version = version
        self.root = root
        self.part = ""
        self.entered: dict[str, str] = {}
        self._noted: dict[int, tuple[ValidationError, Finding]] = {}
        self._standard = "jsonSchemaDialect" not in root

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for _, finding in self._noted.values())

    def note(self, error: ValidationError, code: str, path: SchemaPath, operation_id: str | None = None) -> None:
        """The innermost place that sees an error is its place; those around it come later."""
        if id(error) not in self._noted:
            below = pointer([str(token) for token in error.path])[1:]
            place = locate(self.root, path.parts) + below
            self._noted[id(error)] = (error, Finding(self.part, code, place, error.message, operation_id))

    def gave_up(self, reason: str) -> None:
        """The validator raised in the midst of the current part."""
        error = ValidationError(reason)
        self._noted[id(error)] = (error, Finding(self.part, "validator-gave-up", self.part, reason))

    def well_formed(self, schema: Any) -> bool:
        dialect = isinstance(schema, dict) and "$schema" in schema
        return self._standard and not dialect and quick.accepts(self.version, schema)

    def enter(self, path: SchemaPath) -> None:
        self.entered.setdefault(locate(self.root, path.parts), self.part)


class _Visited(list[int]):
    """A list that finds its members by hash."""

    def __init__(self) -> None:
        super().__init__()
        self._members: set[int] = set()

    def append(self, member: int) -> None:
        super().append(member)
        self._members.add(member)

    def __contains__(self, member: object) -> bool:
        return member in self._members


class _All(list[str]):
    """Claims to hold everything: so each operationId is noted, and the merge of all parts decides which ones repeat."""

    def __contains__(self, member: object) -> bool:
        return True


_LOOKED_INTO = frozenset(("allOf", "anyOf", "oneOf", "not", "items", "properties", "default"))
"""What the validator of schemas looks for, besides `required`, which needs `allOf` to be wrong."""


class _Schema(keywords.SchemaValidator):
    """What references lead to is entered after what refers to it, by its own path: so neither the stack nor the path
    grows with the length of a circle. How it is entered stays the same.
    """

    def __init__(self, registry: KeywordValidatorRegistry) -> None:
        super().__init__(registry)
        self.visited_schema_ids = _Visited()
        self.meta_checked_schema_ids = _Visited()
        self._watch = watch_of(registry)
        self._waiting: list[SchemaPath] | None = None

    def _collect_properties(self, schema: SchemaPath) -> set[str]:
        """As the original, with each schema looked into once: also where many ways lead to it, or a circle does."""
        return collect(self._watch.root, schema.read_value())

    def _validate_schema_meta(self, schema: SchemaPath, schema_value: Any) -> OpenAPIValidationError | None:
        if self._watch.well_formed(schema_value):
            return None
        error = super()._validate_schema_meta(schema, schema_value)
        if error is not None:
            self._watch.note(error, "invalid-schema", schema)
        return error

    def __call__(
        self, schema: SchemaPath, require_properties: bool = True, meta_checked: bool = False
    ) -> Iterator[ValidationError]:
        waiting = self._waiting
        if waiting is not None:
            if self._is_done(schema.read_value(), meta_checked):
                return
            own = reached(schema)
            if own is not None:
                waiting.append(own)
            else:
                yield from self._enter(schema, require_properties, meta_checked)
            return
        self._waiting = waiting = []
        try:
            yield from self._enter(schema, require_properties, meta_checked)
            while waiting:
                yield from self._enter(waiting.pop(), False, True)
        finally:
            self._waiting = None

    def _is_done(self, value: Any, meta_checked: bool) -> bool:
        """Whether the original would find nothing: it was there, or has nothing here that it looks into."""
        visited = self.visited_schema_ids
        if not meta_checked or not isinstance(value, dict) or visited is None:
            return False
        return id(value) in visited or value.keys().isdisjoint(_LOOKED_INTO)

    def _enter(self, schema: SchemaPath, require_properties: bool, meta_checked: bool) -> Iterator[ValidationError]:
        first = id(schema.read_value()) not in (self.visited_schema_ids or ())
        for error in super().__call__(schema, require_properties, meta_checked):
            self._watch.note(error, _CODES.get(type(error), "invalid-schema"), schema)
            yield error
        if first and "allOf" in schema and "required" in schema:
            self._watch.enter(schema)


_REGULAR_30 = regular(keywords.OpenAPIV30ValueValidator.value_validator_format_checker)


class _Schema30(_Schema, keywords.OpenAPIV30SchemaValidator):
    def _get_schema_checker(self, schema: SchemaPath, schema_value: Any) -> Callable[[Any], None]:
        return partial(self.schema_validator_cls.check_schema, format_checker=_REGULAR_30)


class _Schema31(_Schema, keywords.OpenAPIV31SchemaValidator):
    schema_validator_format_checker = regular(keywords.OpenAPIV31SchemaValidator.schema_validator_format_checker)


class _Schema32(_Schema, keywords.OpenAPIV32SchemaValidator):
    schema_validator_format_checker = regular(keywords.OpenAPIV32SchemaValidator.schema_validator_format_checker)


class _Default(keywords.ValueValidator):
    def __call__(self, schema: SchemaPath, value: Any) -> Iterator[ValidationError]:
        for error in super().__call__(schema, value):
            watch_of(self.registry).note(error, "default-mismatch", schema)
            yield error


class _Default30(_Default, keywords.OpenAPIV30ValueValidator):
    value_validator_cls = bounded(keywords.OpenAPIV30ValueValidator.value_validator_cls)
    value_validator_format_checker = regular(keywords.OpenAPIV30ValueValidator.value_validator_format_checker)


class _Default31(_Default, keywords.OpenAPIV31ValueValidator):
    value_validator_cls = bounded(keywords.OpenAPIV31ValueValidator.value_validator_cls)
    value_validator_format_checker = regular(keywords.OpenAPIV31ValueValidator.value_validator_format_checker)


class _Default32(_Default, keywords.OpenAPIV32ValueValidator):
    value_validator_cls = bounded(keywords.OpenAPIV32ValueValidator.value_validator_cls)
    value_validator_format_checker = regular(keywords.OpenAPIV32ValueValidator.value_validator_format_checker)


class _Operation(keywords.OperationValidator):
    def __init__(self, registry: KeywordValidatorRegistry) -> None:
        super().__init__(registry)
        self.operation_ids_registry = _All()

    def __call__(
        self, url: str, name: str, operation: SchemaPath, path_parameters: SchemaPath | None
    ) -> Iterator[ValidationError]:
        for error in super().__call__(url, name, operation, path_parameters):
            code = _CODES.get(type(error), "invalid-operation")
            claimed = str((operation / "operationId").read_value()) if code == "duplicate-operation-id" else None
            watch_of(self.registry).note(error, code, operation, claimed)
            yield error


class _Parameters(keywords.ParametersValidator):
    def __call__(self, parameters: SchemaPath) -> Iterator[ValidationError]:
        for error in super().__call__(parameters):
            watch_of(self.registry).note(error, _CODES.get(type(error), "invalid-parameters"), parameters)
            yield error


def watch_of(registry: KeywordValidatorRegistry) -> Watch:
    if not isinstance(registry, Watch):
        raise TypeError("watched validators live in a Watch")
    return registry


def _watched(original: type[SpecValidator], *changes: type[keywords.KeywordValidator]) -> Any:
    schema, default = changes
    return {
        **original.keyword_validators,
        "schema": schema,
        "default": default,
        "operation": _Operation,
        "parameters": _Parameters,
    }


SPEC_VALIDATORS: Mapping[Version, type[SpecValidator]] = {
    Version.V30: OpenAPIV30SpecValidator,
    Version.V31: OpenAPIV31SpecValidator,
    Version.V32: OpenAPIV32SpecValidator,
}

_VALIDATORS = {
    Version.V30: _watched(OpenAPIV30SpecValidator, _Schema30, _Default30),
    Version.V31: _watched(OpenAPIV31SpecValidator, _Schema31, _Default31),
    Version.V32: _watched(OpenAPIV32SpecValidator, _Schema32, _Default32),
}
