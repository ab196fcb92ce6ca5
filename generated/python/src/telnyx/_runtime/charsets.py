"""The text of an answer, whatever its server says of the charset: text can always be read, if not always well."""

from __future__ import annotations

import httpx


def answer_text(response: httpx.Response) -> str:
    """By the charset of the content type where that is one, else as UTF-8; bytes that are no text are replaced."""
    try:
        return response.content.decode(response.charset_encoding or "utf-8", "replace")
    except (LookupError, ValueError):  # no charset at all, or one that can't replace
        return response.content.decode("utf-8", "replace")
