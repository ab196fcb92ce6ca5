"""Links that a body gives are followed only to where the key already goes (RFC 6454 origins)."""

from __future__ import annotations

from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from .errors import APIError
from .public import published

_PORTS = {"http": 80, "https": 443}


class ForeignLinkError(APIError):
    """A page's next link leads to another origin. It isn't followed: the key would go along."""

    def __init__(self, link: str, origin: str) -> None:
        super().__init__(
            f"The next page's link leads to {link!r}, away from {origin}: not followed, your key stays here."
        )
        self.link = link
        self.origin = origin

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.link, self.origin)


def same_origin_link(url: str, link: str) -> str:
    """`link` made absolute against `url` (RFC 3986, section 5). ForeignLinkError where that is another origin.

    An http link to the https host that answered is asked over https: servers behind a TLS proxy write such links.
    """
    here = urlsplit(url)
    try:
        there = _secured(urlsplit(urljoin(url, link)), here)
        same = _origin(here) == _origin(there) and "@" not in there.netloc
    except ValueError as error:  # a host or port that is none
        raise ForeignLinkError(link, _shown(here)) from error
    if not same:
        raise ForeignLinkError(link, _shown(here))
    return urlunsplit(there._replace(fragment=""))


def _secured(there: SplitResult, here: SplitResult) -> SplitResult:
    alike = there.hostname == here.hostname and there.port in (None, 80)
    if (here.scheme, there.scheme) == ("https", "http") and alike:
        return there._replace(scheme="https", netloc=here.netloc)
    return there


def _shown(url: SplitResult) -> str:
    return f"{url.scheme}://{url.hostname or ''}"


def _origin(url: SplitResult) -> tuple[str, str | None, int | None]:
    return url.scheme, url.hostname, url.port or _PORTS.get(url.scheme)


published(globals())
