from collections.abc import Mapping

from typing_extensions import Required, TypedDict


class InsightListParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insights.list`."""

    page_number: int
    """The page's number, counted from 1."""

    page_size: int
    """How many items a page holds."""


class InsightCreateParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insights.create`."""

    instructions: Required[str]
    """What the model is to look for, said as one would say it to a person."""

    name: Required[str]
    """What to call the insight."""

    json_schema: str | Mapping[str, object]
    """The JSON Schema that answers must satisfy, as an object or as its text."""

    webhook: str
    """A URL to which answers are posted; empty for none."""


class InsightRetrieveParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insights.retrieve`."""


class InsightUpdateParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insights.update`."""

    name: str
    """A new name."""

    instructions: str
    """New instructions for the model."""

    json_schema: str | Mapping[str, object]
    """A new JSON Schema for answers, as an object or as its text."""

    webhook: str
    """A new URL for answers."""


class InsightDeleteParams(TypedDict, total=False):
    """Arguments of `ai.conversations.insights.delete`."""
