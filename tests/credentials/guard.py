"""A server with a door for each security set-up, which opens to nothing but that door's own proof.

It knows the standards and the secrets, and nothing of the package. A proof that belongs to another door shuts it, too:
no secret may go where nobody asked for it.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import parse_qsl, unquote, urlsplit

from loopback import Reply, Request, reply

Secrets: TypeAlias = Mapping[str, str]
Carried: TypeAlias = dict[str, str]
"""All that a request says of who is calling: `authorization`, `x-…`, `?name`, `;name`."""

KEYS = ("authorization", "x-api-key", "x-app-id", "x-app-key")


def carried(request: Request) -> Carried:
    found = {name: request.headers[name] for name in KEYS if name in request.headers}
    found |= {f"?{name}": text for name, text in parse_qsl(urlsplit(request.target).query, strict_parsing=False)}
    cookies = request.headers.get("cookie")
    pairs = [each.partition("=") for each in cookies.split("; ")] if cookies else []
    return found | {f";{name}": unquote(text) for name, _, text in pairs}


def basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


WANTED: Mapping[str, Callable[[Secrets], list[Carried]]] = {
    "bearer": lambda s: [{"authorization": f"Bearer {s['bearer_token']}"}],
    "basic": lambda s: [{"authorization": basic(s["user"], s["password"])}],
    "token": lambda s: [{"authorization": f"Token {s['token']}"}],
    "dpop": lambda s: [{"authorization": f"DPoP {s['proof']}"}],
    "header": lambda s: [{"x-api-key": s["header_key"]}],
    "query": lambda s: [{"?api key": s["query_key"]}],
    "cookie": lambda s: [{";sid": s["session"]}],
    "code": lambda s: [{"authorization": f"Bearer {s['code_token']}"}],
    "password": lambda s: [{"authorization": f"Bearer {s['password_token']}"}],
    "implicit": lambda s: [{"authorization": f"Bearer {s['implicit_token']}"}],
    "openid": lambda s: [{"authorization": f"Bearer {s['id_token']}"}],
    "together": lambda s: [{"x-app-id": s["app_id"], "x-app-key": s["app_key"]}],
    "either": lambda s: [{"x-app-id": s["app_id"], "x-app-key": s["app_key"]}, {"x-api-key": s["header_key"]}],
    "mixed": lambda s: [
        {"authorization": f"Bearer {s['bearer_token']}", "?api key": s["query_key"], ";sid": s["session"]}
    ],
    "optional": lambda s: [{}, {"authorization": f"Token {s['token']}"}],
    "nothing": lambda s: [{}],
    "usual": lambda s: [{"authorization": f"Bearer {s['bearer_token']}"}],
}
"""By door: what opens it; each of them whole, and nothing besides."""

SCOPES = {"reading": "read", "writing": "write read"}


@dataclass
class Guard:
    """`secrets`: those that are right at the moment. `busy`: how many of the next requests are told to come again, with
    `renewed` secrets."""

    secrets: dict[str, str]
    busy: int = 0
    renewed: dict[str, str] = field(default_factory=dict)
    tokens: list[str] = field(default_factory=list)  # scopes, as they were asked for; the number is the token
    nonces: int = 0
    body: bool = False  # client credentials are wanted in the body

    def __call__(self, request: Request) -> Reply:
        door = urlsplit(request.target).path.rpartition("/")[2]
        if request.method == "POST":
            return self.token(request)
        if not self.opens(door, request):
            return self.refusal(door)
        if self.busy:
            self.busy -= 1
            self.secrets |= self.renewed
            return reply({}, 503)
        return reply({"door": door})

    def opens(self, door: str, request: Request) -> bool:
        given = carried(request)
        if door in SCOPES:
            return given in [
                *({"authorization": f"Bearer t{n}"} for n, scope in enumerate(self.tokens) if scope == SCOPES[door]),
                {"authorization": f"Bearer {self.secrets['machine_token']}"},
            ]
        if door == "digest":
            return given.keys() == {"authorization"} and self.answers(request, given["authorization"])
        return given in WANTED[door](self.secrets)

    def refusal(self, door: str) -> Reply:
        if door != "digest":
            return reply({"detail": "not you"}, 401)
        self.nonces += 1
        challenge = f'Digest realm="doors", nonce="n{self.nonces}", algorithm=SHA-256, qop="auth"'
        return reply({"detail": "not you"}, 401, WWW_Authenticate=challenge)

    def answers(self, request: Request, text: str) -> bool:
        """RFC 7616, section 3.4.1, to the newest challenge."""
        pairs = re.findall(r'(\w+)=(?:"([^"]*)"|([^,\s]+))', text)
        it = {name: quoted or bare for name, quoted, bare in pairs}
        first = _hash(f"{self.secrets['digest_user']}:doors:{self.secrets['digest_password']}")
        second = _hash(f"{request.method}:{request.target}")
        whole = f"{first}:n{self.nonces}:{it.get('nc')}:{it.get('cnonce')}:auth:{second}"
        named = (it.get("username"), it.get("uri"), it.get("qop"))
        return named == (self.secrets["digest_user"], request.target, "auth") and it.get("response") == _hash(whole)

    def token(self, request: Request) -> Reply:
        """RFC 6749, sections 2.3.1 and 4.4."""
        fields = dict(parse_qsl(request.body.decode()))
        scope = fields.pop("scope", "")
        client = {name: self.secrets[name] for name in ("client_id", "client_secret")}
        by_basic = {"authorization": basic(*client.values())}
        right = (fields, carried(request)) == (
            {"grant_type": "client_credentials", **(client if self.body else {})},
            {} if self.body else by_basic,
        )
        if not right or urlsplit(request.target).path != "/oauth/token":
            return reply({"error": "invalid_client"}, 401)
        self.tokens.append(scope)
        return reply({"access_token": f"t{len(self.tokens) - 1}", "token_type": "bearer", "expires_in": 3600})


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
