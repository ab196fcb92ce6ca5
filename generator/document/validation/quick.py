"""A quick yes to "is this schema well-formed?", in compiled code.

A no means nothing: the validator then decides itself.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import jsonschema_rs
from openapi_schema_validator import OAS30Validator, OAS31Validator, OAS32Validator
from openapi_schema_validator._specifications import REGISTRY

from ...patterns import is_regular
from .version import Version

_METASCHEMAS = {Version.V30: OAS30Validator, Version.V31: OAS31Validator, Version.V32: OAS32Validator}


def accepts(version: Version, schema: Any) -> bool:
    """True only where the validator's own check of the same schema finds nothing."""
    return bool(_compiled(version).is_valid(schema))


@cache
def _compiled(version: Version) -> Any:
    metaschema = _METASCHEMAS[version].META_SCHEMA
    resources = [(uri, REGISTRY.contents(uri)) for uri in REGISTRY]
    return jsonschema_rs.validator_for(
        metaschema,
        registry=jsonschema_rs.Registry(resources),
        validate_formats=True,
        formats={"regex": is_regular},
    )
