"""The versions of OpenAPI that the validator tells apart."""

from __future__ import annotations

from enum import Enum


class Version(Enum):
    V30 = "3.0"
    V31 = "3.1"
    V32 = "3.2"

    @staticmethod
    def of(text: str) -> Version:
        """`3.1.1` → V31. Raises ValueError for what loading refuses anyway."""
        return Version(text[:3])
