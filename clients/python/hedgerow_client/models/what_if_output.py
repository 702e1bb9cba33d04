from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.what_if_line_output import WhatIfLineOutput


T = TypeVar("T", bound="WhatIfOutput")


@_attrs_define
class WhatIfOutput:
    """Amounts in minor units of the whole stretch.

    Attributes:
        back_after_days (int):
        calm_loss_minor (int): The median when nothing is taken out.
        currency (str):
        customers (int):
        customers_at_risk (int):
        felt_after_days (int | None): Null when nothing is missed for certain.
        lines (list[WhatIfLineOutput]):
        median_loss_minor (int):
        runs (int):
        takings_minor (int): What would come in if nothing happened.
        worst_loss_minor (int): The 95th percentile of all runs.
    """

    back_after_days: int
    calm_loss_minor: int
    currency: str
    customers: int
    customers_at_risk: int
    felt_after_days: int | None
    lines: list[WhatIfLineOutput]
    median_loss_minor: int
    runs: int
    takings_minor: int
    worst_loss_minor: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        back_after_days = self.back_after_days

        calm_loss_minor = self.calm_loss_minor

        currency = self.currency

        customers = self.customers

        customers_at_risk = self.customers_at_risk

        felt_after_days: int | None
        felt_after_days = self.felt_after_days

        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)

        median_loss_minor = self.median_loss_minor

        runs = self.runs

        takings_minor = self.takings_minor

        worst_loss_minor = self.worst_loss_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "back_after_days": back_after_days,
                "calm_loss_minor": calm_loss_minor,
                "currency": currency,
                "customers": customers,
                "customers_at_risk": customers_at_risk,
                "felt_after_days": felt_after_days,
                "lines": lines,
                "median_loss_minor": median_loss_minor,
                "runs": runs,
                "takings_minor": takings_minor,
                "worst_loss_minor": worst_loss_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.what_if_line_output import WhatIfLineOutput  # noqa: PLC0415

        d = dict(src_dict)
        back_after_days = d.pop("back_after_days")

        calm_loss_minor = d.pop("calm_loss_minor")

        currency = d.pop("currency")

        customers = d.pop("customers")

        customers_at_risk = d.pop("customers_at_risk")

        def _parse_felt_after_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        felt_after_days = _parse_felt_after_days(d.pop("felt_after_days"))

        lines = []
        _lines = d.pop("lines")
        for lines_item_data in _lines:
            lines_item = WhatIfLineOutput.from_dict(lines_item_data)

            lines.append(lines_item)

        median_loss_minor = d.pop("median_loss_minor")

        runs = d.pop("runs")

        takings_minor = d.pop("takings_minor")

        worst_loss_minor = d.pop("worst_loss_minor")

        what_if_output = cls(
            back_after_days=back_after_days,
            calm_loss_minor=calm_loss_minor,
            currency=currency,
            customers=customers,
            customers_at_risk=customers_at_risk,
            felt_after_days=felt_after_days,
            lines=lines,
            median_loss_minor=median_loss_minor,
            runs=runs,
            takings_minor=takings_minor,
            worst_loss_minor=worst_loss_minor,
        )

        what_if_output.additional_properties = d
        return what_if_output

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
