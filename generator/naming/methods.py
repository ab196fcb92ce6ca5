"""The words of a method: from HTTP alone, from a path segment that is no resource, from what an operationId says."""

from __future__ import annotations

from .numbers import singular
from .paths import End
from .place import Place, Shape
from .vocabulary import GERUNDS, HTTP, KEYWORDS, LINKS, ORDINARY, READABLE, REVERSED, SENT, VERBS
from .words import Words, letters_first


def standard(place: Place) -> str:
    """What HTTP does with a collection or an item (RFC 9110, section 9)."""
    match place.method, place.end:
        case "GET", End.COLLECTION:
            return "list" if place.lists else "retrieve"
        case "GET", _:
            return "retrieve" if "GET" in place.around or place.shape in (Shape.FILE, Shape.OTHER) else "list"
        case "POST", End.ITEM if not place.here & {"PUT", "PATCH"}:
            return "update"
        case "POST", _:
            return "upload" if place.uploads else "create"
        case "DELETE", End.COLLECTION if "DELETE" in place.items:
            return "delete_bulk"
        case "PUT", End.COLLECTION if place.items & {"PUT", "PATCH"}:
            return "replace_all"
        case "PATCH", End.COLLECTION if place.items & {"PUT", "PATCH"}:
            return "update_bulk"
        case "PUT", _ if "PATCH" in place.here:
            return "replace"
        case ("PUT" | "PATCH"), _:
            return "update"
        case method, _:
            return method.lower()


def telling(place: Place) -> str | None:
    """The verb of an operationId where it says more than HTTP's method; HTTP's own may stand before it."""
    for verb in place.said[:2]:
        if verb in VERBS - ORDINARY:
            return verb
        if verb not in HTTP:
            return None
    return None


def from_segment(place: Place) -> Words:
    """The method that a segment becomes which is no resource by itself."""
    words = verb_first(_without_owner(place), place.said)
    if place.method == "GET":
        return _read(place, words)
    if words[0] in VERBS and place.method != "DELETE":
        return words
    one = (*words[:-1], singular(words[-1])) if place.end is End.ITEM else words
    verb = place.said[0] if place.said else ""
    if verb in VERBS - {"create"} and verb not in words:
        return (verb, *one)
    match place.method:
        case "POST" if verb == "create":
            return (SENT.get(place.path[-2][-1], "create"), *_as_given(place, words))
        case "POST":
            return words
        case "DELETE":
            return ("delete", *one)
        case _:
            return ("update", *one)


def _without_owner(place: Place) -> Words:
    """`network_interfaces` of `networks` are its `interfaces`."""
    owner = place.path[-2]
    one = (*owner[:-1], singular(owner[-1]))
    rest = place.last[len(one) :]
    return rest if rest and one != owner and place.last[: len(one)] == one else place.last


def _as_given(place: Place, words: Words) -> Words:
    """One is made at a time, unless the result is a list."""
    return words if place.shape is Shape.ENVELOPE else (*words[:-1], singular(words[-1]))


def state(place: Place) -> Words | None:
    """What a GET asks for whose operationId alone says that it is a state and not the thing."""
    if place.method != "GET" or place.said[-1:] != ("status",) or place.last[-1] == "status":
        return None
    if place.alone:
        return ("retrieve", *place.last[:-1], singular(place.last[-1]), "status")
    return ("retrieve", "status") if place.end is End.ITEM else None


def _read(place: Place, words: Words) -> Words:
    if words[0] in READABLE:
        return words
    if place.end is End.ITEM:
        return ("retrieve", *words[:-1], singular(words[-1]))
    if place.shape is Shape.FILE:
        return ("download", *words)
    return ("list" if place.lists else "retrieve", *words)


def from_file(place: Place) -> Words:
    """A file keeps its whole name, whatever it lists."""
    match place.method:
        case "GET":
            return ("retrieve", *place.last)
        case "DELETE":
            return ("delete", *place.last)
        case _:
            return place.last


def verb_first(words: Words, said: Words = ()) -> Words:
    """`words` with the verb that stands last put first: one of those often found there, or what `said` begins with."""
    if len(words) < 2 or words[-1] not in REVERSED | {*said[:1]} or words[0] in LINKS:
        return words
    if len(words) > 2 and words[0] in VERBS:
        return words
    *front, noun = words[:-1]
    return (words[-1], *front, GERUNDS.get(noun, noun))


def sayable(words: Words) -> Words:
    """`words` as languages can have them."""
    return letters_first((KEYWORDS.get(words[0], words[0]),) if len(words) == 1 else words)
