"""The keywords of a schema, by what lowering does with them (JSON Schema 2020-12; OpenAPI 3.1.1, section 4.8.24)."""

from __future__ import annotations

DOCUMENTATION = {
    "title": "names a hoisted type",
    "description": "documents it",
    "summary": "a Reference Object's short description",
    "default": "the value that the server takes for an absent one",
    "example": "OpenAPI 3.0's one example",
    "examples": "JSON Schema's list of them",
    "deprecated": "marks it",
    "readOnly": "never sent",
    "writeOnly": "never received",
    "externalDocs": "a link; descriptions have their own",
    "xml": "no client here speaks XML",
    "$comment": "for the document's authors",
    "$id": "resolved before",
    "$schema": "the dialect, resolved before",
    "$anchor": "resolved before",
    "$dynamicAnchor": "resolved before",
    "$defs": "reached by `$ref`",
    "definitions": "the former name of $defs, reached by `$ref`",
}
"""Say nothing of the shape of a value: a `$ref` beside them stays a plain reference."""

VALIDATION = (
    "format",
    "contentEncoding",
    "contentMediaType",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
)
"""Narrow a scalar or an array. Merged by taking the later one."""

UNCHECKED = {
    "not": "What a value must not be has no type.",
    "if": "A condition on a value has no type.",
    "then": "A condition on a value has no type.",
    "else": "A condition on a value has no type.",
    "dependentRequired": "A field that needs another field has no type.",
    "dependentSchemas": "A field that changes the schema has no type.",
    "dependencies": "A field that needs another field has no type.",
    "propertyNames": "A rule for the names of fields has no type.",
    "contains": "A rule for one of the items has no type.",
    "minContains": "A rule for some of the items has no type.",
    "maxContains": "A rule for some of the items has no type.",
    "minProperties": "The number of fields has no type.",
    "maxProperties": "The number of fields has no type.",
    "unevaluatedProperties": "What is left over after the merge has no type.",
    "unevaluatedItems": "What is left over after the merge has no type.",
    "additionalItems": "JSON Schema 2020-12 has no such keyword; `items` beside `prefixItems` says it.",
    "contentSchema": "What a string contains once decoded has no type.",
}
"""Checked by the server alone, each with the reason."""

HANDLED = ("$ref", "allOf", "discriminator", "nullable", "$dynamicRef")
"""Read elsewhere in this room; `$dynamicRef` has a rule of the document's."""

INFERRED = {
    "object": ("properties", "additionalProperties", "patternProperties", "required", "propertyNames", "minProperties"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"),
    "string": ("minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
"""What a schema without `type` is, by the keywords that make sense for that type only."""

FORMATS = {
    "date": "string",
    "date-time": "string",
    "time": "string",
    "uuid": "string",
    "uri": "string",
    "url": "string",
    "email": "string",
    "byte": "string",
    "binary": "string",
    "password": "string",
    "ipv4": "string",
    "ipv6": "string",
    "hostname": "string",
    "int32": "integer",
    "int64": "integer",
    "float": "number",
    "double": "number",
}
"""What a schema with nothing but a `format` is."""
