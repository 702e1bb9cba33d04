from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PromptKindOutput")


@_attrs_define
class PromptKindOutput:
    """`usefulness` is a share with its ends of 95 %, from `cases` prompts that were shown and decided.

    Attributes:
        cases (int):
        dismissed (int):
        done (int):
        expired (int):
        high (float):
        is_on (bool):
        kind (str):
        label (str):
        low (float):
        shown (int):
        usefulness (float):
    """

    cases: int
    dismissed: int
    done: int
    expired: int
    high: float
    is_on: bool
    kind: str
    label: str
    low: float
    shown: int
    usefulness: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cases = self.cases

        dismissed = self.dismissed

        done = self.done

        expired = self.expired

        high = self.high

        is_on = self.is_on

        kind = self.kind

        label = self.label

        low = self.low

        shown = self.shown

        usefulness = self.usefulness

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cases": cases,
                "dismissed": dismissed,
                "done": done,
                "expired": expired,
                "high": high,
                "is_on": is_on,
                "kind": kind,
                "label": label,
                "low": low,
                "shown": shown,
                "usefulness": usefulness,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        cases = d.pop("cases")

        dismissed = d.pop("dismissed")

        done = d.pop("done")

        expired = d.pop("expired")

        high = d.pop("high")

        is_on = d.pop("is_on")

        kind = d.pop("kind")

        label = d.pop("label")

        low = d.pop("low")

        shown = d.pop("shown")

        usefulness = d.pop("usefulness")

        prompt_kind_output = cls(
            cases=cases,
            dismissed=dismissed,
            done=done,
            expired=expired,
            high=high,
            is_on=is_on,
            kind=kind,
            label=label,
            low=low,
            shown=shown,
            usefulness=usefulness,
        )

        prompt_kind_output.additional_properties = d
        return prompt_kind_output

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
