from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.seen_output import SeenOutput
    from ..models.undrawn_output import UndrawnOutput


T = TypeVar("T", bound="FlowedOutput")


@_attrs_define
class FlowedOutput:
    """The picture beside what really flowed. Worth is in minor units of `currency`.

    Attributes:
        currency (str):
        drawn (list[SeenOutput]):
        undrawn (list[UndrawnOutput]):
        without_role (int): Entries with people who have no role.
    """

    currency: str
    drawn: list[SeenOutput]
    undrawn: list[UndrawnOutput]
    without_role: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        drawn = []
        for drawn_item_data in self.drawn:
            drawn_item = drawn_item_data.to_dict()
            drawn.append(drawn_item)

        undrawn = []
        for undrawn_item_data in self.undrawn:
            undrawn_item = undrawn_item_data.to_dict()
            undrawn.append(undrawn_item)

        without_role = self.without_role

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "currency": currency,
                "drawn": drawn,
                "undrawn": undrawn,
                "without_role": without_role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.seen_output import SeenOutput  # noqa: PLC0415
        from ..models.undrawn_output import UndrawnOutput  # noqa: PLC0415

        d = dict(src_dict)
        currency = d.pop("currency")

        drawn = []
        _drawn = d.pop("drawn")
        for drawn_item_data in _drawn:
            drawn_item = SeenOutput.from_dict(drawn_item_data)

            drawn.append(drawn_item)

        undrawn = []
        _undrawn = d.pop("undrawn")
        for undrawn_item_data in _undrawn:
            undrawn_item = UndrawnOutput.from_dict(undrawn_item_data)

            undrawn.append(undrawn_item)

        without_role = d.pop("without_role")

        flowed_output = cls(
            currency=currency,
            drawn=drawn,
            undrawn=undrawn,
            without_role=without_role,
        )

        flowed_output.additional_properties = d
        return flowed_output

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
