"""Names that mean something already, by the kind of name, each with its reason. Code reads the tables."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Mapping

KEYWORDS = frozenset(keyword.kwlist)
"""What the grammar forbids as a name, in every Python from 3.10 on. Soft keywords are legal names."""

BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))
"""Nothing is imported under one of these: who reads `list` must be able to think `list`."""

CLASSES = KEYWORDS | BUILTINS
"""No class of a resource: `None` can't be one, and `Exception` would be another in every module that imports it."""

FIELDS: Mapping[str, str] = {
    "construct": "pydantic.BaseModel has it",
    "copy": "pydantic.BaseModel has it",
    "dict": "pydantic.BaseModel has it",
    "from_orm": "pydantic.BaseModel has it",
    "json": "pydantic.BaseModel has it",
    "model_computed_fields": "pydantic.BaseModel has it",
    "model_config": "pydantic.BaseModel has it",
    "model_construct": "pydantic.BaseModel has it",
    "model_copy": "pydantic.BaseModel has it",
    "model_dump": "pydantic.BaseModel has it",
    "model_dump_json": "pydantic.BaseModel has it",
    "model_extra": "pydantic.BaseModel has it",
    "model_fields": "pydantic.BaseModel has it",
    "model_fields_set": "pydantic.BaseModel has it",
    "model_json_schema": "pydantic.BaseModel has it",
    "model_parametrized_name": "pydantic.BaseModel has it",
    "model_post_init": "pydantic.BaseModel has it",
    "model_rebuild": "pydantic.BaseModel has it",
    "model_validate": "pydantic.BaseModel has it",
    "model_validate_json": "pydantic.BaseModel has it",
    "model_validate_strings": "pydantic.BaseModel has it",
    "mro": "every class has it by its metaclass, and pydantic warns of a field that hides it",
    "parse_file": "pydantic.BaseModel has it",
    "parse_obj": "pydantic.BaseModel has it",
    "parse_raw": "pydantic.BaseModel has it",
    "register": "pydantic.BaseModel has it by its metaclass, an ABCMeta, and warns of a field that hides it",
    "schema": "pydantic.BaseModel has it",
    "schema_json": "pydantic.BaseModel has it",
    "self": "the first parameter of every method, pydantic's __init__ among them",
    "to_dict": "the runtime's BaseModel has it",
    "to_json": "the runtime's BaseModel has it",
    "update_forward_refs": "pydantic.BaseModel has it",
    "validate": "pydantic.BaseModel has it",
}
"""No field of a model: what `hasattr` finds on the runtime's BaseModel with any pydantic from 2.10 to 2.14."""

PAGES: Mapping[str, str] = {
    "data": "the items of a page, wherever its body has them",
    "envelope": "the body of a page",
    "get_next_page": "every page has it",
    "has_next_page": "every page has it",
    "iter_pages": "every page has it",
    "meta": "what the body says about the list",
    "to_dict": "every page has it",
    "to_json": "every page has it",
}
"""No attribute that a page takes from its body."""

ARGUMENTS: Mapping[str, str] = {
    "self": "the first parameter of every method",
    "extra_headers": "an option of every call",
    "extra_query": "an option of every call",
    "extra_body": "an option of every call",
    "timeout": "an option of every call",
}
"""No parameter of a resource's method."""

MODULES: Mapping[str, str] = {
    "__init__": "the package's own module",
    "__main__": "what `python -m` runs",
}
"""No module among the types."""

MODULES_OF_RESOURCES: Mapping[str, str] = {
    "self": "a child is imported inside a method: to a type checker that hides the method's own `self`",
}
"""No module among the resources."""

ATTRIBUTES: Mapping[str, str] = {
    "with_raw_response": "every resource has it",
    "with_streaming_response": "every resource has it",
    "self": "the first parameter of every method",
}
"""No method or child of a resource."""

ON_CLIENTS: Mapping[str, str] = {
    **ATTRIBUTES,
    "base_url": "every client has it",
    "close": "every client has it",
    "copy": "every client has it",
    "delete": "every client has it",
    "get": "every client has it",
    "max_retries": "every client has it",
    "patch": "every client has it",
    "post": "every client has it",
    "put": "every client has it",
    "timeout": "every client has it",
    "with_options": "every client has it",
}
"""No method or resource of the client itself."""
