from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.transfer_line_input import TransferLineInput


T = TypeVar("T", bound="TransferInput")


@_attrs_define
class TransferInput:
    """
    Attributes:
        lines (list[TransferLineInput]):
        activity (None | Unset | UUID): What happened, in the log.
        booked_on (datetime.date | None | Unset): The business's own day when left out.
        expires_at (datetime.datetime | None | Unset): When it is voided by itself.
        is_pending (bool | Unset): Reserve only; it is posted or voided later. Default: False.
        key (None | str | Unset): Without one, the Idempotency-Key of the request.
        memo (str | Unset):  Default: ''.
    """

    lines: list[TransferLineInput]
    activity: None | Unset | UUID = UNSET
    booked_on: datetime.date | None | Unset = UNSET
    expires_at: datetime.datetime | None | Unset = UNSET
    is_pending: bool | Unset = False
    key: None | str | Unset = UNSET
    memo: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)

        activity: None | str | Unset
        if isinstance(self.activity, Unset):
            activity = UNSET
        elif isinstance(self.activity, UUID):
            activity = str(self.activity)
        else:
            activity = self.activity

        booked_on: None | str | Unset
        if isinstance(self.booked_on, Unset):
            booked_on = UNSET
        elif isinstance(self.booked_on, datetime.date):
            booked_on = self.booked_on.isoformat()
        else:
            booked_on = self.booked_on

        expires_at: None | str | Unset
        if isinstance(self.expires_at, Unset):
            expires_at = UNSET
        elif isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        is_pending = self.is_pending

        key: None | str | Unset
        if isinstance(self.key, Unset):
            key = UNSET
        else:
            key = self.key

        memo = self.memo

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "lines": lines,
            }
        )
        if activity is not UNSET:
            field_dict["activity"] = activity
        if booked_on is not UNSET:
            field_dict["booked_on"] = booked_on
        if expires_at is not UNSET:
            field_dict["expires_at"] = expires_at
        if is_pending is not UNSET:
            field_dict["is_pending"] = is_pending
        if key is not UNSET:
            field_dict["key"] = key
        if memo is not UNSET:
            field_dict["memo"] = memo

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.transfer_line_input import TransferLineInput  # noqa: PLC0415

        d = dict(src_dict)
        lines = []
        _lines = d.pop("lines")
        for lines_item_data in _lines:
            lines_item = TransferLineInput.from_dict(lines_item_data)

            lines.append(lines_item)

        def _parse_activity(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                activity_type_0 = UUID(data)

                return activity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        activity = _parse_activity(d.pop("activity", UNSET))

        def _parse_booked_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                booked_on_type_0 = datetime.date.fromisoformat(data)

                return booked_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        booked_on = _parse_booked_on(d.pop("booked_on", UNSET))

        def _parse_expires_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        expires_at = _parse_expires_at(d.pop("expires_at", UNSET))

        is_pending = d.pop("is_pending", UNSET)

        def _parse_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        key = _parse_key(d.pop("key", UNSET))

        memo = d.pop("memo", UNSET)

        transfer_input = cls(
            lines=lines,
            activity=activity,
            booked_on=booked_on,
            expires_at=expires_at,
            is_pending=is_pending,
            key=key,
            memo=memo,
        )

        return transfer_input
