"""Why a release does not come about."""

from __future__ import annotations


class Refused(Exception):
    """`remedy`: what to do, empty where the message says it all."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy
