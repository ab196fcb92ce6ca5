"""All rules. A warning: the document is wrong, or says what nobody can follow. A note: legal, but worth knowing."""

from __future__ import annotations

from ...diagnostics import Severity
from ..grammar import Kind
from . import components, examples, objects, operations, schemas
from .rule import Rule

_W, _N = Severity.WARNING, Severity.NOTE
_S, _O, _D, _C = Kind.SCHEMA, Kind.OPERATION, Kind.DOCUMENT, Kind.COMPONENTS

_UNIONS = ("oneOf", "anyOf")

_ANY = "any value is taken"
_TYPE_RULES = "the type decides"

RULES: tuple[Rule, ...] = (
    # What the author meant is clear, though the standard doesn't say it
    Rule("nullable-in-3.1", _W, _D, None, schemas.nullable_in_31, "null is allowed, as in 3.0"),
    Rule("null-type", _W, _D, None, schemas.null_type, 'read as "null"'),
    Rule("enum-null-untyped", _N, _S, "enum", schemas.enum_null, "null is allowed"),
    Rule("enum-without-null", _N, _S, "enum", schemas.enum_without_null, "null is allowed"),
    Rule("ref-siblings", _N, Kind.SCHEMA, "$ref", components.siblings_in_30, "kept them, as 3.1 does"),
    # Contradictions within a schema
    Rule("default-mismatch", _W, _S, "default", schemas.default_mismatch, "the default is documented, never sent"),
    Rule("enum-empty", _W, _S, "enum", schemas.enum_empty, _TYPE_RULES),
    Rule("enum-repeated", _W, _S, "enum", schemas.enum_repeated, "used it once"),
    Rule("enum-type-mismatch", _W, _S, "enum", schemas.enum_type_mismatch, "the values decide"),
    Rule("const-type-mismatch", _W, _S, "const", schemas.const_type_mismatch, "the const decides"),
    Rule("unknown-type", _W, _S, "type", schemas.unknown_type, _ANY),
    Rule("array-without-items", _N, _S, "type", schemas.array_without_items, _ANY),
    *(
        Rule("empty-range", _W, _S, low, schemas.empty_range(low), "bounds are documented, never enforced")
        for low in schemas.BOUNDS
    ),
    *(
        Rule("impossible-bound", _W, _S, key, schemas.impossible_bound(key), "ignored it")
        for key in ("multipleOf", *schemas.NUMBERS, *schemas.COUNTS)
    ),
    Rule("invalid-pattern", _W, _S, "pattern", schemas.invalid_pattern, "patterns are documented, never enforced"),
    Rule("read-and-write-only", _W, _S, "readOnly", schemas.read_and_write_only, "correct the document"),
    Rule("dynamic-ref", _W, _S, "$dynamicRef", schemas.dynamic_reference, _ANY),
    Rule("example-mismatch", _N, _D, None, examples.example_mismatch, "shown as it is"),
    # Objects and unions
    Rule("all-of-itself", _W, _S, "allOf", objects.holds_itself, "each schema of the circle is read once"),
    Rule("required-without-property", _W, _S, "required", objects.required_without_property, _ANY),
    Rule("required-not-a-list", _W, _S, "required", objects.required_not_a_list, "nothing is required"),
    Rule("required-repeated", _N, _S, "required", objects.required_repeated, "used it once"),
    *(Rule("union-of-one", _N, _S, key, objects.union_of_one(key), "used the variant itself") for key in _UNIONS),
    *(Rule("union-repeats", _W, _S, key, objects.union_repeats(key), "used it once") for key in _UNIONS),
    Rule("discriminator-without-union", _N, _S, "discriminator", objects.discriminator_without_union, "ignored it"),
    Rule("discriminator-to-nowhere", _W, _S, "discriminator", objects.discriminator_to_nowhere, "ignored the tag"),
    Rule(
        "discriminator-property-missing",
        _W,
        _S,
        "discriminator",
        objects.discriminator_property_missing,
        "the variant is still chosen by its tag, where a value has one",
    ),
    # Paths and operations
    Rule("duplicate-operation-id", _W, _D, None, operations.duplicate_operation_id, "told apart by method and path"),
    Rule("similar-paths", _W, _D, "paths", operations.similar_paths, "kept both; the server can't tell them apart"),
    Rule("path-with-query", _W, _D, "paths", operations.path_with_query, "sent as it stands"),
    Rule("path-with-fragment", _W, _D, "paths", operations.path_with_fragment, "told apart by it, sent without it"),
    Rule("no-success-response", _W, _O, "responses", operations.no_success, "success returns nothing"),
    Rule("unexpected-body", _N, Kind.PATH_ITEM, None, operations.unexpected_body, "the body is sent all the same"),
    Rule("webhook-without-body", _W, _D, "webhooks", operations.webhook_without_body, "its payload is any value"),
    Rule("deep-object-of-scalar", _W, Kind.PARAMETER, "style", operations.deep_object_of_scalar, "correct the style"),
    Rule("ignored-header", _N, Kind.PARAMETER, "in", operations.ignored_header, "correct the document"),
    *(
        Rule("bad-media-type", _W, kind, "content", operations.bad_media_type, "correct the media type")
        for kind in (Kind.REQUEST_BODY, Kind.RESPONSE, Kind.PARAMETER, Kind.HEADER)
    ),
    *(
        Rule("unknown-security-scheme", _W, kind, "security", operations.unknown_scheme, "ignored the requirement")
        for kind in (_D, _O)
    ),
    *(
        Rule(
            "undeclared-server-variable",
            _W,
            kind,
            "servers",
            operations.undeclared_server_variable,
            "declare it, with a default",
        )
        for kind in (_D, Kind.PATH_ITEM, _O)
    ),
    Rule("undeclared-tag", _N, _D, None, operations.undeclared_tag, "treated it as declared"),
    # Components and names
    Rule("unused-component", _N, _C, None, components.unused_component, "nothing is made of it"),
    Rule("unused-schema", _N, _D, None, components.unused_schema, "nothing is made of it"),
    Rule("names-differ-in-case", _N, _C, None, components.differ_in_case, "each gets a name of its own"),
    Rule("names-differ-in-case", _N, _D, None, components.operation_ids_differ_in_case, "each gets a name of its own"),
    Rule("names-differ-in-case", _N, _S, "enum", schemas.enum_differs_in_case, "each gets a name of its own"),
    # OpenAPI 3.2, as far as nothing is made of it
    *(
        Rule("not-understood", _W, kind, key, components.not_understood(key, name), "ignored it")
        for kind, key, name in (
            (_D, "$self", "the document's own base URI"),
            (Kind.PATH_ITEM, "query", "the method QUERY"),
            (Kind.PATH_ITEM, "additionalOperations", "operations by other methods"),
            (Kind.MEDIA_TYPE, "prefixEncoding", "encodings by position"),
            (Kind.MEDIA_TYPE, "itemEncoding", "encodings by position"),
        )
    ),
    Rule("not-understood", _W, Kind.PARAMETER, "in", components.query_string_parameter, "ignored it"),
)
