"""What every generated model is: a pydantic model that keeps what it doesn't know and never hides what it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, SupportsIndex

from pydantic import ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import core_schema
from typing_extensions import Self

from .faithful import write_numbers_as_they_are
from .held import Held
from .moments import Date, DateTime
from .unions import Open, OpenFloat, OpenInt, Tagged

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "BaseModel",
    "Date",
    "DateTime",
    "Field",
    "Open",
    "OpenFloat",
    "OpenInt",
    "Tagged",
    "Unknown",
]


class BaseModel(Held):
    """A JSON object. Fields have Python names, with the wire name as alias; unknown fields are kept as attributes.

    A value that isn't what the document promised is kept as it came; a required field that didn't come is None.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow",
        populate_by_name=True,
        protected_namespaces=(),
        defer_build=True,
        allow_inf_nan=False,  # JSON has neither; and an integer beyond a float's range is kept, not made infinite
    )

    def to_dict(
        self,
        mode: Literal["python", "json"] = "python",
        *,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_none: bool = False,
    ) -> dict[str, Any]:
        """What was set, under its wire names. `json`: JSON values only, dates as the text they came as."""
        from .unfolding import How, fields

        return fields(self, How(mode, use_api_names, not exclude_unset, not exclude_none))

    def to_json(
        self,
        indent: int | None = None,
        *,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_none: bool = False,
    ) -> str:
        """What was set, under its wire names, as JSON text: each number and date in the very words it came in."""
        from .unfolding import How, text_of_fields

        how = How("text", use_api_names, not exclude_unset, not exclude_none)
        return text_of_fields(self, indent, how)

    def _plain(self) -> dict[str, Any]:
        """What it is as an argument; `plain` asks for it."""
        return self.to_dict(mode="json")

    def _marked(self) -> dict[str, Any]:
        """The same for JSON text, numbers with a text of their own marked; `json_out` asks for it."""
        from .unfolding import AS_TEXT, fields

        return fields(self, AS_TEXT)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        schema = handler(source)
        write_numbers_as_they_are(handler.resolve_ref_schema(schema))
        return schema

    if not TYPE_CHECKING:  # pydantic's own signatures stay visible

        def model_dump(self, **arguments):
            """As pydantic's, silent about values that don't fit their type: such values are legal here."""
            return super().model_dump(**{"warnings": False, **arguments})

        def model_dump_json(self, **arguments):
            """As pydantic's, silent about values that don't fit their type: such values are legal here."""
            return super().model_dump_json(**{"warnings": False, **arguments})

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        from .depth import is_deep, reduced

        return reduced(self) if is_deep(self) else super().__reduce_ex__(protocol)

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        from .depth import copied, is_deep

        return copied(self) if is_deep(self) else super().__deepcopy__(memo)

    def __repr__(self) -> str:
        try:
            return super().__repr__()
        except RecursionError:  # something in it is too deep to be shown
            return f"{type(self).__name__}({', '.join(self._shown())})"

    def __str__(self) -> str:
        try:
            return super().__str__()
        except RecursionError:
            return " ".join(self._shown())

    def _shown(self) -> list[str]:
        return [f"{name}={_shown(value)}" for name, value in self.__repr_args__()]

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        came = self.model_fields_set
        return [
            (name, value) for name, value in super().__repr_args__() if name is None or name in came
        ]


def _shown(value: object) -> str:
    try:
        return repr(value)
    except RecursionError:
        return "…"


class Unknown(BaseModel):
    """An object of a variant that the document doesn't know (yet): everything that came is an attribute."""
