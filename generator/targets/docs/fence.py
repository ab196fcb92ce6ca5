"""Code -> a fenced block."""

from __future__ import annotations

from ..language import Block
from ..markdown import fence
from ..target import Code


def fenced(block: Block) -> Code:
    ticks = fence(block.text)
    return Code(f"{ticks}{block.language}\n{block.text}\n{ticks}")
