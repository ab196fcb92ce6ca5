"""Marks what the API's provider advises against (PEP 702).

To a type checker it is the mark of `typing_extensions`; that one imports asyncio for every coroutine that it marks,
which costs a blocking program more than all else in a resource. This one needs nothing that isn't there already.
"""

from __future__ import annotations

import functools
import inspect
import warnings
from typing import TYPE_CHECKING

__all__ = ["deprecated"]

if TYPE_CHECKING:
    from typing_extensions import deprecated
else:

    def deprecated(message):
        """Calls of the marked method give a DeprecationWarning that points at the caller."""

        def mark(method):
            @functools.wraps(method)
            def marked(*args, **kwargs):
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return method(*args, **kwargs)

            if hasattr(inspect, "markcoroutinefunction") and inspect.iscoroutinefunction(method):
                inspect.markcoroutinefunction(marked)  # since Python 3.12
            method.__deprecated__ = marked.__deprecated__ = message
            return marked

        return mark
