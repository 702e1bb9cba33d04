from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.reason_output import ReasonOutput


T = TypeVar("T", bound="FitOutput")


@_attrs_define
class FitOutput:
    """Of 100. From `low` to `high` where something is not known; `known` is the share of the points that is.

    Attributes:
        high (int):
        ideal_client_id (UUID):
        known (float):
        low (int):
        party_id (UUID):
        reasons (list[ReasonOutput]):
        score (int):
    """

    high: int
    ideal_client_id: UUID
    known: float
    low: int
    party_id: UUID
    reasons: list[ReasonOutput]
    score: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        high = self.high

        ideal_client_id = str(self.ideal_client_id)

        known = self.known

        low = self.low

        party_id = str(self.party_id)

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        score = self.score

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "high": high,
                "ideal_client_id": ideal_client_id,
                "known": known,
                "low": low,
                "party_id": party_id,
                "reasons": reasons,
                "score": score,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reason_output import ReasonOutput  # noqa: PLC0415

        d = dict(src_dict)
        high = d.pop("high")

        ideal_client_id = UUID(d.pop("ideal_client_id"))

        known = d.pop("known")

        low = d.pop("low")

        party_id = UUID(d.pop("party_id"))

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = ReasonOutput.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        score = d.pop("score")

        fit_output = cls(
            high=high,
            ideal_client_id=ideal_client_id,
            known=known,
            low=low,
            party_id=party_id,
            reasons=reasons,
            score=score,
        )

        fit_output.additional_properties = d
        return fit_output

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
