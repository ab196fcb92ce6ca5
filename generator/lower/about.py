"""The Info Object: what can be used of it is a line of text or an address, and whatever else stands there is said."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ..model.about import About, License
from .ledger import Ledger
from .parts import Part

LONGEST = 300
"""Characters of a summary. Package indexes take 512."""

EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*"
)
"""RFC 5322, section 3.4.1, without quotes, comments and literals."""

ADDRESS = re.compile(r"https?://[!#-;=?-\[\]_a-z~%]+", re.IGNORECASE)
"""RFC 3986: nothing but the characters of a URI."""

BLOCK = re.compile(r"^\s*(?:[#<>|*+!\[=-]|```|~~~|\d+[.)]\s)")
"""What a paragraph of a description begins with that is no sentence: a heading, HTML, a list, a table, a picture."""

SENTENCE = re.compile(r".+?[.!?](?=\s|$)")
LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
MARKS = re.compile(r"`+|\*\*|__|<[^<>]*>")


def about(ledger: Ledger, root: Part, info: Part) -> About:
    contact = ledger.child(info, "contact") or Part({}, info.id, info.origin)
    documentation = ledger.child(root, "externalDocs") or Part({}, root.id, root.origin)
    license = ledger.child(info, "license") or Part({}, info.id, info.origin)
    return About(
        summary=_summary(ledger, info),
        contact=line(ledger.text(contact, "name")),
        email=_email(ledger, contact),
        support=_address(ledger, contact, "url"),
        documentation=_address(ledger, documentation, "url"),
        terms=_address(ledger, info, "termsOfService"),
        license=License(
            line(ledger.text(license, "name")),
            line(ledger.text(license, "identifier")),
            _address(ledger, license, "url"),
        ),
    )


def line(text: str) -> str:
    """One line; what can't be seen is no part of it."""
    seen = "".join(letter for letter in text if letter.isprintable() or letter.isspace())
    return " ".join(seen.split())


def _summary(ledger: Ledger, info: Part) -> str:
    """Its own, else the first sentence of the description."""
    said = line(ledger.text(info, "summary")) or _first_sentence(ledger.text(info, "description"))
    if len(said) <= LONGEST:
        return said
    return f"{said[:LONGEST].rpartition(' ')[0] or said[:LONGEST]} …"


def _first_sentence(description: str) -> str:
    paragraphs = (part.strip() for part in re.split(r"\n\s*\n", description[: 40 * LONGEST]))
    prose = next((part for part in paragraphs if part and not BLOCK.match(part)), "")
    plain = line(MARKS.sub("", LINK.sub(r"\1", prose[: 4 * LONGEST])))
    found = SENTENCE.match(plain)
    return found[0] if found else plain.rstrip(":")


def _email(ledger: Ledger, contact: Part) -> str:
    given = ledger.text(contact, "email").strip()
    if not given or EMAIL.fullmatch(given):
        return given
    ledger.note("unusable-contact", contact.id, "The contact's `email` is no address of e-mail.", "left out")
    return ""


def _address(ledger: Ledger, part: Part, key: str) -> str:
    given = ledger.text(part, key).strip()
    if not given or _is_address(given):
        return given
    ledger.note("unusable-address", part.id, f"`{key}` is no address of the web.", "left out of the package's links")
    return ""


def _is_address(text: str) -> bool:
    if not ADDRESS.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
        return bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False
