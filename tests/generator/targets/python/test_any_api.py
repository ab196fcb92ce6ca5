"""Whatever types name each other, and however they are called: their modules run, and every model can be built."""

from __future__ import annotations

import importlib
import pkgutil
import random
from pathlib import Path
from types import ModuleType

import pytest
from pydantic import BaseModel

from generator.model.types import (
    Any,
    Array,
    Enum,
    Literal,
    Map,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
    Union,
    Value,
    Variant,
)
from generator.naming.names import TypeName
from generator.naming.promises import Promises

from .apis import TEXT, WHOLE_NUMBER, both_ways, definitions, imported, named, optional, record, required
from .test_models import HOSTILE

SCHEMAS = ("Pet", "Owner", "A", "B", "Node", "Tree", "Date", "Literal", "None", "Zoo", "Pets", "Open")
PLAIN = (TEXT, WHOLE_NUMBER, Any(), Scalar(ScalarKind.DATE), Literal("x"), Literal(None), Scalar(ScalarKind.BOOLEAN))
MIXED = Enum(ScalarKind.STRING, (Value("a"), Value(1), Value("b")))
DEEPEST = 3


def some_type(chance: random.Random, schemas: list[str], depth: int = 0) -> Type:
    inner = [some_type(chance, schemas, depth + 1) for _ in range(chance.randint(1, 3))] if depth < DEEPEST else [TEXT]
    variants = tuple(Variant(each, tuple(chance.sample("abcd", chance.randint(0, 2)))) for each in inner)
    return chance.choice(
        [
            chance.choice(PLAIN),
            named(chance.choice(schemas)),
            named(chance.choice(schemas)),
            Array(inner[0]),
            Map(inner[0]),
            inner[0] if isinstance(inner[0], Nullable | Any) else Nullable(inner[0]),
            Union(variants, chance.choice([None, "kind"])),
            MIXED,
        ]
    )


def some_definition(chance: random.Random, schemas: list[str]) -> Type:
    if chance.random() < 0.5:
        return some_type(chance, schemas)
    presence = (optional, required)
    wires = chance.sample(HOSTILE, chance.randint(0, 6))
    return record(*(chance.choice(presence)(wire, some_type(chance, schemas)) for wire in wires))


def modules_below(package: ModuleType) -> list[ModuleType]:
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [importlib.import_module(module.name) for module in found]


@pytest.mark.parametrize("seed", range(40))
def test_the_modules_of_any_api_run(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    schemas = chance.sample(SCHEMAS, chance.randint(2, 8))
    it = both_ways(definitions(**{name: some_definition(chance, schemas) for name in schemas}))
    moved = [name for name in schemas if chance.random() < 0.2 and name != "None"]
    types_module = imported(it, tmp_path, Promises(schemas={name: TypeName(("ai",), name) for name in moved}))
    monkeypatch.syspath_prepend(str(tmp_path / "src"))
    modules = modules_below(types_module)
    assert modules
    assert all(hasattr(types_module, name) for name in types_module.__all__)
    for module in modules:
        for defined in list(vars(module).values()):
            if isinstance(defined, type) and issubclass(defined, BaseModel) and defined.__module__ == module.__name__:
                assert defined.model_rebuild(force=True)
