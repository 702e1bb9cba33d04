from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ContributorInput")


@_attrs_define
class ContributorInput:
    """
    Attributes:
        basis (int | None | Unset): What the rule goes by: cost and amounts in minor units, hours and weights in
            thousandths.
        cost_minor (int | None | Unset): For a formula that names `cost`.
        hours_milli (int | None | Unset): For a formula that names `hours`, in thousandths.
        parts_milli (int | None | Unset): For a formula that names `parts`, in thousandths.
        party (None | Unset | UUID): Null is the business itself.
    """

    basis: int | None | Unset = UNSET
    cost_minor: int | None | Unset = UNSET
    hours_milli: int | None | Unset = UNSET
    parts_milli: int | None | Unset = UNSET
    party: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        basis: int | None | Unset
        if isinstance(self.basis, Unset):
            basis = UNSET
        else:
            basis = self.basis

        cost_minor: int | None | Unset
        if isinstance(self.cost_minor, Unset):
            cost_minor = UNSET
        else:
            cost_minor = self.cost_minor

        hours_milli: int | None | Unset
        if isinstance(self.hours_milli, Unset):
            hours_milli = UNSET
        else:
            hours_milli = self.hours_milli

        parts_milli: int | None | Unset
        if isinstance(self.parts_milli, Unset):
            parts_milli = UNSET
        else:
            parts_milli = self.parts_milli

        party: None | str | Unset
        if isinstance(self.party, Unset):
            party = UNSET
        elif isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if basis is not UNSET:
            field_dict["basis"] = basis
        if cost_minor is not UNSET:
            field_dict["cost_minor"] = cost_minor
        if hours_milli is not UNSET:
            field_dict["hours_milli"] = hours_milli
        if parts_milli is not UNSET:
            field_dict["parts_milli"] = parts_milli
        if party is not UNSET:
            field_dict["party"] = party

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_basis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        basis = _parse_basis(d.pop("basis", UNSET))

        def _parse_cost_minor(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        cost_minor = _parse_cost_minor(d.pop("cost_minor", UNSET))

        def _parse_hours_milli(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        hours_milli = _parse_hours_milli(d.pop("hours_milli", UNSET))

        def _parse_parts_milli(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        parts_milli = _parse_parts_milli(d.pop("parts_milli", UNSET))

        def _parse_party(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                party_type_0 = UUID(data)

                return party_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        party = _parse_party(d.pop("party", UNSET))

        contributor_input = cls(
            basis=basis,
            cost_minor=cost_minor,
            hours_milli=hours_milli,
            parts_milli=parts_milli,
            party=party,
        )

        return contributor_input
