from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MaturityCriterionOutput")


@_attrs_define
class MaturityCriterionOutput:
    """A criterion that counts, what the record says of it, and the highest level for which it is met.

    Attributes:
        emerging (float | None):
        key (str):
        label (str): Of one of the business's own, else empty.
        level (str):
        mature (float | None):
        value (float | None):
    """

    emerging: float | None
    key: str
    label: str
    level: str
    mature: float | None
    value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        emerging: float | None
        emerging = self.emerging

        key = self.key

        label = self.label

        level = self.level

        mature: float | None
        mature = self.mature

        value: float | None
        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "emerging": emerging,
                "key": key,
                "label": label,
                "level": level,
                "mature": mature,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_emerging(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        emerging = _parse_emerging(d.pop("emerging"))

        key = d.pop("key")

        label = d.pop("label")

        level = d.pop("level")

        def _parse_mature(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        mature = _parse_mature(d.pop("mature"))

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        maturity_criterion_output = cls(
            emerging=emerging,
            key=key,
            label=label,
            level=level,
            mature=mature,
            value=value,
        )

        maturity_criterion_output.additional_properties = d
        return maturity_criterion_output

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
