from .insight_params import InsightAssignParams, InsightDeleteUnassignParams

__all__ = [
    "InsightAssignParams",
    "InsightDeleteUnassignParams",
]
