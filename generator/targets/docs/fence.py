"""Code -> a fenced block (CommonMark 0.31, section 4.5) that nothing in the code can end."""

from __future__ import annotations

import re

from ..language import Block
from ..target import Code

TICKS = re.compile("`{3,}")


def fenced(block: Block) -> Code:
    longest = max((len(run) for run in TICKS.findall(block.text)), default=2)
    fence = "`" * (longest + 1)
    return Code(f"{fence}{block.language}\n{block.text}\n{fence}")
