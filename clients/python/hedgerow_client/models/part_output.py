from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PartOutput")


@_attrs_define
class PartOutput:
    """`part_minor` is what they get by the rule, `fair_minor` by what each added; above twelve contributors that is
    drawn by lot, and may be off by `error_minor` (95 %).

        Attributes:
            basis (int | None):
            cost_minor (int | None):
            error_minor (int):
            fair_minor (int):
            hours_milli (int | None):
            part_minor (int):
            parts_milli (int | None):
            party (None | UUID):
    """

    basis: int | None
    cost_minor: int | None
    error_minor: int
    fair_minor: int
    hours_milli: int | None
    part_minor: int
    parts_milli: int | None
    party: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        basis: int | None
        basis = self.basis

        cost_minor: int | None
        cost_minor = self.cost_minor

        error_minor = self.error_minor

        fair_minor = self.fair_minor

        hours_milli: int | None
        hours_milli = self.hours_milli

        part_minor = self.part_minor

        parts_milli: int | None
        parts_milli = self.parts_milli

        party: None | str
        if isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "basis": basis,
                "cost_minor": cost_minor,
                "error_minor": error_minor,
                "fair_minor": fair_minor,
                "hours_milli": hours_milli,
                "part_minor": part_minor,
                "parts_milli": parts_milli,
                "party": party,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_basis(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        basis = _parse_basis(d.pop("basis"))

        def _parse_cost_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        cost_minor = _parse_cost_minor(d.pop("cost_minor"))

        error_minor = d.pop("error_minor")

        fair_minor = d.pop("fair_minor")

        def _parse_hours_milli(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        hours_milli = _parse_hours_milli(d.pop("hours_milli"))

        part_minor = d.pop("part_minor")

        def _parse_parts_milli(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        parts_milli = _parse_parts_milli(d.pop("parts_milli"))

        def _parse_party(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                party_type_0 = UUID(data)

                return party_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        party = _parse_party(d.pop("party"))

        part_output = cls(
            basis=basis,
            cost_minor=cost_minor,
            error_minor=error_minor,
            fair_minor=fair_minor,
            hours_milli=hours_milli,
            part_minor=part_minor,
            parts_milli=parts_milli,
            party=party,
        )

        part_output.additional_properties = d
        return part_output

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
