from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PaymentQuery")


@_attrs_define
class PaymentQuery:
    """
    Attributes:
        after (None | str | Unset): `next` of the page before.
        circle (None | Unset | UUID): Only of this circle.
        limit (int | Unset): How many at most. Default: 50.
    """

    after: None | str | Unset = UNSET
    circle: None | Unset | UUID = UNSET
    limit: int | Unset = 50
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after: None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        else:
            after = self.after

        circle: None | str | Unset
        if isinstance(self.circle, Unset):
            circle = UNSET
        elif isinstance(self.circle, UUID):
            circle = str(self.circle)
        else:
            circle = self.circle

        limit = self.limit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if after is not UNSET:
            field_dict["after"] = after
        if circle is not UNSET:
            field_dict["circle"] = circle
        if limit is not UNSET:
            field_dict["limit"] = limit

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

        def _parse_circle(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                circle_type_0 = UUID(data)

                return circle_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        circle = _parse_circle(d.pop("circle", UNSET))

        limit = d.pop("limit", UNSET)

        payment_query = cls(
            after=after,
            circle=circle,
            limit=limit,
        )

        payment_query.additional_properties = d
        return payment_query

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
