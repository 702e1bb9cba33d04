from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.transfer_line_output import TransferLineOutput


T = TypeVar("T", bound="TransferOutput")


@_attrs_define
class TransferOutput:
    """
    Attributes:
        activity (None | UUID):
        booked_on (datetime.date):
        commodity (str):
        expires_at (datetime.datetime | None):
        id (UUID):
        key (str):
        lines (list[TransferLineOutput]):
        memo (str):
        recorded_at (datetime.datetime):
        reverses (None | UUID):
        state (str):
    """

    activity: None | UUID
    booked_on: datetime.date
    commodity: str
    expires_at: datetime.datetime | None
    id: UUID
    key: str
    lines: list[TransferLineOutput]
    memo: str
    recorded_at: datetime.datetime
    reverses: None | UUID
    state: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        activity: None | str
        if isinstance(self.activity, UUID):
            activity = str(self.activity)
        else:
            activity = self.activity

        booked_on = self.booked_on.isoformat()

        commodity = self.commodity

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        id = str(self.id)

        key = self.key

        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)

        memo = self.memo

        recorded_at = self.recorded_at.isoformat()

        reverses: None | str
        if isinstance(self.reverses, UUID):
            reverses = str(self.reverses)
        else:
            reverses = self.reverses

        state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activity": activity,
                "booked_on": booked_on,
                "commodity": commodity,
                "expires_at": expires_at,
                "id": id,
                "key": key,
                "lines": lines,
                "memo": memo,
                "recorded_at": recorded_at,
                "reverses": reverses,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.transfer_line_output import TransferLineOutput  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_activity(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                activity_type_0 = UUID(data)

                return activity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        activity = _parse_activity(d.pop("activity"))

        booked_on = datetime.date.fromisoformat(d.pop("booked_on"))

        commodity = d.pop("commodity")

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        id = UUID(d.pop("id"))

        key = d.pop("key")

        lines = []
        _lines = d.pop("lines")
        for lines_item_data in _lines:
            lines_item = TransferLineOutput.from_dict(lines_item_data)

            lines.append(lines_item)

        memo = d.pop("memo")

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        def _parse_reverses(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reverses_type_0 = UUID(data)

                return reverses_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        reverses = _parse_reverses(d.pop("reverses"))

        state = d.pop("state")

        transfer_output = cls(
            activity=activity,
            booked_on=booked_on,
            commodity=commodity,
            expires_at=expires_at,
            id=id,
            key=key,
            lines=lines,
            memo=memo,
            recorded_at=recorded_at,
            reverses=reverses,
            state=state,
        )

        transfer_output.additional_properties = d
        return transfer_output

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
