"""Run by the Python of a fresh environment: `probe.py DISTRIBUTION PACKAGE`. Knows nothing but the standard library.

Imports every module of the package and reads every name it exports; says how many.
"""

import importlib
import importlib.metadata
import importlib.resources
import pkgutil
import sys

NEEDS = {"_runtime.connecting": "websockets"}
"""Modules that can't be imported without an extra, and are not where an API has no use for it."""


def main(distribution: str, name: str) -> None:
    package = importlib.import_module(name)
    installed = importlib.metadata.version(distribution)
    if package.__version__ != installed:
        sys.exit(f"__version__ is {package.__version__!r}, {installed!r} is installed")
    if not importlib.resources.files(package).joinpath("py.typed").is_file():
        sys.exit("py.typed is not installed")
    extras = importlib.metadata.metadata(distribution).get_all("Provides-Extra") or []
    unused = {f"{name}.{module}" for module, extra in NEEDS.items() if extra not in extras}
    found = (each.name for each in pkgutil.walk_packages(package.__path__, f"{name}."))
    names = [each for each in found if each not in unused]
    exported = [
        f"{module.__name__}.{each}"
        for module in (package, *map(importlib.import_module, names))
        for each in getattr(module, "__all__", ())
        if getattr(module, each) is not None
    ]
    sys.stdout.write(f"{len(names) + 1:,} modules imported, {len(exported):,} names read\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
