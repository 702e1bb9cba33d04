from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MatchOutput")


@_attrs_define
class MatchOutput:
    """`score` is of 100; `words`, `quantity` and `period` are the shares it is made of, null where not known.

    Attributes:
        give (UUID):
        need (UUID):
        period (float | None):
        quantity (float | None):
        score (int):
        words (float):
    """

    give: UUID
    need: UUID
    period: float | None
    quantity: float | None
    score: int
    words: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        give = str(self.give)

        need = str(self.need)

        period: float | None
        period = self.period

        quantity: float | None
        quantity = self.quantity

        score = self.score

        words = self.words

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "give": give,
                "need": need,
                "period": period,
                "quantity": quantity,
                "score": score,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        give = UUID(d.pop("give"))

        need = UUID(d.pop("need"))

        def _parse_period(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        period = _parse_period(d.pop("period"))

        def _parse_quantity(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        quantity = _parse_quantity(d.pop("quantity"))

        score = d.pop("score")

        words = d.pop("words")

        match_output = cls(
            give=give,
            need=need,
            period=period,
            quantity=quantity,
            score=score,
            words=words,
        )

        match_output.additional_properties = d
        return match_output

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
