"""Characters that are read in another way than they are seen: control characters, separators, bidi marks and kin.

A fixed table, not `str.isprintable`, whose answer changes with the Unicode version of the Python that generates.
"""

from __future__ import annotations

import re

ODD = re.compile(
    "["
    "\x00-\x1f\x7f-\xa0\xad"  # control characters, no-break space, soft hyphen
    "\u0600-\u0605\u061c\u06dd\u070f\u08e2\u1680\u180e"  # Arabic and Syriac format marks, odd spaces
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000"  # spaces, separators, bidi and invisible operators
    "\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\ufff0-\uffff"  # surrogates, private use, selectors, byte order mark
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff"  # format marks, tags, private planes
    "]"
)

SPACES = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""What looks like a space, and in running text may as well be one."""
