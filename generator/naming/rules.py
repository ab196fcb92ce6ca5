"""What the rules of inference know of English, of HTTP and of telephony: tables, each entry for a reason. `infer` reads them."""

from __future__ import annotations

READS = frozenset("get retrieve fetch find view show search list lookup read query retreive describe".split())
CREATES = frozenset("create post new make insert submit request register purchase generate bulk save send_new".split())
UPDATES = frozenset("update patch put replace modify edit change set".split())
DELETES = frozenset("delete destroy erase revoke".split())
ORDINARY = READS | CREATES | UPDATES | DELETES
"""First words of an operationId that say no more than the HTTP method does."""

VERBS = frozenset("""
    accept activate add agree analyze answer appeal apply approve archive assign associate attach authorize bridge call cancel chat
    check clone close complete confirm connect contest convert copy count create deactivate delete deny detach dial disable
    disassociate disconnect dismiss download duplicate edit enable end enhance enqueue estimate execute export extend forward gather
    generate get hangup hold import initialize initiate introspect invite join kick leave link list lock log login logout mark
    merge move mute notify open order pause pay ping play preview promote publish purchase quote reactivate read rebuild record
    refer refresh refund regenerate register reject release remove rename render renew reorder replay reply report republish request
    resend reset resolve restart restore resume retry revet revoke rotate run schedule search send set settle share sign speak start
    stop submit subscribe summarize suspend switch sync test transcribe transfer translate trigger unarchive unassign unhold
    unlink unlock unmute unpublish unsubscribe update upload validate verify
    """.split())
"""Words that, first in a path segment, make it something one does and not something there is."""

REVERSED = frozenset("start stop pause resume update upload change check".split())
"""Verbs that documents put behind their object (`playback_start`); a method says them first."""
