from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.comparison_query_assumption import ComparisonQueryAssumption


T = TypeVar("T", bound="ComparisonQuery")


@_attrs_define
class ComparisonQuery:
    """
    Attributes:
        assumption (ComparisonQueryAssumption | Unset):
        share_bp (int | Unset):  Default: 5000.
        window_days (int | Unset):  Default: 30.
    """

    assumption: ComparisonQueryAssumption | Unset = UNSET
    share_bp: int | Unset = 5000
    window_days: int | Unset = 30
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assumption: dict[str, Any] | Unset = UNSET
        if not isinstance(self.assumption, Unset):
            assumption = self.assumption.to_dict()

        share_bp = self.share_bp

        window_days = self.window_days

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if assumption is not UNSET:
            field_dict["assumption"] = assumption
        if share_bp is not UNSET:
            field_dict["share_bp"] = share_bp
        if window_days is not UNSET:
            field_dict["window_days"] = window_days

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.comparison_query_assumption import ComparisonQueryAssumption  # noqa: PLC0415

        d = dict(src_dict)
        _assumption = d.pop("assumption", UNSET)
        assumption: ComparisonQueryAssumption | Unset
        if isinstance(_assumption, Unset):
            assumption = UNSET
        else:
            assumption = ComparisonQueryAssumption.from_dict(_assumption)

        share_bp = d.pop("share_bp", UNSET)

        window_days = d.pop("window_days", UNSET)

        comparison_query = cls(
            assumption=assumption,
            share_bp=share_bp,
            window_days=window_days,
        )

        comparison_query.additional_properties = d
        return comparison_query

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
