"""Faults in what is shown to the templates, and in the templates."""

from __future__ import annotations

from .mutation import Mutation

VIEWS = "generator/targets/python/views"
ENDPOINT = f"{VIEWS}/endpoint.py"
BODY = f"{VIEWS}/endpoint_body.py"
METHOD = f"{VIEWS}/method.py"
MODEL = f"{VIEWS}/model.py"
SIGNATURE = f"{VIEWS}/signature.py"
RECEIVED = "generator/targets/python/spell_received.py"
TEMPLATES = "templates/python"

GENERATOR = (
    Mutation("wrong path", ENDPOINT, "literal(path), *", 'literal(path + "/"), *'),
    Mutation(
        "PATCH goes out as PUT",
        ENDPOINT,
        "literal(operation.method), literal",
        'literal(operation.method.replace("PATCH", "PUT")), literal',
    ),
    Mutation(
        "GET goes out as HEAD",
        ENDPOINT,
        "literal(operation.method), literal",
        'literal(operation.method.replace("GET", "HEAD")), literal',
    ),
    Mutation("query styles lost", ENDPOINT, '        (Location.QUERY, "query_styles"),\n', ""),
    Mutation("explode lost", BODY, "{'*' if explodes else ''}", ""),
    Mutation("exploded where it is not", BODY, "'*' if explodes else ''", "'*'"),
    Mutation(
        "JSON for a form",
        BODY,
        "    word = content.wire.value\n",
        '    word = "json" if content.wire is Wire.FORM else content.wire.value\n',
    ),
    Mutation(
        "JSON for multipart",
        BODY,
        "    word = content.wire.value\n",
        '    word = "json" if content.wire is Wire.MULTIPART else content.wire.value\n',
    ),
    Mutation("media type of a body lost", BODY, 'f"{word} {content.media_type}"', "word"),
    Mutation(
        "encodings of parts lost",
        BODY,
        'yield from mapping("encodings", {',
        'yield from mapping("encodings", {} and {',
    ),
    Mutation("wrong Accept of a file", ENDPOINT, 'return ", ".join(media_types) or "*/*"', 'return "application/json"'),
    Mutation(
        "wrong Accept of JSON",
        ENDPOINT,
        '!= "application/json":',
        '!= "application/json" or not accept.startswith("text"):\n        accept = "*/*"',
    ),
    Mutation("security of an operation lost", ENDPOINT, "if operation.security is not None:", "if operation.security:"),
    Mutation(
        "server of an operation lost",
        ENDPOINT,
        "if operation.server is not None:",
        "if operation.server is None and operation.server:",
    ),
    Mutation(
        "page number and size change places",
        ENDPOINT,
        "getattr(strategy, field.name), field.default)",
        'getattr(strategy, {"page": "size", "size": "page"}.get(field.name, field.name)), field.default)',
    ),
    Mutation(
        "number of pages lost", ENDPOINT, "if value != default]", 'if value != default and argument != "total_pages"]'
    ),
    Mutation(
        "first page is always 1", ENDPOINT, "if value != default]", 'if value != default and argument != "first"]'
    ),
    Mutation("items of a page elsewhere", ENDPOINT, "items={_value(pagination.items)}", "items=('items',)"),
    Mutation("meta of a page elsewhere", ENDPOINT, "meta={_value(pagination.meta)}", "meta=('other',)"),
    Mutation("errors lost", ENDPOINT, "if symbols:", "if not symbols:"),
    Mutation("errors of other statuses", ENDPOINT, "literal(error.status)", "literal(error.status + '0')"),
    Mutation(
        "arguments change places",
        SIGNATURE,
        "tuple(map(_entry, given.of(slot)))",
        "tuple(Entry(literal(a.wire), Code(b.name)) for a, b in zip(given.of(slot), given.of(slot)[::-1]))",
    ),
    Mutation("Python names on the wire", SIGNATURE, "Entry(literal(argument.wire)", "Entry(literal(argument.name)"),
    Mutation("query dropped", SIGNATURE, '        ("query", Slot.QUERY),\n', ""),
    Mutation("header parameters dropped", SIGNATURE, '        ("headers", Slot.HEADER),\n', ""),
    Mutation("body dropped", SIGNATURE, '        ("body", Slot.FIELD),\n', ""),
    Mutation(
        "last field of each part dropped",
        SIGNATURE,
        "tuple(map(_entry, given.of(slot)))",
        "tuple(map(_entry, given.of(slot)[: 1 + len(given.of(slot)) // 2]))",
    ),
    Mutation(
        "whole body dropped", METHOD, "named=tuple(map(Code, (*whole, *options)))", "named=tuple(map(Code, options))"
    ),
    Mutation("options dropped", METHOD, 'for name in (*OPTIONS, "timeout")]', 'for name in ("timeout",)]'),
    Mutation(
        "required and optional arguments change places",
        SIGNATURE,
        "if argument.presence is Presence.REQUIRED:",
        "if argument.presence is not Presence.REQUIRED:",
    ),
    Mutation(
        "all arguments are optional",
        SIGNATURE,
        "if argument.presence is Presence.REQUIRED:",
        "if argument.presence is None:",
    ),
    Mutation(
        "path parameters by name only",
        SIGNATURE,
        "positional = () if given.positional is None else",
        "positional = () if given is not None else",
    ),
    Mutation(
        "the async twin asks another endpoint",
        METHOD,
        "(constant(sketch.name), *",
        '(constant("list" if flavour.wait else sketch.name), *',
    ),
    Mutation("the async twin does not wait", METHOD, 'flavour.wait if outcome.timing is Timing.AWAITED else ""', '""'),
    Mutation(
        "stream and whole change places",
        METHOD,
        "whole, stream = found\n    condition",
        "stream, whole = found\n    condition",
    ),
    Mutation("wrong alias", MODEL, "alias={literal(field.wire)}", "alias={literal(name)}"),
    Mutation("alias lost", MODEL, "if name == field.wire:", "if name:"),
    Mutation(
        "first field missing",
        MODEL,
        "for field in received_fields(type_))\n        docs",
        "for field in [*received_fields(type_)][1:])\n        docs",
    ),
    Mutation(
        "last field missing",
        MODEL,
        "for field in received_fields(type_))\n        docs",
        "for field in [*received_fields(type_)][:-1])\n        docs",
    ),
    Mutation(
        "required and optional fields change places",
        MODEL,
        "field.presence is Presence.OPTIONAL",
        "field.presence is Presence.REQUIRED",
    ),
    Mutation("integers are text", RECEIVED, 'ScalarKind.INTEGER: builtin("int")', 'ScalarKind.INTEGER: builtin("str")'),
    Mutation(
        "booleans are integers", RECEIVED, 'ScalarKind.BOOLEAN: builtin("bool")', 'ScalarKind.BOOLEAN: builtin("int")'
    ),
    Mutation(
        "numbers are integers", RECEIVED, 'ScalarKind.NUMBER: builtin("float")', 'ScalarKind.NUMBER: builtin("int")'
    ),
    Mutation("text is a number", RECEIVED, 'ScalarKind.STRING: builtin("str")', 'ScalarKind.STRING: builtin("float")'),
    Mutation(
        "moments are dates",
        RECEIVED,
        'ScalarKind.DATE_TIME: Symbol(MODELS, "DateTime")',
        'ScalarKind.DATE_TIME: Symbol(MODELS, "Date")',
    ),
    Mutation(
        "moments are text",
        RECEIVED,
        'ScalarKind.DATE_TIME: Symbol(MODELS, "DateTime")',
        'ScalarKind.DATE_TIME: builtin("str")',
    ),
    Mutation("dates are text", RECEIVED, 'ScalarKind.DATE: Symbol(MODELS, "Date")', 'ScalarKind.DATE: builtin("str")'),
    Mutation(
        "lists are their items",
        RECEIVED,
        "yield f\"{scope.use(builtin('list'))}[{received(items, scope, book)}]\"",
        "yield received(items, scope, book)",
    ),
    Mutation(
        "maps are not typed",
        RECEIVED,
        "{scope.use(builtin('str'))}, {received(values, scope, book)}]",
        "{scope.use(builtin('str'))}, {scope.use(builtin('object'))}]",
    ),
    Mutation(
        "null is lost",
        RECEIVED,
        '            yield from _parts(inner, scope, book)\n            yield "None"',
        "            yield from _parts(inner, scope, book)",
    ),
    Mutation("wrong tags of a union", RECEIVED, "{literal(tag)}: {index}", "{literal(tag)}: {(index + 1) % 2}"),
    Mutation(
        "discriminator of a union lost",
        RECEIVED,
        "if tags and union.discriminator is not None:",
        "if not tags and union.discriminator is not None:",
    ),
    Mutation(
        "no model is required to come",
        RECEIVED,
        "yield scope.use(book.received[meant.id])",
        'yield scope.use(builtin("object"))',
    ),
    Mutation(
        "template: parts of an argument lost",
        f"{TEMPLATES}/method.py.jinja",
        "{% for entry in part.entries %}",
        "{% for entry in part.entries[:1] %}",
    ),
    Mutation(
        "template: sub-resources are other ones",
        f"{TEMPLATES}/client.py.jinja",
        "= {{ class.child }}({{ child.kind }})",
        "= {{ class.child }}({{ class.children[0].kind }})",
    ),
)
