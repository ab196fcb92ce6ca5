"""How many of the names users already write come out: by inference alone, and with names.yaml.

`python -m bench.names --misses` lists what inference calls otherwise.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from generator.config import Config, load_config
from generator.document import load
from generator.lower import lower
from generator.model.api import Api
from generator.model.types import OperationId
from generator.naming import name, promises
from generator.naming.columns import Columns, columns
from generator.naming.names import Names
from generator.naming.promise import Promises

API = Path(__file__).parent.parent / "spec" / "telnyx"
GIVEN = Path(__file__).parent.parent.parent / "shared" / "telnyx"

Row = Mapping[str, str]


def main() -> None:
    rows = table(GIVEN / "names.tsv")
    config = load_config(API / "sdk.yaml")
    api = understood(config)
    inferred, _ = name(api, Promises(), config)
    right = [key for key, row in rows.items() if accessor(inferred, key) == row["python"]]
    print(f"inferred, no names.yaml   {share(len(right), len(rows))} accessors")
    if "--misses" in sys.argv:
        for key, row in rows.items():
            if key not in right:
                print(f"  {key:<70} {row['python']:<60} {accessor(inferred, key)}")
    with_promises(api, config, rows)


def table(path: Path) -> dict[str, Row]:
    """Operation -> its row of public names."""
    with path.open(encoding="utf-8", newline="") as file:
        return {f"{row['method']} {row['path']}": row for row in csv.DictReader(file, delimiter="\t")}


def understood(config: Config) -> Api:
    document = API / "openapi.yaml"
    overlays = tuple(sorted((API / "overlays").glob("*.yaml")))
    return lower(load(document if document.exists() else GIVEN / "openapi.yaml", overlays), config)[0]


def with_promises(api: Api, config: Config, rows: Mapping[str, Row]) -> None:
    start = time.perf_counter()
    promised = promises.load(API / "names.yaml")
    loaded = time.perf_counter()
    names, diagnostics = name(api, promised, config)
    named = time.perf_counter()
    right = sum(accessor(names, key) == row["python"] for key, row in rows.items())
    print(f"with names.yaml           {share(right, len(rows))} accessors")
    for column, count in recovered(api, promised, rows).items():
        print(f"  {column:<24}{share(count, len(rows))}")
    typed = [(key, type_of(row)) for key, row in rows.items() if type_of(row)]
    same = [key for key, text in typed if returned(names, key) == text]
    print(f"  {'types of results':<24}{share(len(same), len(typed))}")
    for key, text in typed:
        if key not in same:
            print(f"    {key:<70} {text:<55} {returned(names, key)}")
    print(f"names.yaml read in {loaded - start:.3f} s")
    print(f"{len(api.operations):,} operations, {len(names.types):,} types named in {named - loaded:.3f} s")
    print(f"{len(diagnostics)} diagnostics")


def recovered(api: Api, promised: Promises, rows: Mapping[str, Row]) -> dict[str, int]:
    """Column of the table -> how many of its cells names.yaml and the rules give back."""
    operations = {operation.id: operation for operation in api.operations}
    given: dict[str, Columns] = {
        id: columns(promised.operations[id], operation, "telnyx") for id, operation in operations.items() if id in rows
    }
    return {
        column: sum(getattr(given[key], column) == row[column] for key, row in rows.items() if key in given)
        for column in Columns.__slots__
    }


def type_of(row: Row) -> str:
    """The class that a row's method returns, or the items of its pages; empty for `object`, `str`, bytes, nothing."""
    text = row["python_returns"].rpartition("[")[2].removesuffix("]")
    return text if text[:1].isupper() and text != "BinaryAPIResponse" else ""


def returned(names: Names, key: str) -> str:
    found = names.results.get(OperationId(key))
    return found.name if found else ""


def accessor(names: Names, key: str) -> str:
    found = names.operations.get(OperationId(key))
    return found.accessor if found else ""


def share(part: int, whole: int) -> str:
    return f"{part:,} of {whole:,} ({part / whole:.1%})"


if __name__ == "__main__":
    main()
