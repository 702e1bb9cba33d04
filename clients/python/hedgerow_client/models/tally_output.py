from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TallyOutput")


@_attrs_define
class TallyOutput:
    """`single` are visits of one page.

    Attributes:
        single (int):
        title (str):
        value (str):
        views (int):
        visits (int):
    """

    single: int
    title: str
    value: str
    views: int
    visits: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        single = self.single

        title = self.title

        value = self.value

        views = self.views

        visits = self.visits

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "single": single,
                "title": title,
                "value": value,
                "views": views,
                "visits": visits,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        single = d.pop("single")

        title = d.pop("title")

        value = d.pop("value")

        views = d.pop("views")

        visits = d.pop("visits")

        tally_output = cls(
            single=single,
            title=title,
            value=value,
            views=views,
            visits=visits,
        )

        tally_output.additional_properties = d
        return tally_output

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
