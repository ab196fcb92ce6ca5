from typing import Literal

from .._runtime.models import BaseModel


class ToolCallFunction(BaseModel):
    """The function to call."""

    name: str
    """The function's name."""

    arguments: str
    """Its arguments, as the text of a JSON object."""


class ToolCall(BaseModel):
    """An assistant's wish that a tool be called."""

    id: str
    """The call's id, to which the tool's answer refers."""

    type: Literal["function"]
    """The kind of tool."""

    function: ToolCallFunction
    """The function to call."""
