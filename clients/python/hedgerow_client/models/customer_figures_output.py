from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.customer_source_output import CustomerSourceOutput
    from ..models.customer_to_call_output import CustomerToCallOutput
    from ..models.forecast_output import ForecastOutput
    from ..models.sure_output import SureOutput


T = TypeVar("T", bound="CustomerFiguresOutput")


@_attrs_define
class CustomerFiguresOutput:
    """Money is minor units of `currency`. With `missing` above 0 nothing is foretold.

    Attributes:
        as_of (datetime.date):
        calls (list[CustomerToCallOutput]):
        currency (str):
        customers (int):
        forecasts (list[ForecastOutput]):
        is_current (bool): Nothing was recorded since.
        lifetime_minor (None | SureOutput): Expected of all of them within a year.
        margin (float | None): What is left of a sale, 0 to 1; null: worth is takings.
        missing (int): So many more who came back are needed.
        purchases (int):
        repeat_buyers (int):
        sources (list[CustomerSourceOutput]):
        worked_out_at (datetime.datetime):
    """

    as_of: datetime.date
    calls: list[CustomerToCallOutput]
    currency: str
    customers: int
    forecasts: list[ForecastOutput]
    is_current: bool
    lifetime_minor: None | SureOutput
    margin: float | None
    missing: int
    purchases: int
    repeat_buyers: int
    sources: list[CustomerSourceOutput]
    worked_out_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.sure_output import SureOutput  # noqa: PLC0415

        as_of = self.as_of.isoformat()

        calls = []
        for calls_item_data in self.calls:
            calls_item = calls_item_data.to_dict()
            calls.append(calls_item)

        currency = self.currency

        customers = self.customers

        forecasts = []
        for forecasts_item_data in self.forecasts:
            forecasts_item = forecasts_item_data.to_dict()
            forecasts.append(forecasts_item)

        is_current = self.is_current

        lifetime_minor: dict[str, Any] | None
        if isinstance(self.lifetime_minor, SureOutput):
            lifetime_minor = self.lifetime_minor.to_dict()
        else:
            lifetime_minor = self.lifetime_minor

        margin: float | None
        margin = self.margin

        missing = self.missing

        purchases = self.purchases

        repeat_buyers = self.repeat_buyers

        sources = []
        for sources_item_data in self.sources:
            sources_item = sources_item_data.to_dict()
            sources.append(sources_item)

        worked_out_at = self.worked_out_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "calls": calls,
                "currency": currency,
                "customers": customers,
                "forecasts": forecasts,
                "is_current": is_current,
                "lifetime_minor": lifetime_minor,
                "margin": margin,
                "missing": missing,
                "purchases": purchases,
                "repeat_buyers": repeat_buyers,
                "sources": sources,
                "worked_out_at": worked_out_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.customer_source_output import CustomerSourceOutput  # noqa: PLC0415
        from ..models.customer_to_call_output import CustomerToCallOutput  # noqa: PLC0415
        from ..models.forecast_output import ForecastOutput  # noqa: PLC0415
        from ..models.sure_output import SureOutput  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        calls = []
        _calls = d.pop("calls")
        for calls_item_data in _calls:
            calls_item = CustomerToCallOutput.from_dict(calls_item_data)

            calls.append(calls_item)

        currency = d.pop("currency")

        customers = d.pop("customers")

        forecasts = []
        _forecasts = d.pop("forecasts")
        for forecasts_item_data in _forecasts:
            forecasts_item = ForecastOutput.from_dict(forecasts_item_data)

            forecasts.append(forecasts_item)

        is_current = d.pop("is_current")

        def _parse_lifetime_minor(data: object) -> None | SureOutput:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                lifetime_minor_type_0 = SureOutput.from_dict(data)

                return lifetime_minor_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SureOutput, data)

        lifetime_minor = _parse_lifetime_minor(d.pop("lifetime_minor"))

        def _parse_margin(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        margin = _parse_margin(d.pop("margin"))

        missing = d.pop("missing")

        purchases = d.pop("purchases")

        repeat_buyers = d.pop("repeat_buyers")

        sources = []
        _sources = d.pop("sources")
        for sources_item_data in _sources:
            sources_item = CustomerSourceOutput.from_dict(sources_item_data)

            sources.append(sources_item)

        worked_out_at = datetime.datetime.fromisoformat(d.pop("worked_out_at"))

        customer_figures_output = cls(
            as_of=as_of,
            calls=calls,
            currency=currency,
            customers=customers,
            forecasts=forecasts,
            is_current=is_current,
            lifetime_minor=lifetime_minor,
            margin=margin,
            missing=missing,
            purchases=purchases,
            repeat_buyers=repeat_buyers,
            sources=sources,
            worked_out_at=worked_out_at,
        )

        customer_figures_output.additional_properties = d
        return customer_figures_output

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
