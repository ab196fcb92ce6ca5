"""Libraries that only some features need: asked for when the feature is used, missed with an error that helps."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from .public import published


class MissingExtraError(ImportError):
    """A feature needs a library that isn't installed; the message names both and the extra that brings it."""


@contextmanager
def needed(feature: str, library: str, extra: str) -> Generator[None, None, None]:
    """What is imported within may be missing: then MissingExtraError."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != library:
            raise
        package = __name__.partition(".")[0]
        message = f"{feature} need the {library} library: pip install {library}, or install {package} with [{extra}]"
        raise MissingExtraError(message, name=error.name) from error


published(globals())
