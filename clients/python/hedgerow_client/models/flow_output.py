from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="FlowOutput")


@_attrs_define
class FlowOutput:
    """`worth_by` says how it came to its worth: amount, price, rate or said; "" has none.

    `is_settled`: a leg of what is even: of a sale, or of time together, which has no worth.

    `activity` is what it follows from; null for what was noted by hand. Those less than nothing are returns.

        Attributes:
            activity (None | UUID):
            currency (str):
            giver (None | UUID):
            id (UUID):
            is_settled (bool):
            kind (str):
            note (str):
            objection (str):
            on (datetime.date):
            quantity (None | str):
            rate (None | UUID):
            receiver (None | UUID):
            state (str):
            stated_at (datetime.datetime):
            taken_back_at (datetime.datetime | None):
            unit (str):
            worth_by (str):
            worth_minor (int | None):
    """

    activity: None | UUID
    currency: str
    giver: None | UUID
    id: UUID
    is_settled: bool
    kind: str
    note: str
    objection: str
    on: datetime.date
    quantity: None | str
    rate: None | UUID
    receiver: None | UUID
    state: str
    stated_at: datetime.datetime
    taken_back_at: datetime.datetime | None
    unit: str
    worth_by: str
    worth_minor: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        activity: None | str
        if isinstance(self.activity, UUID):
            activity = str(self.activity)
        else:
            activity = self.activity

        currency = self.currency

        giver: None | str
        if isinstance(self.giver, UUID):
            giver = str(self.giver)
        else:
            giver = self.giver

        id = str(self.id)

        is_settled = self.is_settled

        kind = self.kind

        note = self.note

        objection = self.objection

        on = self.on.isoformat()

        quantity: None | str
        quantity = self.quantity

        rate: None | str
        if isinstance(self.rate, UUID):
            rate = str(self.rate)
        else:
            rate = self.rate

        receiver: None | str
        if isinstance(self.receiver, UUID):
            receiver = str(self.receiver)
        else:
            receiver = self.receiver

        state = self.state

        stated_at = self.stated_at.isoformat()

        taken_back_at: None | str
        if isinstance(self.taken_back_at, datetime.datetime):
            taken_back_at = self.taken_back_at.isoformat()
        else:
            taken_back_at = self.taken_back_at

        unit = self.unit

        worth_by = self.worth_by

        worth_minor: int | None
        worth_minor = self.worth_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activity": activity,
                "currency": currency,
                "giver": giver,
                "id": id,
                "is_settled": is_settled,
                "kind": kind,
                "note": note,
                "objection": objection,
                "on": on,
                "quantity": quantity,
                "rate": rate,
                "receiver": receiver,
                "state": state,
                "stated_at": stated_at,
                "taken_back_at": taken_back_at,
                "unit": unit,
                "worth_by": worth_by,
                "worth_minor": worth_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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

        currency = d.pop("currency")

        def _parse_giver(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                giver_type_0 = UUID(data)

                return giver_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        giver = _parse_giver(d.pop("giver"))

        id = UUID(d.pop("id"))

        is_settled = d.pop("is_settled")

        kind = d.pop("kind")

        note = d.pop("note")

        objection = d.pop("objection")

        on = datetime.date.fromisoformat(d.pop("on"))

        def _parse_quantity(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        quantity = _parse_quantity(d.pop("quantity"))

        def _parse_rate(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                rate_type_0 = UUID(data)

                return rate_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        rate = _parse_rate(d.pop("rate"))

        def _parse_receiver(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                receiver_type_0 = UUID(data)

                return receiver_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        receiver = _parse_receiver(d.pop("receiver"))

        state = d.pop("state")

        stated_at = datetime.datetime.fromisoformat(d.pop("stated_at"))

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

        unit = d.pop("unit")

        worth_by = d.pop("worth_by")

        def _parse_worth_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        worth_minor = _parse_worth_minor(d.pop("worth_minor"))

        flow_output = cls(
            activity=activity,
            currency=currency,
            giver=giver,
            id=id,
            is_settled=is_settled,
            kind=kind,
            note=note,
            objection=objection,
            on=on,
            quantity=quantity,
            rate=rate,
            receiver=receiver,
            state=state,
            stated_at=stated_at,
            taken_back_at=taken_back_at,
            unit=unit,
            worth_by=worth_by,
            worth_minor=worth_minor,
        )

        flow_output.additional_properties = d
        return flow_output

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
