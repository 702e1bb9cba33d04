from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ChannelCreditOutput")


@_attrs_define
class ChannelCreditOutput:
    """
    Attributes:
        channel (str): Its kind, and after a colon what tells it apart.
        credit (list[float]): Purchases credited to it, in the order of `models`.
        removal_effect (float): The share of all that would be lost without it, 0 to 1.
        touched (int): Purchases that had it on their way.
        value_minor (list[int]):
    """

    channel: str
    credit: list[float]
    removal_effect: float
    touched: int
    value_minor: list[int]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel = self.channel

        credit = self.credit

        removal_effect = self.removal_effect

        touched = self.touched

        value_minor = self.value_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "channel": channel,
                "credit": credit,
                "removal_effect": removal_effect,
                "touched": touched,
                "value_minor": value_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        channel = d.pop("channel")

        credit = cast(list[float], d.pop("credit"))

        removal_effect = d.pop("removal_effect")

        touched = d.pop("touched")

        value_minor = cast(list[int], d.pop("value_minor"))

        channel_credit_output = cls(
            channel=channel,
            credit=credit,
            removal_effect=removal_effect,
            touched=touched,
            value_minor=value_minor,
        )

        channel_credit_output.additional_properties = d
        return channel_credit_output

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
