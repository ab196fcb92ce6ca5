"""Where an API is: its servers, and what of their URLs users choose."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of a server's URL that users choose (OpenAPI 3.1.1, section 4.8.6).

    `name`: between the braces of the URL. `argument`: what a client calls it, in snake case. `default`: None where
    users must say it. `values`: all that it can be; empty where it can be any text.
    """

    name: str
    argument: str
    default: str | None
    values: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """`url`: its variables at their defaults; without a scheme where it is relative to nothing known.

    `name`: what a client calls it that has several, in snake case. `template`: the URL with its variables in braces.
    """

    url: str
    description: str
    name: str = ""
    template: str = ""
    variables: tuple[ServerVariable, ...] = ()

    @property
    def is_absolute(self) -> bool:
        return "://" in self.url
