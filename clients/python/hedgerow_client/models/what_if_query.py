from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="WhatIfQuery")


@_attrs_define
class WhatIfQuery:
    """
    Attributes:
        days (int | Unset):  Default: 28.
        degree_bp (int | Unset): How much of it stops: 10000 is all. Default: 10000.
        remove (list[str] | Unset): Such as `party:<id>` or `line:Bread`; nothing, for a calm stretch.
        seed (int | Unset):  Default: 1.
        steps (list[str] | Unset):
    """

    days: int | Unset = 28
    degree_bp: int | Unset = 10000
    remove: list[str] | Unset = UNSET
    seed: int | Unset = 1
    steps: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        days = self.days

        degree_bp = self.degree_bp

        remove: list[str] | Unset = UNSET
        if not isinstance(self.remove, Unset):
            remove = self.remove

        seed = self.seed

        steps: list[str] | Unset = UNSET
        if not isinstance(self.steps, Unset):
            steps = self.steps

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if days is not UNSET:
            field_dict["days"] = days
        if degree_bp is not UNSET:
            field_dict["degree_bp"] = degree_bp
        if remove is not UNSET:
            field_dict["remove"] = remove
        if seed is not UNSET:
            field_dict["seed"] = seed
        if steps is not UNSET:
            field_dict["steps"] = steps

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        days = d.pop("days", UNSET)

        degree_bp = d.pop("degree_bp", UNSET)

        remove = cast(list[str], d.pop("remove", UNSET))

        seed = d.pop("seed", UNSET)

        steps = cast(list[str], d.pop("steps", UNSET))

        what_if_query = cls(
            days=days,
            degree_bp=degree_bp,
            remove=remove,
            seed=seed,
            steps=steps,
        )

        what_if_query.additional_properties = d
        return what_if_query

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
