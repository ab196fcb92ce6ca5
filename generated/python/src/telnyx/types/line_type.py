from typing import Literal, TypeAlias

from .._runtime.models import Open

LineType: TypeAlias = Open[
    Literal["Wireline", "Wireless", "VoWiFi", "VoIP", "Pre-Paid Wireless", ""]
]
"""The kind of line behind a number; empty if it is not known."""
