"""Open enums and unions with a discriminator, as annotations.

A type checker sees the known values (`Open[Literal["a"]]` is `Literal["a"] | str`); pydantic sees the plain type, so an
unknown value costs nothing and breaks nothing. Stops at annotations: `lenient` reads what `Tagged` says.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, TypeVar, get_args

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

_T = TypeVar("_T")

if TYPE_CHECKING:
    Open: TypeAlias = _T | str
    OpenInt: TypeAlias = _T | int
    OpenFloat: TypeAlias = _T | float
else:

    class Open:
        """`Open[Literal["a", "b"]]`: text, most likely one of these."""

        def __class_getitem__(cls, known: object) -> type[str]:
            return str

    class OpenInt:
        """`OpenInt[Literal[1, 2]]`: an integer, most likely one of these."""

        def __class_getitem__(cls, known: object) -> type[int]:
            return int

    class OpenFloat:
        """`OpenFloat[int]`: a number. `Literal` can't hold fractions (PEP 586)."""

        def __class_getitem__(cls, known: object) -> type[float]:
            return float


class Delayed:
    """A mark of a type that is looked up when the first value of it comes; `later` makes them."""

    __slots__ = ()

    def type(self) -> object:
        """The class or alias."""
        raise NotImplementedError


class Tagged:
    """A union whose variant the value of one wire field chooses: `Annotated[A | B, Tagged("type", {"a": 0, "b": 1})]`.

    `variants`: tag → index into the union's arguments as `typing.get_args` has them. Variants need no `Literal` field.
    """

    __slots__ = ("field", "variants")

    def __init__(self, field: str, variants: Mapping[str, int]) -> None:
        self.field = field
        self.variants = variants

    def __repr__(self) -> str:
        return f"Tagged({self.field!r}, {dict(self.variants)!r})"

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        arguments = get_args(source) or (source,)
        choices = {
            index: handler.generate_schema(arguments[index])
            for index in sorted(set(self.variants.values()))
        }
        tagged = core_schema.tagged_union_schema(
            {tag: choices[index] for tag, index in self.variants.items()}, discriminator=self.field
        )
        return core_schema.nullable_schema(tagged) if type(None) in arguments else tagged
