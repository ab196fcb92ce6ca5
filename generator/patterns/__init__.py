"""Regular expressions of a document (ECMA-262, as JSON Schema asks): read, matched within bounds, and samples of them.

A pattern is read by our own reader and spelled for an engine that counts its steps, so no pattern takes long and every
verdict is the same on every machine.
"""

from .matching import Verdict, matches
from .reading import is_regular
from .sampling import NoSample, samples

__all__ = ["NoSample", "Verdict", "is_regular", "matches", "samples"]
