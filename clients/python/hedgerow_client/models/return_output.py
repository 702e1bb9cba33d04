from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReturnOutput")


@_attrs_define
class ReturnOutput:
    """`counted_minor` is what of it counts; `waits_because` why not all of it does.

    Attributes:
        amount_minor (int):
        channel (str):
        counted_minor (int):
        currency (str):
        external_id (str):
        id (UUID):
        order (None | UUID):
        place (str):
        reason (str):
        returned_at (datetime.datetime):
        source (str):
        state (str):
        waits_because (str):
    """

    amount_minor: int
    channel: str
    counted_minor: int
    currency: str
    external_id: str
    id: UUID
    order: None | UUID
    place: str
    reason: str
    returned_at: datetime.datetime
    source: str
    state: str
    waits_because: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        amount_minor = self.amount_minor

        channel = self.channel

        counted_minor = self.counted_minor

        currency = self.currency

        external_id = self.external_id

        id = str(self.id)

        order: None | str
        if isinstance(self.order, UUID):
            order = str(self.order)
        else:
            order = self.order

        place = self.place

        reason = self.reason

        returned_at = self.returned_at.isoformat()

        source = self.source

        state = self.state

        waits_because = self.waits_because

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "amount_minor": amount_minor,
                "channel": channel,
                "counted_minor": counted_minor,
                "currency": currency,
                "external_id": external_id,
                "id": id,
                "order": order,
                "place": place,
                "reason": reason,
                "returned_at": returned_at,
                "source": source,
                "state": state,
                "waits_because": waits_because,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount_minor = d.pop("amount_minor")

        channel = d.pop("channel")

        counted_minor = d.pop("counted_minor")

        currency = d.pop("currency")

        external_id = d.pop("external_id")

        id = UUID(d.pop("id"))

        def _parse_order(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                order_type_0 = UUID(data)

                return order_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        order = _parse_order(d.pop("order"))

        place = d.pop("place")

        reason = d.pop("reason")

        returned_at = datetime.datetime.fromisoformat(d.pop("returned_at"))

        source = d.pop("source")

        state = d.pop("state")

        waits_because = d.pop("waits_because")

        return_output = cls(
            amount_minor=amount_minor,
            channel=channel,
            counted_minor=counted_minor,
            currency=currency,
            external_id=external_id,
            id=id,
            order=order,
            place=place,
            reason=reason,
            returned_at=returned_at,
            source=source,
            state=state,
            waits_because=waits_because,
        )

        return_output.additional_properties = d
        return return_output

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
