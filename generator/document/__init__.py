"""The document room: reads, corrects, resolves and checks OpenAPI documents.

Knows neither the model nor any language.
"""

from .library import Extent, Reach
from .loading import Document, load

__all__ = ["Document", "Extent", "Reach", "load"]
