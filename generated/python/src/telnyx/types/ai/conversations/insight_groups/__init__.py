from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .insight_params import InsightAssignParams, InsightDeleteUnassignParams

__all__ = [
    "InsightAssignParams",
    "InsightDeleteUnassignParams",
]

if not TYPE_CHECKING:
    _MODULES = {
        "InsightAssignParams": ".insight_params",
        "InsightDeleteUnassignParams": ".insight_params",
    }
    _RENAMED = {}

    def __getattr__(name):
        if name in _MODULES:
            value = getattr(import_module(_MODULES[name], __name__), _RENAMED.get(name, name))
        elif name in __all__:
            value = import_module(f".{name}", __name__)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
