"""How property tests run: a red one is a change's doing, never that of chance or of a busy machine.

`suite` is the everyday profile; `thorough` tries more (`make prove`), where `thorough.examples` says so. Both try the
same examples each time. `search` tries new ones: `pytest --hypothesis-profile search`.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

PATIENT = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
for profile in ("suite", "thorough"):
    settings.register_profile(profile, PATIENT, derandomize=True)
settings.register_profile("search", PATIENT)
settings.load_profile("suite")
