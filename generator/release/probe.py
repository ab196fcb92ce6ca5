"""Run by the Python of a fresh environment: `probe.py DISTRIBUTION PACKAGE`. Knows nothing but the standard library.

Imports every module of the package and reads every name it exports; says how many.
"""

import importlib
import importlib.metadata
import importlib.resources
import pkgutil
import sys


def main(distribution: str, name: str) -> None:
    package = importlib.import_module(name)
    installed = importlib.metadata.version(distribution)
    if package.__version__ != installed:
        sys.exit(f"__version__ is {package.__version__!r}, {installed!r} is installed")
    if not importlib.resources.files(package).joinpath("py.typed").is_file():
        sys.exit("py.typed is not installed")
    names = [found.name for found in pkgutil.walk_packages(package.__path__, f"{name}.")]
    exported = [
        f"{module.__name__}.{each}"
        for module in (package, *map(importlib.import_module, names))
        for each in getattr(module, "__all__", ())
        if getattr(module, each) is not None
    ]
    sys.stdout.write(f"{len(names) + 1:,} modules imported, {len(exported):,} names read\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
