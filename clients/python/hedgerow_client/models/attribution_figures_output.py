from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.channel_credit_output import ChannelCreditOutput


T = TypeVar("T", bound="AttributionFiguresOutput")


@_attrs_define
class AttributionFiguresOutput:
    """With `missing` above 0 too few purchases had a touch, and nothing is divided.

    Attributes:
        channels (list[ChannelCreditOutput]):
        conversions (int):
        currency (str):
        goal (str):
        is_current (bool): Nothing was recorded since.
        missing (int):
        models (list[str]):
        nowhere (int):
        open_ (int):
        untouched (int):
        window (int):
        worked_out_at (datetime.datetime):
        worth_minor (int):
    """

    channels: list[ChannelCreditOutput]
    conversions: int
    currency: str
    goal: str
    is_current: bool
    missing: int
    models: list[str]
    nowhere: int
    open_: int
    untouched: int
    window: int
    worked_out_at: datetime.datetime
    worth_minor: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channels = []
        for channels_item_data in self.channels:
            channels_item = channels_item_data.to_dict()
            channels.append(channels_item)

        conversions = self.conversions

        currency = self.currency

        goal = self.goal

        is_current = self.is_current

        missing = self.missing

        models = self.models

        nowhere = self.nowhere

        open_ = self.open_

        untouched = self.untouched

        window = self.window

        worked_out_at = self.worked_out_at.isoformat()

        worth_minor = self.worth_minor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "channels": channels,
                "conversions": conversions,
                "currency": currency,
                "goal": goal,
                "is_current": is_current,
                "missing": missing,
                "models": models,
                "nowhere": nowhere,
                "open": open_,
                "untouched": untouched,
                "window": window,
                "worked_out_at": worked_out_at,
                "worth_minor": worth_minor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.channel_credit_output import ChannelCreditOutput  # noqa: PLC0415

        d = dict(src_dict)
        channels = []
        _channels = d.pop("channels")
        for channels_item_data in _channels:
            channels_item = ChannelCreditOutput.from_dict(channels_item_data)

            channels.append(channels_item)

        conversions = d.pop("conversions")

        currency = d.pop("currency")

        goal = d.pop("goal")

        is_current = d.pop("is_current")

        missing = d.pop("missing")

        models = cast(list[str], d.pop("models"))

        nowhere = d.pop("nowhere")

        open_ = d.pop("open")

        untouched = d.pop("untouched")

        window = d.pop("window")

        worked_out_at = datetime.datetime.fromisoformat(d.pop("worked_out_at"))

        worth_minor = d.pop("worth_minor")

        attribution_figures_output = cls(
            channels=channels,
            conversions=conversions,
            currency=currency,
            goal=goal,
            is_current=is_current,
            missing=missing,
            models=models,
            nowhere=nowhere,
            open_=open_,
            untouched=untouched,
            window=window,
            worked_out_at=worked_out_at,
            worth_minor=worth_minor,
        )

        attribution_figures_output.additional_properties = d
        return attribution_figures_output

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
