from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SplitBookingOutput")


@_attrs_define
class SplitBookingOutput:
    """The parts of `version` in the ledger, by `transfer`; `back` took it out again at `ended_at`.

    Attributes:
        back (None | UUID):
        booked_at (datetime.datetime):
        ended_at (datetime.datetime | None):
        transfer (UUID):
        version (int):
    """

    back: None | UUID
    booked_at: datetime.datetime
    ended_at: datetime.datetime | None
    transfer: UUID
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        back: None | str
        if isinstance(self.back, UUID):
            back = str(self.back)
        else:
            back = self.back

        booked_at = self.booked_at.isoformat()

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        transfer = str(self.transfer)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "back": back,
                "booked_at": booked_at,
                "ended_at": ended_at,
                "transfer": transfer,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_back(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                back_type_0 = UUID(data)

                return back_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        back = _parse_back(d.pop("back"))

        booked_at = datetime.datetime.fromisoformat(d.pop("booked_at"))

        def _parse_ended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        transfer = UUID(d.pop("transfer"))

        version = d.pop("version")

        split_booking_output = cls(
            back=back,
            booked_at=booked_at,
            ended_at=ended_at,
            transfer=transfer,
            version=version,
        )

        split_booking_output.additional_properties = d
        return split_booking_output

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
