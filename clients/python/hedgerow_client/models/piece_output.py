from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PieceOutput")


@_attrs_define
class PieceOutput:
    """A flow, a purchase, or figures of its own (`kind`, `on` …): what the business itself spent or worked.

    Attributes:
        currency (str):
        flow (None | UUID):
        id (UUID):
        kind (None | str):
        note (str):
        on (datetime.date | None):
        purchase (None | UUID):
        quantity_milli (int | None):
        side (str):
        taken_back_at (datetime.datetime | None):
        unit (str):
        worth_minor (int | None):
    """

    currency: str
    flow: None | UUID
    id: UUID
    kind: None | str
    note: str
    on: datetime.date | None
    purchase: None | UUID
    quantity_milli: int | None
    side: str
    taken_back_at: datetime.datetime | None
    unit: str
    worth_minor: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        flow: None | str
        if isinstance(self.flow, UUID):
            flow = str(self.flow)
        else:
            flow = self.flow

        id = str(self.id)

        kind: None | str
        kind = self.kind

        note = self.note

        on: None | str
        if isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        purchase: None | str
        if isinstance(self.purchase, UUID):
            purchase = str(self.purchase)
        else:
            purchase = self.purchase

        quantity_milli: int | None
        quantity_milli = self.quantity_milli

        side = self.side

        taken_back_at: None | str
        if isinstance(self.taken_back_at, datetime.datetime):
            taken_back_at = self.taken_back_at.isoformat()
        else:
            taken_back_at = self.taken_back_at

        unit = self.unit

        worth_minor: int | None
        worth_minor = self.worth_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "currency": currency,
                "flow": flow,
                "id": id,
                "kind": kind,
                "note": note,
                "on": on,
                "purchase": purchase,
                "quantity_milli": quantity_milli,
                "side": side,
                "taken_back_at": taken_back_at,
                "unit": unit,
                "worth_minor": worth_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        currency = d.pop("currency")

        def _parse_flow(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                flow_type_0 = UUID(data)

                return flow_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        flow = _parse_flow(d.pop("flow"))

        id = UUID(d.pop("id"))

        def _parse_kind(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        kind = _parse_kind(d.pop("kind"))

        note = d.pop("note")

        def _parse_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_type_0 = datetime.date.fromisoformat(data)

                return on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        on = _parse_on(d.pop("on"))

        def _parse_purchase(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                purchase_type_0 = UUID(data)

                return purchase_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        purchase = _parse_purchase(d.pop("purchase"))

        def _parse_quantity_milli(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        quantity_milli = _parse_quantity_milli(d.pop("quantity_milli"))

        side = d.pop("side")

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

        def _parse_worth_minor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        worth_minor = _parse_worth_minor(d.pop("worth_minor"))

        piece_output = cls(
            currency=currency,
            flow=flow,
            id=id,
            kind=kind,
            note=note,
            on=on,
            purchase=purchase,
            quantity_milli=quantity_milli,
            side=side,
            taken_back_at=taken_back_at,
            unit=unit,
            worth_minor=worth_minor,
        )

        piece_output.additional_properties = d
        return piece_output

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
