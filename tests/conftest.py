"""How property tests run: what they find decides, never how busy the machine is.

`suite` is the everyday profile. `thorough` tries more (`make prove`), where `thorough.examples` says so.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

for profile in ("suite", "thorough"):
    settings.register_profile(profile, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
settings.load_profile("suite")
