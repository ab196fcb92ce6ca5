"""Names of everything public: what names.yaml promises, and for the rest what the rules infer."""

from __future__ import annotations

from .name import name as name

__all__ = ["name"]
