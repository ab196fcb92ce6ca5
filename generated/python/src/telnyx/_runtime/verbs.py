"""A method for each HTTP verb, for endpoints that the document doesn't have. `undocumented`, loaded with the first of
them, makes the calls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .lines import AsyncLine, SyncLine
    from .undocumented import Asking, Sending

T = TypeVar("T")


class SyncVerbs:
    """They block."""

    _line: SyncLine

    def get(self, path: str, *, cast_to: type[T], **given: Unpack[Asking]) -> T:
        """GET an endpoint that has no method here. `cast_to`: a model, dict, str, bytes or httpx.Response."""
        from .undocumented import Asked, answered

        return answered(self._line, Asked("GET", path, given), cast_to)

    def post(self, path: str, *, cast_to: type[T], **given: Unpack[Sending]) -> T:
        """As `get`, with a body."""
        from .undocumented import Asked, answered

        return answered(self._line, Asked("POST", path, given), cast_to)

    def put(self, path: str, *, cast_to: type[T], **given: Unpack[Sending]) -> T:
        """As `get`, with a body."""
        from .undocumented import Asked, answered

        return answered(self._line, Asked("PUT", path, given), cast_to)

    def patch(self, path: str, *, cast_to: type[T], **given: Unpack[Sending]) -> T:
        """As `get`, with a body."""
        from .undocumented import Asked, answered

        return answered(self._line, Asked("PATCH", path, given), cast_to)

    def delete(self, path: str, *, cast_to: type[T], **given: Unpack[Sending]) -> T:
        """As `get`, with a body."""
        from .undocumented import Asked, answered

        return answered(self._line, Asked("DELETE", path, given), cast_to)


class AsyncVerbs:
    """They are awaited."""

    _line: AsyncLine

    async def get(self, path: str, *, cast_to: type[T], **given: Unpack[Asking]) -> T:
        """GET an endpoint that has no method here. `cast_to`: a model, dict, str, bytes or httpx.Response."""
        from .undocumented import Asked, answered_later

        return await answered_later(self._line, Asked("GET", path, given), cast_to)

    async def post(self, path: str, *, cast_to: type[T], **given: Unpack[Sending]) -> T:
        """As `get`, with a body."""
        from .undocumented import Asked, answered_later

        return await answered_later(self._line, Asked("POST", path, given), cast_to)

    async def put(self, path: str, *, cast_to: type[T], **given: Unpack[Sending]) -> T:
        """As `get`, with a body."""
        from .undocumented import Asked, answered_later

        return await answered_later(self._line, Asked("PUT", path, given), cast_to)

    async def patch(self, path: str, *, cast_to: type[T], **given: Unpack[Sending]) -> T:
        """As `get`, with a body."""
        from .undocumented import Asked, answered_later

        return await answered_later(self._line, Asked("PATCH", path, given), cast_to)

    async def delete(self, path: str, *, cast_to: type[T], **given: Unpack[Sending]) -> T:
        """As `get`, with a body."""
        from .undocumented import Asked, answered_later

        return await answered_later(self._line, Asked("DELETE", path, given), cast_to)
