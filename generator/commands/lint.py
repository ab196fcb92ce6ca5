"""`sdkgen lint`: diagnostics only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from .. import pipeline, report
from ..config import UNCONFIGURED, load_config
from ..diagnostics import Dangling, Severity
from ..folder import ApiFolder, open_folder
from ..watch import Watch
from .told import Told

FORMATS = {
    "text": report.diagnostics_text,
    "json": report.diagnostics_json,
    "github": report.diagnostics_github,
}


def run(api: Path, format_name: str, tell: Callable[[str], None], fails_at: Severity) -> Told:
    """A bare document is judged without an sdk.yaml: nothing is accepted."""
    folder = open_folder(api) if api.is_dir() else ApiFolder(api, api)
    config = load_config(folder.sdk) if api.is_dir() else UNCONFIGURED
    folder = replace(folder, dangling=Dangling.TELL if config.dangling is Dangling.REFUSE else config.dangling)
    judged = pipeline.lint(folder, config, Watch(tell))
    counts = {severity: sum(found.severity is severity for found in judged.open) for severity in Severity}
    total = ", ".join(f"{count:,} {severity.value}s" for severity, count in counts.items())
    code = int(judged.reaches(fails_at))
    return Told(FORMATS[format_name](judged.open), f"{total}, {len(judged.accepted):,} accepted", code)
