"""Classes that a package exports say that they are the package's: in tracebacks, in `repr`, and in pickles."""

from __future__ import annotations

from collections.abc import Mapping


def published(namespace: Mapping[str, object]) -> None:
    """Names the package as the module of the public classes that `namespace`, a module of this runtime, defines."""
    module = namespace["__name__"]
    package, within, _ = str(module).rpartition("._runtime.")
    if not within:
        return  # the runtime by itself: nothing exports it
    for name, value in namespace.items():
        if not name.startswith("_") and isinstance(value, type) and value.__module__ == module:
            value.__module__ = package
