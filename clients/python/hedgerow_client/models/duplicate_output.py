from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DuplicateOutput")


@_attrs_define
class DuplicateOutput:
    """
    Attributes:
        first_id (UUID):
        found_at (datetime.datetime):
        id (UUID):
        reasons (list[str]):
        score (int): How sure it is, in hundredths.
        second_id (UUID):
    """

    first_id: UUID
    found_at: datetime.datetime
    id: UUID
    reasons: list[str]
    score: int
    second_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first_id = str(self.first_id)

        found_at = self.found_at.isoformat()

        id = str(self.id)

        reasons = self.reasons

        score = self.score

        second_id = str(self.second_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "first_id": first_id,
                "found_at": found_at,
                "id": id,
                "reasons": reasons,
                "score": score,
                "second_id": second_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        first_id = UUID(d.pop("first_id"))

        found_at = datetime.datetime.fromisoformat(d.pop("found_at"))

        id = UUID(d.pop("id"))

        reasons = cast(list[str], d.pop("reasons"))

        score = d.pop("score")

        second_id = UUID(d.pop("second_id"))

        duplicate_output = cls(
            first_id=first_id,
            found_at=found_at,
            id=id,
            reasons=reasons,
            score=score,
            second_id=second_id,
        )

        duplicate_output.additional_properties = d
        return duplicate_output

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
