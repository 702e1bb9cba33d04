from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PartyBalanceOutput")


@_attrs_define
class PartyBalanceOutput:
    """Between the business and one party, in the workspace's currency: besides sales, and in sales.

    `unvalued` entries have no worth and are in no sum.

        Attributes:
            currency (str):
            disputed (int):
            gave_us_minor (int):
            got_from_us_minor (int):
            paid_us_minor (int):
            party (UUID):
            unvalued (int):
    """

    currency: str
    disputed: int
    gave_us_minor: int
    got_from_us_minor: int
    paid_us_minor: int
    party: UUID
    unvalued: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        disputed = self.disputed

        gave_us_minor = self.gave_us_minor

        got_from_us_minor = self.got_from_us_minor

        paid_us_minor = self.paid_us_minor

        party = str(self.party)

        unvalued = self.unvalued

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "currency": currency,
                "disputed": disputed,
                "gave_us_minor": gave_us_minor,
                "got_from_us_minor": got_from_us_minor,
                "paid_us_minor": paid_us_minor,
                "party": party,
                "unvalued": unvalued,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        currency = d.pop("currency")

        disputed = d.pop("disputed")

        gave_us_minor = d.pop("gave_us_minor")

        got_from_us_minor = d.pop("got_from_us_minor")

        paid_us_minor = d.pop("paid_us_minor")

        party = UUID(d.pop("party"))

        unvalued = d.pop("unvalued")

        party_balance_output = cls(
            currency=currency,
            disputed=disputed,
            gave_us_minor=gave_us_minor,
            got_from_us_minor=got_from_us_minor,
            paid_us_minor=paid_us_minor,
            party=party,
            unvalued=unvalued,
        )

        party_balance_output.additional_properties = d
        return party_balance_output

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
