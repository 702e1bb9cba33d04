from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.weight import Weight

T = TypeVar("T", bound="ReasonOutput")


@_attrs_define
class ReasonOutput:
    """
    Attributes:
        criterion_id (UUID):
        not_known (list[str]):
        state (str): `met`, `not_met` or `unknown`.
        weight (Weight): How much a criterion counts. Its words are in `words`.
        words (str):
    """

    criterion_id: UUID
    not_known: list[str]
    state: str
    weight: Weight
    words: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        criterion_id = str(self.criterion_id)

        not_known = self.not_known

        state = self.state

        weight = self.weight.value

        words = self.words

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "criterion_id": criterion_id,
                "not_known": not_known,
                "state": state,
                "weight": weight,
                "words": words,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        criterion_id = UUID(d.pop("criterion_id"))

        not_known = cast(list[str], d.pop("not_known"))

        state = d.pop("state")

        weight = Weight(d.pop("weight"))

        words = d.pop("words")

        reason_output = cls(
            criterion_id=criterion_id,
            not_known=not_known,
            state=state,
            weight=weight,
            words=words,
        )

        reason_output.additional_properties = d
        return reason_output

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
