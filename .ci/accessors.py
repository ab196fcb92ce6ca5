"""The provider's API is all there: every operation is a method on a real client, sync and async, as the table names it.

Reads the run's summary, the table of public names and the operations of the document itself, so that neither the
generator nor names.yaml is asked about its own work.
"""

from __future__ import annotations

import csv
import importlib
import re
import sys
from pathlib import Path
from typing import Any

import yaml

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


def told(summary: str, what: str) -> int:
    found = re.search(rf"^{what}\s+([\d,]+)", summary, re.MULTILINE)
    assert found, f"the summary has no {what}"
    return int(found[1].replace(",", ""))


def operations(document: Any) -> set[str]:
    return {f"{method.upper()} {path}" for path, item in document["paths"].items() for method in METHODS & set(item)}


def promised(names: Path) -> dict[str, tuple[str, str]]:
    """Operation -> accessor and return type, by the table."""
    with names.open(encoding="utf-8", newline="") as table:
        rows = csv.DictReader(table, delimiter="\t")
        return {f"{row['method']} {row['path']}": (row["python"], row["python_returns"]) for row in rows}


def found(client: Any, accessor: str) -> Any:
    for part in accessor.split("."):
        client = getattr(client, part)
    return client


def bases(types: Any, name: str) -> str:
    """What a page that has a class of its own is generic in."""
    return str(getattr(getattr(types, name, None), "__orig_bases__", ""))


def says(method: Any, returns: str, kind: str, types: Any) -> bool:
    """Whether a method's return annotation bears the table's name; of a page, its item type's name.

    `Dir_` is `Dir`, imported where a resource of the same name lives. A channel stands where the table has nothing.
    """
    annotation = str(method.__annotations__["return"])
    annotation += "".join(bases(types, name) for name in re.findall(r"\w+Page\b", annotation))
    item = returns.partition("[")[2].rstrip("]") or returns
    if not item:
        return re.fullmatch(r"None|(Async)?Channel\[.*\]", annotation) is not None
    if item == "BinaryAPIResponse" and kind == "Async":
        item = "AsyncBinaryAPIResponse"
    return re.search(rf"\b{re.escape(item)}_?\b", annotation) is not None


def main(log: Path, package: Path, document: Path, table: Path) -> int:
    described = yaml.load(document.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    wanted, names = operations(described), promised(table)
    summary = log.read_text()
    assert told(summary, "operations") == len(wanted), summary
    assert told(summary, "webhooks") == len(described["webhooks"]), summary
    assert "none dropped" in summary, summary
    own = yaml.safe_load(Path("spec/telnyx/names.yaml").read_text(encoding="utf-8"))["operations"]
    source = next((package / "src").iterdir())
    sys.path.insert(0, str(source.parent))
    module = importlib.import_module(source.name)
    faults = []
    for kind, client in (("Sync", module.Telnyx(api_key="k")), ("Async", module.AsyncTelnyx(api_key="k"))):
        for operation in sorted(wanted):
            accessor, returns = names.get(operation, (own[operation]["name"], None))
            try:
                method = found(client, accessor)
            except AttributeError as error:
                faults.append(f"{kind} {operation}: {accessor} is not there: {error}")
                continue
            if returns is not None and not says(method, returns, kind, module.types):
                faults.append(f"{kind} {operation}: returns {method.__annotations__['return']}, not {returns}")
    print("\n".join(faults))
    print(f"{len(wanted)} operations, {len(names)} of them promised: {len(faults)} faults on two clients")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
