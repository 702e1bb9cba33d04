from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.purchase_line_output import PurchaseLineOutput
    from ..models.return_output import ReturnOutput


T = TypeVar("T", bound="OrderOutput")


@_attrs_define
class OrderOutput:
    """
    Attributes:
        channel (str):
        currency (str):
        delivery_minor (int):
        discount_minor (int):
        external_id (str):
        fulfilment (str):
        id (UUID):
        lines (list[PurchaseLineOutput]):
        number (str):
        paid_at (datetime.datetime | None):
        party (None | UUID):
        place (str):
        placed_at (datetime.datetime):
        returns (list[ReturnOutput]):
        source (str):
        state (str):
        tax_minor (int):
        tip_minor (int):
        total_minor (int):
    """

    channel: str
    currency: str
    delivery_minor: int
    discount_minor: int
    external_id: str
    fulfilment: str
    id: UUID
    lines: list[PurchaseLineOutput]
    number: str
    paid_at: datetime.datetime | None
    party: None | UUID
    place: str
    placed_at: datetime.datetime
    returns: list[ReturnOutput]
    source: str
    state: str
    tax_minor: int
    tip_minor: int
    total_minor: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel = self.channel

        currency = self.currency

        delivery_minor = self.delivery_minor

        discount_minor = self.discount_minor

        external_id = self.external_id

        fulfilment = self.fulfilment

        id = str(self.id)

        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)

        number = self.number

        paid_at: None | str
        if isinstance(self.paid_at, datetime.datetime):
            paid_at = self.paid_at.isoformat()
        else:
            paid_at = self.paid_at

        party: None | str
        if isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        place = self.place

        placed_at = self.placed_at.isoformat()

        returns = []
        for returns_item_data in self.returns:
            returns_item = returns_item_data.to_dict()
            returns.append(returns_item)

        source = self.source

        state = self.state

        tax_minor = self.tax_minor

        tip_minor = self.tip_minor

        total_minor = self.total_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "channel": channel,
                "currency": currency,
                "delivery_minor": delivery_minor,
                "discount_minor": discount_minor,
                "external_id": external_id,
                "fulfilment": fulfilment,
                "id": id,
                "lines": lines,
                "number": number,
                "paid_at": paid_at,
                "party": party,
                "place": place,
                "placed_at": placed_at,
                "returns": returns,
                "source": source,
                "state": state,
                "tax_minor": tax_minor,
                "tip_minor": tip_minor,
                "total_minor": total_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.purchase_line_output import PurchaseLineOutput  # noqa: PLC0415
        from ..models.return_output import ReturnOutput  # noqa: PLC0415

        d = dict(src_dict)
        channel = d.pop("channel")

        currency = d.pop("currency")

        delivery_minor = d.pop("delivery_minor")

        discount_minor = d.pop("discount_minor")

        external_id = d.pop("external_id")

        fulfilment = d.pop("fulfilment")

        id = UUID(d.pop("id"))

        lines = []
        _lines = d.pop("lines")
        for lines_item_data in _lines:
            lines_item = PurchaseLineOutput.from_dict(lines_item_data)

            lines.append(lines_item)

        number = d.pop("number")

        def _parse_paid_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paid_at_type_0 = datetime.datetime.fromisoformat(data)

                return paid_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        paid_at = _parse_paid_at(d.pop("paid_at"))

        def _parse_party(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                party_type_0 = UUID(data)

                return party_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        party = _parse_party(d.pop("party"))

        place = d.pop("place")

        placed_at = datetime.datetime.fromisoformat(d.pop("placed_at"))

        returns = []
        _returns = d.pop("returns")
        for returns_item_data in _returns:
            returns_item = ReturnOutput.from_dict(returns_item_data)

            returns.append(returns_item)

        source = d.pop("source")

        state = d.pop("state")

        tax_minor = d.pop("tax_minor")

        tip_minor = d.pop("tip_minor")

        total_minor = d.pop("total_minor")

        order_output = cls(
            channel=channel,
            currency=currency,
            delivery_minor=delivery_minor,
            discount_minor=discount_minor,
            external_id=external_id,
            fulfilment=fulfilment,
            id=id,
            lines=lines,
            number=number,
            paid_at=paid_at,
            party=party,
            place=place,
            placed_at=placed_at,
            returns=returns,
            source=source,
            state=state,
            tax_minor=tax_minor,
            tip_minor=tip_minor,
            total_minor=total_minor,
        )

        order_output.additional_properties = d
        return order_output

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
