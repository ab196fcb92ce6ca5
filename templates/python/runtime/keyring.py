"""The secrets of one client, and which of them a request carries (OpenAPI 3.1.1, section 4.8.30)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .auth import (
    AUTHORIZATION,
    NO_PROOF,
    ApiKey,
    Basic,
    Bearer,
    ClientCredentials,
    Digest,
    Proof,
    Scheme,
    name_of,
    place_of,
    places,
    prove,
)
from .endpoint import Need, Security
from .errors import MissingCredentialsError
from .secret import Asked, Given
from .tokens import Token


@dataclass
class Keyring:
    """The secrets of one client, and what they prove for each operation's security; worked out once for each."""

    schemes: Mapping[str, Scheme]
    secrets: Mapping[str, tuple[Given | None, ...]] = field(
        repr=False
    )  # by scheme; None: not given
    security: Security
    missing: Callable[[Security], str]  # a sentence that names arguments and variables
    by_hand: frozenset[str] = frozenset()  # what the caller gives in all calls, as `places` says it
    _proofs: dict[object, Proof] = field(default_factory=dict["object", Proof], repr=False)
    _single: dict[Need, Proof] = field(default_factory=dict["Need", Proof], repr=False)

    @property
    def query_names(self) -> frozenset[str]:
        """The query parameters that carry a key."""
        schemes = self.schemes.values()
        return frozenset(
            each.wire for each in schemes if isinstance(each, ApiKey) and each.place == "query"
        )

    @cached_property
    def places(self) -> frozenset[str]:
        """Where proofs go: `header authorization`, `query key`, `cookie sid`."""
        return places(self.schemes.values())

    def proof(self, security: Security | None, by_hand: frozenset[str] = frozenset()) -> Proof:
        """What a request must carry besides what the caller gives `by_hand`, as `places` says it.

        MissingCredentialsError when no alternative can be served.
        """
        key = (security, by_hand) if by_hand else security
        found = self._proofs.get(key)
        if found is None:
            found = self._proofs[key] = self._choose(security, by_hand)
        return found

    def _choose(self, security: Security | None, in_call: frozenset[str]) -> Proof:
        wanted = self.security if security is None else security
        if not wanted or any(self._is_whole(each, in_call) for each in wanted):
            return NO_PROOF
        by_hand = self.by_hand | in_call
        held = {need for each in wanted for need in each if self._has(need, by_hand)}
        ready = [alternative for alternative in wanted if held.issuperset(alternative)]
        for alternative in sorted(ready, key=len, reverse=True)[:1] if () in ready else ready[:1]:
            return self._sum(alternative, by_hand)
        partly = [alternative for alternative in wanted if held.intersection(alternative)]
        if partly:  # what else is needed, something on the way may add; else the API says so
            some = self._sum(tuple(need for need in partly[0] if need in held), by_hand)
            return some + Proof(lacking=self._lacking(partly[0], held))
        if AUTHORIZATION in by_hand and self._is_foreign(wanted):
            return NO_PROOF
        if security is not None and not any(
            all(name_of(need) in self.secrets for need in each) for each in wanted
        ):
            return self.proof(
                None, in_call
            )  # no argument could ever serve it: what the API takes elsewhere is the best there is
        if not any(name_of(need) in self.schemes for each in wanted for need in each):
            return NO_PROOF  # a certificate, say: the caller's own HTTP client has it
        raise MissingCredentialsError(f"No credentials for {self.missing(wanted)}")

    def _is_whole(self, alternative: tuple[Need, ...], in_call: frozenset[str]) -> bool:
        """Whether the call itself gives all of it: it goes before what the client has for another alternative."""
        found = [self.schemes.get(name_of(need)) for need in alternative]
        return bool(found) and all(each and place_of(each) in in_call for each in found)

    def _is_foreign(self, wanted: Security) -> bool:
        """Whether a scheme that isn't served is among those: a header for it is the caller's."""
        return any(name_of(need) not in self.schemes for each in wanted for need in each)

    def _lacking(self, alternative: tuple[Need, ...], held: set[Need]) -> str:
        return self.missing((tuple(need for need in alternative if need not in held),))

    def _has(self, need: Need, by_hand: frozenset[str]) -> bool:
        """Whether all secrets are given. A password may be empty (RFC 7617, section 2), nothing else."""
        scheme = self.schemes.get(name_of(need))
        if scheme is None:
            return False
        return place_of(scheme) in by_hand or self._given(name_of(need), scheme) is not None

    def _given(self, name: str, scheme: Scheme) -> tuple[Given, ...] | None:
        """The secrets that serve the scheme."""
        given = self.secrets.get(name, ())
        if isinstance(scheme, ClientCredentials):
            first, given = given[2:3], given[:2]
            if first and first[0]:
                return (first[0],)
        elif _is_pair(scheme):
            given = given[:2]
        else:
            return next(((secret,) for secret in given if secret), None)
        whole = tuple(secret for secret in given if secret is not None)
        needed = whole[:1] if _is_pair(scheme) else whole
        return whole if whole and len(whole) == len(given) and all(needed) else None

    def _sum(self, needs: tuple[Need, ...], by_hand: frozenset[str]) -> Proof:
        own = [need for need in needs if place_of(self.schemes[name_of(need)]) not in by_hand]
        return sum(map(self._one, own), NO_PROOF)

    def _one(self, need: Need) -> Proof:
        name = name_of(need)
        key = need if isinstance(need, str) else (name, *sorted(set(need[1:])))
        found = self._single.get(key)
        if found is None:
            scheme = self.schemes[name]
            given = self._given(name, scheme) or ()
            found = self._single.setdefault(key, _proof(scheme, given, need))
        return found


def _is_pair(scheme: Scheme) -> bool:
    return isinstance(scheme, (Basic, Digest))


def _proof(scheme: Scheme, given: tuple[Given, ...], need: Need) -> Proof:
    if isinstance(scheme, ClientCredentials) and len(given) == 2:
        scopes = () if isinstance(need, str) else need[1:]
        return Proof(token=Token(scheme.token_url, scopes, *given, secret=scheme.secret))
    if isinstance(scheme, Digest):
        from .digest import Challenged

        return Proof(challenged=Challenged(*given))
    kind = Bearer() if isinstance(scheme, ClientCredentials) else scheme
    texts = tuple(secret for secret in given if not isinstance(secret, Asked))
    return prove(kind, texts) if len(texts) == len(given) else Proof(asked=((kind, given),))
