"""Types of other modules that are imported and built when the first value of one comes.

Where hundreds of objects lead to each other, a model that held the others themselves would hold them all. The module of
such a model names the others by `later`; type checkers see ordinary imports.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated, cast, get_args, get_origin

from pydantic import TypeAdapter
from pydantic_core import core_schema, to_json

from .locks import ForkedOpen
from .strict import AS_PROMISED, validator
from .unions import Delayed

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_ADAPTERS: dict[tuple[object, str], TypeAdapter[object]] = {}
_LOCK = ForkedOpen()
_SCALARS = frozenset({str, int, float, bool, type(None)})


def later(here: str, module: str, name: str) -> object:
    """What stands for `name` of `module`, which is relative to module `here`, in the annotations of models."""
    return Annotated[object, Later(here, module, name)]


def meant(annotation: object) -> object:
    """The type itself, where `annotation` is what `later` gives; anything else as it is."""
    marks = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    return next((mark.type() for mark in marks if isinstance(mark, Later)), annotation)


class Later(Delayed):
    """A mark: a value is of that other type."""

    __slots__ = ("_name", "_package", "_path")

    def __init__(self, here: str, module: str, name: str) -> None:
        self._package = here.rpartition(".")[0]
        self._path = module
        self._name = name

    def __repr__(self) -> str:
        return f"Later({self._path!r}, {self._name!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[str, str, str]:
        return self._package, self._path, self._name

    def type(self) -> object:
        """The class or alias. Its module is imported, unless it has been."""
        found: object = getattr(import_module(self._path, self._package), self._name)
        return found

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(self._validated)

    def _validated(self, value: object, info: core_schema.ValidationInfo) -> object:
        return _validated(self.type(), value, info)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """No description: each type's would hold that of every other, which is more than pydantic can write."""
        where = import_module(self._path, self._package).__name__
        return {"title": self._name, "$comment": f"see {where}.{self._name}"}


class Either:
    """A mark on a union with types of other modules: which of them a value is, pydantic decides when it comes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Either()"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Either)

    def __hash__(self) -> int:
        return hash(Either)

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Scalars first: most values are the id of an object, and that must not import the object's module."""
        variants = get_args(source)
        scalars = [handler.generate_schema(each) for each in variants if each in _SCALARS]
        others = _Others(tuple(each for each in variants if each not in _SCALARS))
        last = handler.generate_schema(Annotated[object, others])
        if not scalars:
            return last
        return core_schema.union_schema(
            [core_schema.union_schema([*scalars]), last], mode="left_to_right"
        )


class _Others:
    """What `Either` chooses from."""

    __slots__ = ("_union", "_variants")

    def __init__(self, variants: tuple[object, ...]) -> None:
        self._variants = variants
        self._union: object = None

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(self._validated)

    def _validated(self, value: object, info: core_schema.ValidationInfo) -> object:
        if self._union is None:
            self._union = _union(tuple(map(meant, self._variants)))
        return _validated(self._union, value, info)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        variants = [_adapter(each).core_schema for each in self._variants]
        return handler(core_schema.union_schema([*variants]))


def _union(variants: tuple[object, ...]) -> object:
    union, *others = variants
    for other in others:
        union = cast("type[object]", union) | cast("type[object]", other)
    return union


def _validated(annotation: object, value: object, info: core_schema.ValidationInfo) -> object:
    """`value` as an `annotation`, as strictly as what it lies in: pydantic tells a function nothing of strictness, so
    `strict` says it by the context."""
    if info.context is AS_PROMISED:
        return validator(cast("type[object]", annotation))(to_json(value))
    adapter = _adapter(annotation)
    if info.mode == "json":
        return adapter.validate_json(to_json(value), context=info.context)
    return adapter.validate_python(value, context=info.context)


def _adapter(annotation: object) -> TypeAdapter[object]:
    """For a user's own calls, as lenient as pydantic is by itself."""
    key = (annotation, repr(annotation))  # `A | B == B | A`
    with _LOCK.lock:
        if key not in _ADAPTERS:
            _ADAPTERS[key] = TypeAdapter(cast("type[object]", annotation))
        return _ADAPTERS[key]
