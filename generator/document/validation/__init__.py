"""What is wrong with a document: openapi-spec-validator, with the work shared and verdicts kept, and our own rules."""

from ..loading import Inputs
from .validating import validate

__all__ = ["Inputs", "validate"]
