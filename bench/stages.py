"""One cold build in this process: as JSON, each stage with its seconds and the peak memory when it ended, in MB."""

from __future__ import annotations

import json
import resource
import sys
import tempfile
from pathlib import Path

from generator import pipeline
from generator.folder import open_folder
from generator.watch import Watch
from generator.write import Output, write


def main(api: Path, document: Path) -> None:
    peaks: list[float] = []
    ends: list[str] = []

    def tell(stage: str) -> None:
        if stage:
            ends.append(stage)
        else:
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)

    watch = Watch(tell)
    built = pipeline.build(open_folder(api, document), ["python"], watch)
    with tempfile.TemporaryDirectory() as out, watch.stage("write"):
        write([Output(target, tree, str(api)) for target, tree in built.trees.items()], Path(out))
    print(json.dumps([[stage, watch.seconds[stage], peak] for stage, peak in zip(ends, peaks, strict=True)]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
