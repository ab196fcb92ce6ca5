"""What the rules of inference know of English, of HTTP and of messaging: tables, each for a reason."""

from __future__ import annotations

from collections.abc import Mapping

_ORDINARY = """
    get retrieve fetch find view show search list lookup read query describe
    create post new make insert submit request register purchase generate bulk save
    update patch put replace modify edit change set
    delete destroy erase revoke
"""
ORDINARY = frozenset(_ORDINARY.split())
"""First words of an operationId that say no more of a collection or an item than the HTTP method does."""

HTTP = frozenset({"patch", "post", "put"})
"""First words of an operationId that are HTTP's and may stand before the telling verb: `PostOrderVetting`."""

_VERBS = """
    accept activate add agree analyze answer appeal apply approve archive assign associate attach authorize
    bridge cancel chat check clone close complete compute confirm connect contest convert create deactivate
    delete deny detach dial disable disassociate disconnect dismiss download duplicate edit enable end enhance
    enqueue estimate execute export extend forward gather generate get hangup hold import initialize initiate
    introspect invite join kick leave list lock login logout mark merge move mute notify open order pause pay
    ping play preview promote publish purchase reactivate read rebuild refer refresh refund regenerate register
    reject release remove rename render renew reorder replay reply report republish resend reset resolve restart
    restore resume retry revet revoke rotate run schedule search send set settle share sign speak start stop
    submit subscribe summarize suspend switch sync test transcribe transfer translate trigger unarchive unassign
    unhold unlink unlock unmute unpublish unsubscribe update upload validate verify
"""
VERBS = frozenset(_VERBS.split())
"""Words that, first in a path segment, make it what one does; first in an operationId, they say more than HTTP does."""

READABLE = frozenset({"check", "download", "export", "list", "ping", "preview", "search"})
"""Verbs that stand alone where one reads: others name a thing there (`sync`, `authorize`) and want `retrieve` first."""

REVERSED = frozenset({"change", "check", "join", "pause", "resume", "start", "stop", "update", "upload"})
"""Verbs that documents put behind their object (`playback_start`); a method says them first."""

GERUNDS: Mapping[str, str] = {"fork": "forking", "record": "recording"}
"""What one starts and stops is a noun: `record_start` starts recording."""

LINKS = frozenset({"by", "for", "from", "in", "of", "on", "to", "with"})
"""Words that bind what stands behind them: `from_upload` has no object to put last."""

SENT: Mapping[str, str] = {"messages": "send"}
"""What one does to make one of these, where the rest of the words say which kind."""

NO_LISTS = frozenset(
    {"analytics", "attributes", "details", "fields", "jwks", "metrics", "options", "settings", "statistics", "stats"}
)
"""Plurals of which there is one: an object that describes, not a collection."""

KEYWORDS: Mapping[str, str] = {"import": "imports"}
"""Methods that most languages can't have: their keyword for modules."""
