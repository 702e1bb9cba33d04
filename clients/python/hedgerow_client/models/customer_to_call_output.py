from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CustomerToCallOutput")


@_attrs_define
class CustomerToCallOutput:
    """
    Attributes:
        at_risk (float): Value of a year times the chance that they have left; minor units.
        at_risk_high (float | None):
        at_risk_low (float | None):
        party (UUID):
        still_customer (float): The chance that they still are one, 0 to 1.
        value (int):
    """

    at_risk: float
    at_risk_high: float | None
    at_risk_low: float | None
    party: UUID
    still_customer: float
    value: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at_risk = self.at_risk

        at_risk_high: float | None
        at_risk_high = self.at_risk_high

        at_risk_low: float | None
        at_risk_low = self.at_risk_low

        party = str(self.party)

        still_customer = self.still_customer

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at_risk": at_risk,
                "at_risk_high": at_risk_high,
                "at_risk_low": at_risk_low,
                "party": party,
                "still_customer": still_customer,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at_risk = d.pop("at_risk")

        def _parse_at_risk_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        at_risk_high = _parse_at_risk_high(d.pop("at_risk_high"))

        def _parse_at_risk_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        at_risk_low = _parse_at_risk_low(d.pop("at_risk_low"))

        party = UUID(d.pop("party"))

        still_customer = d.pop("still_customer")

        value = d.pop("value")

        customer_to_call_output = cls(
            at_risk=at_risk,
            at_risk_high=at_risk_high,
            at_risk_low=at_risk_low,
            party=party,
            still_customer=still_customer,
            value=value,
        )

        customer_to_call_output.additional_properties = d
        return customer_to_call_output

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
