"""What is logged: method, URL, status, seconds, retries at info; headers at debug. Never a body, never a key."""

from __future__ import annotations

import logging
import os
from collections.abc import Collection
from typing import Final

import httpx

from .request import Prepared
from .secrecy import header_shown
from .settings import Settings
from .urls import keep_secret, shown

_LEVELS: Final = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}


def follow_environment(package: str, variable: str) -> None:
    """`TELNYX_LOG=info` shows the package's log on stderr; anything but a level's name changes nothing."""
    level = _LEVELS.get(os.environ.get(variable, "").strip().lower())
    if level is None:
        return
    logger = logging.getLogger(package)
    logger.setLevel(level)
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        logger.addHandler(handler)


class _Redacting(logging.Filter):
    """Takes keys out of the URLs that httpx logs by itself. They stay URLs: other packages look for keys of theirs."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(map(_without_keys, record.args))
        return True


def _without_keys(logged: object) -> object:
    if not isinstance(logged, httpx.URL):
        return logged
    text = shown(str(logged))
    try:
        return httpx.URL(text)
    except httpx.InvalidURL:  # longer than httpx takes
        return text


_REDACTING: Final = _Redacting()


def redact(names: Collection[str]) -> None:
    """From now on nobody, httpx neither, logs a value of these query parameters."""
    if names:
        keep_secret(names)
        logging.getLogger("httpx").addFilter(_REDACTING)  # adding it again changes nothing


def answered(
    settings: Settings,
    prepared: Prepared,
    answer: httpx.Response | httpx.RequestError,
    seconds: float,
    retries: int,
) -> None:
    logger = logging.getLogger(settings.service.package)
    if not logger.isEnabledFor(logging.INFO):
        return
    outcome = (
        str(answer.status_code) if isinstance(answer, httpx.Response) else type(answer).__name__
    )
    again = f", retry {retries}" if retries else ""
    logger.info(
        "%s %s → %s in %.3f s%s",
        prepared.method,
        shown(str(prepared.url)),
        outcome,
        seconds,
        again,
    )
    if logger.isEnabledFor(logging.DEBUG):
        logger.debug("sent %s", _headers(answer.request.headers))
        if isinstance(answer, httpx.Response):
            logger.debug("received %s", _headers(answer.headers))


def waits(settings: Settings, seconds: float, retries: int) -> None:
    logging.getLogger(settings.service.package).info("retry %d in %.3f s", retries + 1, seconds)


def _headers(headers: httpx.Headers) -> dict[str, str]:
    return {name: header_shown(name, text) for name, text in headers.items()}
