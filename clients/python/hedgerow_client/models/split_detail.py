from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.group_output import GroupOutput
    from ..models.part_output import PartOutput
    from ..models.split_booking_output import SplitBookingOutput


T = TypeVar("T", bound="SplitDetail")


@_attrs_define
class SplitDetail:
    """The newest version with all its figures.

    Attributes:
        agreed_at (datetime.datetime | None):
        agreed_version (int | None):
        assumption (str):
        booking (None | SplitBookingOutput): What of the agreed version is in the ledger.
        changed_at (datetime.datetime):
        currency (str):
        formula (str):
        groups (list[GroupOutput]):
        id (UUID):
        parts (list[PartOutput]):
        rule (str):
        started_at (datetime.datetime):
        taken_back_at (datetime.datetime | None):
        title (str):
        total_minor (int):
        version (int):
    """

    agreed_at: datetime.datetime | None
    agreed_version: int | None
    assumption: str
    booking: None | SplitBookingOutput
    changed_at: datetime.datetime
    currency: str
    formula: str
    groups: list[GroupOutput]
    id: UUID
    parts: list[PartOutput]
    rule: str
    started_at: datetime.datetime
    taken_back_at: datetime.datetime | None
    title: str
    total_minor: int
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.split_booking_output import SplitBookingOutput  # noqa: PLC0415

        agreed_at: None | str
        if isinstance(self.agreed_at, datetime.datetime):
            agreed_at = self.agreed_at.isoformat()
        else:
            agreed_at = self.agreed_at

        agreed_version: int | None
        agreed_version = self.agreed_version

        assumption = self.assumption

        booking: dict[str, Any] | None
        if isinstance(self.booking, SplitBookingOutput):
            booking = self.booking.to_dict()
        else:
            booking = self.booking

        changed_at = self.changed_at.isoformat()

        currency = self.currency

        formula = self.formula

        groups = []
        for groups_item_data in self.groups:
            groups_item = groups_item_data.to_dict()
            groups.append(groups_item)

        id = str(self.id)

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        rule = self.rule

        started_at = self.started_at.isoformat()

        taken_back_at: None | str
        if isinstance(self.taken_back_at, datetime.datetime):
            taken_back_at = self.taken_back_at.isoformat()
        else:
            taken_back_at = self.taken_back_at

        title = self.title

        total_minor = self.total_minor

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agreed_at": agreed_at,
                "agreed_version": agreed_version,
                "assumption": assumption,
                "booking": booking,
                "changed_at": changed_at,
                "currency": currency,
                "formula": formula,
                "groups": groups,
                "id": id,
                "parts": parts,
                "rule": rule,
                "started_at": started_at,
                "taken_back_at": taken_back_at,
                "title": title,
                "total_minor": total_minor,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.group_output import GroupOutput  # noqa: PLC0415
        from ..models.part_output import PartOutput  # noqa: PLC0415
        from ..models.split_booking_output import SplitBookingOutput  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_agreed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                agreed_at_type_0 = datetime.datetime.fromisoformat(data)

                return agreed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        agreed_at = _parse_agreed_at(d.pop("agreed_at"))

        def _parse_agreed_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        agreed_version = _parse_agreed_version(d.pop("agreed_version"))

        assumption = d.pop("assumption")

        def _parse_booking(data: object) -> None | SplitBookingOutput:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                booking_type_0 = SplitBookingOutput.from_dict(data)

                return booking_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SplitBookingOutput, data)

        booking = _parse_booking(d.pop("booking"))

        changed_at = datetime.datetime.fromisoformat(d.pop("changed_at"))

        currency = d.pop("currency")

        formula = d.pop("formula")

        groups = []
        _groups = d.pop("groups")
        for groups_item_data in _groups:
            groups_item = GroupOutput.from_dict(groups_item_data)

            groups.append(groups_item)

        id = UUID(d.pop("id"))

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = PartOutput.from_dict(parts_item_data)

            parts.append(parts_item)

        rule = d.pop("rule")

        started_at = datetime.datetime.fromisoformat(d.pop("started_at"))

        def _parse_taken_back_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                taken_back_at_type_0 = datetime.datetime.fromisoformat(data)

                return taken_back_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        taken_back_at = _parse_taken_back_at(d.pop("taken_back_at"))

        title = d.pop("title")

        total_minor = d.pop("total_minor")

        version = d.pop("version")

        split_detail = cls(
            agreed_at=agreed_at,
            agreed_version=agreed_version,
            assumption=assumption,
            booking=booking,
            changed_at=changed_at,
            currency=currency,
            formula=formula,
            groups=groups,
            id=id,
            parts=parts,
            rule=rule,
            started_at=started_at,
            taken_back_at=taken_back_at,
            title=title,
            total_minor=total_minor,
            version=version,
        )

        split_detail.additional_properties = d
        return split_detail

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
