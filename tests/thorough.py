"""How many examples a costly property test tries: a few each time, many as a proof."""

from __future__ import annotations

from hypothesis import settings


def examples(usual: int, thorough: int) -> settings:
    """Mark the test `thorough` too, so that `make prove` runs it again with the larger number."""
    return settings(max_examples=usual if settings.get_current_profile_name() == "suite" else thorough)
