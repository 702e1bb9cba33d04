from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.maturity_criterion_output import MaturityCriterionOutput


T = TypeVar("T", bound="MaturityOutput")


@_attrs_define
class MaturityOutput:
    """
    Attributes:
        as_of (datetime.date):
        criteria (list[MaturityCriterionOutput]):
        is_current (bool):
        level (str): nascent, emerging or mature: the lowest of all criteria.
        missing (list[str]): Keys of what keeps it from the next level.
        steps (list[str]): Keys of the next three steps, in their order.
    """

    as_of: datetime.date
    criteria: list[MaturityCriterionOutput]
    is_current: bool
    level: str
    missing: list[str]
    steps: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        criteria = []
        for criteria_item_data in self.criteria:
            criteria_item = criteria_item_data.to_dict()
            criteria.append(criteria_item)

        is_current = self.is_current

        level = self.level

        missing = self.missing

        steps = self.steps

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "criteria": criteria,
                "is_current": is_current,
                "level": level,
                "missing": missing,
                "steps": steps,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.maturity_criterion_output import MaturityCriterionOutput  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        criteria = []
        _criteria = d.pop("criteria")
        for criteria_item_data in _criteria:
            criteria_item = MaturityCriterionOutput.from_dict(criteria_item_data)

            criteria.append(criteria_item)

        is_current = d.pop("is_current")

        level = d.pop("level")

        missing = cast(list[str], d.pop("missing"))

        steps = cast(list[str], d.pop("steps"))

        maturity_output = cls(
            as_of=as_of,
            criteria=criteria,
            is_current=is_current,
            level=level,
            missing=missing,
            steps=steps,
        )

        maturity_output.additional_properties = d
        return maturity_output

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
