"""What `with_raw_response` and `with_streaming_response` are below a resource with children: the same for each of them.

A generated class says in annotations which children there are; it is the annotations that type checkers read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

__all__ = ["RawChildren", "StreamedChildren"]


class _Children:
    """`_resource`: what has the children themselves. `_wrapper`: the attribute of each that is the same as this one."""

    _resource: object
    _wrapper: ClassVar[str]

    if not TYPE_CHECKING:  # else any name would do

        def __getattr__(self, name):
            if name not in type(self).__annotations__:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            child = getattr(getattr(self._resource, name), self._wrapper)
            setattr(self, name, child)
            return child

        def __dir__(self):
            return sorted({*super().__dir__(), *type(self).__annotations__})


class RawChildren(_Children):
    """Its children give responses that are read."""

    _wrapper = "with_raw_response"


class StreamedChildren(_Children):
    """Its children give responses that are not read yet."""

    _wrapper = "with_streaming_response"
