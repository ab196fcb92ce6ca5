"""openapi-spec-validator, run so that several processes share the work and unchanged parts keep their verdicts."""

from .validating import Inputs, validate

__all__ = ["Inputs", "validate"]
