from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.copy_difference_output import CopyDifferenceOutput
    from ..models.copy_part_output import CopyPartOutput


T = TypeVar("T", bound="CopyCheckOutput")


@_attrs_define
class CopyCheckOutput:
    """The last comparison: `is_true` is null where there was none, or none that reached its end: `problem` says why.

    `waiting` are parts that changed since the copy was made: the next sync takes them. Of these and of what differs no
    more than 200 are told.

        Attributes:
            checked_at (datetime.datetime | None):
            differs (list[CopyDifferenceOutput]):
            is_true (bool | None):
            is_under_way (bool):
            position (int):
            problem (str):
            rows (int):
            waiting (list[CopyPartOutput]):
    """

    checked_at: datetime.datetime | None
    differs: list[CopyDifferenceOutput]
    is_true: bool | None
    is_under_way: bool
    position: int
    problem: str
    rows: int
    waiting: list[CopyPartOutput]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        checked_at: None | str
        if isinstance(self.checked_at, datetime.datetime):
            checked_at = self.checked_at.isoformat()
        else:
            checked_at = self.checked_at

        differs = []
        for differs_item_data in self.differs:
            differs_item = differs_item_data.to_dict()
            differs.append(differs_item)

        is_true: bool | None
        is_true = self.is_true

        is_under_way = self.is_under_way

        position = self.position

        problem = self.problem

        rows = self.rows

        waiting = []
        for waiting_item_data in self.waiting:
            waiting_item = waiting_item_data.to_dict()
            waiting.append(waiting_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "checked_at": checked_at,
                "differs": differs,
                "is_true": is_true,
                "is_under_way": is_under_way,
                "position": position,
                "problem": problem,
                "rows": rows,
                "waiting": waiting,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.copy_difference_output import CopyDifferenceOutput  # noqa: PLC0415
        from ..models.copy_part_output import CopyPartOutput  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_checked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                checked_at_type_0 = datetime.datetime.fromisoformat(data)

                return checked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        checked_at = _parse_checked_at(d.pop("checked_at"))

        differs = []
        _differs = d.pop("differs")
        for differs_item_data in _differs:
            differs_item = CopyDifferenceOutput.from_dict(differs_item_data)

            differs.append(differs_item)

        def _parse_is_true(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        is_true = _parse_is_true(d.pop("is_true"))

        is_under_way = d.pop("is_under_way")

        position = d.pop("position")

        problem = d.pop("problem")

        rows = d.pop("rows")

        waiting = []
        _waiting = d.pop("waiting")
        for waiting_item_data in _waiting:
            waiting_item = CopyPartOutput.from_dict(waiting_item_data)

            waiting.append(waiting_item)

        copy_check_output = cls(
            checked_at=checked_at,
            differs=differs,
            is_true=is_true,
            is_under_way=is_under_way,
            position=position,
            problem=problem,
            rows=rows,
            waiting=waiting,
        )

        copy_check_output.additional_properties = d
        return copy_check_output

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
