"""Other people's documents: each becomes an API folder, a package with a name of its own, and that package stands.

The document of many files is one of them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path

BIN = Path(sys.executable).parent


def run(*command: str | Path) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")


def documents(folder: Path, scratch: Path) -> list[Path]:
    """Those of one file, and the root of each that comes as an archive of many."""
    single = [path for path in folder.iterdir() if path.suffix in {".yaml", ".json"}]
    many: list[Path] = []
    for archive in folder.glob("*.tar.gz"):
        unpacked = scratch / archive.name.partition(".")[0]
        with tarfile.open(archive) as files:
            files.extractall(unpacked, filter="data")
        many += [path for path in unpacked.rglob("*.y*ml") if is_root(path)]
    return sorted([*single, *many])


def is_root(path: Path) -> bool:
    with path.open(encoding="utf-8") as file:
        return any(line.startswith("openapi:") for _, line in zip(range(50), file, strict=False))


def prove(document: Path, folder: Path) -> None:
    api, out = folder / "api", folder / "out"
    run(BIN / "sdkgen", "new", api, "--document", document)
    run(BIN / "sdkgen", "generate", api, "--out", out)
    package = out / "python"
    source = next(path for path in (package / "src").iterdir() if path.is_dir())
    run(BIN / "black", "--check", "--quiet", source)
    run(BIN / "ruff", "check", "--config", package / "pyproject.toml", source)
    run(BIN / "mypy", "--strict", "--config-file", package / "pyproject.toml", source)
    run(sys.executable, Path(__file__).parent / "imports.py", source.parent)


def main(documents_folder: Path, out: Path) -> int:
    shutil.rmtree(out, ignore_errors=True)
    for document in documents(documents_folder, out / "unpacked"):
        start = time.perf_counter()
        folder = out / document.stem
        folder.mkdir(parents=True)
        prove(document, folder)
        print(f"{document.name:<60} stands, {time.perf_counter() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
