from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ValueNetworkQuery")


@_attrs_define
class ValueNetworkQuery:
    """
    Attributes:
        after (None | str | Unset): `next` of the page before.
        limit (int | Unset): How many at most. Default: 50.
        put_away (bool | Unset): Those that were put away, instead of the others. Default: False.
    """

    after: None | str | Unset = UNSET
    limit: int | Unset = 50
    put_away: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after: None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        else:
            after = self.after

        limit = self.limit

        put_away = self.put_away

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if after is not UNSET:
            field_dict["after"] = after
        if limit is not UNSET:
            field_dict["limit"] = limit
        if put_away is not UNSET:
            field_dict["put_away"] = put_away

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_after(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        after = _parse_after(d.pop("after", UNSET))

        limit = d.pop("limit", UNSET)

        put_away = d.pop("put_away", UNSET)

        value_network_query = cls(
            after=after,
            limit=limit,
            put_away=put_away,
        )

        value_network_query.additional_properties = d
        return value_network_query

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
