from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.sure_output import SureOutput


T = TypeVar("T", bound="CustomerSourceOutput")


@_attrs_define
class CustomerSourceOutput:
    """
    Attributes:
        cost_minor (int | None):
        customers (int):
        initiative (None | UUID): Null for those brought by somebody, and for all others.
        title (str):
        worth_minor (SureOutput):
    """

    cost_minor: int | None
    customers: int
    initiative: None | UUID
    title: str
    worth_minor: SureOutput
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cost_minor: int | None
        cost_minor = self.cost_minor

        customers = self.customers

        initiative: None | str
        if isinstance(self.initiative, UUID):
            initiative = str(self.initiative)
        else:
            initiative = self.initiative

        title = self.title

        worth_minor = self.worth_minor.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cost_minor": cost_minor,
                "customers": customers,
                "initiative": initiative,
                "title": title,
                "worth_minor": worth_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.sure_output import SureOutput  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_cost_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        cost_minor = _parse_cost_minor(d.pop("cost_minor"))

        customers = d.pop("customers")

        def _parse_initiative(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                initiative_type_0 = UUID(data)

                return initiative_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        initiative = _parse_initiative(d.pop("initiative"))

        title = d.pop("title")

        worth_minor = SureOutput.from_dict(d.pop("worth_minor"))

        customer_source_output = cls(
            cost_minor=cost_minor,
            customers=customers,
            initiative=initiative,
            title=title,
            worth_minor=worth_minor,
        )

        customer_source_output.additional_properties = d
        return customer_source_output

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
