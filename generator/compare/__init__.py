"""Api and names against earlier ones: what changes for the people who use the packages. Touches no disk."""

from .change import Change, Kind, Owner, Side
from .changelog import changelog
from .compare import compare
from .rules import LANGUAGES, RULES, Severity, severity_of
from .surface import Surface
from .version import Bump, bump, next_version

__all__ = [
    "LANGUAGES",
    "RULES",
    "Bump",
    "Change",
    "Kind",
    "Owner",
    "Severity",
    "Side",
    "Surface",
    "bump",
    "changelog",
    "compare",
    "next_version",
    "severity_of",
]
