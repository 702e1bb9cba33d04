from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.fulfilment import Fulfilment
from ..models.order_state import OrderState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.customer_input import CustomerInput
    from ..models.line_input import LineInput


T = TypeVar("T", bound="PurchaseInput")


@_attrs_define
class PurchaseInput:
    """`source` with `external_id` names the sale once and for all: told again, it is the same sale.

    Attributes:
        currency (str):
        external_id (str):
        placed_at (datetime.datetime):
        source (str):
        total_minor (int):
        channel (str | Unset):  Default: 'web'.
        customer (CustomerInput | None | Unset):
        delivery_minor (int | Unset):  Default: 0.
        discount_minor (int | Unset):  Default: 0.
        fulfilment (Fulfilment | Unset): How the goods reach the customer. Default: Fulfilment.VALUE_0.
        lines (list[LineInput] | Unset):
        number (str | Unset):  Default: ''.
        paid_at (datetime.datetime | None | Unset):
        party (None | Unset | UUID): Who bought, where you know our key of them.
        place (str | Unset):  Default: ''.
        state (OrderState | Unset):  Default: OrderState.PAID.
        tax_minor (int | Unset):  Default: 0.
        tip_minor (int | Unset):  Default: 0.
        version (int | Unset): Grows with every change; the newest holds. Default: 0.
    """

    currency: str
    external_id: str
    placed_at: datetime.datetime
    source: str
    total_minor: int
    channel: str | Unset = "web"
    customer: CustomerInput | None | Unset = UNSET
    delivery_minor: int | Unset = 0
    discount_minor: int | Unset = 0
    fulfilment: Fulfilment | Unset = Fulfilment.VALUE_0
    lines: list[LineInput] | Unset = UNSET
    number: str | Unset = ""
    paid_at: datetime.datetime | None | Unset = UNSET
    party: None | Unset | UUID = UNSET
    place: str | Unset = ""
    state: OrderState | Unset = OrderState.PAID
    tax_minor: int | Unset = 0
    tip_minor: int | Unset = 0
    version: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        from ..models.customer_input import CustomerInput  # noqa: PLC0415

        currency = self.currency

        external_id = self.external_id

        placed_at = self.placed_at.isoformat()

        source = self.source

        total_minor = self.total_minor

        channel = self.channel

        customer: dict[str, Any] | None | Unset
        if isinstance(self.customer, Unset):
            customer = UNSET
        elif isinstance(self.customer, CustomerInput):
            customer = self.customer.to_dict()
        else:
            customer = self.customer

        delivery_minor = self.delivery_minor

        discount_minor = self.discount_minor

        fulfilment: str | Unset = UNSET
        if not isinstance(self.fulfilment, Unset):
            fulfilment = self.fulfilment.value

        lines: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.lines, Unset):
            lines = []
            for lines_item_data in self.lines:
                lines_item = lines_item_data.to_dict()
                lines.append(lines_item)

        number = self.number

        paid_at: None | str | Unset
        if isinstance(self.paid_at, Unset):
            paid_at = UNSET
        elif isinstance(self.paid_at, datetime.datetime):
            paid_at = self.paid_at.isoformat()
        else:
            paid_at = self.paid_at

        party: None | str | Unset
        if isinstance(self.party, Unset):
            party = UNSET
        elif isinstance(self.party, UUID):
            party = str(self.party)
        else:
            party = self.party

        place = self.place

        state: str | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state.value

        tax_minor = self.tax_minor

        tip_minor = self.tip_minor

        version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "currency": currency,
                "external_id": external_id,
                "placed_at": placed_at,
                "source": source,
                "total_minor": total_minor,
            }
        )
        if channel is not UNSET:
            field_dict["channel"] = channel
        if customer is not UNSET:
            field_dict["customer"] = customer
        if delivery_minor is not UNSET:
            field_dict["delivery_minor"] = delivery_minor
        if discount_minor is not UNSET:
            field_dict["discount_minor"] = discount_minor
        if fulfilment is not UNSET:
            field_dict["fulfilment"] = fulfilment
        if lines is not UNSET:
            field_dict["lines"] = lines
        if number is not UNSET:
            field_dict["number"] = number
        if paid_at is not UNSET:
            field_dict["paid_at"] = paid_at
        if party is not UNSET:
            field_dict["party"] = party
        if place is not UNSET:
            field_dict["place"] = place
        if state is not UNSET:
            field_dict["state"] = state
        if tax_minor is not UNSET:
            field_dict["tax_minor"] = tax_minor
        if tip_minor is not UNSET:
            field_dict["tip_minor"] = tip_minor
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.customer_input import CustomerInput  # noqa: PLC0415
        from ..models.line_input import LineInput  # noqa: PLC0415

        d = dict(src_dict)
        currency = d.pop("currency")

        external_id = d.pop("external_id")

        placed_at = datetime.datetime.fromisoformat(d.pop("placed_at"))

        source = d.pop("source")

        total_minor = d.pop("total_minor")

        channel = d.pop("channel", UNSET)

        def _parse_customer(data: object) -> CustomerInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                customer_type_0 = CustomerInput.from_dict(data)

                return customer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CustomerInput | None | Unset, data)

        customer = _parse_customer(d.pop("customer", UNSET))

        delivery_minor = d.pop("delivery_minor", UNSET)

        discount_minor = d.pop("discount_minor", UNSET)

        _fulfilment = d.pop("fulfilment", UNSET)
        fulfilment: Fulfilment | Unset
        if isinstance(_fulfilment, Unset):
            fulfilment = UNSET
        else:
            fulfilment = Fulfilment(_fulfilment)

        _lines = d.pop("lines", UNSET)
        lines: list[LineInput] | Unset = UNSET
        if _lines is not UNSET:
            lines = []
            for lines_item_data in _lines:
                lines_item = LineInput.from_dict(lines_item_data)

                lines.append(lines_item)

        number = d.pop("number", UNSET)

        def _parse_paid_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                paid_at_type_0 = datetime.datetime.fromisoformat(data)

                return paid_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        paid_at = _parse_paid_at(d.pop("paid_at", UNSET))

        def _parse_party(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                party_type_0 = UUID(data)

                return party_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        party = _parse_party(d.pop("party", UNSET))

        place = d.pop("place", UNSET)

        _state = d.pop("state", UNSET)
        state: OrderState | Unset
        if isinstance(_state, Unset):
            state = UNSET
        else:
            state = OrderState(_state)

        tax_minor = d.pop("tax_minor", UNSET)

        tip_minor = d.pop("tip_minor", UNSET)

        version = d.pop("version", UNSET)

        purchase_input = cls(
            currency=currency,
            external_id=external_id,
            placed_at=placed_at,
            source=source,
            total_minor=total_minor,
            channel=channel,
            customer=customer,
            delivery_minor=delivery_minor,
            discount_minor=discount_minor,
            fulfilment=fulfilment,
            lines=lines,
            number=number,
            paid_at=paid_at,
            party=party,
            place=place,
            state=state,
            tax_minor=tax_minor,
            tip_minor=tip_minor,
            version=version,
        )

        return purchase_input
