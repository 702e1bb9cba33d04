from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.standing import Standing

if TYPE_CHECKING:
    from ..models.care_line_output import CareLineOutput


T = TypeVar("T", bound="CareOutput")


@_attrs_define
class CareOutput:
    """`standing` is null where nothing is planned for the party.

    Attributes:
        paused_until (datetime.date | None):
        planned (list[CareLineOutput]):
        standing (None | Standing):
    """

    paused_until: datetime.date | None
    planned: list[CareLineOutput]
    standing: None | Standing
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        paused_until: None | str
        if isinstance(self.paused_until, datetime.date):
            paused_until = self.paused_until.isoformat()
        else:
            paused_until = self.paused_until

        planned = []
        for planned_item_data in self.planned:
            planned_item = planned_item_data.to_dict()
            planned.append(planned_item)

        standing: None | str
        if isinstance(self.standing, Standing):
            standing = self.standing.value
        else:
            standing = self.standing

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "paused_until": paused_until,
                "planned": planned,
                "standing": standing,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.care_line_output import CareLineOutput  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_paused_until(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paused_until_type_0 = datetime.date.fromisoformat(data)

                return paused_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        paused_until = _parse_paused_until(d.pop("paused_until"))

        planned = []
        _planned = d.pop("planned")
        for planned_item_data in _planned:
            planned_item = CareLineOutput.from_dict(planned_item_data)

            planned.append(planned_item)

        def _parse_standing(data: object) -> None | Standing:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                standing_type_0 = Standing(data)

                return standing_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Standing, data)

        standing = _parse_standing(d.pop("standing"))

        care_output = cls(
            paused_until=paused_until,
            planned=planned,
            standing=standing,
        )

        care_output.additional_properties = d
        return care_output

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
