"""generated/ is what the generator makes today, and the same bytes come out whatever the machine is like."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import pipeline
from generator.diff import files_in
from generator.manifest import MANIFEST, load_manifest, manifest_text, owner_of
from generator.targets import TARGETS

ROOT = Path(__file__).parent.parent
API = ROOT / "spec" / "ai-inference"
RENEW = "run `make generate` and commit what it writes"

PROGRAM = """
import hashlib, json, os, random, sys
from pathlib import Path

real = os.scandir, os.listdir

def shuffled(path="."):
    names = real[1](path)
    random.Random(int(sys.argv[2])).shuffle(names)
    return names

os.listdir = shuffled
from generator import pipeline
from generator.diff import octets
from generator.folder import open_folder
from generator.targets import TARGETS
from generator.watch import Watch

built = pipeline.build(open_folder(Path(sys.argv[1])), TARGETS, Watch(lambda stage: None))
digests = {
    f"{target}/{path}": hashlib.sha256(octets(content)).hexdigest()
    for target, tree in built.trees.items()
    for path, content in tree.items()
}
print(json.dumps(digests))
"""

MACHINES = {
    "a seed": {"PYTHONHASHSEED": "1"},
    "another seed": {"PYTHONHASHSEED": "2"},
    "another place and time": {"PYTHONHASHSEED": "3", "LC_ALL": "C", "TZ": "Asia/Kathmandu", "SOURCE_DATE_EPOCH": "0"},
}


def generated(environment: dict[str, str], tmp_path: Path, order: int) -> dict[str, str]:
    """What a process of its own makes: SHA-256 by path."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(API), str(order)],
        cwd=ROOT,
        env={**os.environ, **environment, "SDKGEN_CACHE": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("environment", MACHINES.values(), ids=MACHINES.keys())
def test_what_is_committed_is_what_is_generated(environment: dict[str, str], tmp_path: Path) -> None:
    now = generated(environment, tmp_path, len(environment))
    on_disk = {
        f"{target}/{path}": hashlib.sha256((ROOT / "generated" / target / path).read_bytes()).hexdigest()
        for target in TARGETS
        for path in load_manifest(ROOT / "generated" / target).paths
    }
    assert sorted(set(now) ^ set(on_disk)) == [], RENEW
    assert [path for path in now if now[path] != on_disk[path]] == [], RENEW


def test_the_manifests_that_are_committed_are_those_that_are_written() -> None:
    for target in TARGETS:
        folder = ROOT / "generated" / target
        text = manifest_text(owner_of(API, "telnyx"), load_manifest(folder).paths)
        assert (folder / MANIFEST).read_text(encoding="utf-8") == text, RENEW


def test_nothing_in_the_committed_output_is_of_no_author() -> None:
    """What others have in it: what `sdkgen release` and people keep in a package."""
    for target in TARGETS:
        folder = ROOT / "generated" / target
        others = {str(path) for path in files_in(folder, (), tuple(pipeline.target(target).byproducts))} - {
            *map(str, load_manifest(folder).paths),
            str(MANIFEST),
        }
        assert [path for path in others if not is_by_hand(path)] == [], RENEW


def is_by_hand(path: str) -> bool:
    """What `sdkgen release` and people keep in a package: no run makes it."""
    return "/lib/" in path or path.endswith("CHANGELOG.md")
