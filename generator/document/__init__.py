"""The document room: reads, corrects, resolves and checks OpenAPI documents.

Knows neither the model nor any language.
"""

from .bounds import Bounds
from .library import Extent, Reach
from .loading import Document, Inputs, load, read_in

__all__ = ["Bounds", "Document", "Extent", "Inputs", "Reach", "load", "read_in"]
